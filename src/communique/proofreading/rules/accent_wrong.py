"""An accent typed as an apostrophe, turned the wrong way, or left out: «citta'», «perchè»."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from communique.language.checking_words import Marks
from communique.language.words import fold
from communique.proofreading.prose import in_case_of, lowered, prose
from communique.proofreading.rule import Page, Remark, Rule, Sample

_TURNED = str.maketrans("àèìòùáéíóú", "áéíóúàèìòù")
_WORD = re.compile(r"[^\W\d_]+(?:['’`´ʼ′](?![\w'’]))?")
_SIGNS = "'’`´ʼ′"
_QUOTE = re.compile(r"(?<!\w)['‘’](?=[^\W\d_])")


def _check(page: Page) -> Iterator[Remark]:
    marks = page.language.marks
    if not (marks.accented or marks.typed_accents):
        return
    titles = {fold(each) for each in page.language.reading.honorifics}
    for place, text in prose(page).items():
        for found in _WORD.finditer(text):
            right = _right(found[0], marks)
            closes = found[0][-1] in "'’" and _QUOTE.search(text, 0, found.start() + 1)
            if right and not closes and fold(found[0]) not in titles:
                after = in_case_of(found[0], right)
                message = f"‘{found[0]}’ is written ‘{after}’"
                yield Remark(place, *found.span(), message, after)


def _right(written: str, marks: Marks) -> str | None:
    """The word as it is rightly written, where this is no way to write it."""
    word = lowered(written)
    if word[-1] in _SIGNS:
        return _typed(word[:-1], marks)
    twins = (*marks.accented_twins, *marks.accented_names)
    known = _wrongly(marks.accented, twins)
    if written.islower():
        known = known | {_bare(each): each for each in marks.accented_names}
    if word in known:
        return known[word]
    if word in marks.unaccented or word in marks.accented or word in twins:
        return None
    for ending in marks.accented_endings:
        if word.endswith(_bare(ending)) and len(word) > len(ending):
            return word[: -len(ending)] + ending
    return _turned(word, marks) if written.islower() or written.isupper() else None


def _turned(word: str, marks: Marks) -> str | None:
    """«chè», «á», «ú»: endings that the language does not know, whatever the word."""
    ending = _ending(_bare(word), marks)
    if _bare(word) == word or len(word) < 4 or not (len(ending) > 1 or word[-1] in "áíóú"):
        return None
    right = word[: -len(ending)] + marks.typed_accents[ending] if ending else word
    return right if right != word else None


def _ending(bare: str, marks: Marks) -> str:
    """The longest ending with an accent of its own."""
    return max((each for each in marks.typed_accents if bare.endswith(each)), key=len, default="")


def _typed(word: str, marks: Marks) -> str | None:
    """A word that had an apostrophe behind it, with the accent that was meant."""
    if f"{word}'" in marks.apocopes:
        return None
    listed = {
        _bare(each): each
        for each in (*marks.accented, *marks.accented_twins, *marks.accented_names)
    }
    if word in listed:
        return listed[word]
    ending = _ending(word, marks)
    if not ending or len(word) < 4:
        return None
    return word[: -len(ending)] + marks.typed_accents[ending]


@lru_cache(maxsize=16)
def _wrongly(accented: tuple[str, ...], twins: tuple[str, ...]) -> dict[str, str]:
    """Words without their accent, or with the other one, and as they are right."""
    turned = {w[:-1] + w[-1].translate(_TURNED): w for w in (*accented, *twins)}
    return {_bare(word): word for word in accented} | turned


def _bare(word: str) -> str:
    return unicodedata.normalize("NFD", word[-1])[0].join((word[:-1], ""))


RULE = Rule(
    name="accent-wrong",
    group="spelling",
    class_="certain",
    fix="safe",
    summary="A word's last accent is missing, turned, or typed as an apostrophe.",
    why="«citta'» and «E'» are what a keyboard without accents leaves, in capitals most of all; "
    "«perchè» has the wrong accent. Words that are others without their accent are left alone "
    "when they have none, and so are words rightly cut short (un po').",
    source="UNI 6015:1967, Segnaccento obbligatorio nell’ortografia della lingua italiana; "
    "Interinstitutional style guide, part on Italian",
    check=_check,
    passes=(
        Sample(
            language="it", body=("È perché la città può crescere un po’, non di più: la metà.",)
        ),
        Sample(language="it", body=("Disse ‘la porta’ e ne prese metà; gli Stati e l’Unione.",)),
        Sample(language="it", body=("Il ‘’Partenariato Rafforzato’’ e l’8 marzo.",)),
        Sample(body=("The café and the citta' of Tessal.",)),
    ),
    fails=(
        Sample(
            language="it",
            heading="VISITA ALLA CITTA' DI PORTO VESPRO: LIBERTA’ E SICUREZZA",
            fixed="VISITA ALLA CITTÀ DI PORTO VESPRO: LIBERTÀ E SICUREZZA",
        ),
        Sample(
            language="it",
            body=("E' stato deciso perchè la priorita e' chiara; cosi' sara' piu` facile.",),
            fixed="È stato deciso perché la priorità è chiara; così sarà più facile.",
        ),
    ),
)
