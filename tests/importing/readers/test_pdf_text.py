"""Text of a .pdf in reading order: lines, words, paragraphs, columns, tables."""

from __future__ import annotations

import pytest

from communique.importing.extraction import Extraction
from importing.readers.pdf_files import (
    LEADING,
    PROSA,
    PROSE,
    column,
    lines,
    read,
    stream,
    text,
    told,
    width,
    words,
    wrapped,
)


def paragraphs(extraction: Extraction) -> list[str]:
    return extraction.text.rstrip("\n").split("\n\n")


def test_lines_broken_by_the_width_are_joined_and_paragraphs_parted_by_gaps() -> None:
    found = read(column(72, 760, PROSE) + column(72, 680, PROSE.replace("met", "had met")))
    assert paragraphs(found) == [PROSE, PROSE.replace("met", "had met")]
    assert (found.has_lines, found.flowing, found.media_type) == (False, True, "application/pdf")
    assert found.notes == ()


def test_an_indent_begins_a_paragraph_where_no_gap_does() -> None:
    first, *rest = _indented(PROSE)
    again = PROSE.replace("met", "had met")
    second, *more = _indented(again)
    y = 760 - LEADING * (1 + len(rest))
    page = text(90, 760, first) + lines(72, 760 - LEADING, rest)
    page += text(90, y, second) + lines(72, y - LEADING, more)
    assert paragraphs(read(page)) == [PROSE, again]


def _indented(text: str) -> list[str]:
    """Lines of which the first leaves room for an indent."""
    first = wrapped(text, 432)[0]
    return [first, *wrapped(text[len(first) :], 450)]


def test_lines_that_end_early_are_kept_as_lines() -> None:
    page = column(72, 760, PROSE) + lines(72, 650, ["Ada Brimstock", "Minister of Ports"])
    assert paragraphs(read(page))[1] == "Ada Brimstock\nMinister of Ports"


def test_prose_broken_by_hand_is_one_paragraph() -> None:
    broken = ["The dates are made known by the Secretariat, not later than", "1 March 2032."]
    page = column(72, 760, PROSE) + lines(72, 650, broken)
    assert paragraphs(read(page))[1] == " ".join(broken)


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, last = wrapped(PROSE, 450)[:2], wrapped(PROSE, 450)[2:]
    found = read(lines(72, 100 + LEADING, first), lines(72, 760, last) + column(72, 600, PROSE))
    assert paragraphs(found) == [PROSE, PROSE]


def test_items_hang_together_with_their_labels() -> None:
    page = column(72, 760, PROSE) + text(72, 680, "a)") + column(90, 680, PROSE, 432)
    page += text(72, 680 - 4 * LEADING, "b)") + column(90, 680 - 4 * LEADING, "to keep them;")
    assert paragraphs(read(page))[1:] == [f"a) {PROSE}", "b) to keep them;"]


def test_words_are_spaced_by_gaps_where_no_space_is_drawn() -> None:
    page = "BT /F 12 Tf 72 700 Td [(The)-260(two)-260(P)40(arties)] TJ ET"
    assert read(page).text == "The two Parties\n"


def test_letters_spread_over_a_line_are_words_again() -> None:
    spread = text(72, 700, "JOINT STATEMENT", before="5 Tc") + text(
        72, 660, "C O M U N I C A T O", before="0 Tc"
    )
    assert paragraphs(read(spread)) == ["JOINT STATEMENT", "COMUNICATO"]


def test_the_order_of_drawing_does_not_matter() -> None:
    page = text(72, 700, "below") + text(95, 720, "right") + text(72, 720, "left")
    assert read(page).text == "left right\nbelow\n"


def test_words_of_a_line_stretched_to_the_width_are_no_cells() -> None:
    page, x = column(72, 760, PROSE), 72.0
    stretched = ["Rear", "Admiral", "Tessal-Belmora,"]
    gap = (450 - sum(map(width, stretched))) / 2
    for word in stretched:
        page += text(x, 680, word)
        x += width(word) + gap
    found = read(page + text(72, 680 - LEADING, "retired, was present."))
    assert paragraphs(found)[1] == "Rear Admiral Tessal-Belmora, retired, was present."


