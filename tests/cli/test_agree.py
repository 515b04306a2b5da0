"""`communique agree`, as a user calls it."""

from __future__ import annotations

from pathlib import Path

from calling import communique

ID = "2026-05-14-strait-of-selmo"
PARTIES = ("tessalmar", "belmarisca")


def test_every_party_agrees_and_the_comments_stay(tmp_path: Path) -> None:
    assert communique("init", at=tmp_path).returncode == 0
    path = tmp_path / f"data/communiques/{ID}.yaml"
    first, second = PARTIES
    one = communique("agree", ID, "--party", first, "--on", "2026-06-01", at=tmp_path)
    assert one.returncode == 1
    assert f"consent is missing of: {second}" in one.stdout
    two = communique("agree", ID, "--party", second, "--by", "Note 12/2026", at=tmp_path)
    assert (two.returncode, "every party agrees" in two.stdout) == (0, True)
    kept = path.read_text()
    assert "# To be signed: once it is, `signed`." in kept
    assert "by: Note 12/2026" in kept
    assert kept.count("digest:") == 4  # of each party, and of each language


def test_who_is_no_party_is_told_who_is(tmp_path: Path) -> None:
    communique("init", at=tmp_path)
    wrong = communique("agree", ID, "--party", "nobody", at=tmp_path)
    assert wrong.returncode == 2
    assert "is no party of" in wrong.stderr
    assert "digest" not in (tmp_path / f"data/communiques/{ID}.yaml").read_text()
