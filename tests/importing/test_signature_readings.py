"""Signature blocks: small texts, one trap each, read block by block."""

from __future__ import annotations

import pytest

from communique.workflow.importing import Source, import_sources

BODY = """\
JOINT COMMUNIQUÉ ON FERRIES

Port Vesper, 3 May 2031

The Republic of Belmora, the Kingdom of Tessal and the State of Ouadris met today.
"""
Signed = list[tuple[str | None, str | None, str | None]]


def _signed(*blocks: str) -> Signed:
    text = "\n\n".join((BODY.strip(), *blocks)) + "\n"
    (done,) = import_sources([Source("trial.txt", text.encode())], None)
    (made,) = done.communiques
    return [
        (block.party, block.signatory.name, block.signatory.office)
        if block.signatory
        else (block.party, None, None)
        for block in made.signature_blocks
    ]


def test_offices_on_two_lines_are_one_where_there_is_one_name() -> None:
    block = "For the Republic of Belmora\nAda Brimstock\nPrime Minister\nMinister of Finance"
    other = "For the Kingdom of Tessal\nTomas Quill\nMinister of the Sea"
    assert _signed(block, other) == [
        ("For the Republic of Belmora", "Ada Brimstock", "Prime Minister Minister of Finance"),
        ("For the Kingdom of Tessal", "Tomas Quill", "Minister of the Sea"),
    ]


def test_offices_in_a_stack_are_as_many_as_the_names() -> None:
    parties = "For the Republic of Belmora\nFor the Kingdom of Tessal"
    names = "Hon. Ada Brimstock\nHon. Tomas Quill"
    offices = "Prime Minister\nMinister of Finance"
    assert _signed(parties, names, offices) == [
        ("For the Republic of Belmora", "Ada Brimstock", "Prime Minister"),
        ("For the Kingdom of Tessal", "Tomas Quill", "Minister of Finance"),
    ]


def test_what_continues_under_one_column_stays_in_it() -> None:
    block = (
        "For the Republic of Belmora             For the Kingdom\n"
        "                                        of Tessal\n"
        "Ada Brimstock                           Tomas Quill\n"
        "Minister of Ports                       Minister of the Sea\n"
        "and Harbours"
    )
    assert _signed(block) == [
        ("For the Republic of Belmora", "Ada Brimstock", "Minister of Ports and Harbours"),
        ("For the Kingdom of Tessal", "Tomas Quill", "Minister of the Sea"),
    ]


def test_rows_of_columns_are_told_in_the_order_of_the_page() -> None:
    first = "FOR BELMORA\tFOR TESSAL\nAda Brimstock\tTomas Quill\nMinister\tMinister"
    second = "FOR OUADRIS\tFOR LINDMAR\nIvo Marsh\tUna Fenn\nMinister\tMinister"
    assert [name for _, name, _ in _signed(first, second)] == [
        "Ada Brimstock",
        "Tomas Quill",
        "Ivo Marsh",
        "Una Fenn",
    ]


def test_a_line_run_in_is_whole_wherever_it_is_broken() -> None:
    block = (
        "For the Republic of Belmora: The Rt.\nHon. Ada Brimstock, MP, Minister of Ports and of\n"
        "the Coast Guard"
    )
    other = "For the Kingdom of Tessal:\nTomas Quill, Minister of the Sea"
    assert _signed(block, other) == [
        (
            "For the Republic of Belmora",
            "Ada Brimstock",
            "Minister of Ports and of the Coast Guard",
        ),
        ("For the Kingdom of Tessal", "Tomas Quill", "Minister of the Sea"),
    ]


def test_a_name_broken_in_a_narrow_column_is_whole() -> None:
    first = "For the Republic of Belmora\nHon. Ada\nBrimstock\nMinister of Ports"
    second = "For the Kingdom of Tessal\nHon. Tomas de la\nQuill Marsh\nMinister of the Sea"
    assert _signed(first, second) == [
        ("For the Republic of Belmora", "Ada Brimstock", "Minister of Ports"),
        ("For the Kingdom of Tessal", "Tomas de la Quill Marsh", "Minister of the Sea"),
    ]


def test_an_office_before_the_name_on_a_party_s_own_line() -> None:
    assert _signed("For Belmora Prime Minister Ada Brimstock", "For Tessal: Hon. Tomas Quill") == [
        ("For Belmora", "Ada Brimstock", "Prime Minister"),
        ("For Tessal", "Tomas Quill", None),
    ]


