"""Where communiqués begin, and whose the signature blocks are: small texts, one trap each."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.model.communique import Communique
from communique.workflow.importing import Source, SourceImport, import_sources, save
from communique.workspace import Workspace
from communique.workspace.workspace import AlreadyThere
from importing.readers.word_files import of, saved

FIRST = "JOINT COMMUNIQUÉ ON THE SIGNING OF THE PROTOCOL ON FERRIES, PORT VESPER, 3 MAY 2031"
SECOND = "JOINT COMMUNIQUÉ ON THE SIGNING OF THE TREATY ON LIGHTHOUSES, PORT VESPER, 4 MAY 2031"
FERRIES = """\
The Republic of Belmora and the Kingdom of Tessal signed a Protocol on ferries today. Hon. Ada
Brimstock and Hon. Tomas Quill signed it.

The ferries will sail daily, and tickets for the ferries will cost the same on both shores."""
LIGHTS = """\
The Republic of Belmora and the Kingdom of Tessal signed a Treaty on lighthouses today. Hon. Ivo
Marsh and Hon. Una Fenn signed it.

The lighthouses will be lit by night, and keepers of the lighthouses will be trained together."""
FERRY_BLOCKS = """\
For the Republic of Belmora:
Hon. Ada Brimstock
Minister of Ports

For the Kingdom of Tessal:
Hon. Tomas Quill
Minister of the Sea"""
LIGHT_BLOCKS = """\
For the Republic of Belmora:
Hon. Ivo Marsh
Minister of Works

For the Kingdom of Tessal:
Hon. Una Fenn
Minister of Light"""


def _import(*blocks: str) -> SourceImport:
    text = "\n\n".join(blocks) + "\n"
    (done,) = import_sources([Source("trial.txt", text.encode())], None)
    return done


def _signed(made: Communique) -> list[str | None]:
    return [block.signatory.name for block in made.signature_blocks if block.signatory]


_STACKED = """For the Republic of Belmora:
{}Hon. Ada Brimstock

