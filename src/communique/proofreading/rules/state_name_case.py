"""The full name of a State with a small letter, beside the name as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import fold, is_capitals, phrases
from communique.proofreading.prose import prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_NAME = r"[^\W\d_a-zß-ÿ][\w-]+"


def _check(page: Page) -> Iterator[Remark]:
    names = _names(page)
    if not names:
        return
    written = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
    for place, text in prose(page).items():
        for found in written.finditer(text) if not is_capitals(text) else ():
            right = names.get(fold(found[0]))
            if right and found[0] != right and not found[0].isupper():
                message = f"the text or the register writes ‘{right}’"
                yield Remark(place, *found.span(), message, right)


def _names(page: Page) -> dict[str, str]:
    """Names of States with their capitals, by their folded form: «Republic of Belmora»."""
    reading, code = page.language.reading, page.language.code
    texts = [
        *(text for each in page.file for text in each.texts.values() if not is_capitals(text)),
        *(p.name[code] for p in page.register.parties.values() if code in p.name),
    ]
    links = "|".join(map(re.escape, sorted(reading.state_links, key=len, reverse=True)))
    rest = re.compile(rf"\s+(?:{links})(?:\s+|(?<=['’])){_NAME}(?:\s{_NAME})*")
    opens = phrases((*reading.states, *reading.states_of))
    found: dict[str, str] = {}
    for text in texts:
        for state in opens.finditer(fold(text)):
            after = rest.match(text, state.end())
            name = text[state.start() : after.end()] if after else ""
            if name and all(word[0].isupper() for word in text[slice(*state.span())].split()):
                found[fold(name)] = name
    return found


RULE = Rule(
    name="state-name-case",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="A State's full name begins with a small letter.",
    why="«republic of Belmora» beside «Republic of Belmora» is a slip. Only names that the text "
    "itself or the register writes with a capital are looked at.",
    source="the document and the register themselves",
    check=_check,
    passes=(
        Sample(body=("The Republic of Belmora and other republics of the coast.",)),
        Sample(body=("The kingdom of Tessal, as it was then.",)),
    ),
    fails=(
        Sample(
            body=("The Republic of Belmora met Tessal.", "The republic of Belmora signed."),
            fixed="The Republic of Belmora signed.",
        ),
        Sample(
            body=("The kingdom of Tessal signed.",),
            registered=("Kingdom of Tessal",),
        ),
    ),
)
