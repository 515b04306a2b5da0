"""The scorer counts right on cases small enough to count by hand."""

from __future__ import annotations

import pytest

from benchmarks.proofreading import table
from benchmarks.proofreading.bench import Result
from benchmarks.proofreading.candidates import Candidate
from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.injector import Spoilt, spoilt
from benchmarks.proofreading.scorer import Remark, Score, score

CLEAN = "The Ministers signed the treaty. They met again."


def made(*faults: Candidate, text: str = CLEAN) -> Spoilt:
    return spoilt(CleanText("made", "en", text, {}), faults)


def remark(spoilt: Spoilt, words: str, after: str | None, *, applied: bool = True) -> Remark:
    start = spoilt.text.index(words)
    return Remark(start, start + len(words), after, applied, rule="a-rule")


MISSPELT = made(Candidate(25, "treaty", "traety", "spelling"))
UNSTOPPED = made(Candidate(31, ".", "", "punctuation"))
DOUBLED = made(Candidate(21, "the", "the the", "doubled-word"))


def outcome(of: Score) -> tuple[bool, bool, bool]:
    each = of.judged[0]
    return each.found, each.fixed, each.proposed


def test_nothing_said_is_a_miss() -> None:
    assert outcome(score(MISSPELT, [])) == (False, False, False)


def test_the_clean_word_is_a_right_fix() -> None:
    of = score(MISSPELT, [remark(MISSPELT, "traety", "treaty")])
    assert outcome(of) == (True, True, True)
    assert [edit.right for edit in of.edits] == [True]


@pytest.mark.parametrize(
    "words, after", [("the traety.", "the treaty."), ("ra", "re"), ("ae", "ea")]
)
def test_a_fix_may_be_wider_or_narrower_than_the_fault(words: str, after: str) -> None:
    fixed = after != "re"
    assert outcome(score(MISSPELT, [remark(MISSPELT, words, after)])) == (True, fixed, fixed)


def test_another_word_is_found_and_wrong() -> None:
    of = score(MISSPELT, [remark(MISSPELT, "traety", "trusty")])
    assert outcome(of) == (True, False, False)
    assert [(edit.right, edit.wanted) for edit in of.edits] == [(False, "treaty")]


def test_two_edits_may_mend_one_fault_together() -> None:
    edits = [Remark(26, 27, "e", True), Remark(27, 28, "a", True)]
    broken = made(Candidate(25, "treaty", "txyaty", "spelling"))
    both = [Remark(26, 27, "r", True), Remark(27, 28, "e", True)]
    assert score(broken, both).judged[0].fixed
    assert not score(broken, edits).judged[0].fixed


def test_a_question_is_found_but_not_fixed() -> None:
    told = [remark(MISSPELT, "traety", "treaty", applied=False)]
    assert outcome(score(MISSPELT, told)) == (True, False, True)
    told = [remark(MISSPELT, "traety", None, applied=False)]
    assert outcome(score(MISSPELT, told)) == (True, False, False)


@pytest.mark.parametrize("words, after", [("treaty", "treaty."), (" They", ". They")])
def test_what_was_left_out_is_found_where_it_is_missing(words: str, after: str) -> None:
    assert outcome(score(UNSTOPPED, [remark(UNSTOPPED, words, after)])) == (True, True, True)


def test_an_insertion_has_no_width() -> None:
    assert score(UNSTOPPED, [Remark(31, 31, ".", True)]).judged[0].fixed
    assert not score(UNSTOPPED, [Remark(3, 3, ".", True)]).judged[0].found


@pytest.mark.parametrize("start", [21, 25])
def test_either_of_two_equal_words_may_go(start: int) -> None:
    assert score(DOUBLED, [Remark(start, start + 4, "", True)]).judged[0].fixed


def test_a_change_elsewhere_is_a_false_one() -> None:
    of = score(MISSPELT, [remark(MISSPELT, "met", "meet")])
    assert outcome(of) == (False, False, False)
    assert [edit.right for edit in of.edits] == [False]


def test_on_a_clean_text_every_change_is_false_and_every_question_counts() -> None:
    clean = made()
    told = [
        remark(clean, "signed", "singed"),
        remark(clean, "They", None, applied=False),
        Remark(-1, -1, None, False),
        Remark(0, 3, "A", False, style=True),
    ]
    of = score(clean, told)
    assert [edit.right for edit in of.edits] == [False]
    assert of.queries == 2


def test_joining_broken_lines_changes_no_words() -> None:
    broken = made(text="A title\nin two lines")
    assert score(broken, [Remark(7, 8, " ", True)]).edits == ()
    assert len(score(broken, [Remark(7, 8, ", ", True)]).edits) == 1


def test_a_question_about_a_whole_paragraph_finds_no_fault() -> None:
    long = made(Candidate(0, "The", "Teh", "spelling"), text=f"The {'treaty ' * 20}")
    assert not score(long, [Remark(0, 100, None, False)]).judged[0].found
    assert score(long, [Remark(0, 60, None, False)]).judged[0].found


def test_a_finding_about_the_document_finds_no_fault() -> None:
    first = made(Candidate(0, "The", "Teh", "spelling"))
    assert not score(first, [Remark(-1, -1, None, False)]).judged[0].found


def summary(*scores: Score) -> dict[str, object]:
    return table.summary(Result("it", "en", (), scores))


def test_shares_are_of_what_can_be_mended() -> None:
    word = made(Candidate(14, "signed", "singed", "confusable", real_word=True))
    asked = made(Candidate(31, ".", "", "punctuation", wanted="query"))
    told = [remark(MISSPELT, "traety", "treaty")]
    of = summary(score(MISSPELT, told), score(word, []), score(asked, []), score(UNSTOPPED, []))
    assert (of["injected"], of["fixed"], of["precision"]) == (4, 0.5, 1.0)
    assert of["found"] == pytest.approx(1 / 3)
    assert of["real_words_found"] == 0.0


def test_a_share_of_nothing_is_a_dash() -> None:
    assert summary()["precision"] is None
    assert table.percent(None) == "–"


def test_a_target_is_met_or_missed() -> None:
    lines = list(table.targets({"injected": 1500, "precision": 0.99, "false_changes": 0}))
    assert [line.split()[0] for line in lines[:4]] == ["met", "MISSED", "met", "MISSED"]
