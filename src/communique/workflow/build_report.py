"""What a build made, left out and could not make."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Made:
    """A file that stands in the output folder. `cached`: it was not made anew."""

    communique: str
    edition: str
    view: str
    media_type: str
    path: Path
    sha256: str
    pages: int | None
    cached: bool
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class NotMade:
    """An edition, or where it is nothing a whole communiqué, and why it was not made."""

    communique: str
    edition: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A file of an earlier build that was taken away, and why it no longer held."""

    communique: str
    edition: str
    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """`skipped`: default editions the text does not allow. `failed`: what should have been made."""

    renditions: tuple[Made, ...]
    skipped: tuple[NotMade, ...]
    failed: tuple[NotMade, ...]
    removed: tuple[Removed, ...]
    warnings: tuple[str, ...]
    index: Path

    @property
    def exit_code(self) -> int:
        return 1 if self.failed else 0

    def as_json(self) -> dict[str, Any]:
        """The object `build --json` prints."""
        return {
            "renditions": [{**asdict(each), "path": str(each.path)} for each in self.renditions],
            "skipped": [asdict(each) for each in self.skipped],
            "failed": [asdict(each) for each in self.failed],
            "removed": [{**asdict(each), "path": str(each.path)} for each in self.removed],
        }
