"""The part of a communiqué after its heading, parted into body, signature blocks and strays."""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.importing.displaced import Group, Stray
from communique.importing.layout_lines import Block
from communique.importing.ledger import Ledger, Question
from communique.importing.pairing import pair
from communique.importing.parties import of_signature
from communique.importing.release_lines import ReleasePiece, set_apart
from communique.importing.signature_lines import Entry, opens_signature
from communique.importing.signatures import Reader
from communique.language.definition import Language
from communique.language.words import starts_with, word_set, words_of

_LONGEST_STRAY_RUN = 3
"""Blocks; more than this between two runs of signature-like lines is body."""

_UNREAD = (
    "these lines look like signature blocks, and could not be read as such: they stand in the "
    "body; write who signs for whom under signature_blocks, and take the lines out of the body"
)


@dataclass(slots=True)
class Tail:
    """The blocks of one communiqué after its heading, by what they are."""

    body: list[Block] = field(default_factory=list)
    annexes: list[Block] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    release: list[ReleasePiece] = field(default_factory=list)


def read_tail(
    blocks: list[Block], index: int, language: Language, reader: Reader, ledger: Ledger
) -> Tail:
    """Part the blocks of communiqué number `index` (from 0)."""
    tail = Tail()
    kept, tail.release = set_apart(blocks, language, lambda each: _signs(each, reader))
    kept, tail.annexes = _annexes(kept, language)
    runs = _runs(kept, reader)
    if len(runs) > 1 and runs[0][0]:  # right under a heading: another communiqué's, perhaps
        tail.groups.extend(_groups(runs.pop(0)[1], index, language, reader, ledger))
    first = next((n for n, (signed, _) in enumerate(runs) if signed), len(runs))
    tail.body = [block for _, run in runs[:first] for block in run]
    waiting: list[Stray] = []
    for signed, run in runs[first:]:
        if not signed:
            waiting = [Stray(block, index, index) for block in run]
            tail.strays.extend(waiting)
            continue
        groups = _groups(run, index, language, reader, ledger)
        for stray in waiting:
            stray.next_group = groups[0]
        waiting = []
        tail.groups.extend(groups)
    _ask_about_unread(tail, reader, ledger)
    return tail


def _signs(block: Block, reader: Reader) -> bool:
    return reader.is_signature(block) or opens_signature(block.text, reader.language)


def _ask_about_unread(tail: Tail, reader: Reader, ledger: Ledger) -> None:
    """Lines like signature lines at the end of a body, or among strays."""
    strays = [stray.block for stray in tail.strays]
    for block in (*tail.body[-_LONGEST_STRAY_RUN:], *strays):
        if reader.resembles_signature(block):
            start, end = block.lines[0].words.place(), block.lines[-1].words.last()
            ledger.ask(Question(start or 0, ledger.behind(end or 0), "unread-signature", _UNREAD))


def _annexes(blocks: list[Block], language: Language) -> tuple[list[Block], list[Block]]:
    """What follows the title of an annex is annex: its delegates sign nothing."""
    for n, block in enumerate(blocks):
        text = block.text
        if n and starts_with(text, language.reading.annexes) and len(words_of(text)) <= 20:
            return blocks[:n], blocks[n:]
    return blocks, []


def _runs(blocks: list[Block], reader: Reader) -> list[tuple[bool, list[Block]]]:
    """Blocks in runs, signature blocks apart from all else; a lone run early on is body."""
    signed = [reader.is_signature(block) for block in blocks]
    _adopt_names(blocks, signed, reader)
    runs: list[tuple[bool, list[Block]]] = []
    for block, is_signed in zip(blocks, signed, strict=True):
        if not runs or runs[-1][0] != is_signed:
            runs.append((is_signed, []))
        runs[-1][1].append(block)
    return _without_false(runs, reader)


def _adopt_names(blocks: list[Block], signed: list[bool], reader: Reader) -> None:
    """A bare name or office next to signature blocks is one of them."""
    for order in (range(len(blocks)), reversed(range(len(blocks)))):
        for n in order:
            near = (n > 0 and signed[n - 1]) or (n + 1 < len(blocks) and signed[n + 1])
            if near and not signed[n] and not reader.opens_otherwise(blocks[n]):
                kinds = {entry.kind for entry in reader.entries([blocks[n]], quietly=True)}
                signed[n] = kinds <= {"name", "office", "party"} or _is_between(blocks, n, reader)


def _is_between(blocks: list[Block], n: int, reader: Reader) -> bool:
    """Whether a block is an office between its name and the next party, by these neighbours."""
    near = blocks[max(0, n - 1) : n + 2]
    if len(near) < 3 or not opens_signature(near[-1].text, reader.language):
        return False
    return all(entry.kind != "other" for entry in reader.entries(near, quietly=True))


def _without_false(
    runs: list[tuple[bool, list[Block]]], reader: Reader
) -> list[tuple[bool, list[Block]]]:
    """Lines like signature lines in the middle of a body belong to the body."""
    kept: list[tuple[bool, list[Block]]] = []
    for n, (signed, run) in enumerate(runs):
        after = runs[n + 1][1] if n + 1 < len(runs) else []
        far = 0 < n < len(runs) - 1 and len(after) > _LONGEST_STRAY_RUN
        real = signed and not far and _has_person(run, reader)
        if kept and kept[-1][0] == real:
            kept[-1][1].extend(run)
        else:
            kept.append((real, list(run)))
    return kept


def _has_person(run: list[Block], reader: Reader) -> bool:
    kinds = [entry.kind for entry in reader.entries(run, quietly=True)]
    return "name" in kinds or kinds.count("party") > 1 or {"party", "office"} <= set(kinds)


def _groups(
    run: list[Block], index: int, language: Language, reader: Reader, ledger: Ledger
) -> list[Group]:
    """The signature blocks of a run; a party that returns begins another communiqué's."""
    entries = reader.entries(run)
    parts = _by_return(entries, language)
    return [Group(pair(part, language, ledger), index, index) for part in parts]


def _by_return(entries: list[Entry], language: Language) -> list[list[Entry]]:
    """Entries up to the one where a State stands a second time."""
    parts: list[list[Entry]] = [[]]
    seen: set[str] = set()
    for entry in entries:
        key = _short(entry.text, language) if entry.kind == "party" else ""
        if entry.kind == "party" and key in seen and any(e.kind == "name" for e in parts[-1]):
            parts.append([])
            seen = set()
        if entry.kind == "party":
            seen.add(key)
        parts[-1].append(entry)
    return parts


def _short(party: str, language: Language) -> str:
    """What tells a State from others: «Sovrenia» of «the Republic of Sovrenia»."""
    reading = language.reading
    common = word_set(reading.states, reading.small_words, reading.and_words, reading.state_links)
    words = words_of(of_signature(party, language))
    return " ".join(w for w in words if w not in common) or " ".join(words)
