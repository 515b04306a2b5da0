"""What was meant by a word that no dictionary has, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communique.model import inline
from communique.model.communique import Communique, Heading, Unit
from communique.proofreading.rule import Page
from communique.proofreading.spelling.candidates import Judgement
from communique.proofreading.spelling.judging import judge
from communique.proofreading.spelling.shape import words
from communique.workflow.desks import desk_of

DESK = desk_of(None)


def page_of(text: str, language: str, *terms: str) -> Page:
    """`terms` are words of register and glossary."""
    body = (Unit(id="p1", text=inline.escape(text)),)
    made = Communique(id="x", language=language, heading=Heading(parts=()), body=body)
    return replace(DESK, terms=frozenset(terms)).page(made)


def judged(text: str, language: str = "en", *terms: str) -> dict[str, Judgement]:
    """What is said of each word of a text that is not right as it stands."""
    page = page_of(text, language, *terms)
    found = {w.text: judge(w, page) for w in words(text, page.elided, ("s",))}
    return {word: verdict for word, verdict in found.items() if verdict}


@pytest.mark.parametrize(
    ("text", "language", "slip", "right"),
    [
        ("They came wirh pleasure.", "en", "wirh", "with"),
        ("It will amnd the law.", "en", "amnd", "and"),
        ("Si è parlato cghe serve.", "it", "cghe", "che"),
        ("Thhe Parties will meet.", "en", "Thhe", "the"),
        ("The Partixcipants were many.", "en", "Partixcipants", "participants"),
        ("MINISTRY OF LABOUR ANND OF HOME AFFAIRS", "en", "ANND", "and"),
        ("MINISTERO DELL’AGENZIIA E DELL’AMBIENTE", "it", "AGENZIIA", "agenzia"),
        ("The committee was CONSIEDRING it.", "en", "CONSIEDRING", "considering"),
        ("There were fifty-foiur delegates.", "en", "foiur", "four"),
        ("Sono state indennizzatte ieri.", "it", "indennizzatte", "indennizzate"),
        ("They met undeer the chairmanship of both.", "en", "undeer", "under"),  # no deer
        ("They aplauded her poem.", "en", "aplauded", "applauded"),
        ("They adopted a resolusion at noon.", "en", "resolusion", "resolution"),
        ("They wept whej it sank.", "en", "whej", "when"),
        ("Si pattinera sul lago.", "it", "pattinera", "pattinerà"),
        ("Hanno veduto lo scoiatolo ieri.", "it", "scoiatolo", "scoiattolo"),
        ("The Lighthouse Trust met. The Teust was old.", "en", "Teust", "trust"),
        ("It was signed on 8 Aprl 2031.", "en", "Aprl", "April"),
        ("They saw one zambezi heron.", "en", "zambezi", "Zambezi"),
        ("They fished for three das on average.", "en", "das", "days"),  # but: João das Neves
    ],
)
def test_a_plain_slip_is_mended_whatever_its_length(
    text: str, language: str, slip: str, right: str
) -> None:
    assert judged(text, language) == {slip: Judgement(right, True)}


@pytest.mark.parametrize(
    ("text", "language", "slip"),
    [
        ("The model thas was shown.", "en", "thas"),  # this, that, has
        ("It was shown to a twi.", "en", "twi"),
        ("Sono le comunità dale quali.", "it", "dale"),
        ("MINUTES OF THE FIFHT MEETING OF THE COMMITTEE", "en", "FIFHT"),
        ("It needs every co-writre of the play.", "en", "writre"),
    ],
)
def test_where_two_words_may_be_meant_it_is_asked(text: str, language: str, slip: str) -> None:
    verdict = judged(text, language)[slip]
    assert not verdict.certain


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("H.E. Dr. Maitha bint Hamad spoke.", "en"),
        ("It was seen by Saif bin Rashid and Leif Ander.", "en"),
        ("They met Mr Brownne in Weste.", "en"),
        ("The agency AICS and IGAD signed.", "en"),
        ("AGREEMENT BETWEEN AICS AND IGAD ON ROADS", "en"),
        ("Anna Corneliu Marescu ha parlato.", "it"),
        ("They met Ryu Sang-woon in German and Olympic company.", "en"),
        ("The longliner was boarded, as were three other longliners.", "en"),
        ("They will protect the suri and the vicuña.", "en"),
        ("Si è tenuto un peer learning a mezzogiorno.", "it"),
        ("They met João das Neves and Park Seong-vel.", "en"),
        ("The Group met Marc Grup.", "en"),
        ("The Group met Mr Grup.", "en"),
        ("It was German. They met in Germany.", "en"),
        ("They met at the Hippoddrome; the hippoddrome, the hippoddrome is old.", "en"),  # twice
    ],
)
def test_names_and_abbreviations_are_left_alone(text: str, language: str) -> None:
    assert not [each for each in judged(text, language).values() if each.certain]


def test_a_slip_that_is_a_word_of_another_language_is_at_most_asked_about() -> None:
    assert not any(each.certain for each in judged("Il signore fro la casa.", "it").values())


@pytest.mark.parametrize("slip", ["Ardwe", "Arwden", "Ardwwen", "Ardwenn"])
def test_a_name_a_slip_away_from_one_of_ours_is_found(slip: str) -> None:
    assert judged(f"They sailed to {slip} at noon.", "en", "Ardwen")[slip].right == "Ardwen"


@pytest.mark.parametrize("formed", ["Ardweni", "Ardwenian", "Ardwens"])
def test_a_word_made_of_a_name_is_no_slip(formed: str) -> None:
    assert not judged(f"They sailed in {formed} ships.", "en", "Ardwen")
