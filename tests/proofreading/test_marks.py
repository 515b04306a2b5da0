"""Typography, numbers, accents and numbering: what single examples of a rule do not show."""

from __future__ import annotations

import pytest

from communique.language.checking_words import FormBefore
from communique.model.communique import Communique, Heading, HeadingPart, ReleaseLine, Unit
from communique.model.inline import escape, plain
from communique.proofreading.engine import proof
from communique.proofreading.numbering import read_label
from communique.workflow.desks import desk_of

DESK = desk_of(None)


def _proofread(
    *texts: str, language: str = "en", heading: tuple[str, ...] = ()
) -> tuple[list[str], list[str]]:
    """Texts after proofreading, and the rules that still find something."""
    made = Communique(
        id="trial",
        language=language,
        heading=Heading(parts=tuple(HeadingPart(role="title", text=each) for each in heading)),
        body=tuple(Unit(id=f"p{n}", text=escape(text)) for n, text in enumerate(texts, 1)),
    )
    (result,) = proof([made], DESK, apply=True)
    body = [plain(unit.text) for unit in result.communique.body]
    parts = [part.text for part in result.communique.heading.parts]
    return [*parts, *body], [finding.rule for finding in result.findings]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The S.p.A. and U.S. firms met at 10.30 a.m., i.e. early; see www.example.org/a,b."),
        ("en", "Government(s), Article 5(2)(a), items a) and b), “its ports”, and 1,250 ships."),
        ("en", "An hour, a European, an SDG, a UN body, an 80 per cent share, a one-way street."),
        ("en", "Very, very long talks in Baden Baden; the 1st, 2nd, 3rd and 11th of May."),
        ("it", "L’art. 5, comma 2, lett. a), del d.lgs. 5/2030, n. 3: un po’ d’acqua, l’8 marzo."),
        ("it", "Lo hanno detto gli psicologi dello Stato; degli dei, un altro, un’altra, qual è."),
        ("it", "Dal 1° luglio alle ore 10.30; 1.250.000 euro, 3,5 milioni; il 2.7.2031; man mano."),
        ("it", "Né sé né là: la metà, già più; facilita, stabilita, le banche; José e il cliché."),
    ],
)
def test_what_is_right_is_left_alone(language: str, text: str) -> None:
    assert _proofread(text, language=language) == ([text], [])


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "Trade ,ports ( and fish ) .The end..", "Trade, ports (and fish). The end."),
        ("it", "E' un'accordo dello governo: perchè nò?", "È un accordo del governo: perché no?"),
        ("it", "LIBERTA' E CITTA’", "LIBERTÀ E CITTÀ"),
        ("it", "Qual'è l' art 5 , di il testo?", "Qual è l'art. 5, del testo?"),
    ],
)
def test_several_slips_beside_each_other_are_mended(language: str, text: str, right: str) -> None:
    assert _proofread(text, language=language)[0] == [right]


def test_a_word_is_doubled_across_two_parts_of_a_heading() -> None:
    heading = ("JOINT DECLARATION OF", "OF THE MINISTER")
    assert _proofread(heading=heading)[0] == ["JOINT DECLARATION OF", "THE MINISTER"]


def test_no_correction_enters_a_quotation() -> None:
    text = "He wrote “a agreement  of the the 22st Parties ,” on 3 and left."
    assert _proofread(text)[0] == [text]


def test_what_is_in_another_language_is_not_held_to_this_one() -> None:
    made = Communique(
        id="trial",
        language="it",
        heading=Heading(),
        body=(Unit(id="p1", text="all agreements of 1,250,000 and 3.5 km", language="en"),),
    )
    (result,) = proof([made], DESK, apply=True)
    assert result.communique == made


def test_lines_of_the_release_are_not_prose() -> None:
    line = ReleaseLine(kind="contact", text="tel. 02-555 ,  office@example.org")
    made = Communique(id="trial", language="en", heading=Heading(), release_lines=(line,))
    (result,) = proof([made], DESK, apply=True)
    assert result.communique == made


@pytest.mark.parametrize(
    ("labels", "right"),
    [
        (("1.", "2."), True),
        (("(h)", "(i)"), True),
        (("(ii)", "(iii)"), True),
        (("i)", "l)"), True),
        (("1.9", "2.1"), True),
        (("2.1", "2.3"), False),
        (("5", "5"), False),
        (("b)", "d)"), False),
        (("XL.", "XLI."), True),
    ],
)
def test_a_label_follows_another(labels: tuple[str, str], right: bool) -> None:
    before, after = (read_label(each) for each in labels)
    assert before and after and after.follows(before) is right


@pytest.mark.parametrize("label", ["–", "•", "Art. 5", "§ bis", ""])
def test_what_does_not_count_is_no_number(label: str) -> None:
    assert read_label(label) is None


def test_a_wrong_pattern_in_a_language_file_is_told() -> None:
    with pytest.raises(ValueError, match="no regular expression"):
        FormBefore(forms={"a": "an"}, before="[aeiou")


def _shown(text: str) -> str | None:
    """The words in which a lone bracket is asked about."""
    body = (Unit(id="p1", text=escape(text)),)
    made = Communique(id="trial", language="en", heading=Heading(parts=()), body=body)
    (result,) = proof([made], DESK, apply=False)
    (shown,) = [f.before for f in result.findings if f.rule == "unbalanced-marks"]
    return shown


@pytest.mark.parametrize(
    "text",
    [
        "They (all of them " + "sailed and rowed " * 12 + "home.",
        "They " + "sailed and rowed " * 12 + "all of them) home.",
        "(" + "a" * 200,
        "a" * 200 + ") b",
    ],
)
def test_a_lone_bracket_is_shown_with_the_words_next_to_it(text: str) -> None:
    shown = _shown(text)
    assert shown and shown.strip("(") != "" and shown in text
    assert ("(" in shown) != (")" in shown)
    assert len(shown) <= 80 or " " not in shown


def test_a_lone_bracket_is_shown_to_the_end_of_its_sentence_and_no_abbreviation_s() -> None:
    shown = _shown("The agenda (doc. AB/31 was adopted. They left.")
    assert shown == "(doc. AB/31 was adopted."
