"""A party of a signature block that is none of the communiqué's, while one of its lacks a block."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import finds, small_set, word_set, words_of
from communique.proofreading.rule import Page, Remark, Rule, Sample

_STEM = 4
"""Letters by which a State's name and its adjective are held to be one (Belmora, Belmoran)."""


def _check(page: Page) -> Iterator[Remark]:
    parties = [(shown, _weighty(page, " ".join(names))) for shown, names in _parties(page)]
    blocks = {
        f"signature/{n}/party": page.texts.get(f"signature/{n}/party", "")
        for n, _ in enumerate(page.communique.signature_blocks, 1)
    }
    told = {place: _weighty(page, text) for place, text in blocks.items()}
    if len(parties) < 2 or not all(told.values()) or not all(words for _, words in parties):
        return
    strangers = [p for p, words in told.items() if not any(words & own for _, own in parties)]
    left = [shown for shown, own in parties if not any(own & words for words in told.values())]
    if len(strangers) == len(left) == 1 < len(blocks):
        place = strangers[0]
        if not finds(blocks[place], page.language.reading.bodies):
            message = f"this party is none of the communiqué's; {left[0]} has no block: who signs?"
            yield Remark(place, 0, len(blocks[place]), message)


def _parties(page: Page) -> Iterator[tuple[str, list[str]]]:
    """How each party is called, and everything it is called."""
    code = page.language.code
    for mention in page.communique.parties:
        party = page.register.parties.get(mention.party or "")
        kinds = (party.name, party.short, party.government, party.adjective) if party else ()
        names = [each[code] for each in kinds if code in each]
        called = [name for name in (mention.name, *names) if name]
        if called:
            yield called[0], called


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
    summary="A signature block is of a party that is none of the communiqué's.",
    why="Each party signs. A block of another, where one of the parties has none, may be left "
    "over from the text that served as a model. Ministries and agencies may sign for a party and "
    "are left alone.",
    source="data/communiques/<id>.yaml, `parties`",
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
