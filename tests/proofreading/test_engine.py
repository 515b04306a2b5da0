"""Protected spans stay, corrections settle, and what was changed can be told."""

from __future__ import annotations

import pytest

from communique.model.communique import (
    Communique,
    Heading,
    HeadingPart,
    Instrument,
    SignatureBlock,
    Unit,
)
from communique.model.communique import InstrumentTitle as Title
from communique.model.inline import plain
from communique.proofreading.engine import proof
from communique.workflow.desks import desk_of

DESK = desk_of(None)


def _draft(*paragraphs: str, title: str = "JOINT COMMUNIQUÉ", **more: object) -> Communique:
    return Communique(
        id="trial",
        language="en",
        heading=Heading(parts=(HeadingPart(role="title", text=title),)),
        body=tuple(Unit(id=f"p{n}", text=text) for n, text in enumerate(paragraphs, 1)),
        **more,  # type: ignore[arg-type]
    )


def _mended(made: Communique) -> list[str]:
    (result,) = proof([made], DESK, apply=True)
    return [unit.text for unit in result.communique.body]


@pytest.mark.parametrize(
    "text",
    [
        "They read out [[keep|the Governement paper]] in full.",
        "They read out “the Governement paper” in full.",
        "Write to office@governement.example for the text.",
    ],
)
def test_no_correction_enters_a_protected_span(text: str) -> None:
    assert _mended(_draft(text)) == [text]


def test_the_same_words_outside_a_protected_span_are_corrected() -> None:
    text = "The Governement read out [[em|the Governement paper]] in full."
    assert _mended(_draft(text)) == ["The Government read out [[em|the Government paper]] in full."]


def _named(title: Title) -> Communique:
    return _draft(
        "They signed.",
        title=f"JOINT COMMUNIQUÉ ON THE {title.text.upper()}",
        instrument=Instrument(kind="agreement", title={"en": title}),
    )


def test_the_official_title_of_an_instrument_is_protected() -> None:
    title = "Agreement on the Governement of Ports"
    made = _named(Title(text=title, status="official", source="Treaty series"))
    (result,) = proof([made], DESK, apply=True)
    assert result.communique == made


def test_a_provisional_title_is_mended_where_the_heading_is() -> None:
    made = _named(Title(text="Agreement on the Governement of Ports"))
    (result,) = proof([made], DESK, apply=True)
    (part,) = result.communique.heading.parts
    assert part.text == "JOINT COMMUNIQUÉ ON THE AGREEMENT ON THE GOVERNMENT OF PORTS"
    instrument = result.communique.instrument
    assert instrument and instrument.title["en"].text == "Agreement on the Government of Ports"


def test_a_second_run_changes_nothing() -> None:
    made = _draft(
        "The Governement met H.E Ada Brimstock in the capital of the other country",
        "They talked about trade and fisheries, and about much else besides.",
        "They agreed to meet again in the spring of the following year.",
    )
    (first,) = proof([made], DESK, apply=True)
    assert len(first.changes) == 3
    (second,) = proof([first.communique], DESK, apply=True)
    assert second.changes == []
    assert second.communique == first.communique


def test_each_change_tells_what_stood_there_in_whole_words() -> None:
    (result,) = proof([_draft("The Governement met today.")], DESK, apply=True)
    assert [change.shown for change in result.changes] == [("Governement", "Government")]


def test_a_space_that_goes_is_shown_between_its_words() -> None:
    (result,) = proof([_draft("They met  the others today.")], DESK, apply=True)
    assert [change.shown for change in result.changes] == [("met  the", "met the")]


def test_capitals_are_kept() -> None:
    assert plain(_mended(_draft("THE GOVERNEMENT OF BELMORA"))[0]) == "THE GOVERNMENT OF BELMORA"


def test_a_declined_correction_is_not_made() -> None:
    made = _draft("The Governement met today.")
    (result,) = proof([made], DESK, apply=True, allow=lambda communique, change: False)
    assert result.communique == made
    assert [f.rule for f in result.findings] == ["misspelt-word"]


def test_each_of_two_slips_in_a_party_is_corrected_once() -> None:
    party = SignatureBlock(party="THE GOUVERNMENT OF THE REPUBLC OF BELMORA")
    (result,) = proof([_draft("They met.", signature_blocks=(party,))], DESK, apply=True)
    (block,) = result.communique.signature_blocks
    assert block.party == "THE GOVERNMENT OF THE REPUBLIC OF BELMORA"
    assert len(result.changes) == 2
