"""What a finding proposes, as a replacement that an editor can make in the data file."""

from __future__ import annotations

import re
from typing import Any

from communique.model.finding import Finding
from communique.workflow.finding_places import Spot

_SAFE_IN_YAML = re.compile(r"[\w.,;()\u2019\u00a0\u202f -]*")
"""In whatever way a text is written, these say themselves (YAML 1.2, 7.3); an edge is no blank."""


def fixes(
    found: Finding, spot: Spot, artifact: dict[str, str], region: dict[str, int]
) -> list[dict[str, Any]]:
    """One fix (SARIF 2.1.0, 3.55), or none where the file does not write words as they are read."""
    after = found.after
    if found.applied or found.fix == "none" or after is None or not spot.exact:
        return []
    if not _SAFE_IN_YAML.fullmatch(after) or not after[:1].isalnum() or after.endswith(" "):
        return []
    replacement = {"deletedRegion": region, "insertedContent": {"text": after}}
    return [
        {
            "description": {"text": f"Put «{after}»"},
            "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
        }
    ]