For the Kingdom of Tessal:
{}Hon. Una Fenn"""
_ABREAST = """For the Republic of Belmora     For the Kingdom of Tessal
{:32}{}
Hon. Ada Brimstock              Hon. Una Fenn"""


@pytest.mark.parametrize(
    ("blocks", "signed"),
    [
        (_STACKED.format("(signed)\n", ""), [True, False]),
        (_STACKED.format("", "\n(Sgd.) "), [False, True]),
        (_STACKED.format("", ""), [False, False]),
        (_ABREAST.format("", "(signed)"), [False, True]),
        (_ABREAST.format("(signed)", "(signed)"), [True, True]),
    ],
)
def test_a_block_that_bears_the_mark_is_signed_and_no_other(
    blocks: str, signed: list[bool]
) -> None:
    (made,) = _import(FIRST, FERRIES, blocks).communiques
    assert _signed(made) == ["Ada Brimstock", "Una Fenn"]
    assert [block.signed for block in made.signature_blocks] == signed


def test_a_title_repeated_before_the_signatures_opens_no_second_communique() -> None:
    done = _import(FIRST, FERRIES, FIRST, FERRY_BLOCKS)
    assert len(done.communiques) == 1


def test_a_title_repeated_between_paragraphs_opens_no_second_communique() -> None:
    done = _import(FIRST, FERRIES, FIRST, "The ferries will sail again tomorrow as well.")
    assert len(done.communiques) == 1


def test_heading_words_inside_a_sentence_open_nothing() -> None:
    done = _import(
        FIRST, FERRIES, "The joint communiqué of last year on trade remains in force.", FERRY_BLOCKS
    )
    assert len(done.communiques) == 1


def test_heading_words_in_small_letters_are_a_sentence_broken_off() -> None:
    done = _import(FIRST, FERRIES, "joint communiqué drafts, among others", FERRY_BLOCKS)
    assert len(done.communiques) == 1


def test_heading_words_are_known_without_accent_and_in_any_case() -> None:
    for heading in ("Joint Communique on Ferries", "JOINT COMMUNIQUE ON FERRIES"):
        assert _import(heading, FERRIES, FERRY_BLOCKS).communiques[0].heading.text == heading


def test_both_sets_of_blocks_at_the_end_go_where_their_signatories_are_named() -> None:
    done = _import(FIRST, FERRIES, SECOND, LIGHTS, FERRY_BLOCKS, LIGHT_BLOCKS)
    assert [_signed(made) for made in done.communiques] == [
        ["Ada Brimstock", "Tomas Quill"],
        ["Ivo Marsh", "Una Fenn"],
    ]


def test_a_paragraph_whose_words_do_not_decide_is_asked_about_and_stays() -> None:
    stray = "Both sides were glad of it, and so were all who came."
    done = _import(FIRST, FERRIES, FERRY_BLOCKS, SECOND, LIGHTS, LIGHT_BLOCKS, stray)
    assert done.communiques[1].body[-1].text == stray
    (asked,) = [f for f in done.findings if f.rule == "stranded-paragraph"]
    assert (asked.class_, asked.applied) == ("query", False)


def test_a_place_is_never_borrowed_from_a_neighbour() -> None:
    bare = FIRST.replace("PORT VESPER, ", "")
    done = _import(bare, FERRIES, FERRY_BLOCKS, SECOND, LIGHTS, LIGHT_BLOCKS)
    assert [made.place for made in done.communiques] == [None, "Port Vesper"]


def test_numbers_of_paragraphs_stay_as_they_were_written() -> None:
    numbered = "1. One point.\n\n2. Two points.\n\n2. Two again.\n\n4. And four."
    (made,) = _import(FIRST, numbered, FERRY_BLOCKS).communiques
    assert [unit.label for unit in made.body] == ["1.", "2.", "2.", "4."]


def test_a_short_sentence_under_a_bare_title_opens_the_body() -> None:
    dated = "Port Vesper, 3 May 2031"
    for opening in ("We agree.", "Both sides met. They agreed."):
        (made,) = _import("JOINT COMMUNIQUÉ", dated, opening).communiques
        assert [unit.text for unit in made.body] == [opening]
    (made,) = _import("JOINT COMMUNIQUÉ", "Fisheries in the Strait", FERRIES).communiques
    assert made.heading.text == "JOINT COMMUNIQUÉ Fisheries in the Strait"


def test_an_honorific_alone_on_its_line_belongs_to_the_name_below() -> None:
    blocks = FERRY_BLOCKS.replace("Hon. Tomas Quill", "H.E.\nHon. Tomas Quill")
    (made,) = _import(FIRST, FERRIES, blocks).communiques
    second = made.signature_blocks[1].signatory
    assert second is not None
    assert (second.honorific, second.name) == ("H.E. Hon.", "Tomas Quill")


def test_an_honorific_without_a_name_is_not_lost() -> None:
    (made,) = _import(FIRST, FERRIES, FERRY_BLOCKS.replace("Hon. Tomas Quill", "H.E.")).communiques
    assert "H.E." in str(made.signature_blocks)


def test_another_text_of_the_same_day_and_kind_stands_beside_the_first(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "house.yaml").write_text("format: 1\n")
    office = Workspace(tmp_path)
    one = Source("one.txt", f"{FIRST}\n\n{FERRIES}\n".encode())
    other = Source("other.txt", f"{FIRST}\n\n{LIGHTS}\n".encode())
    save(import_sources([one], office), office, force=False)
    save(import_sources([other], office), office, force=False)
    assert office.communique_ids() == ["2031-05-03-protocol", "2031-05-03-protocol-2"]
    with pytest.raises(AlreadyThere):
        save(import_sources([one], office), office, force=False)
    save(import_sources([other], office, force=True), office, force=True)
    assert len(office.communique_ids()) == 2


@pytest.mark.parametrize("person", ["H.E. Hon. Tomas Quill", "Tomas Quill"])
def test_a_party_whose_name_ends_in_its_kind_of_state_is_whole(person: str) -> None:
    blocks = f"THE GOVERNMENT OF THE TESSALIAN REPUBLIC\n{person}\nMinister of the Sea"
    (made,) = _import(FIRST, FERRIES, blocks).communiques
    (signed,) = made.signature_blocks
    assert signed.party == "THE GOVERNMENT OF THE TESSALIAN REPUBLIC"
    assert signed.signatory and signed.signatory.name == "Tomas Quill"


def test_a_table_with_a_whole_block_in_each_cell_is_read_cell_by_cell() -> None:
    document = of(FIRST, *FERRIES.split("\n\n"))
    table = document.add_table(rows=2, cols=2)
    names = ("Ada Brimstock", "Tomas Quill", "Ivo Marsh", "Una Fenn")
    states = ("Republic of Belmora", "Kingdom of Tessal", "Duchy of Orrin", "League of Quays")
    cells = [cell for row in table.rows for cell in row.cells]
    for cell, state, name in zip(cells, states, names, strict=True):
        cell.text = f"For the {state}:\nHon. {name}\nMinister of Ports"
    (done,) = import_sources([Source("trial.docx", saved(document))], None)
    assert _signed(done.communiques[0]) == list(names)


def test_a_minister_named_by_the_office_alone_gets_no_name_from_it() -> None:
    heading = "DICHIARAZIONE CONGIUNTA RESA DAL MINISTRO DELLE SELVE DEL MONTE DI BELMORA"
    (made,) = _import(
        heading, "Tessal, 3 maggio 2031", "1. I Ministri si sono incontrati."
    ).communiques
    assert not any(person.name for person in made.heading.principals)
    assert made.heading.title == "DICHIARAZIONE CONGIUNTA"


def test_a_gap_in_the_numbers_is_shown_on_its_line() -> None:
    done = _import(FIRST, "1. They met.", "2. They spoke.", "4. They left.", FERRY_BLOCKS)
    (gap,) = [each for each in done.findings if each.rule == "numbering-gap"]
    assert (gap.line, gap.column, gap.before) == (7, 1, "4.")
