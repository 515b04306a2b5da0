"""Fonts for the screen: the letters of the Latin languages, and those a text has besides."""

from __future__ import annotations

import base64
from functools import lru_cache
from io import BytesIO

from communique.rendering.faces import SANS, SERIF, Face, characters, faces

_LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040), 0x20AC, 0x2212)
_FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk"]
_FEATURES += ["smcp", "c2sc", "onum", "lnum", "tnum", "case"]
_EPOCH = 2082844800
"""1970-01-01 in the seconds since 1904 in which a font counts: no clock enters a file."""


def web_faces() -> tuple[Face, ...]:
    """The cuts a screen needs."""
    serif = [face for face in faces(SERIF) if face.weight == 400]
    sans = [face for face in faces(SANS) if face.style == "normal"]
    return (*serif, *sans)


def web_font(face: Face, text: frozenset[str]) -> str:
    """A cut as base64 WOFF2. Other systems' letters come from the reader's own fonts."""
    points = {ord(each) for each in text} & characters(face.family)
    return _subset(face, frozenset(points.union(_LATIN)))


@lru_cache(maxsize=64)
def _subset(face: Face, points: frozenset[int]) -> str:
    from fontTools import subset

    options = subset.Options(
        flavor="woff2",
        layout_features=_FEATURES,
        hinting=False,
        name_IDs=[1, 2],
        notdef_outline=True,
    )
    out = BytesIO()
    with subset.load_font(face.path, options) as font:
        font.recalcTimestamp = False
        font["head"].modified = _EPOCH
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=points)
        cutter.subset(font)
        subset.save_font(font, out, options)
    return base64.b64encode(out.getvalue()).decode()