def test_raised_letters_stay_in_their_line() -> None:
    page = text(72, 700, "on 2") + text(94, 705, "ND", size=7) + text(107, 700, "July 2031")
    assert read(page).text == "on 2ND July 2031\n"


def test_text_drawn_twice_is_read_once_and_is_bold() -> None:
    page = text(72, 700, "Agreed") + text(72.3, 700, "Agreed") + text(72, 660, "Other words here")
    found = read(page)
    assert paragraphs(found) == ["Agreed", "Other words here"]
    assert words(found, found.emphasis) == ["Agreed"]


def test_larger_lines_are_headings_and_bold_or_italic_is_emphasis() -> None:
    page = text(150, 790, "JOINT STATEMENT", size=18) + column(72, 740, PROSE)
    page += text(72, 640, "They met ") + text(124, 640, "twice", "I") + text(152, 640, "a year.")
    found = read(page)
    assert words(found, found.headings) == ["JOINT STATEMENT"]
    assert words(found, found.emphasis) == ["twice"]


def test_a_turned_page_is_read_upright() -> None:
    upright = read(column(72, 760, PROSE))
    rotated = "".join(
        f"BT /F 12 Tf 0 1 -1 0 {72 + LEADING * n} 72 Tm ({line}) Tj ET\n"
        for n, line in enumerate(wrapped(PROSE, 450))
    )
    assert read(rotated).text == upright.text
    assert read(rotated, page="/Rotate 90").text == upright.text


def test_ligatures_and_accents_become_letters() -> None:
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /FirstChar 11 /LastChar 121 "
        "/Widths [" + "500 " * 111 + "] /Encoding << /Differences "
        "[11 /ff /fi /fl /ffi /ffl 19 /acute 16 /dotlessi 127 /dieresis] >> >>"
    )
    page = "BT /T 12 Tf 72 700 Td [(o\016ce, \014sh)] TJ ET "
    page += "BT /T 12 Tf 72 660 Td [(Caf\023)500(e)] TJ ET"
    found = read(page, fonts={"T": font})
    assert paragraphs(found) == ["office, fish", "Café"]
    assert ("ligature", "certain") in told(found)


def test_a_font_with_a_code_map_of_its_own_is_read() -> None:
    to_unicode = (
        b"1 beginbfchar <41> <0054> endbfchar 2 beginbfchar <8001> <0068> <8002> <0065> endbfchar"
    )
    codes = b"2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange "
    codes += b"1 begincidchar <41> 7 endcidchar 1 begincidrange <8001> <8002> 8 endcidrange"
    objects = [
        stream(to_unicode),
        stream(codes, "/Type /CMap"),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [7 [600 500 440]] /DW 3000 >>",
    ]
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 101 0 R /ToUnicode 100 0 R "
        "/DescendantFonts [102 0 R] >>"
    )
    page = "BT /X 12 Tf 72 700 Td <4180018002> Tj ET " + text(72 + 18.5 + 3, 700, "Parties")
    assert read(page, fonts={"X": font}, objects=objects).text == "The Parties\n"


def test_right_to_left_script_is_read_as_it_is_spoken() -> None:
    cmap = (
        b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        b"4 beginbfchar <61> <05E9> <62> <05DC> <63> <05D5> <64> <05DD> endbfchar endcmap"
    )
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /FirstChar 97 /LastChar 100 "
        "/Widths [500 500 500 500] /ToUnicode 100 0 R >>"
    )
    body = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap)
    shown = text(72, 700, "dcba", "T") + text(100, 700, "2031") + text(128, 700, "cb", "T")
    assert read(shown, fonts={"T": font}, objects=[body]).text == "לו 2031 שלום\n"


# --- words divided at the ends of lines


def divided(hyphen: str, before: str, after: str, extra: str = "") -> str:
    first = f"The Parties affirmed that the sustained and equal management of this {before}{hyphen}"
    rest = f"{after} is theirs. {extra}"
    return read(lines(72, 760, [first, *wrapped(rest, 450)]) + column(72, 600, PROSE)).text


def test_a_soft_hyphen_at_the_end_of_a_line_goes() -> None:
    assert "undertaking is theirs" in divided("\xad", "under", "taking")


