"""Every kind of finding there is, explained: rules of proofreading, and notices of the import."""

from __future__ import annotations

from communique.importing.notice import Notice
from communique.importing.notices import NOTICES
from communique.proofreading.rule import Rule, Sample
from communique.proofreading.rules import all_rules
from communique.workflow.consent import CHANGED

Entry = Rule | Notice

GLYPHS = Rule(
    name="missing-glyph",
    group="typography",
    class_="certain",
    fix="none",
    summary="A character that no font of ours has.",
    why="A page never shows a blank box: the edition is not made until another character is "
    "written, or a font that has this one is added.",
    source="the fonts of the environment, `communique --version --verbose`",
    check=lambda page: (),
    passes=(Sample(body=("Łódź, Ørsted, Ñuble, Київ.",)),),
)


def rule_book() -> tuple[Entry, ...]:
    """Rules in the order in which they run, then what reading a text reports."""
    return (*all_rules(), GLYPHS, CHANGED, *NOTICES)