@pytest.mark.parametrize("mark", ["(Signed)", "(signed) ", "Sgd. "])
def test_a_mark_of_signing_is_no_part_of_a_name(mark: str) -> None:
    block = f"For the Republic of Belmora\n{mark}Ada Brimstock\nMinister of Ports"
    assert _signed(block.replace("(Signed)", "(Signed)\n")) == [
        ("For the Republic of Belmora", "Ada Brimstock", "Minister of Ports")
    ]


def test_a_lone_name_over_its_office_is_a_name() -> None:
    assert _signed("(signed) Maombi\nPresident of the Kingdom of Tessal") == [
        (None, "Maombi", "President of the Kingdom of Tessal")
    ]


@pytest.mark.parametrize(
    ("line", "honorific", "postnominal"),
    [
        ("Kapt. Ada Brimstock", "Kapt.", None),
        ("Doc. JUDr. Ada Brimstock, CSc.", "Doc. JUDr.", "CSc."),
        ("Lt. Gen. (rtd) Ada Brimstock, M.G.H.", "Lt. Gen. (rtd)", "M.G.H."),
        ("Dato’ Seri Ada binti Brimstock, XYZ, ABCD", "Dato’ Seri", "XYZ, ABCD"),
    ],
)
def test_titles_and_letters_that_no_list_has(
    line: str, honorific: str, postnominal: str | None
) -> None:
    text = f"{BODY}\nFor the Republic of Belmora\n{line}\nMinister of Ports\n"
    (done,) = import_sources([Source("trial.txt", text.encode())], None)
    person = done.communiques[0].signature_blocks[0].signatory
    assert person is not None
    assert (person.honorific, person.postnominal) == (honorific, postnominal)
    assert (person.name or "").endswith("Brimstock")


def _asked(*blocks: str) -> tuple[Signed, dict[str, str | None]]:
    """The blocks, and what is asked of them by rule."""
    text = "\n\n".join((BODY.strip(), *blocks)) + "\n"
    (done,) = import_sources([Source("trial.txt", text.encode())], None)
    return _signed(*blocks), {f.rule: f.before for f in done.findings if f.class_ == "query"}


BRIMSTOCK = "For the Republic of Belmora\nAda Brimstock\nMinister of Ports"
QUILL = "For the Kingdom of Tessal\nTomas Quill\nMinister of the Sea"


def test_a_stray_line_in_a_block_is_kept_and_asked_about() -> None:
    person = "zylop (tbc)\nHon. Ada Brimstock\nMinister of Ports"
    signed, asked = _asked("For the Republic of Belmora", person, QUILL)
    assert [name for _, name, _ in signed] == ["Ada Brimstock", "Tomas Quill"]
    assert asked["unread-words"] == "zylop (tbc)"


def test_a_signatory_whose_party_is_missing_signs_alone() -> None:
    signed, asked = _asked(BRIMSTOCK, "Tomas Quill\nMinister of the Sea")
    assert signed == [
        ("For the Republic of Belmora", "Ada Brimstock", "Minister of Ports"),
        (None, "Tomas Quill", "Minister of the Sea"),
    ]
    assert asked["unpaired-signature"] == "For the Republic of Belmora"


def test_of_two_persons_a_party_has_the_one_whose_office_names_it() -> None:
    people = "Tomas Quill\nMinister of the Sea\n\nAda Brimstock\nMinister of Ports of the Republic"
    signed, _ = _asked(f"FOR THE GOVERNMENT OF THE\nREPUBLIC OF BELMORA\n\n{people} of Belmora")
    assert signed == [
        (
            "FOR THE GOVERNMENT OF THE REPUBLIC OF BELMORA",
            "Ada Brimstock",
            "Minister of Ports of the Republic of Belmora",
        ),
        (None, "Tomas Quill", "Minister of the Sea"),
    ]


@pytest.mark.parametrize(
    "line", ["Hon.Ada Brimstock", "H.E.Dr. Ada Brimstock", "H.E.Ada Brimstock"]
)
def test_a_title_glued_to_the_name_is_no_part_of_it(line: str) -> None:
    blocks = (f"For the Republic of Belmora\n{line}\nMinister of Ports", QUILL)
    assert _signed(*blocks)[0][1] == "Ada Brimstock"


def test_a_party_without_its_person_that_stays_in_the_body_is_asked_about() -> None:
    signed, asked = _asked("FOR THE GOVERNMENT OF THE      [video link]", QUILL)
    assert [name for _, name, _ in signed] == ["Tomas Quill"]
    assert asked["unread-signature"] == "FOR THE GOVERNMENT OF THE      [video link]"


