"""The index over the output folder: true to the data, and read anew only where that changed."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from communique import packaged
from communique.model.communique import Communique, Heading, HeadingPart, PartyMention
from communique.rendering import index as pages
from communique.store.renditions import Store
from communique.workflow import build_index
from communique.workflow.build_index import write_index
from communique.workflow.build_keys import Seal
from communique.workflow.build_plan import Surroundings
from communique.workspace import Workspace

SEAL = Seal()


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    """A workspace of five communiqués, each with a file that passes for its English edition."""
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "office")
    workspace = Workspace(tmp_path / "office")
    for number in range(1, 5):
        add(workspace, number)
    built(workspace, workspace.communique_ids()[0])
    return workspace


def add(workspace: Workspace, number: int, **more: object) -> None:
    made = {
        "id": f"text-{number}",
        "language": "en",
        "date": f"2031-01-0{number}",
        "parties": (PartyMention(party="tessalmar"), PartyMention(name="Eastmark")),
        "heading": Heading(parts=(HeadingPart(role="title", text=f"Joint Statement {number}"),)),
    }
    workspace.save_communique(Communique.model_validate(made | more), force=True)
    built(workspace, f"text-{number}")


def built(workspace: Workspace, id: str) -> None:
    path = workspace.root / "build" / id / f"{id}.en.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("edition")


def write(workspace: Workspace, folder: Path | None = None) -> str:
    """The first page."""
    out = folder or workspace.root / "build"
    store = Store(workspace.root / "build" / ".store")
    return write_index(workspace, Surroundings.of(workspace), out, store, SEAL).read_text("utf-8")


def ids(html: str) -> list[str]:
    return re.findall(r'<article id="([^"]+)"', html)


def catalogue(html: str) -> dict[str, object]:
    found = re.search(r'id="catalogue">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_the_newest_stand_first_and_those_without_a_date_last(office: Workspace) -> None:
    add(office, 9, date=None)
    listed = ids(write(office))
    assert listed[:4] == ["text-4", "text-3", "text-2", "text-1"]
    assert listed[-1] == "text-9"


def test_pages_that_are_no_longer_needed_are_taken_away_and_nothing_else(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PER_PAGE", 2)
    write(office)
    folder = office.root / "build"
    assert sorted(p.name for p in folder.glob("index*")) == [
        "index-2.html",
        "index-3.html",
        "index.html",
    ]
    mine = {"index-7.html": "<p>somebody else's</p>", "index-old.html": "mine", "index-3.txt": "x"}
    for name, text in mine.items():
        (folder / name).write_text(text)
    for number in (1, 2):
        shutil.rmtree(folder / f"text-{number}")
    write(office)
    assert {p.name for p in folder.glob("index*")} == {"index-2.html", "index.html", *mine}


def test_a_second_time_nothing_is_read_and_nothing_written(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = write(office)
    before = (office.root / "build/index.html").stat().st_mtime_ns

    def fails(*_: object) -> None:
        raise AssertionError("made anew")

    monkeypatch.setattr(build_index, "facts_of", fails)
    monkeypatch.setattr(build_index, "index_pages", fails)
    assert write(office) == html
    assert (office.root / "build/index.html").stat().st_mtime_ns == before


def _communique(office: Workspace) -> None:
    path = office.communique_path("text-1")
    path.write_text(path.read_text().replace("Joint Statement 1", "Joint Statement One"))


def _register(office: Workspace) -> None:
    path = office.root / "data/register/parties.yaml"
    path.write_text(path.read_text().replace("en: Tessalmar\n", "en: Tessalmaria\n"))


def _house(office: Workspace) -> None:
    path = office.root / "data/house.yaml"
    path.write_text(path.read_text().replace("language: en", "language: it"))


def _translation(office: Workspace) -> None:
    house = office.root / "data/house.yaml"
    house.write_text(house.read_text().replace("language: en", "language: it"))
    write(office)
    next((office.root / "data/translations").glob("*.it.yaml")).unlink()


def _label(office: Workspace) -> None:
    own = office.root / "templates/languages"
    own.mkdir(parents=True)
    shipped = (packaged.templates() / "languages/en.yaml").read_text()
    (own / "en.yaml").write_text(shipped.replace("stage-draft: draft", "stage-draft: rough"))


def _template(office: Workspace) -> None:
    own = office.root / "templates/styles"
    own.mkdir(parents=True)
    (own / "index.css").write_text("body { color: green }")


def _edition(office: Workspace) -> None:
    built(office, "text-1")
    (office.root / "build/text-1/text-1.it.html").write_text("edition")


def _page(office: Workspace) -> None:
    (office.root / "build/index.html").write_text("spoilt")


@pytest.mark.parametrize(
    "change",
    [_communique, _register, _house, _translation, _label, _template, _edition, _page],
    ids=lambda each: each.__name__.strip("_"),
)
def test_whatever_changes_changes_the_index(
    office: Workspace, change: Callable[[Workspace], None]
) -> None:
    before = write(office)
    change(office)
    after = write(office)
    anew = write(office, office.root / "build")
    assert (after != before) == (change is not _page)
    assert after == anew
    shutil.rmtree(office.root / "build" / ".store")
    assert write(office) == after  # what was remembered is what is found without memory


def test_a_communique_that_cannot_be_read_is_left_out(office: Workspace) -> None:
    write(office)
    office.communique_path("text-1").write_text("format: 1\nid: [")
    office.translation_path("text-2", "en").write_text("format: 1\nnonsense: x\n")
    office.communique_path("text-2").write_text(
        office.communique_path("text-2").read_text().replace("language: en", "language: it")
    )
    listed = ids(write(office))
    assert "text-1" not in listed
    assert "text-2" not in listed
    assert "text-3" in listed


def test_a_damaged_memory_is_not_believed(office: Workspace) -> None:
    html = write(office)
    for path in (office.root / "build/.store").rglob("*.data"):
        path.write_bytes(b"{")
    assert write(office) == html


def test_a_picture_is_put_back_and_renewed(office: Workspace) -> None:
    pdf = office.root / "build/text-1/text-1.en.pdf"
    picture = pdf.with_suffix(".png")
    store = Store(office.root / "build" / ".store")
    for words in (b"one", b"two"):
        pdf.write_bytes(words)
        os.utime(pdf, ns=(1, 1 if words == b"one" else 2))
        key = build_index.picture_key(build_index._digest(words))
        store.keep(key, b"picture of " + words, pages=3)
        for _ in range(2):
            assert 'src="text-1/text-1.en.png"' in write(office)
            assert picture.read_bytes() == b"picture of " + words
            picture.unlink()


def test_kinds_that_a_language_has_one_word_for_are_one_choice(office: Workspace) -> None:
    add(office, 5, kind="joint-statement")
    add(office, 6, kind="joint-declaration")
    english = catalogue(write(office))
    _house(office)
    italian = catalogue(write(office))
    assert english["choices"]["kind"] == [  # type: ignore[index]
        "joint-communique",
        "joint-statement",
        "joint-declaration",
    ]
    assert italian["choices"]["kind"] == ["joint-communique", "joint-statement"]  # type: ignore[index]


def test_a_party_is_one_choice_by_key_or_by_name(office: Workspace) -> None:
    add(office, 5, parties=(PartyMention(name="Repubblica di Tessalmar"), PartyMention(name="X")))
    html = write(office)
    assert catalogue(html)["choices"]["party"] == [  # type: ignore[index]
        "belmarisca",
        "Eastmark",
        "tessalmar",
        "X",
    ]
    assert '<option value="tessalmar">Tessalmar</option>' in html


def test_states_of_one_short_name_are_told_apart(office: Workspace) -> None:
    path = office.root / "data/register/parties.yaml"
    more = "  other:\n    name: {en: Other Tessalmar}\n    short: {en: Tessalmar}\n"
    path.write_text(path.read_text() + more)
    add(office, 5, parties=(PartyMention(party="other"), PartyMention(party="tessalmar")))
    html = write(office)
    assert '<option value="other">Other Tessalmar</option>' in html
    assert '<option value="tessalmar">Republic of Tessalmar</option>' in html


def test_an_index_of_nothing_says_so(tmp_path: Path) -> None:
    shutil.copytree(packaged.templates() / "workspace", tmp_path / "w")
    html = write(Workspace(tmp_path / "w"))
    assert "There is nothing here yet." in html
    assert "<script" not in html