def test_a_hyphen_goes_where_the_document_has_the_word_or_divides_words() -> None:
    text = divided("-", "under", "taking", "It is an undertaking.")
    assert "under-\ntaking" in text  # whole elsewhere: left to the import, which sees all words
    page = lines(72, 760, ["They agreed on the sustained manu-", "facture and on the perse-"])
    page += lines(72, 730, ["verance of both administrations for"]) + column(72, 600, PROSE)
    found = read(page)
    assert "manufacture and on the perseverance of" in found.text
    assert told(found).count(("line-end-hyphen", "certain")) == 2


def test_a_compound_keeps_its_hyphen() -> None:
    assert "Belmora-Tessal is theirs" in divided("-", "Belmora", "Tessal")
    assert "long-term is theirs" in divided("-", "long", "term", "It is a long-term one.")


# --- what belongs to the paper


@pytest.mark.parametrize(
    "foot",
    ["{n}", "- {n} -", "{n}/3", "Page {n} of 3", "Pag. {n}", "page {n} of 3 · pagina {n} di 3"],
)
def test_page_numbers_are_left_out_and_told(foot: str) -> None:
    texts = [PROSE.replace("Sound", sea) for sea in ("Sound", "Sea", "Strait")]
    pages = [
        column(72, 760, each) + text(280, 40, foot.format(n=n), size=9)
        for n, each in enumerate(texts, 1)
    ]
    found = read(*pages)
    assert paragraphs(found) == texts
    assert told(found) == [("running-line", "certain")]


@pytest.mark.parametrize("count", [3, 4])
def test_heads_that_alternate_are_left_out(count: int) -> None:
    heads = (["Joint Communiqué", "Ministry of Ports"] * 2)[:count]
    texts = [PROSE.replace("Sound", sea) for sea in ("Sound", "Sea", "Strait", "Belt")][:count]
    pages = [
        text(72, 800, head, size=9) + column(72, 740, each)
        for head, each in zip(heads, texts, strict=True)
    ]
    assert paragraphs(read(*pages)) == texts


def test_a_head_that_only_later_pages_have_is_known_by_the_words_of_the_title() -> None:
    first = text(150, 760, "JOINT STATEMENT on Fisheries", size=16) + column(72, 700, PROSE)
    later = text(72, 805, "Joint Statement – Fisheries") + column(72, 740, f"{PROSE} Indeed.")
    assert paragraphs(read(first, later))[2:] == [f"{PROSE} Indeed."]


def test_a_letterhead_on_the_first_page_alone_stays() -> None:
    found = read(
        text(72, 780, "Ministry of Ports") + column(72, 700, PROSE), column(72, 760, PROSE)
    )
    assert paragraphs(found) == ["Ministry of Ports", PROSE, PROSE]
    assert found.notes == ()


def test_two_texts_that_open_alike_keep_their_titles() -> None:
    page = text(200, 760, "JOINT COMMUNIQUÉ", "B") + column(72, 700, PROSE)
    assert paragraphs(read(page, page)).count("JOINT COMMUNIQUÉ") == 2


def test_lines_of_the_text_that_repeat_are_no_heads() -> None:
    found = read(column(72, 760, PROSE), column(72, 760, PROSE))
    assert paragraphs(found) == [PROSE, PROSE]


# --- columns


def test_columns_are_read_one_after_the_other() -> None:
    other = PROSE.replace("met", "had met")
    page = text(150, 790, "JOINT STATEMENT", size=16)
    page += column(60, 740, PROSE, 215) + column(320, 740 - 6, other, 215)
    found = read(page)
    assert paragraphs(found) == ["JOINT STATEMENT", PROSE, other]
    assert told(found) == [("page-columns", "certain")]


def test_a_list_that_only_the_first_column_has_room_for_is_read_before_the_second() -> None:
    left = column(72, 760, PROSE, 210)
    depth = len(wrapped(PROSE, 210)) * LEADING
    items = (
        "(a) the lighthouses of the Outer Beacons, and",
        "(b) all the keepers of the Narrow Sound.",
    )
    for n, item in enumerate(items):
        left += column(82, 760 - depth - 12 - n * 42, item, 200)
    again = PROSE.replace("met", "had met")
    found = read(left + column(313, 760, again, 210))
    assert paragraphs(found) == [PROSE, *items, again]


