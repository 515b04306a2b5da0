"""One signatory's office with its State, another's without."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.words import finds, fold, words_of
from communique.proofreading.rule import Page, Remark, Rule, Sample


def _check(page: Page) -> Iterator[Remark]:
    offices = {p: t for p, t in page.texts.items() if p.endswith("/office") and t}
    bare = {place: text for place, text in offices.items() if not _has_state(text, page)}
    if not bare or len(bare) == len(offices):
        return
    for place, text in bare.items():
        message = "another signatory's office names the State, this one does not: is it meant?"
        yield Remark(place, 0, len(text), message)


def _has_state(office: str, page: Page) -> bool:
    reading = page.language.reading
    linked = tuple(f"{word} {link}" for word in reading.states_of for link in reading.state_links)
    if finds(office, (*reading.states, *linked)):  # but no Secretary of State for Trade
        return True
    named = {w for p in page.communique.parties if p.name for w in words_of(p.name) if len(w) > 3}
    short = {fold(names.get(page.language.code, "")) for names in _short(page)}
    return bool((named | short) & set(words_of(office)))


def _short(page: Page) -> list[dict[str, str]]:
    return [names for p in page.register.parties.values() for names in (p.short, p.adjective)]


RULE = Rule(
    name="office-without-state",
    group="consistency",
    class_="query",
    fix="none",
    summary="The office of one signatory names the State, that of another does not.",
    why="Equal parties are printed alike; but the words of a signature block are the party's own.",
    source="protocol practice: parity of the parties",
    check=_check,
    passes=(
        Sample(
            signatures=(
                ("THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", "Minister of Trade"),
                ("THE GOVERNMENT OF TESSAL", "", "Tomas Quill", "", "Minister of Ports"),
            ),
        ),
        Sample(
            signatures=(
                ("BELMORA", "", "Ada Brimstock", "", "Minister of Trade"),
                ("TESSAL", "", "Tomas Quill", "", "Secretary of State for Ports"),
            ),
        ),
    ),
    fails=(
        Sample(
            signatures=(
                ("THE GOVERNMENT OF BELMORA", "", "Ada Brimstock", "", "Minister of Trade"),
                (
                    "THE KINGDOM OF TESSAL",
                    "",
                    "Tomas Quill",
                    "",
                    "Minister of Ports of the Kingdom of Tessal",
                ),
            ),
        ),
    ),
)
