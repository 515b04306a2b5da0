"""The Markdown reader: the text stays, and what its marks say is told in stretches."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.importing.extraction import Extraction, Stretch
from communique.importing.readers import extract, markdown


def read(text: str, name: str = "received.md") -> Extraction:
    return extract(name, text.encode())


def words(extraction: Extraction, stretches: tuple[Stretch, ...]) -> list[str]:
    return [extraction.text[start:end] for start, end in stretches]


def bare(extraction: Extraction) -> str:
    """The text less its markup, as the next stage will see it."""
    kept, at = [], 0
    for start, end in extraction.markup:
        kept.append(extraction.text[at:start])
        at = end
    return "".join(kept) + extraction.text[at:]


def cells(extraction: Extraction) -> list[list[str]]:
    return [words(extraction, row) for row in extraction.grids[0].rows]


def test_text_and_its_lines_stay_those_of_the_file() -> None:
    text = "# Joint Communiqué\n\n> quoted\n\n| a | b |\n|---|---|\n| **c** | d |\n"
    found = read(text)
    assert found.text == text
    assert (found.has_lines, found.flowing, found.media_type) == (True, False, "text/markdown")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("# Title\n", "Title"),
        ("###### Deep\n", "Deep"),
        ("## Closed ##\n", "Closed"),
        ("Title\n=====\n\nbody", "Title"),
        ("Two\nlines\n---\n", "Two\nlines"),
        ("> # Quoted\n", "Quoted"),
    ],
)
def test_headings_are_their_words_without_the_marks(text: str, heading: str) -> None:
    found = read(text)
    assert words(found, found.headings) == [heading]
    assert bare(found).replace("\n", " ").split() == [
        *heading.split(),
        *(["body"] if "body" in text else []),
    ]


@pytest.mark.parametrize("text", ["###", "# # #", "***", "* * *", "________", "#tag", "####### x"])
def test_end_marks_and_lines_to_sign_on_stay_text(text: str) -> None:
    found = read(f"Name\n\n{text}\n\nOffice\n")
    assert found.markup == ()
    assert not found.headings


def test_an_item_above_a_rule_is_no_heading() -> None:
    found = read("- an item\n---\n")
    assert not found.headings
    assert bare(found) == "- an item\n\n"


def test_quoted_lines_are_one_stretch_and_their_marks_markup() -> None:
    found = read("They said:\n\n> one\n> two\nand on\n\n> other\n")
    assert words(found, found.quotations) == ["one\n> two\nand on", "other"]
    assert bare(found) == "They said:\n\none\ntwo\nand on\n\nother\n"


def test_a_rule_under_a_quotation_makes_no_heading_of_it() -> None:
    found = read("> quoted\n---\n")
    assert not found.headings
    assert words(found, found.quotations) == ["quoted"]


def test_paragraph_after_a_quotation_is_not_quoted() -> None:
    found = read("> one\n\nnot this\n# nor this\n")
    assert words(found, found.quotations) == ["one"]


def test_pipe_table_is_a_grid_of_cells_without_pipes() -> None:
    found = read("Sums:\n\n| A | B \\| C |\n|:--|--:|\n| | **1** |\n\nafter\n")
    assert cells(found) == [["A", "B \\| C"], ["", "**1**"]]
    assert found.grids[0].headed
    assert words(found, found.emphasis) == ["1"]
    assert "|" not in bare(found).replace("B | C", "")


def test_table_without_outer_pipes_or_header_words_is_read() -> None:
    assert cells(read("a | b\n--|--\nc | d")) == [["a", "b"], ["c", "d"]]
    unheaded = read("| | |\n|-|-|\n| For A | For B |\n")
    assert cells(unheaded) == [["For A", "For B"]]
    assert not unheaded.grids[0].headed


def test_row_of_dashes_with_other_columns_makes_no_table() -> None:
    assert not read("a | b | c\n---|---\n").grids


@pytest.mark.parametrize(
    ("text", "emphasised"),
    [
        ("a **b c** d", ["b c"]),
        ("*b* and _c_", ["b", "c"]),
        ("***b***", ["b"]),
        ("*a _b* c_", ["a _b"]),
        ("**b *c* d**", ["b ", "c", " d"]),
        ("**over\nlines**", ["over\nlines"]),
        ("> **over\n> lines**", ["over\n", "lines"]),
        ("**not over\n\nparagraphs**", []),
        ("- *not\n- over items*", []),
        ("snake_case_word and 2 * 3 * 4", []),
        ("signed ____ and ____name____", []),
        (r"\*not\* and \_not\_", []),
        ("`*code*`", []),
        ("**«Testo»**, disse", ["«Testo»"]),
    ],
)
def test_emphasis_is_the_words_between_marks_that_pair(text: str, emphasised: list[str]) -> None:
    found = read(text)
    assert words(found, found.emphasis) == emphasised


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("see [the **text**](https://example.org/a_b_c) now", "see the text now"),
        ('[a](b "title")', "a"),
        ("![arms](arms.png)Text", "Text"),
        ("<https://example.org>", "https://example.org"),
        ("<press@example.org>", "press@example.org"),
        ("<u>Title</u><!-- internal -->", "Title"),
        ("1\\. Text \\[sic\\]", "1. Text [sic]"),
        ("one\\\ntwo", "one\ntwo"),
        ("```\n**kept**\n```", "\n**kept**\n"),
        ("[sic] stays, (so) does this", "[sic] stays, (so) does this"),
        ("Name<br>Office<br>\nend", "Name<br>Office\nend"),
    ],
)
def test_markup_leaves_nothing_but_text(text: str, plain: str) -> None:
    assert bare(read(text)) == plain


def test_plain_text_knows_paired_double_asterisks_alone() -> None:
    found = read("**JOINT\nCOMMUNIQUÉ**\n\n# not *this* ** nor this\n\nand** this **not", "a.txt")
    assert words(found, found.emphasis) == ["JOINT\nCOMMUNIQUÉ"]
    assert words(found, found.markup) == ["**", "**"]
    assert not found.headings


@pytest.mark.parametrize("text", ["a  \nb", "a\n==  \n", "> a\n> \n> b", "# a ##  \nb", "---  \nb"])
def test_spaces_that_end_a_line_are_left_to_the_next_stage(text: str) -> None:
    found = read(text)
    ends = {at for at in range(len(text)) if not text[at:].split("\n")[0].strip()}
    assert not ends & {at for start, end in found.markup for at in range(start, end)}


@pytest.mark.parametrize(
    "unit", ["[", "[a](", '[a](b "', "*a **b _c", "`", "<!--", "<a", "a_b*", "![", "> ", "~~~a\n"]
)
def test_reading_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    markdown.read("received.md", (unit * 20_000).encode())
    assert time.process_time() - started < 2


_PIECES = st.sampled_from(
    [*"*_`|#>-=[]()\\!<~ \n\t.", "**", "\n\n", "a", "é", "word", "| a | b |\n|--|--|\n", "](x)"]
)


_TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


@given(st.one_of(_TEXT, st.lists(_PIECES, max_size=60).map("".join)))
def test_stretches_are_in_bounds_disjoint_and_in_order(text: str) -> None:
    for name in ("a.md", "a.txt"):
        found = extract(name, text.encode("utf-8", errors="replace"))
        for stretches in (found.markup, found.emphasis, found.headings, found.quotations):
            assert all(0 <= start < end <= len(found.text) for start, end in stretches)
            assert all(left[1] <= right[0] for left, right in pairwise(stretches))
        assert not any("\n" in found.text[start:end] for start, end in found.markup)
        covered = {at for start, end in found.markup for at in range(start, end)}
        assert not covered & {at for start, end in found.emphasis for at in range(start, end)}
        for grid in found.grids:
            for cell in (cell for row in grid.rows for cell in row):
                assert grid.start <= cell[0] <= cell[1] <= grid.end
