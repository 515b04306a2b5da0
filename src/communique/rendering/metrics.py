"""How wide words are, told by the fonts themselves."""

from __future__ import annotations

from functools import cache

from communique.rendering.faces import SERIF, faces

_AVERAGE = 0.45  # em; for characters another family draws


def width(word: str, *, capitals: bool = False, italic: bool = False, spacing: float = 0) -> float:
    """A word's width in ems of its own size; `capitals` are set as small capitals."""
    advances = _advances(capitals, italic)
    return sum(advances.get(ord(letter), _AVERAGE) + spacing for letter in word)


@cache
def _advances(capitals: bool, italic: bool) -> dict[int, float]:
    """Advance widths in ems by code point."""
    from fontTools.ttLib import TTFont

    style = "italic" if italic else "normal"
    path = next(f.path for f in faces(SERIF) if f.weight == 400 and f.style == style)
    with TTFont(path, lazy=True) as font:
        size, metrics = font["head"].unitsPerEm, font["hmtx"]
        changed = _small_capitals(font) if capitals else {}
        return {
            point: metrics[changed.get(glyph, glyph)][0] / size
            for point, glyph in font.getBestCmap().items()
        }


def _small_capitals(font: object) -> dict[str, str]:
    """Which glyph stands for which, by the font's `smcp` and `c2sc` features."""
    table = font["GSUB"].table  # type: ignore[index]
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag in ("smcp", "c2sc")
        for index in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for index in sorted(wanted):
        for lookup in table.LookupList.Lookup[index].SubTable:
            lookup = getattr(lookup, "ExtSubTable", lookup)
            found |= getattr(lookup, "mapping", {})
    return found
