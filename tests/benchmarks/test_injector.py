"""Faults are put where they belong, are told truly, and come again with the same seed."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from benchmarks.proofreading.candidates import Candidate
from benchmarks.proofreading.clean_texts import CleanText, clean_texts
from benchmarks.proofreading.faults import faults_of
from benchmarks.proofreading.injector import Spoilt, inject, one_at_a_time, spoilt

TEXTS = clean_texts()
ORDINARY = {word for each in TEXTS for word in each.text.split()}


def known(words: Iterable[str]) -> set[str]:
    """A dictionary that has the words of the clean texts."""
    return set(words) & ORDINARY


@pytest.fixture(scope="module", params=TEXTS, ids=lambda each: f"{each.language}-{each.name}")
def made(request: pytest.FixtureRequest) -> Spoilt:
    return inject(request.param, seed=7, known=known)


def test_every_text_gets_one_fault_in_forty_words(made: Spoilt) -> None:
    assert len(made.injections) == made.source.words // 40


def test_taking_all_faults_out_gives_the_clean_text(made: Spoilt) -> None:
    assert made.text != made.source.text
    assert made.clean() == made.source.text


def test_every_fault_stands_where_it_is_told(made: Spoilt) -> None:
    for each in made.injections:
        assert made.text[each.offset : each.end] == each.after
        assert each.before != each.after


def test_faults_keep_apart(made: Spoilt) -> None:
    for one, other in zip(made.injections, made.injections[1:], strict=False):
        assert len(made.text[one.end : other.offset].split()) >= 2


def test_names_of_people_stay_whole(made: Spoilt) -> None:
    for each in made.source.known["people"]:
        assert made.text.count(each["name"]) == made.source.text.count(each["name"])


def test_the_same_seed_gives_the_same_faults_and_another_others() -> None:
    first, again, other = (inject(TEXTS[0], seed, known=known) for seed in (1, 1, 2))
    assert first == again
    assert first.text != other.text


def test_one_at_a_time_are_the_same_faults_each_alone() -> None:
    together = inject(TEXTS[0], 3, known=known)
    alone = one_at_a_time(TEXTS[0], 3, known=known)
    assert [len(each.injections) for each in alone] == [1] * len(together.injections)
    assert [(e.injections[0].before, e.injections[0].after) for e in alone] == [
        (i.before, i.after) for i in together.injections
    ]
    assert all(each.clean() == TEXTS[0].text for each in alone)


def text(words: str, **known_names: list[object]) -> CleanText:
    names: dict[str, object] = {"parties": [], "people": [], "instruments": [], "names": []}
    return CleanText("made", "en", words, {**names, **known_names})


def test_in_a_quotation_or_a_title_a_question_is_wanted() -> None:
    quoted = text("The Minister “welcomed cooperation” in May. " * 20)
    wanted = {i.wanted for i in inject(quoted, 1, per_words=6, known=known).injections}
    assert wanted == {"fix", "query"}
    titled = text("Framework Agreement", instruments=["Framework Agreement"])
    assert inject(titled, 1, per_words=1, known=known).injections[0].wanted == "query"


def test_a_misspelling_that_is_a_word_is_told_apart() -> None:
    house = text("house\n" * 40)
    word = inject(house, 1, per_words=40, known=lambda words: set(words)).injections[0]
    none = inject(house, 1, per_words=40, known=lambda words: {"house"} & set(words)).injections[0]
    assert (word.category, word.real_word) == ("spelling", True)
    assert (none.category, none.real_word) == ("spelling", False)


def test_faults_may_be_placed_by_hand() -> None:
    made = spoilt(text("a treaty"), [Candidate(2, "treaty", "traety", "spelling")])
    assert made.text == "a traety"
    assert made.clean(0, 8) == "a treaty"


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_category_has_faults_that_fit_the_texts(language: str) -> None:
    everything = "\n".join(each.text for each in TEXTS if each.language == language)
    faults = faults_of(language)
    fitting = {fault.category for fault in faults.others if any(fault.slips(everything))}
    made_without_patterns = {"spelling", "spelling-in-capitals", "name", "doubled-word", "date"}
    assert fitting | made_without_patterns == faults.weights.keys()
