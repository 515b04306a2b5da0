"""The parties' emblems: all of them or none, equally high, in the edition's party order."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from io import BytesIO

from communique.errors import Unavailable
from communique.model.register import Emblem, Party
from communique.rendering.emblem_drawings import Refused, drawing
from communique.rendering.request import Request

HIGHEST = 20.0
"""Millimetres; all stand equally high, and lower where they would not stand in a row."""
ROW = 130.0
"""Millimetres for the emblems of one row, and between two of them."""
BETWEEN = 14.0
_MOST_PIXELS = 40_000_000
_FINEST = 1_000
"""Pixels of height: 20 mm at more than a thousand to the inch."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One emblem, made harmless. `ratio` is its width as a part of its height."""

    alternative: str
    media_type: str
    data: bytes
    ratio: float

    @property
    def address(self) -> str:
        """The picture itself, as an address."""
        return f"data:{self.media_type};base64,{base64.b64encode(self.data).decode()}"


def pictures(request: Request) -> tuple[Picture, ...]:
    """An emblem for each party, or none. Raises `Unavailable` for a file that is not harmless."""
    if missing_emblems(request) is not None or not request.emblems:
        return ()
    code = request.languages[0].code
    pairs = zip(request.parties, request.emblems, strict=True)
    return tuple(_picture(party.emblem, data or b"", code) for party, data in pairs if party.emblem)


def missing_emblems(request: Request) -> str | None:
    """Why the edition shows no emblem though a party has one; nothing where all is as it should."""
    if not any(request.emblems):
        return None
    code = request.languages[0].code
    lacking = [_name(party, code) for party, data in _paired(request) if data is None]
    silent = [
        _name(party, code)
        for party, _ in _paired(request)
        if party.emblem and not party.emblem.alternative.get(code, "").strip()
    ]
    unregistered = len(request.communique.parties) - len(request.parties)
    if lacking or unregistered:
        named = ", ".join(lacking) or f"{unregistered} that no register has"
        return f"no emblem is shown, because not every party has one: {named} has none"
    if silent:
        return (
            f"no emblem is shown, because there are no words in ‘{code}’ for who cannot see that "
            f"of {', '.join(silent)}; add `alternative` in the register"
        )
    return None


def height(shown: tuple[Picture, ...]) -> float:
    """How high all of them stand, in millimetres."""
    wide = sum(each.ratio for each in shown)
    room = ROW - BETWEEN * (len(shown) - 1)
    return round(min(HIGHEST, room / wide), 1) if shown else 0.0


def _paired(request: Request) -> list[tuple[Party, bytes | None]]:
    return list(zip(request.parties, request.emblems, strict=True))


def _name(party: Party, code: str) -> str:
    return party.name.get(code) or next(iter(party.name.values()), "a party")


def _picture(emblem: Emblem, data: bytes, code: str) -> Picture:
    words = emblem.alternative[code]
    try:
        if emblem.file.lower().endswith(".svg"):
            return Picture(words, "image/svg+xml", *drawing(data))
        return Picture(words, "image/png", *_pixels(data))
    except Refused as error:
        raise Unavailable(
            f"the emblem data/register/emblems/{emblem.file} is not printed: {error}",
            help="export it as a plain SVG drawing, with nothing but shapes and colours, or as PNG",
        ) from error


def _pixels(data: bytes) -> tuple[bytes, float]:
    """A PNG painted anew, without anything else it carried, and its width by its height."""
    from PIL import Image  # slow to import, and few editions have emblems

    try:
        with Image.open(BytesIO(data), formats=("PNG",)) as opened:
            opened.verify()  # a cut file is no whole one, whatever else is lenient here
        with Image.open(BytesIO(data), formats=("PNG",)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise Refused(f"it has more than {_MOST_PIXELS:,} pixels")
            painted = opened.convert("RGBA")
    except Refused:
        raise
    except Exception as error:  # a damaged file fails in as many ways as there are decoders
        raise Refused("it is no whole PNG file") from error
    ratio = painted.width / painted.height
    if painted.height > _FINEST:
        painted = painted.resize((max(1, round(_FINEST * ratio)), _FINEST))
    out = BytesIO()
    painted.save(out, "PNG", optimize=True)
    return out.getvalue(), ratio
