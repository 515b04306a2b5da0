"""An extracted text → the communiqués in it, with everything that was done on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.errors import NothingFound
from communique.importing.assembling import Draft, Read, assemble
from communique.importing.bodies import BodyReader
from communique.importing.boundaries import Stretch, split
from communique.importing.datelines import is_dateline
from communique.importing.displaced import ENOUGH, Group, Home, Stray, settle_groups, settle_stray
from communique.importing.doubtful_dates import date_doubts
from communique.importing.extraction import Extraction
from communique.importing.heading_places import PlaceReader
from communique.importing.headings import HeadingReader
from communique.importing.layout import blocks, column_width, flows, run_on
from communique.importing.layout_lines import Block
from communique.importing.ledger import Ledger
from communique.importing.release_lines import ReleasePiece, release_kind, set_beside
from communique.importing.reports import report_moves
from communique.importing.residue import without_residue
from communique.importing.signatures import Reader
from communique.importing.tails import Tail, read_tail
from communique.importing.unread import keep_unread
from communique.importing.vocabulary import all_words, languages_by_evidence, ordinary_words
from communique.language.definition import Language
from communique.language.honorifics import chain
from communique.language.words import fold, is_capitals, words_of
from communique.model.communique import Lines, Provenance, ReleaseLine, Stage

_LONGEST_NAME = 400
"""Characters."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The communiqués of one text, in its order, and the ledger of what was done to read them."""

    drafts: list[Draft]
    ledger: Ledger
    extraction: Extraction


def read(
    extraction: Extraction,
    languages: Mapping[str, Language],
    provenance: Provenance,
    *,
    stage: Stage = "draft",
    taken: frozenset[str] = frozenset(),
) -> Imported:
    """Read every communiqué of a text; `NothingFound` where there is none.

    `taken` are the ids that already exist.
    """
    ledger = Ledger(extraction.text)
    held = blocks(extraction, ledger)
    seen = "\n".join(block.text for block in held)
    likely = languages_by_evidence(seen, dict(languages), provenance.file)
    held, aside = set_beside(held, extraction)
    held, residue = without_residue(held, likely)
    aside += (ReleasePiece("residue", block) for block in residue)
    stretches = split(held, likely, provenance.file)
    if not stretches:
        raise _nothing(provenance.file, likely)
    emphasis = frozenset(at for start, end in extraction.emphasis for at in range(start, end))
    drafts = _Text(held, stretches, aside, ledger, emphasis).drafts(stage, provenance, set(taken))
    keep_unread([*held, *(piece.block for piece in aside)], drafts, ledger)
    _keep_footnotes(drafts[0], extraction.footnotes)
    return Imported(drafts, ledger, extraction)


def _keep_footnotes(draft: Draft, footnotes: tuple[str, ...]) -> None:
    """Footnotes stand outside the text and must not be lost: they are notes of the release."""
    made = draft.communique
    kept = tuple(ReleaseLine(kind="note", text=text) for text in footnotes)
    draft.communique = made.model_copy(update={"release_lines": (*made.release_lines, *kept)})


def _nothing(name: str, languages: list[Language]) -> NothingFound:
    words = [w for each in languages for group in each.reading.headings.values() for w in group[:1]]
    return NothingFound(
        f"{name}: no communiqué was found in this text, which seems to be in {languages[0].name}; "
        "looked for a heading such as " + ", ".join(f"‘{w}’" for w in dict.fromkeys(words)),
        help="a heading stands in a block of its own, begins with such words and is no sentence; "
        "put one above the text",
    )


def _short_words(stretches: list[Stretch]) -> frozenset[str]:
    """Little words of the languages: what may stand behind a hyphen («follow-up»)."""
    read = [stretch.language.reading for stretch in stretches]
    return frozenset(w for each in read for w in (*each.small_words, *each.compound_ends))