def test_a_last_page_with_one_column_goes_on_in_it() -> None:
    texts = [PROSE.replace("Sound", sea) for sea in ("Sound", "Sea", "Strait")]
    page = column(60, 740, texts[0], 215) + column(320, 740, texts[1], 215)
    assert paragraphs(read(page, column(60, 740, texts[2], 215))) == texts


def test_two_languages_side_by_side_are_each_read_whole() -> None:
    page = column(60, 740, PROSE, 215) + column(320, 740, PROSA, 215)
    last = text(60, 740, "Done in two originals.") + text(320, 740, "Fatto in due originali.")
    found = read(page, page, last + text(60, 700, "Ada Brimstock") + text(320, 700, "Ada B."))
    assert paragraphs(found) == [
        *(PROSE, PROSE, "Done in two originals.", "Ada Brimstock"),
        *(PROSA, PROSA, "Fatto in due originali.", "Ada B."),
    ]
    assert "two languages" in found.notes[0].message


def test_signatures_side_by_side_are_a_table_of_their_rows() -> None:
    page = column(72, 760, PROSE)
    for x, block in ((90, ("For Belmora", "Ada Brimstock")), (340, ("For Tessal", "Tomas Quill"))):
        page += text(x, 600, block[0]) + text(x, 540, block[1]) + text(x, 525, "Minister")
    found = read(page)
    assert [[words(found, [cell]) for cell in row] for row in found.grids[0].rows] == [
        [["For Belmora"], ["For Tessal"]],
        [["Ada Brimstock\nMinister"], ["Tomas Quill\nMinister"]],
    ]


def test_blocks_of_unlike_length_follow_one_another_tier_by_tier() -> None:
    page = column(72, 780, PROSE)
    for tier, y in enumerate((640, 520)):
        left, right = ("Belmora", "Tessal") if tier == 0 else ("the Tarvo Islands", "Quay")
        page += lines(80, y, ["For the Government of", left, "Ada Brimstock", "Minister"])
        page += lines(340, y - 7, [f"For {right}", "Tomas Quill"])
    read_in = [each.split("\n")[1] for each in paragraphs(read(page))[1:]]
    assert read_in == ["Belmora", "Tomas Quill", "the Tarvo Islands", "Tomas Quill"]


def test_a_table_is_cut_along_its_ruling_lines() -> None:
    page = column(72, 760, PROSE)
    for x in (72, 200, 330):
        page += f"{x} 600 m {x} 690 l S\n"
    for y in (600, 640, 690):
        page += f"72 {y} m 330 {y} l S\n"
    page += lines(78, 675, ["Research and", "training"]) + text(206, 675, "EUR 1,500")
    page += text(78, 620, "Vessels of both countries") + text(206, 620, "two")
    found = read(page)
    cells = [[words(found, [cell])[0] for cell in row] for row in found.grids[0].rows]
    assert cells == [["Research and\ntraining", "EUR 1,500"], ["Vessels of both countries", "two"]]


def test_footnotes_leave_the_text_with_their_marks() -> None:
    page = text(72, 760, "They met in the Old Harbour") + text(219, 765, "1", size=7)
    page += text(226, 760, "at noon and signed.") + column(72, 730, PROSE)
    page += text(72, 103, "1", size=6) + text(76, 100, "Now the Museum of the Sea.", size=9)
    found = read(page)
    assert paragraphs(found)[0] == "They met in the Old Harbour at noon and signed."
    assert found.footnotes == ("1. Now the Museum of the Sea.",)
    assert told(found) == [("footnote", "query")]


def test_small_print_under_a_rule_at_the_end_is_no_text() -> None:
    page = column(72, 760, PROSE) + "72 650 400 0.5 re f\n"
    page += text(72, 635, "Press Office, Port Vesper", size=8)
    found = read(page)
    assert paragraphs(found) == [PROSE]
    assert found.footnotes == ("Press Office, Port Vesper",)
    assert told(found) == [("small-print", "query")]
