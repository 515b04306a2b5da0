"""Computed values that stand for a text."""

from __future__ import annotations

import hashlib
import unicodedata


def of_text(words: str) -> str:
    """Sixteen hexadecimal digits for one segment's words (SHA-256 of NFC UTF-8, shortened)."""
    normal = unicodedata.normalize("NFC", words)
    return hashlib.sha256(normal.encode()).hexdigest()[:16]


def of_places(places: dict[str, str]) -> str:
    """SHA-256 of a whole language version, place by place in order."""
    sealed = hashlib.sha256()
    for place, words in places.items():
        for part in (place, words):
            data = unicodedata.normalize("NFC", part).encode()
            sealed.update(len(data).to_bytes(8, "big") + data)
    return sealed.hexdigest()
