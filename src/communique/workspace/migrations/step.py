"""From one format of the data files to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from communique.workspace.migrations.keys import Keys


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes different in format `to`, by the name of the model of a file.

    A change takes what a file of the format before holds, whatever that is: what it does not find
    it leaves alone, and the model then tells what is wrong.
    """

    to: int
    changes: Mapping[str, Callable[[Keys], None]] = field(default_factory=dict)
