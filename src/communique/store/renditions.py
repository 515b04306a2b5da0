"""A folder of files by key. Losing it costs time and nothing else.

A key is the digest of everything a file depends on. What is found damaged counts as not there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from communique.whole_files import write_bytes


def key_of(*parts: str) -> str:
    """SHA-256 over parts, each with its length before it."""
    sealed = sha256()
    for part in parts:
        data = part.encode()
        sealed.update(len(data).to_bytes(8, "big") + data)
    return sealed.hexdigest()


@dataclass(frozen=True, slots=True)
class Stored:
    """A file and what was noted of it when it was made."""

    data: bytes
    notes: dict[str, Any]


class Store:
    """Files under `folder`, two levels deep."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> Stored | None:
        """What is kept under a key, whole and undamaged, or nothing."""
        data, notes = self._paths(key)
        try:
            stored = Stored(data.read_bytes(), json.loads(notes.read_text("utf-8")))
        except (OSError, ValueError):
            return None
        return stored if stored.notes.get("sha256") == sha256(stored.data).hexdigest() else None

    def keep(self, key: str, data: bytes, **notes: object) -> None:
        """Keep a file; what is noted must be plain JSON."""
        at, noted = self._paths(key)
        write_bytes(at, data)
        said = {"sha256": sha256(data).hexdigest(), **notes}
        write_bytes(noted, json.dumps(said, sort_keys=True).encode())

    def _paths(self, key: str) -> tuple[Path, Path]:
        start = self._folder / key[:2] / key[2:]
        return start.with_name(start.name + ".data"), start.with_name(start.name + ".json")
