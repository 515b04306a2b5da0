"""What stands between a communiqué and its release is one list."""

from __future__ import annotations

from typing import Any

from communique.model import digest
from communique.model.communique import Communique, Heading, HeadingPart, LanguageVersion, Unit
from communique.model.finding import Query
from communique.model.register import Register
from communique.model.translation import Segment, Translation
from communique.workflow.blockers import Candidate, release_blockers

TEXT = Communique(
    id="a-b",
    language="en",
    languages={"it": LanguageVersion()},
    heading=Heading(parts=(HeadingPart(role="title", text="JOINT STATEMENT"),)),
    body=(Unit(id="p1", text="They met."),),
)
WORDS = {
    "heading/1": Segment(text="DICHIARAZIONE", of=digest.of_text("JOINT STATEMENT")),
    "body/p1": Segment(text="Si sono incontrati.", of=digest.of_text("They met.")),
}


def blockers(words: dict[str, Segment] | None = WORDS, **changes: Any) -> list[tuple[str, str]]:
    text = TEXT.model_copy(update=changes)
    made = Translation(communique="a-b", language="it", segments=words or {})
    translations = {} if words is None else {"it": made}
    found = release_blockers(Candidate(text, Register(), translations))
    assert all(each.message and each.help for each in found)
    return [(each.code, each.where) for each in found]


def test_a_text_that_is_settled_and_whole_has_none() -> None:
    assert blockers() == []


def test_an_open_query_is_one_and_an_answered_one_is_none() -> None:
    query = Query(rule="place-missing", where="heading", message="where?")
    assert blockers(queries=(query,)) == [("open-query", "heading")]
    assert blockers(queries=(query.model_copy(update={"decided": "keep"}),)) == []


def test_a_language_that_was_promised_and_has_no_text_is_one() -> None:
    assert blockers(None) == [("missing-language", "document")]


def test_words_that_are_missing_or_stale_are_each_one() -> None:
    missing = {"heading/1": WORDS["heading/1"]}
    assert blockers(missing) == [("missing-words", "body/p1")]
    changed = (Unit(id="p1", text="They met again."),)
    assert blockers(body=changed) == [("stale-words", "body/p1")]