def test_lines_to_sign_that_cannot_be_read_are_asked_about() -> None:
    block = "For the Government of Belmora\nzylop qwarn, ostrel vamp, tre\nostrel 12/3/1999 vamp"
    signed, asked = _asked(block)
    assert signed == []
    assert asked["unread-signature"] == block


def test_parties_of_a_ministry_are_whole_in_narrow_columns() -> None:
    block = (
        "For the Ministry of Ports and         For the Department of State\n"
        "Harbours of the Kingdom of            of the Union of Tessal\n"
        "Belmora                               Hon. Tomas Quill,\n"
        "H.E. Dr. Ada                          OC\n"
        "Brimstock-O’Shiel                     Under-Secretary of State\n"
        "Deputy Minister of Ports\n"
        "and Harbours"
    )
    assert _signed(block) == [
        (
            "For the Ministry of Ports and Harbours of the Kingdom of Belmora",
            "Ada Brimstock-O’Shiel",
            "Deputy Minister of Ports and Harbours",
        ),
        (
            "For the Department of State of the Union of Tessal",
            "Tomas Quill",
            "Under-Secretary of State",
        ),
    ]


def test_an_office_that_no_list_has_is_known_by_its_place() -> None:
    blocks = (
        *("For the Republic of Belmora", "H.E. Ada Brimstock", "Hereditary Tender of the Lamps"),
        *("For the Kingdom of Tessal", "Hon. Tomas Quill", "Minister of the Sea"),
    )
    assert _signed(*blocks)[0][2] == "Hereditary Tender of the Lamps"
    narrow = "Her Serene Highness\nAda\nvon und zu Brimstock\nHereditary Tender of the\nLamps"
    assert _signed(f"{blocks[0]}\n{narrow}", QUILL)[0] == (
        "For the Republic of Belmora",
        "Ada von und zu Brimstock",
        "Hereditary Tender of the Lamps",
    )


def test_two_whole_names_are_two_signatories() -> None:
    block = "For the Republic of Belmora\nAda Brimstock\nIvo Marsh\nMinister of Ports"
    signed, asked = _asked(block, QUILL)
    assert signed[:2] == [
        ("For the Republic of Belmora", "Ada Brimstock", None),
        (None, "Ivo Marsh", "Minister of Ports"),
    ]
    assert "unpaired-signature" in asked


def test_a_block_stays_though_the_other_communique_names_its_signatory_too() -> None:
    first = (
        "JOINT COMMUNIQUÉ ON FERRIES\n\nPort Vesper, 3 May 2031\n\n"
        "The Republic of Belmora and the Kingdom of Tessal met today.\n\n"
        "For the Republic of Belmora:\nAda Brimstock\nMinister of Ports\n\n"
        "For the Kingdom of Tessal:\nTomas Quill\nMinister of the Sea\n\n"
    )
    second = (
        "JOINT DECLARATION ON SEEDS, BY ADA BRIMSTOCK, MINISTER OF SEEDS OF THE KINGDOM OF TESSAL\n"
        "\nPort Vesper, 4 May 2031\n\n"
        "The Kingdom of Tessal and the Republic of Belmora met today.\n\n"
        "For the Kingdom of Tessal:\nAda Brimstock\nMinister of Seeds\n\n"
        "For the Republic of Belmora:\nOdo Fenwright\nMinister of Meadows\n"
    )
    (done,) = import_sources([Source("two.txt", (first + second).encode())], None)
    assert [
        [block.signatory.name for block in made.signature_blocks if block.signatory]
        for made in done.communiques
    ] == [["Ada Brimstock", "Tomas Quill"], ["Ada Brimstock", "Odo Fenwright"]]


def test_a_title_that_lost_its_stop_is_a_title_and_gets_it_back() -> None:
    text = (
        "COMUNICATO CONGIUNTO SUI TRAGHETTI\n\nPorto Verano, 3 maggio 2031\n\n"
        "La Repubblica di Belmora e il Regno di Tessalia si sono incontrati oggi.\n\n"
        "Per la Repubblica di Belmora\nAvv Ada Brimstock\nMinistra dei Porti\n\n"
        "Per il Regno di Tessalia\nOn. Tomas Quill\nMinistro del Mare\n"
    )
    (done,) = import_sources([Source("trial.txt", text.encode())], None)
    first = done.communiques[0].signature_blocks[0].signatory
    assert first and (first.honorific, first.name) == ("Avv.", "Ada Brimstock")
