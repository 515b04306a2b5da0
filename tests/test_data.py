"""The data that ships: whole in both languages, and true to its own register and glossary."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from communique import packaged
from communique.model import inline, places
from communique.model.communique import Communique
from communique.model.terminology import Glossary
from communique.model.translation import Translation
from communique.model.version import resolve, stale
from communique.workspace import layout
from communique.workspace.workspace import Workspace
from communique.workspace.yaml_reading import read

CHECKOUT = Path(__file__).resolve().parents[1]
WORKSPACES = {"checkout": CHECKOUT, "init": packaged.templates() / "workspace"}
TEXTS = [
    pytest.param(Workspace(root), id, code, id=f"{name}-{id}-{code}")
    for name, root in WORKSPACES.items()
    for id in Workspace(root).communique_ids()
    for code in sorted(Workspace(root).translations(id))
]
translated = pytest.mark.parametrize(("workspace", "id", "code"), TEXTS)


def both(workspace: Workspace, id: str, code: str) -> tuple[Communique, Translation]:
    """A communiqué and its words in one other language."""
    return workspace.communique(id), workspace.translations(id)[code]


def marks(text: str) -> list[str]:
    """The marks in a text that another language keeps; names of theirs may be protected."""
    kinds = (span.kind for span in inline.walk(inline.parse(text)))
    return sorted(kind for kind in kinds if kind not in ("text", "keep"))


def test_both_workspaces_hold_a_translated_communique() -> None:
    assert {text.id.split("-")[0] for text in TEXTS if text.id} == set(WORKSPACES)


@translated
def test_every_text_is_translated(workspace: Workspace, id: str, code: str) -> None:
    communique, translation = both(workspace, id, code)
    assert resolve(communique, workspace.register(), code, translation).missing == ()


@translated
def test_each_segment_renders_the_words_that_stand_there(
    workspace: Workspace, id: str, code: str
) -> None:
    communique, translation = both(workspace, id, code)
    assert stale(communique, workspace.register(), translation) == []
    assert [place for place, each in translation.segments.items() if not each.of] == []


@translated
def test_a_translation_keeps_the_marks(workspace: Workspace, id: str, code: str) -> None:
    communique, translation = both(workspace, id, code)
    source = places.texts(communique, workspace.register())
    for place, segment in translation.segments.items():
        assert marks(segment.text) == marks(source[place]), place


def _has(text: str, words: str) -> bool:
    """Whole words: «irregular migration» holds no «regular migration»."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


@translated
def test_a_translation_uses_no_forbidden_rendering(
    workspace: Workspace, id: str, code: str
) -> None:
    communique, translation = both(workspace, id, code)
    source = places.texts(communique, workspace.register())
    terms = read(workspace.root / layout.GLOSSARY, Glossary).terms
    wrong = [
        (place, rendering)
        for place, segment in translation.segments.items()
        for term in terms
        for rendering in term.never.get(code, ())
        if any(_has(source[place], words) for words in term.wordings(communique.language))
        and _has(segment.text, rendering)
    ]
    assert wrong == []


@translated
def test_the_received_text_is_the_one_recorded(workspace: Workspace, id: str, code: str) -> None:
    provenance = workspace.communique(id).provenance
    assert provenance is not None
    received = workspace.root / layout.SOURCES / Path(provenance.file).name
    assert hashlib.sha256(received.read_bytes()).hexdigest() == provenance.sha256


@pytest.mark.parametrize("root", WORKSPACES.values(), ids=WORKSPACES)
def test_a_courtesy_style_is_given_to_every_party_or_to_none(root: Path) -> None:
    people = Workspace(root).register().people.values()
    for code in {code for person in people for code in person.honorific}:
        given = {bool(person.honorific.get(code)) for person in people}
        assert len(given) == 1, code


@pytest.mark.parametrize("root", WORKSPACES.values(), ids=WORKSPACES)
def test_every_name_of_the_register_stands_in_every_language(root: Path) -> None:
    for key, party in Workspace(root).register().parties.items():
        names = [party.name, party.short, party.government, party.adjective]
        for each in [*names, *party.offices.values(), *party.bodies.values()]:
            assert each.keys() == party.name.keys(), (key, each)
