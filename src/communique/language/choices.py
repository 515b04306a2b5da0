"""Forms that are all right in a language, of which a house keeps to one: a section of its file.

A form is named by an example of itself (2 July 2026, -ise, ‘…’), which is what `house.yaml` says.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from communique.model.base import Frozen, Text


def _date_pattern(value: str) -> str:
    """A `ValueError` where a date cannot be written by it."""
    names = ("day", "number", "ordinal", "month", "year")
    try:
        value.format(**dict.fromkeys(names, ""))
    except (KeyError, IndexError, ValueError, AttributeError):
        shown = ", ".join(f"{{{name}}}" for name in names)
        raise ValueError(f"'{value}' is no pattern of a date; it may have {shown}") from None
    return value


def _of_one_length(value: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """A `ValueError` where lists that go side by side are not equally long."""
    if len({len(each) for each in value.values()}) > 1:
        raise ValueError("these lists go side by side and must be equally long")
    return value


DatePattern = Annotated[Text, AfterValidator(_date_pattern)]
SideBySide = Annotated[dict[Text, tuple[Text, ...]], AfterValidator(_of_one_length)]


class Quotes(Frozen):
    """Opening and closing marks, outer and inner."""

    outer: tuple[Text, Text]
    inner: tuple[Text, Text]


class Choices(Frozen):
    """The section `choices`: what of each matter the language offers, by the names of the forms.

    What is left out, the language offers no choice of.
    """

    date: dict[Text, DatePattern] = {}
    """Patterns: `{day}` with the language's first day, `{number}`, `{ordinal}`, `{month}`,
    `{year}`."""
    ordinal_articles: tuple[Text, ...] = ()
    """Articles before an ordinal day that a cardinal one does not have (the 2nd July)."""
    courtesy: tuple[tuple[Text, ...], ...] = ()
    """Courtesy forms; those in one list are the same word (H.E., HE)."""
    accent: dict[Text, bool] = {}
    """Whether the words under `reading: accented` bear their accents."""
    endings: SideBySide = {}
    """Endings of words in small letters; those at one place of each list stand for one another."""
    fixed_stems: tuple[Text, ...] = ()
    """What stands before such an ending in words that are others with another one (pr: prise)."""
    serial_comma: tuple[Text, ...] = ()
    """Conjunctions before the last item of a list that a comma may precede."""
    per_cent: dict[Text, Text] = {}
    """What stands behind the number, its space included."""
    quotes: dict[Text, Quotes] = {}

    def offered(self, matter: str) -> tuple[Text, ...]:
        """The names of the forms of a matter, as a house may give them; none where no choice is."""
        if matter in ("courtesy", "avoided"):
            return tuple(form for same in self.courtesy for form in same)
        if matter == "serial_comma":
            return ("true", "false") if self.serial_comma else ()
        return tuple(getattr(self, matter))