class _Text:
    """One received text on its way to drafts."""

    def __init__(
        self,
        held: list[Block],
        stretches: list[Stretch],
        aside: list[ReleasePiece],
        ledger: Ledger,
        emphasis: frozenset[int],
    ) -> None:
        self._held = held
        self._stretches = stretches
        self._asides = [self._pieces_in(n, aside) for n in range(len(stretches))]
        self._ledger = ledger
        self._words = all_words(held) | _short_words(stretches)
        self._ordinary = ordinary_words(held)
        self._width, self._flows = column_width(held), flows(held)
        self._seen = "\n".join(block.text for block in held)
        self._homes: list[Home] = []
        self._emphasis = emphasis

    def drafts(self, stage: Stage, provenance: Provenance, taken: set[str]) -> list[Draft]:
        tails = [self._tail(n, stretch) for n, stretch in enumerate(self._stretches)]
        self._homes = [
            Home(s.heading, t.body, s.language) for s, t in zip(self._stretches, tails, strict=True)
        ]
        groups = [group for tail in tails for group in tail.groups]
        settle_groups(groups, self._homes)
        for stray in (each for tail in tails for each in tail.strays):
            settle_stray(stray, self._homes)
        loosened = [self._loosened(n, tail) for n, tail in enumerate(tails)]
        strays = [
            s for loose, tail in zip(loosened, tails, strict=True) for s in (*loose, *tail.strays)
        ]
        made = []
        for n, stretch in enumerate(self._stretches):
            read = self._read(n, stretch, tails[n], groups, strays)
            draft = assemble(read, stage, provenance, taken)
            draft.emphasis = self._emphasis
            made.append(draft)
            mine = [group for group in groups if group.belongs_to == n]
            moved = [stray for stray in strays if stray.belongs_to == n]
            report_moves(draft, mine, moved, self._ledger)
            for doubt in date_doubts(read, draft.communique.id):
                self._ledger.report(doubt)
        for draft in made:
            self._note_lines(draft)
        return made

    def _tail(self, index: int, stretch: Stretch) -> Tail:
        reader = Reader(stretch.language, self._ledger, self._names(stretch.language), self._words)
        return read_tail(stretch.rest, index, stretch.language, reader, self._ledger)

    def _names(self, language: Language) -> frozenset[str]:
        """Names that follow an honorific somewhere, folded: two to four words each."""
        names = set()
        for found in chain(language).finditer(self._seen):
            following = self._seen[found.end() : found.end() + _LONGEST_NAME].split("\n", 1)[0]
            name: list[str] = []
            for word in following.replace(",", " , ").split()[:5]:
                if not word[:1].isupper():
                    break
                name.append(word)
                names.add(fold(" ".join(name)))
        return frozenset(n for n in names if " " in n)

    def _loosened(self, index: int, tail: Tail) -> list[Stray]:
        """The last paragraph of a communiqué without signature blocks of its own may be another's.

        Before a block that was given away it goes with that block; elsewhere it is asked about.
        """
        given = tail.groups[0] if tail.groups and tail.groups[0].moved else None
        if (tail.groups and given is None) or len(tail.body) < 2:
            return []
        stray = Stray(tail.body[-1], index, index, given, enough=2 * ENOUGH)
        home = self._homes[index]
        home.body = tail.body[:-1]
        settle_stray(stray, self._homes)
        home.body = tail.body
        if not stray.moved:
            return []
        tail.body = home.body = tail.body[:-1]
        if given is None:
            stray.belongs_to, stray.sure = index, False
            stray.evidence = f"it may be another communiqué's: {stray.evidence}"
        return [stray]

    def _read(
        self, n: int, stretch: Stretch, tail: Tail, groups: list[Group], strays: list[Stray]
    ) -> Read:
        language = stretch.language
        ahead, released = self._ahead(stretch)
        places = PlaceReader(language, self._ordinary, self._seen)
        heading = HeadingReader(language, self._ledger, self._words, places, self._width)
        body = BodyReader(language, self._ledger, self._words, width=self._width, flows=self._flows)
        moved_in = [stray.block for stray in strays if stray.belongs_to == n]
        release = [*released, *tail.release, *self._asides[n]]
        release.sort(key=lambda piece: piece.block.first)
        return Read(
            kind=stretch.kind,
            language=language,
            heading=heading.read([*ahead, *stretch.heading]),
            body=body.read([*tail.body, *moved_in, *tail.annexes]),
            signatures=[s for g in groups if g.belongs_to == n for s in g.signatures],
            release=[
                (piece, run_on(piece.block.lines, self._ledger, self._words)) for piece in release
            ],
            seen=self._seen,
        )

    def _pieces_in(self, n: int, aside: list[ReleasePiece]) -> list[ReleasePiece]:
        """What stands beside the text of a stretch; the first has what stands before it, too."""
        starts = [each.heading[0].first for each in self._stretches]
        begin = starts[n] if n else 0
        end = starts[n + 1] if n + 1 < len(starts) else None
        firsts = ((piece.block.first, piece) for piece in aside)
        return [piece for f, piece in firsts if begin <= f and (end is None or f < end)]

    def _ahead(self, stretch: Stretch) -> tuple[list[Block], list[ReleasePiece]]:
        """Blocks before a heading: what is of the heading, what is of the release."""
        heading: list[Block] = []
        release: list[ReleasePiece] = []
        for block in stretch.ahead:
            kind = release_kind(block, stretch.language)
            if kind is None and self._is_head(block, stretch.language):
                heading.append(block)
            else:
                release.append(ReleasePiece(kind or "residue", block))
        return heading, release

    def _is_head(self, block: Block, language: Language) -> bool:
        if is_dateline(block.text, language):
            return True
        first = block.lines[0].text
        return is_capitals(first) and len(words_of(block.text)) <= 25

    def _note_lines(self, draft: Draft) -> None:
        """Which lines of the received file became this communiqué, in stretches."""
        used = {n for first, last in draft.line_stretches() for n in range(first, last + 1)}
        stretches: list[Lines] = []
        fresh = True
        for block in self._held:
            mine = block.first in used
            if mine and not fresh:
                stretches[-1] = (stretches[-1][0], block.last)
            elif mine:
                stretches.append((block.first, block.last))
            fresh = not mine
        made = draft.communique
        if made.provenance:
            provenance = made.provenance.model_copy(update={"lines": tuple(stretches)})
            draft.communique = made.model_copy(update={"provenance": provenance})
