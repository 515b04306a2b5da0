"""Tables of a body: their cells, and the caption that the file sets over them."""

from __future__ import annotations

from communique.importing.columns import lines_between
from communique.importing.layout import run_on
from communique.importing.layout_lines import Block
from communique.importing.ledger import Ledger
from communique.importing.nesting import Piece
from communique.model.traced import Traced


def is_caption(block: Block | None, following: Block | None) -> bool:
    """Whether a block is the caption of the table under it."""
    over = block is not None and all(line.caption for line in block.lines)
    return over and following is not None and following.grid is not None


def table_of(block: Block, caption: Block | None, ledger: Ledger, words: frozenset[str]) -> Piece:
    """A table as a unit, its caption as the unit's own words."""
    assert block.grid
    said = run_on(caption.lines, ledger, words) if caption else Traced("", ())
    first = caption.first if caption else block.first
    piece = Piece("table", said, first, block.last, headed=block.grid.headed)
    for row in block.grid.rows:
        piece.cells.append([_cell(block, start, end, ledger, words) for start, end in row])
    return piece


def _cell(block: Block, start: int, end: int, ledger: Ledger, words: frozenset[str]) -> Traced:
    lines = lines_between(block, start, end)
    return run_on(lines, ledger, words) if lines else Traced("", ())
