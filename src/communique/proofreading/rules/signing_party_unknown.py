"""A party of a signature block whom heading and text never name."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import finds, small_set, word_set, words_of
from communique.proofreading.rule import Page, Remark, Rule, Sample

_STEM = 4
"""Letters by which a State's name and its adjective are held to be one (Belmora, Belmoran)."""


def _check(page: Page) -> Iterator[Remark]:
    blocks = {
        f"signature/{n}/party": page.texts.get(f"signature/{n}/party", "")
        for n, _ in enumerate(page.communique.signature_blocks, 1)
    }
    told = {place: _weighty(page, text) for place, text in blocks.items()}
    if len(blocks) < 2 or not all(told.values()):
        return
    named = _weighty(page, " ".join((*page.running().values(), *_registered(page))))
    strangers = [place for place, words in told.items() if not words & named]
    if len(strangers) == 1 and not finds(blocks[strangers[0]], page.language.reading.bodies):
        message = "heading and text name the other parties, and this one nowhere: who signs?"
        yield Remark(strangers[0], 0, len(blocks[strangers[0]]), message)


def _registered(page: Page) -> Iterator[str]:
    """Every name of the communiqué's parties that the register knows."""
    code = page.language.code
    for mention in page.communique.parties:
        party = page.register.parties.get(mention.party or "")
        kinds = (party.name, party.short, party.government, party.adjective) if party else ()
        yield from (names[code] for names in kinds if code in names)


def _weighty(page: Page, text: str) -> set[str]:
    """The stems of its words, without those that every party has (Government, Republic, of)."""
    reading = page.language.reading
    light = small_set(reading.small_words, reading.definite, reading.prepositions)
    light |= word_set(reading.governments, reading.states, reading.states_of, reading.for_words)
    return {word[:_STEM] for word in words_of(text) if len(word) > 2 and word not in light}


RULE = Rule(
    name="signing-party-unknown",
    group="consistency",
    class_="query",
    fix="none",
    summary="A signature block is of a party that heading and text never name.",
    why="Who signs is named above. A block of a party that stands nowhere else, beside blocks of "
    "parties that do, may be left over from the text that served as a model. Ministries and "
    "agencies may sign for a party and are left alone.",
    source="protocol practice",
    check=_check,
    passes=(
        Sample(
            body=("They met.",),
            signatures=(
                ("FOR THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", ""),
                ("FOR THE TESSALIAN GOVERNMENT", "", "Tomas Quill", "", ""),
            ),
            registered=("Republic of Belmora", "Kingdom of Tessalia"),
            alternat=True,
        ),
    ),
    fails=(
        Sample(
            body=("They met.",),
            signatures=(
                ("FOR THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", ""),
                ("FOR THE GOVERNMENT OF CARDEA", "", "Tomas Quill", "", ""),
            ),
            registered=("Republic of Belmora", "Kingdom of Tessalia"),
            alternat=True,
        ),
        Sample(
            language="it",
            body=("Si sono incontrati.",),
            signatures=(
                ("PER IL GOVERNO DI BELMORA", "", "Ada Brimstock", "", ""),
                ("PER IL GOVERNO DI CARDEA", "", "Tomas Quill", "", ""),
            ),
            registered=("Repubblica di Belmora", "Regno di Tessalia"),
            alternat=True,
        ),
    ),
)
