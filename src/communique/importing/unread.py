"""Words of the received text that no reading took in: kept as release lines, and asked about.

Whatever the parts of a communiqué are read as, this holds that nothing is lost: each character
stands in a heading, a body, a signature block or a release line, or in an edit of the ledger.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from communique.importing.assembling import Draft
from communique.importing.layout_lines import Block, Line
from communique.importing.ledger import Ledger, Question
from communique.model.communique import ReleaseLine
from communique.model.traced import NOWHERE

_MESSAGE = (
    "these words could not be read as part of the heading, the body or a signature block, and "
    "stand among the release lines: put them where they belong, or delete them there"
)
_SAYS_SOMETHING = re.compile(r"[^\s,;:()|]")
"""What parts the fields of a block says nothing once they are apart."""


def keep_unread(blocks: Iterable[Block], drafts: list[Draft], ledger: Ledger) -> None:
    """Give every word that stands nowhere to the communiqué of the words before it."""
    owners = sorted(
        (at, n)
        for n, draft in enumerate(drafts)
        for words in (*draft.traces.values(), *draft.labels)
        for at in words.origin
        if at != NOWHERE
    )
    read = {at for at, _ in owners}
    for edit in ledger.edits:
        read.update(range(edit.start, edit.end))
    for line in _unread(blocks, read):
        at = bisect_right(owners, (line.words.origin[0], len(drafts)))
        _keep(line, drafts[owners[at - 1][1] if at else 0], ledger)


def _unread(blocks: Iterable[Block], read: set[int]) -> Iterator[Line]:
    """The stretches of lines that no part was made of."""
    for line in (line for block in blocks for line in block.lines):
        kept = "".join(
            "\n" if at in read else character
            for character, at in zip(line.text, line.words.origin, strict=True)
        )
        for found in re.finditer(r"[^\n]+", kept):
            if _SAYS_SOMETHING.search(found[0]):
                yield line.from_column(found.start(), found.end())


def _keep(line: Line, draft: Draft, ledger: Ledger) -> None:
    made = draft.communique
    kept = ReleaseLine(kind="residue", text=line.text, lines=(line.number, line.number))
    draft.communique = made.model_copy(update={"release_lines": (*made.release_lines, kept)})
    draft.traces[f"release/{len(draft.communique.release_lines)}"] = line.words
    start, end = line.words.origin[0], ledger.behind(line.words.origin[-1])
    ledger.ask(Question(start, end, "unread-words", _MESSAGE))
