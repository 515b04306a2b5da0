"""What the index took from each file the last time, so that it reads anew only what changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from communique.store.renditions import Store, key_of


class Memory:
    """Plain JSON by name, each with the seal of what it was worked out from.

    One file of the store for one output folder; losing it costs time and nothing else.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._key = key_of("index", str(folder.resolve()))
        stored = store.find(self._key)
        self._before: dict[str, Any] = json.loads(stored.data) if stored else {}
        self._now: dict[str, Any] = {}

    def get(self, name: str, seal: str) -> Any:
        """What was worked out from the same, or None."""
        found = self._before.get(name)
        if found is None or found[0] != seal:
            return None
        self._now[name] = found
        return found[1]

    def put(self, name: str, seal: str, value: Any) -> None:
        """Remember it for the next time."""
        self._now[name] = [seal, value]

    def keep(self) -> None:
        """Write down what was asked for or worked out this time, and forget the rest."""
        if self._now != self._before:
            self._store.keep(self._key, json.dumps(self._now, ensure_ascii=False).encode())
