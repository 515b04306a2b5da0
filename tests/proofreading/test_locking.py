"""Whatever stands in a protected span, no correction alters it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.communique import Communique, Heading, HeadingPart, Unit
from communique.model.house import House, Style
from communique.model.inline import escape
from communique.model.register import Party, Register
from communique.proofreading import engine
from communique.proofreading.engine import Desk, proof
from communique.proofreading.locking import stands
from communique.proofreading.rules import all_rules
from communique.workflow.desks import desk_of
from communique.workspace import packaged_languages

ALL_STYLE = tuple(rule.name for rule in all_rules() if rule.class_ == "style")
OFFICE = "Minister for Trade , Ports & Sea"
DESK = Desk(
    packaged_languages(),
    Register(parties={"b": Party(name={"en": "Belmora"}, offices={"m": {"en": OFFICE}})}),
    House(format=1, style=Style(apply=ALL_STYLE)),
    spellers=desk_of(None).spellers,
)
SLIPS = ["Governement", "the the", "recieve", " ,", "2 3rd", "perchè", "un pò", "H.E Ada", "center"]
WORDS = st.lists(st.sampled_from(["Governement", "the", "the", "Minster", "recieve", "labor"]))
CITED = {
    "en": (
        "Law No 23 of 2011",
        "Regulation (EU) 2016/679",
        "Decree no. 12-2004",
        "ad referendum",
        "P.O. Box 30551",
        "Governement Fisheries Act, 2011",
        "12 Governement Hill Road",
        OFFICE,
    ),
    "it": (
        "legge 23 Agosto 1988, n. 400",
        "regolamento (UE) 2016/679",
        "decreto legislativo 7 marzo 2005, n. 82",
        "d.lgs. 82/2005",
        "vis-à-vis",
        "piazza Govermo Vecchio, 7",
    ),
}


def mended(text: str, language: str) -> str:
    made = Communique(
        id="trial",
        language=language,
        heading=Heading(parts=(HeadingPart(role="title", text="JOINT COMMUNIQUÉ"),)),
        body=(Unit(id="p1", text=text),),
    )
    (result,) = proof([made], DESK, apply=True)
    return result.communique.body[0].text


@given(
    WORDS,
    st.sampled_from([("“", "”"), ("[[keep|", "]]"), ("«", "»")]),
    st.sampled_from(["en", "it"]),
)
def test_marked_and_quoted_words_stay_as_they_are(
    words: list[str], marks: tuple[str, str], language: str
) -> None:
    span = f"{marks[0]}{' '.join(['paper', *words])}{marks[1]}"
    assert span in mended(f"They read the Governement {span} and the the rest.", language)


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("language", ["en", "it"])
def test_no_rule_mends_a_slip_in_a_quotation(slip: str, language: str) -> None:
    for span in (f"“a paper {slip} of 3 May”", f"[[keep|a paper {slip} of 3 May]]"):
        assert span in mended(f"It is {span} here.", language)


@pytest.mark.parametrize(("language", "span"), [(c, s) for c in CITED for s in CITED[c]])
def test_citations_addresses_phrases_and_registered_offices_stay(language: str, span: str) -> None:
    for text in (f"The Governement , {span} , replied .", f"Il Governo ha ha {span} , e e poi."):
        assert span in mended(escape(text), language)


def test_a_rule_that_would_enter_a_quotation_is_stopped_by_what_it_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "enters", lambda *_: False)
    assert "“a Governement paper”" in mended("The Governement read “a Governement paper”.", "en")


def test_a_correction_that_alters_a_span_or_a_figure_is_seen() -> None:
    assert stands([(0, 3)], "Ada met the the King.", "Ada met the King.")
    assert not stands([(0, 3)], "Ada met the King.", "Ida met the King.")
    assert not stands([], "on 3 May 2031", "on 3 May 2013")


@given(*(st.text("a1²٣ ", max_size=12) for _ in range(4)))
def test_figures_stand_where_all_of_them_are_as_they_were(
    head: str, one: str, other: str, tail: str
) -> None:
    before, after = head + one + tail, head + other + tail
    same = [c for c in before if c.isdigit()] == [c for c in after if c.isdigit()]
    assert stands([], before, after) == same
