"""Golden files: what an edition was when a person looked at it and found it good.

`COMMUNIQUE_GOLDEN=write pytest tests/rendering/test_golden.py` writes them anew; look at every one
before you keep it. On a difference, expected, actual and difference are left in `build/golden/`.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

from PIL import Image, ImageChops

HERE = Path(__file__).parent / "golden"
LEFT = Path(__file__).parents[1] / "build" / "golden"
WRITES = os.environ.get("COMMUNIQUE_GOLDEN") == "write"
TOLERANCE = 0.004
"""The part of a picture's pixels that may differ by more than a shade: other rasterisers."""
SHADE = 48


def same_text(name: str, actual: str) -> None:
    """Fails where a text differs from its golden file."""
    golden = HERE / name
    if WRITES:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(actual, "utf-8")
    expected = golden.read_text("utf-8")
    if expected == actual:
        return
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), "expected", "actual", lineterm=""
    )
    difference = "\n".join(lines)
    _leave(name, "expected", expected.encode())
    _leave(name, "actual", actual.encode())
    left = _leave(name, "difference", difference.encode())
    raise AssertionError(f"{name} is not what it was; see {left.parent}\n{difference[:3000]}")


def same_picture(name: str, actual: Image.Image) -> None:
    """Fails where a picture differs from its golden file in more than a trifle."""
    golden = HERE / name
    if WRITES:
        golden.parent.mkdir(parents=True, exist_ok=True)
        actual.save(golden, optimize=True)
    with Image.open(golden) as opened:
        expected = opened.convert("L")
    assert expected.size == actual.size, f"{name}: {expected.size} became {actual.size}"
    difference = ImageChops.difference(expected, actual)
    changed = sum(difference.histogram()[SHADE:]) / (actual.width * actual.height)
    if changed <= TOLERANCE:
        return
    for kind, picture in (("expected", expected), ("actual", actual), ("difference", difference)):
        path = LEFT / f"{Path(name).with_suffix('')}.{kind}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.save(path)
    raise AssertionError(f"{name}: {changed:.2%} of it changed; see {path.parent}")


def _leave(name: str, kind: str, data: bytes) -> Path:
    path = LEFT / f"{name}.{kind}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
