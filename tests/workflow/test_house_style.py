"""House style in a workspace: the same in an import and a check, recorded, silent where told."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.model.communique import Communique
from communique.workflow.checking import Checked, check, difference, save
from communique.workflow.importing import Source, SourceImport, import_sources
from communique.workspace import Workspace

FORMS = """\
  forms:
    en: {date: 2 July 2026, courtesy: [H.E.], endings: -ise, per_cent: per cent, quotes: ‘…’}
    it: {date: 1° luglio 2026, courtesy: [S.E.], per_cent: "%", quotes: «…»}
"""
ENGLISH = """\
JOINT COMMUNIQUÉ ON THE MEETING OF THE MINISTERS OF TRADE OF BELMORA AND OSTVALE

Port Vesper, 2nd July 2031

HE Ada Brimstock and HE Tomas Quill met on July 2, 2031 and recognized the "Port Plan".

The Governement of Belmora said that trade has grown by 5% and by 7 percent in the two years.

For the Government of Belmora:
HE Ada Brimstock
Minister of Trade

For the Government of Ostvale:
HE Tomas Quill
Minister of Trade
"""
ITALIAN = """\
COMUNICATO CONGIUNTO SULL’INCONTRO DEI MINISTRI DEL COMMERCIO DI BELMORA E OSTVALE

Porto Vespro, 1 luglio 2031

SE Ada Brimstock e SE Tomas Quill si sono incontrati e hanno ricordato il "Piano dei porti".

Il commercio è cresciuto del 5% nel primo anno e del 7 per cento nel secondo.

Per il Governo di Belmora:
SE Ada Brimstock
Ministro del Commercio

Per il Governo di Ostvale:
SE Tomas Quill
Ministro del Commercio
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    for folder in ("communiques", "register"):
        (tmp_path / "data" / folder).mkdir(parents=True)
    _house(Workspace(tmp_path), "")
    return Workspace(tmp_path)


def _house(office: Workspace, style: str) -> None:
    given = f"style:\n{style}" if style else ""
    (office.root / "data" / "house.yaml").write_text(f"format: 1\n{given}")


def _import(office: Workspace, text: str) -> SourceImport:
    (done,) = import_sources([Source("received.txt", text.encode())], office)
    return done


def _keep(office: Workspace, text: str) -> Communique:
    """An import, kept."""
    from communique.workflow.importing import save as keep

    done = _import(office, text)
    keep([done], office, force=False)
    return done.communiques[0]


def _paragraphs(made: Communique) -> list[str]:
    return [unit.text for unit in made.body]


def _only(office: Workspace, *, fix: bool = False) -> Checked:
    (checked,) = check(office, fix=fix)
    return checked


ENGLISH_MENDED = [
    "H.E. Ada Brimstock and H.E. Tomas Quill met on 2 July 2031 and recognised the ‘Port Plan’.",
    "The Government of Belmora said that trade has grown by 5 per cent and by 7 per cent in the "
    "two years.",
]
ITALIAN_MENDED = [
    "S.E. Ada Brimstock e S.E. Tomas Quill si sono incontrati e hanno ricordato il "
    "«Piano dei porti».",
    "Il commercio è cresciuto del 5% nel primo anno e del 7% nel secondo.",
]


@pytest.mark.parametrize(
    ("text", "mended", "date"),
    [
        (ENGLISH, ENGLISH_MENDED, "Port Vesper, 2 July 2031"),
        (ITALIAN, ITALIAN_MENDED, "Porto Vespro, 1° luglio 2031"),
    ],
    ids=["en", "it"],
)
def test_an_import_writes_the_forms_of_the_house_and_records_it(
    office: Workspace, text: str, mended: list[str], date: str
) -> None:
    _house(office, FORMS)
    made = _keep(office, text)
    assert _paragraphs(made) == mended
    assert date in [part.text for part in made.heading.parts]
    rules = {c.rule for c in made.corrections}
    assert {"other-date-form", "other-courtesy-form", "per-cent-varies", "quotes-vary"} <= rules
    assert not _only(office, fix=True).changed


