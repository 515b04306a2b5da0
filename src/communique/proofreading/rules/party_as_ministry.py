"""An instrument between ministries under signature blocks of governments, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.language.words import finds, fold, phrases
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    reading = page.language.reading
    parties = [text for place, text in page.texts.items() if place.endswith("/party")]
    if not any(finds(each, reading.governments) for each in parties):
        return
    if any(finds(each, reading.bodies) for each in parties):
        return
    names = tuple(n for group in reading.instruments.values() for n in group)
    for place, text in page.running().items():
        for sentence in re.finditer(r"[^.]+(?:\.(?=\S)[^.]+)*\.?", text):
            spoken_of = place.startswith("heading/") or finds(sentence[0], names)
            found = _between_bodies(sentence[0], page) if spoken_of else None
            if found:
                start, end = sentence.start() + found[0], sentence.start() + found[1]
                message = "here the parties are ministries, in the signature blocks governments"
                yield Remark(place, start, end, f"{message}: which are they?")
                return


def _between_bodies(sentence: str, page: Page) -> tuple[int, int] | None:
    """«… between the Ministry of A and the Ministry of B» in a sentence on the instrument."""
    reading = page.language.reading
    bodies = phrases(reading.bodies)
    folded = fold(sentence)
    for lead in finds(sentence, reading.by_words):
        after = re.compile(r"\s*(?:[^\W\d_]{1,4}['\s]\s*)?").match(folded, lead.end())
        at = after.end() if after else lead.end()
        named = list(bodies.finditer(folded, at))
        if len(named) > 1 and named[0].start() == at:
            return at, _end_of_name(sentence, named[1].end(), page)
    return None


def _end_of_name(sentence: str, at: int, page: Page) -> int:
    """The name of a body ends with its last capitalised word."""
    small = {fold(w).strip("'") for w in page.language.reading.small_words}
    end = at
    for word in re.finditer(r"[^\W\d_]+", sentence[at:]):
        if word[0][0].isupper():
            end = at + word.end()
        elif fold(word[0]) not in small:
            break
    return end


RULE = Rule(
    name="party-as-ministry",
    group="consistency",
    class_="query",
    fix="none",
    summary="The instrument is between ministries, the signature blocks are of governments.",
    why="Who is bound, a ministry or a State, is a matter of law.",
    source="Vienna Convention on the Law of Treaties, article 7; practice of inter-agency texts",
    check=_check,
    passes=(
        Sample(
            body=(
                "The Protocol was signed between the Ministry of Trade and the Ministry of Ports.",
            ),
            signatures=(("THE MINISTRY OF TRADE", "", "Ada Brimstock", "", ""),),
        ),
        Sample(
            body=("The Government of Belmora signed the Protocol.",),
            signatures=(("THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", ""),),
        ),
    ),
    fails=(
        Sample(
            heading="JOINT COMMUNIQUÉ BETWEEN THE MINISTRY OF TRADE AND THE MINISTRY OF PORTS",
            body=("They met.",),
            signatures=(("THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", ""),),
        ),
        Sample(
            language="it",
            body=("Il Protocollo è concluso tra il Ministero dei Porti e il Ministero del Mare.",),
            signatures=(("IL GOVERNO DI BELMORA", "", "Ada Brimstock", "", ""),),
        ),
        Sample(
            body=(
                "The Protocol was signed between the Ministry of Trade and the Ministry of Ports.",
            ),
            signatures=(("THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", ""),),
        ),
    ),
)
