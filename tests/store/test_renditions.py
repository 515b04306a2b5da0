"""The store gives back what was kept, or nothing."""

from __future__ import annotations

from pathlib import Path

from communique.store.renditions import Store, key_of


def test_what_was_kept_is_found_with_its_notes(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep(key_of("a"), b"data", pages=3)
    found = store.find(key_of("a"))
    assert found is not None
    assert (found.data, found.notes["pages"]) == (b"data", 3)


def test_what_was_not_kept_or_was_damaged_is_not_found(tmp_path: Path) -> None:
    store, key = Store(tmp_path), key_of("a")
    assert store.find(key) is None
    store.keep(key, b"data")
    next(tmp_path.glob("*/*.data")).write_bytes(b"date")
    assert store.find(key) is None
    store.keep(key, b"data")
    next(tmp_path.glob("*/*.json")).write_text("{", "utf-8")
    assert store.find(key) is None


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("a", "") != key_of("a")