@pytest.mark.parametrize(
    ("text", "mended"), [(ENGLISH, ENGLISH_MENDED), (ITALIAN, ITALIAN_MENDED)], ids=["en", "it"]
)
def test_a_fix_does_the_same_to_a_text_that_is_there_and_is_shown_first(
    office: Workspace, text: str, mended: list[str]
) -> None:
    before = _keep(office, text)
    _house(office, FORMS)
    checked = _only(office, fix=True)
    assert _paragraphs(checked.wanted) == mended
    assert f"-    id: {before.id}" not in difference(checked)
    assert "+  - rule: other-date-form" in difference(checked)
    save([checked], office)
    assert not _only(office, fix=True).changed


def test_without_forms_the_text_keeps_its_own(office: Workspace) -> None:
    made = _import(office, ENGLISH).communiques[0]
    assert _paragraphs(made)[0] == ENGLISH.splitlines()[4]


LEVELS = {
    "workspace": "",
    "communique": ", communique: {id}",
    "unit": ", communique: {id}, where: {unit}",
    "unit of any": ", where: {unit}",
}
SILENCED = "  suppress:\n    - {{rule: {rule}, reason: spelt so in the title{level}}}\n"


@pytest.mark.parametrize("level", LEVELS)
def test_a_silenced_rule_neither_speaks_nor_corrects(office: Workspace, level: str) -> None:
    made = _keep(office, ENGLISH)
    place = f"body/{made.body[1].id}"
    path = office.communique_path(made.id)
    path.write_text(path.read_text().replace("The Government of Bel", "The Governement of Bel"))
    assert _only(office, fix=True).changed
    narrowed = LEVELS[level].format(id=made.id, unit=place)
    _house(office, SILENCED.format(rule="misspelt-word", level=narrowed))
    assert "misspelt-word" not in {f.rule for f in _only(office).findings}
    assert not _only(office, fix=True).changed


@pytest.mark.parametrize("level", LEVELS)
def test_an_import_leaves_alone_what_is_silenced(office: Workspace, level: str) -> None:
    made = _keep(office, ENGLISH)
    narrowed = LEVELS[level].format(id=made.id, unit=f"body/{made.body[1].id}")
    _house(office, SILENCED.format(rule="misspelt-word", level=narrowed))
    (done,) = import_sources([Source("received.txt", ENGLISH.encode())], office, force=True)
    assert "Governement" in _paragraphs(done.communiques[0])[1]
    assert "misspelt-word" not in {f.rule for f in done.findings}


@pytest.mark.parametrize(
    "elsewhere", [", communique: {other}", ", communique: {id}, where: heading", ", where: heading"]
)
def test_a_rule_that_is_silenced_elsewhere_speaks(office: Workspace, elsewhere: str) -> None:
    made = _keep(office, ENGLISH)
    other = _other(office, made)
    narrowed = elsewhere.format(id=made.id, other=other)
    _house(office, SILENCED.format(rule="misspelt-word", level=narrowed))
    (done,) = import_sources([Source("received.txt", ENGLISH.encode())], office, force=True)
    assert "Government" in _paragraphs(done.communiques[0])[1]


def _other(office: Workspace, made: Communique) -> str:
    office.save_communique(made.model_copy(update={"id": "another"}), force=False)
    return "another"


def test_a_silenced_question_is_not_kept_by_an_import(office: Workspace) -> None:
    text = ENGLISH.replace("two years.", "two years. They will meet on 31 April 2032.")
    asked = _import(office, text).communiques[0].queries
    assert "impossible-date" in {query.rule for query in asked}
    _house(office, SILENCED.format(rule="impossible-date", level=""))
    done = _import(office, text)
    assert "impossible-date" not in {query.rule for query in done.communiques[0].queries}
    assert "impossible-date" not in {f.rule for f in done.findings}


def test_a_silenced_correction_is_not_proposed_for_an_agreed_text(office: Workspace) -> None:
    made = _keep(office, ENGLISH)
    path = office.communique_path(made.id)
    spoilt = path.read_text().replace("The Government of Bel", "The Governement of Bel")
    path.write_text(spoilt.replace(f"id: {made.id}\n", f"id: {made.id}\nstage: agreed\n"))
    assert _only(office, fix=True).wanted.proposals
    _house(office, SILENCED.format(rule="misspelt-word", level=""))
    assert not _only(office, fix=True).wanted.proposals
