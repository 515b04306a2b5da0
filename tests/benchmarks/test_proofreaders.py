"""What each proofreader says is read as it means it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.proofreading.candidates import Candidate
from benchmarks.proofreading.clean_texts import clean_texts
from benchmarks.proofreading.injector import spoilt
from benchmarks.proofreading.proofreaders import codespell, harper, ours, typos
from benchmarks.proofreading.scorer import Remark, score


def test_ours_tells_the_place_of_what_it_mends() -> None:
    source = next(each for each in clean_texts() if each.name == "energy-interconnector")
    at = source.text.index("GOVERNMENT")
    made = spoilt(source, [Candidate(at, "GOVERNMENT", "GOVERNEMENT", "spelling-in-capitals")])
    judged = score(made, ours.read([source], [made.text])[0]).judged[0]
    assert (judged.found, judged.fixed) == (True, True)


@pytest.mark.parametrize("source", clean_texts(), ids=lambda each: f"{each.language}-{each.name}")
def test_ours_has_the_register_that_a_text_comes_with(source, tmp_path: Path) -> None:
    workspace = ours.workspace_for(source, tmp_path)
    register = workspace.register()
    assert len(register.parties) == len(source.known["parties"])
    assert {each.name for each in register.people.values()} == {
        each["name"] for each in source.known["people"] if "party" in each
    }
    terms = [term.term[source.language] for term in workspace.glossary().terms]
    assert set(source.known["names"]) <= set(terms)


def test_ours_says_nothing_where_no_communique_is_found() -> None:
    source = clean_texts()[0]
    assert ours.read([source], ["A list of herbs.\n"]) == [[]]


def test_codespell_tells_a_line_and_every_such_word_in_it_is_meant() -> None:
    found = list(codespell._remarks("One.\nTeh man, teh Teh.", 2, "Teh", ["The"]))
    assert found == [
        Remark(5, 8, "The", applied=True, rule="codespell"),
        Remark(18, 21, "The", applied=True, rule="codespell"),
    ]
    assert not next(iter(codespell._remarks("ths", 1, "ths", ["the", "this"]))).applied


def test_typos_counts_bytes_within_a_line() -> None:
    told = {"line_num": 2, "byte_offset": 4, "typo": "teh", "corrections": ["the"]}
    text = "One.\nÈè teh"
    assert typos._remark({**told, "byte_offset": 5}, text) == Remark(8, 11, "the", True, "typos")
    assert not typos._remark({**told, "corrections": ["the", "tech"]}, text).applied


@pytest.mark.parametrize(
    "suggestion, after",
    [
        ("Replace with: “a”", "a"),
        ("Replace with: “”", ""),
        ("Insert “ ”", "an "),
        ("Remove error", ""),
        ("Ask a friend", None),
    ],
)
def test_harper_tells_in_words_what_it_would_put(suggestion: str, after: str | None) -> None:
    assert harper._proposed(suggestion, "an") == after
