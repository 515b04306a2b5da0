"""Mentions of two parties in an order: what turns, how it reads then, and what never turns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.namings import Namings
from communique.language.sides import Unturnable
from communique.language.turning import Turning
from communique.model import inline
from communique.model.communique import Communique, Heading, Person, SignatureBlock
from communique.model.register import Party, Register, RegisteredPerson
from communique.workspace.packaged_data import packaged_languages

LANGUAGES = packaged_languages()
REGISTER = Register(
    parties={
        "tarvo": Party(
            name={"en": "Republic of Tarvo", "it": "Repubblica di Tarvo"},
            short={"en": "Tarvo", "it": "Tarvo"},
            government={
                "en": "The Government of the Republic of Tarvo",
                "it": "Il Governo della Repubblica di Tarvo",
            },
            adjective={"en": "Tarvian", "it": "tarviano"},
            also={"it": ("tarviana", "tarviani")},
            languages=("en",),
            offices={"sea": {"en": "Minister for Tides and Harbours", "it": "Ministra del Mare"}},
        ),
        "elmory": Party(
            name={"en": "Kingdom of Elmory", "it": "Regno di Elmory"},
            short={"en": "Elmory", "it": "Elmory"},
            adjective={"en": "Elmorish", "it": "elmorese"},
            languages=("it",),
        ),
    },
    people={
        "wenna": RegisteredPerson(name="Wenna Halloway", party="tarvo"),
        "joren": RegisteredPerson(name="Joren Vask", party="elmory"),
    },
)
MADE = Communique(
    id="x",
    language="en",
    heading=Heading(),
    signature_blocks=(SignatureBlock(of="elmory", signatory=Person(name="Piers Ottoway")),),
)


def turned(text: str, first: str, language: str = "en") -> str:
    namings = Namings(("tarvo", "elmory"), MADE, REGISTER, LANGUAGES[language])
    return Turning(first, namings, LANGUAGES[language]).text(text)


TURNED = [
    ("en", "Tarvo and Elmory", "Elmory and Tarvo"),
    ("en", "the Republic of Tarvo and the Kingdom of Elmory", None),
    ("en", "of the Republic of Tarvo and of the Kingdom of Elmory", None),
    ("en", "the Government of Tarvo and the Government of Elmory", None),
    ("en", "Tarvian and Elmorish", "Elmorish and Tarvian"),
    ("en", "Tarvo–Elmory", "Elmory–Tarvo"),
    ("en", "Tarvo, Elmory", "Elmory, Tarvo"),
    ("en", "Tarvo and the Kingdom of Elmory", "the Kingdom of Elmory and Tarvo"),
    ("en", "H.E. Wenna Halloway, EGH, and Joren Vask", "Joren Vask, and H.E. Wenna Halloway, EGH"),
    ("en", "Wenna Halloway and Piers Ottoway,", "Piers Ottoway and Wenna Halloway,"),
    (
        "en",
        "the Minister for Tides and Harbours of Tarvo and the Kingdom of Elmory",
        "the Kingdom of Elmory and the Minister for Tides and Harbours of Tarvo",
    ),
    ("en", "THE REPUBLIC OF TARVO AND THE KINGDOM OF ELMORY", None),
    ("en", "English and Italian", "Italian and English"),
    ("it", "la Repubblica di Tarvo e il Regno di Elmory", None),
    ("it", "della Repubblica di Tarvo e del Regno di Elmory", None),
    ("it", "Tarvo ed Elmory", "Elmory e Tarvo"),
    ("it", "TARVO ED ELMORY", "ELMORY E TARVO"),
    ("it", "inglese e italiana", "italiana e inglese"),
    ("it", "tarviani ed elmorese", "elmorese e tarviani"),
]


def _swapped(words: str) -> str:
    """«A and B» as «B and A», where nothing else changes."""
    joint = next(each for each in (" and ", " AND ", " e ") if each in words)
    first, second = words.split(joint)
    return second + joint + first


@pytest.mark.parametrize(("language", "words", "other"), TURNED)
@pytest.mark.parametrize("around", ["between {}", "Whereas they, {} alike, met."])
def test_each_side_goes_with_all_its_words(
    language: str, words: str, other: str | None, around: str
) -> None:
    wanted = other or _swapped(words)
    marked, expected = (around.format(f"[[turn|{each}]]") for each in (words, wanted))
    assert turned(marked, "tarvo", language) == marked
    assert turned(marked, "elmory", language) == expected
    assert turned(expected, "elmory", language) == expected


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("en", "[[turn|The Republic of Tarvo and the Kingdom of Elmory]] met.", None),
        ("en", "They met. [[turn|The Tarvo and Elmory]] went.", "They met. [[turn|Elmory and the"),
        (
            "en",
            "[[turn|Delegations of Tarvo and delegations of Elmory]] met.",
            "[[turn|Delegations of Elmory and delegations of Tarvo]] met.",
        ),
        (
            "it",
            "[[turn|La Repubblica di Tarvo e il Regno di Elmory]] convengono.",
            "[[turn|Il Regno di Elmory e la Repubblica di Tarvo]] convengono.",
        ),
        ("it", "[[turn|Inglese e italiano]] valgono.", "[[turn|Italiano e inglese]] valgono."),
        (
            "en",
            "opened by H.E. [[turn|Wenna Halloway and Joren Vask]]",
            "opened by H.E. [[turn|Joren Vask and Wenna Halloway]]",
        ),
    ],
)
def test_a_capital_that_only_opens_a_sentence_moves_on(
    language: str, text: str, other: str | None
) -> None:
    expected = other or "[[turn|The Kingdom of Elmory and the Republic of Tarvo]] met."
    assert turned(text, "elmory", language).startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Tarvo and Elmory met.",
        "“[[turn|Tarvo and Elmory]]” is a song.",
        "«[[turn|Tarvo and Elmory]] for ever»",
        "[[keep|[[turn|Tarvo and Elmory]]]]",
        "the [[keep|Tarvo and Elmory]] Line",
        "Tarvo and Elmory: [[turn|Tarvo and Elmory]].".replace("turn|", "em|"),
    ],
)
def test_what_is_unmarked_quoted_or_protected_never_turns(text: str) -> None:
    assert turned(text, "elmory") == text


def test_marks_inside_a_side_go_with_it() -> None:
    text = "so [[turn|[[em|Tarvo]] and the [[keep|Kingdom of Elmory]]]]"
    assert turned(text, "elmory") == "so [[turn|the [[keep|Kingdom of Elmory]] and [[em|Tarvo]]]]"
    assert (
        turned("[[em|[[turn|Tarvo and Elmory]]]]", "elmory") == "[[em|[[turn|Elmory and Tarvo]]]]"
    )
    assert (
        turned("[[turn|[[em|Tarvo and Elmory]]]]", "elmory") == "[[turn|[[em|Elmory and Tarvo]]]]"
    )


def test_sides_that_words_do_not_tell_can_be_given_by_protected_spans() -> None:
    bare = "the Republic of Tarvo, host and friend, and the Kingdom of Elmory"
    with pytest.raises(Unturnable, match="more than one conjunction"):
        turned(f"[[turn|{bare}]]", "elmory")
    told = ("the Republic of Tarvo, host and friend,", "the Kingdom of Elmory")
    marked = "[[turn|{} and {}]]".format(*(inline.marked("keep", each) for each in told))
    assert inline.plain(turned(marked, "elmory")) == (
        "the Kingdom of Elmory and the Republic of Tarvo, host and friend,"
    )


@pytest.mark.parametrize(
    ("language", "words", "why"),
    [
        ("en", "the Governments of Tarvo and Elmory", "“the Governments of” seems to belong"),
        ("en", "of Tarvo and Elmory", "“of” seems to belong to both"),
        ("en", "Tarvian and Elmorish Governments", "“Governments” seems to belong"),
        ("en", "Tarvian–Elmorish", "one word"),
        ("it", "tarviano-elmorese", "one word"),
        ("it", "tarvo-elmorese", "one word"),
        ("it", "italo-elmorese", "not both parties"),
        ("en", "Tarvo and Oz", "names ‘Tarvo’, and not both parties"),
        ("en", "the two Governments", "neither party"),
        ("en", "Tarvo and Elmory, and Tarvo again", "each in turn"),
        ("en", "Tarvo with Elmory", "nothing in it parts"),
        ("en", "[[em|Tarvo and]] Elmory", "nothing in it parts"),
        ("it", "l’Italia e Elmory", "not both parties"),
    ],
)
def test_a_mention_whose_sides_cannot_be_told_is_refused_with_the_words(
    language: str, words: str, why: str
) -> None:
    with pytest.raises(Unturnable, match=why) as refused:
        turned(f"Whereas [[turn|{words}]] met", "elmory", language)
    assert inline.plain(words) in str(refused.value)


def test_words_that_may_mean_either_party_tell_neither() -> None:
    both = {"en": "Minister for Foreign Affairs"}
    parties = {
        key: party.model_copy(update={"offices": {"foreign": both}})
        for key, party in REGISTER.parties.items()
    }
    namings = Namings(("tarvo", "elmory"), MADE, Register(parties=parties), LANGUAGES["en"])
    text = "[[turn|{} of Tarvo and {} of Elmory]]".format(*(f"the {both['en']}",) * 2)
    turning = Turning("elmory", namings, LANGUAGES["en"])
    assert turning.text(text) == (
        "[[turn|the Minister for Foreign Affairs of Elmory and the Minister for Foreign Affairs "
        "of Tarvo]]"
    )
    with pytest.raises(Unturnable):
        turning.text(f"[[turn|the {both['en']} and the {both['en']}]]")


_SIDES = {
    "en": [
        ("Tarvo", "Elmory"),
        ("the Republic of Tarvo", "the Kingdom of Elmory"),
        ("of the Republic of Tarvo", "of Elmory"),
        ("H.E. Wenna Halloway, EGH", "Joren Vask"),
        ("the Tarvian side", "the Elmorish side"),
        ("[[em|Tarvo]]", "[[keep|Elmory]]"),
    ],
    "it": [
        ("Tarvo", "Elmory"),
        ("la Repubblica di Tarvo", "il Regno di Elmory"),
        ("dell’antica Tarvo", "della verde Elmory"),
        ("S.E. Wenna Halloway", "S.E. Joren Vask"),
    ],
}
_JOINTS = {"en": [" and ", ", and ", " & "], "it": [" e ", " nonché "]}
_BETWEEN = st.text("abc .,;:!?“”«»’-–é日я\n", max_size=12)


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, str]:
    """A text in which Tarvo stands first at every mention, and its language."""
    language = draw(st.sampled_from(sorted(_SIDES)))
    mentions = draw(st.lists(st.sampled_from(_SIDES[language]), max_size=4))
    text = "On a day, "
    for first, second in mentions:
        joint = draw(st.sampled_from(_JOINTS[language]))
        if language == "it" and joint == " e " and inline.plain(second)[:1] == "E":
            joint = " ed "
        text += f"{inline.escape(draw(_BETWEEN))} so [[turn|{first}{joint}{second}]] "
    return text + inline.escape(draw(_BETWEEN)), language


@pytest.mark.soak
@given(_texts())
def test_turned_twice_a_text_is_what_it_was(made: tuple[str, str]) -> None:
    text, language = made
    assert turned(text, "tarvo", language) == text
    other = turned(text, "elmory", language)
    assert turned(other, "tarvo", language) == text


@pytest.mark.soak
@given(_texts())
def test_no_word_is_lost_and_none_outside_a_mention_moves(made: tuple[str, str]) -> None:
    text, language = made
    other = turned(text, "elmory", language)

    def words(source: str) -> list[str]:
        told = re.sub(r"(\W)", r" \1 ", inline.plain(source).replace(" ed ", " e "))
        return sorted(told.split())

    def outside(source: str) -> list[str]:
        return [span.plain for span in inline.parse(source) if span.kind != "turn"]

    assert words(other) == words(text)
    assert outside(other) == outside(text)
