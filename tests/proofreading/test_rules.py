"""Every rule proves itself by its examples, on both sides."""

from __future__ import annotations

import pytest

from communique.language.checking_words import Spelling
from communique.model.house import House, Style
from communique.model.register import Register
from communique.proofreading import samples
from communique.proofreading.engine import Desk, proof
from communique.proofreading.rule import Rule, Sample
from communique.proofreading.rules import all_rules
from communique.workflow.desks import desk_of
from communique.workspace import packaged_languages

ENGLISH = packaged_languages()["en"]
WORDLESS = ENGLISH.model_copy(update={"code": "xx", "spelling": Spelling()})
"""A language without a dictionary."""
LANGUAGES = packaged_languages() | {"xx": WORDLESS}
SPELLERS = desk_of(None).spellers
CASES = [(rule, sample) for rule in all_rules() for sample in (*rule.passes, *rule.fails)]


def _desk(rule: Rule, sample: Sample, register: Register | None = None) -> Desk:
    forms = {sample.language: sample.forms}
    house = House(format=1, style=Style(apply=(rule.name,), forms=forms))
    return Desk(LANGUAGES, register or Register(), house, spellers=SPELLERS)


def _findings(rule: Rule, sample: Sample) -> list[str]:
    desk = _desk(rule, sample, samples.register(sample))
    made = samples.communique(sample, LANGUAGES)
    (result,) = proof([made], desk, apply=False)
    return [f.message for f in result.findings if f.rule == rule.name]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_has_examples_on_both_sides(rule: Rule) -> None:
    assert rule.passes, f"{rule.name} has no example that passes"
    assert rule.fails, f"{rule.name} has no example that fails"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_is_silent_where_its_examples_pass(rule: Rule) -> None:
    assert [m for sample in rule.passes for m in _findings(rule, sample)] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_speaks_where_its_examples_fail(rule: Rule) -> None:
    for sample in rule.fails:
        assert _findings(rule, sample), sample


@pytest.mark.parametrize(
    ("rule", "sample"),
    [(r, s) for r in all_rules() for s in r.fails if s.fixed],
    ids=lambda x: getattr(x, "name", ""),
)
def test_a_safe_rule_mends_its_examples_and_then_is_silent(rule: Rule, sample: Sample) -> None:
    made = samples.communique(sample, LANGUAGES)
    desk = _desk(rule, sample, samples.register(sample))
    (result,) = proof([made], desk, apply=True)
    mended = desk.page(result.communique).texts.values()
    assert sample.fixed in mended
    assert [f for f in result.findings if f.rule == rule.name] == []


@pytest.mark.parametrize("stage", ["agreed", "issued", "withdrawn"])
def test_nothing_is_applied_to_a_text_that_belongs_to_the_parties(stage: str) -> None:
    for rule in all_rules():
        for sample in rule.fails:
            made = samples.communique(sample, LANGUAGES).model_copy(update={"stage": stage})
            (result,) = proof([made], _desk(rule, sample), apply=True)
            assert result.communique == made
            assert result.changes == []
