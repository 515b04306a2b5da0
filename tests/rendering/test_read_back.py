"""Our own PDFs, imported again, say what they were made from."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from communique.model.communique import Communique, Unit
from communique.model.inline import plain
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workflow.importing import Source, SourceImport, import_sources
from communique.workspace import Workspace
from rendering.conftest import SEALANDS

CHECKOUT = Path(__file__).resolve().parents[2]
LETTER = "2026-07-02-letter-of-intent"
Built = tuple[Path, BuildReport, BuildReport]


def _imported(built: Built, id: str, edition: str) -> SourceImport:
    path = built[0] / id / f"{id}.{edition}.pdf"
    return import_sources([Source(str(path), path.read_bytes())], None)[0]


def _body(made: Communique, words: Callable[[str, str], str] = lambda _, text: text) -> list[str]:
    """What a body says, unit by unit and cell by cell; `words` may say it in another language."""
    return [text for unit in made.body for text in _said(unit, words) if text]


def _said(unit: Unit, words: Callable[[str, str], str]) -> Iterator[str]:
    place = f"body/{unit.id}"
    yield _folded(f"{unit.label or ''} {plain(words(place, unit.text))}")
    for r, row in enumerate(unit.rows, 1):
        for c, cell in enumerate(row.cells, 1):
            yield _folded(plain(words(f"{place}/{r}.{c}", cell.text)))
    for item in unit.items:
        yield from _said(item, words)


def _folded(text: str) -> str:
    """What print adds or chooses left out: spaces, bullets, the addresses of links; and inner
    hyphens, for one that divides a word may be left where the text has that word nowhere else."""
    text = re.sub(r"\s*<https?:[^>]*>", "", " ".join(text.split()))
    return re.sub(r"(?<=\w)-(?=\w)|^[–•-] ", "", text)


def _wanted(id: str, language: str) -> list[str]:
    workspace = Workspace(SEALANDS)
    made = workspace.communique(id)
    if language == made.language:
        return _body(made)
    segments = workspace.translations(id)[language].segments
    return _body(made, lambda at, text: segments[at].text if text else "")


def _missing(done: SourceImport, id: str) -> list[str]:
    """What of a communiqué an import lacks, or has in another order."""
    lacking = []
    for made in done.communiques:
        said, at = _body(made), 0
        for each in _wanted(id, made.language):
            if each in said[at:]:
                at = said.index(each, at) + 1
            else:
                lacking.append(each)
    return lacking


@pytest.mark.parametrize(
    ("id", "edition"),
    [
        ("lighthouse-agreement", "en"),
        ("lighthouse-agreement", "it"),
        ("herring-statement", "en"),
        ("six-party-declaration", "en"),
    ],
)
def test_an_edition_alone_reads_back(built: Built, id: str, edition: str) -> None:
    done = _imported(built, id, edition)
    assert [made.language for made in done.communiques] == [edition]
    assert _missing(done, id) == []


@pytest.mark.parametrize("edition", ["en-it", "it-en"])
def test_a_synoptic_edition_reads_back_as_one_text_a_language(built: Built, edition: str) -> None:
    done = _imported(built, "lighthouse-agreement", edition)
    assert [made.language for made in done.communiques] == edition.split("-")
    assert _missing(done, "lighthouse-agreement") == []
    for made in done.communiques:
        signed = [block.signatory and block.signatory.name for block in made.signature_blocks]
        assert signed == ["Mira Halloway", "Joren Vask"]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The communiqués of the checkout, one of two pages, as PDF and as text."""
    root = tmp_path_factory.mktemp("shipped")
    shutil.copytree(CHECKOUT / "data", root / "data")
    workspace = Workspace(root)
    done = build(workspace, (LETTER,), editions=("en", "it"), formats=("pdf", "txt"), jobs=1)
    assert not done.failed
    return workspace


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("format", ["pdf", "txt"])
def test_neither_running_head_nor_imprint_is_taken_for_text(
    shipped: Workspace, language: str, format: str
) -> None:
    path = shipped.root / "build" / LETTER / f"{LETTER}.{language}.{format}"
    (done,) = import_sources([Source(path.name, path.read_bytes())], None)
    (back,) = done.communiques
    made = shipped.communique(LETTER)
    segments = shipped.translations(LETTER)["it"].segments
    wanted = _body(made, lambda at, text: segments[at].text if language == "it" else text)
    assert _body(back) == wanted
    assert len(back.signature_blocks) == 2
    assert back.release_lines
