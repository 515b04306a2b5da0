"""A party's name, or the place's, a slip away from itself: Belmora and Belmra."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from communique.language.near_words import slip_between
from communique.language.words import fold
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample
from communique.proofreading.spelling.judging import judge
from communique.proofreading.spelling.shape import words as shaped

_SHORTEST, _LEAST = 6, 4
"""Letters of a word that is held against a name; shorter ones are too often others' names, save
behind what only States bear."""


def _check(page: Page) -> Iterator[Remark]:
    known = _known(page)
    if not known or page.speller.dictionary is None:
        return
    strange = (fold(word) for word in page.strangers)
    odd = {w: name for w in strange if w not in known for name in known if _may_be(w, name)}
    if odd:
        yield from _uses(page, odd, known)


def _uses(page: Page, odd: dict[str, str], known: dict[str, str]) -> Iterator[Remark]:
    kept = cache(partial(settled, page))
    endings = page.language.spelling.endings
    state = _before_state(page.language.reading.states, page.language.reading.state_links)
    for place, text in prose(page).items():
        for word in shaped(text, page.elided, endings):
            meant = odd.get(fold(word.text))
            if meant is None or page.knows(word.text) or within(kept(place), word.start):
                continue
            if not (_is_slip(fold(word.text), meant) or state.search(text, 0, word.start)):
                continue
            if (verdict := judge(word, page)) and verdict.right:
                continue
            after = word.cased(known[meant])
            message = f"elsewhere the name is ‘{known[meant]}’: which spelling is right?"
            yield Remark(place, word.start, word.end, message, after)


def _known(page: Page) -> dict[str, str]:
    """Words of the parties' names and the place that no dictionary has, by their folded form."""
    code = page.language.code
    texts = [page.communique.place or ""]
    for mention in page.communique.parties:
        party = page.register.parties.get(mention.party or "")
        texts.append(mention.name or "")
        texts += [each.get(code, "") for each in (party.name, party.short)] if party else []
    words = (word for text in texts for word in re.findall(r"[^\W\d_]+", text))
    return {
        fold(word): word
        for word in words
        if len(word) >= _LEAST and word[0].isupper() and not page.speller.knows(word)
    }


@lru_cache(maxsize=8)
def _before_state(states: tuple[str, ...], links: tuple[str, ...]) -> re.Pattern[str]:
    """«Republic of», or the same and the first word of a name: what follows names a State."""
    kinds, joined = ("|".join(map(re.escape, each)) for each in (states, links))
    return re.compile(rf"(?i:(?:{kinds}) (?:{joined})) ?(?:[^\W\d_a-z][^\W\d_]+ )?\Z")


def _may_be(word: str, name: str) -> bool:
    return slip_between(word, name) is not None


def _is_slip(word: str, name: str) -> bool:
    """One slip inside: what differs at the end may be an adjective (Belmora, Belmoran)."""
    slip = slip_between(word, name)
    least = min(len(word), len(name))
    return least >= _SHORTEST and slip is not None and slip.before >= 2 and slip.after >= 2


RULE = Rule(
    name="party-name-varies",
    group="consistency",
    class_="query",
    fix="suggest",
    summary="The name of a party or of the place stands in two spellings.",
    why="A State whose name is misspelt takes it amiss, and no dictionary knows every name. Looked "
    "at are words one slip away from the name, whose end is the same, and any that stands where a "
    "State is named (the Republic of Zelengor).",
    source="data/communiques/<id>.yaml, `parties` and `place`; data/register/parties.yaml",
    check=_check,
    passes=(
        Sample(
            body=("The Zelengoran delegation met that of Zelengora.",),
            registered=("Zelengora", "Republic of Mirovia"),
            alternat=True,
        ),
    ),
    fails=(
        Sample(
            body=("Zelengra received the delegation of Mirovia; Zelengora is grateful.",),
            registered=("Zelengora", "Republic of Mirovia"),
            alternat=True,
        ),
        Sample(
            body=("The Republic of Zelengor is grateful to Mirovia, and to Zelengora.",),
            registered=("Zelengora", "Republic of Mirovia"),
            alternat=True,
        ),
        Sample(
            language="it",
            body=("Zelengra ha ricevuto la delegazione della Mirovia; Zelengora ringrazia.",),
            registered=("Zelengora", "Repubblica di Mirovia"),
            alternat=True,
        ),
    ),
)
