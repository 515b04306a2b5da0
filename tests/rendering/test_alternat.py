"""Each party's own original: it stands first in every language, its signature and language left."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from pdf_reading import page_texts, tags

Originals = tuple[Path, BuildReport]
CHECKOUT = Path(__file__).parents[2]
ID = "2026-05-14-strait-of-selmo"
OTHER = {"tessalmar": "belmarisca", "belmarisca": "tessalmar"}
NAMES = {
    "tessalmar": ("Republic of Tessalmar", "Repubblica di Tessalmar", "Wintermarrow", "Tessalmar"),
    "belmarisca": ("Kingdom of Belmarisca", "Regno di Belmarisca", "Vespralli", "Belmarisca"),
}


def _words(built: Originals, party: str) -> str:
    """Its words, no line divided."""
    return " ".join(re.sub(r"<[^>]+>", " ", _html(built, party)).split())


def _html(built: Originals, party: str) -> str:
    html = (built[0] / f"{ID}.alternat-{party}.html").read_text("utf-8").replace("\u00a0", " ")
    return html.partition("</style>")[2]


def _change(workspace: Workspace, old: str, new: str, language: str = "") -> None:
    path = workspace.translation_path(ID, language) if language else workspace.communique_path(ID)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _refused(workspace: Workspace, edition: str, **options: object) -> str:
    report = build(workspace, (ID,), editions=(edition,), formats=("pdf",), jobs=1, **options)  # type: ignore[arg-type]
    assert report.exit_code == 1
    assert not report.renditions
    return report.failed[0].reason


@pytest.mark.parametrize("party", OTHER)
def test_a_party_stands_first_at_every_mention_in_every_language(
    originals: Originals, party: str
) -> None:
    words, own, other = _words(originals, party), NAMES[party], NAMES[OTHER[party]]
    assert f"between the {own[0]} and the {other[0]}" in words
    assert f"of the {own[0]} and of the {other[0]}" in words
    assert re.search(rf"tra (?:la|il) {own[1]} e (?:la|il) {other[1]}", words)
    assert re.search(rf"(?:della|del) {own[1]} e (?:della|del) {other[1]}", words)
    for honorific in ("H.E.", "S.E."):
        both = rf"{honorific}\s\w+ {own[2]} (?:and|e) {honorific}\s\w+ {other[2]}"
        assert re.search(both, words)
    assert f"To that end, {own[3]} and {other[3]} will" in words
    assert f"A tal fine, {own[3]} e {other[3]} provvede" in words
    page = page_texts(originals[0] / f"{ID}.alternat-{party}.pdf")[0]
    assert f"between the {own[0]} and the {other[0]}" in page


def test_each_names_its_own_language_first(originals: Originals) -> None:
    english, italian = _words(originals, "tessalmar"), _words(originals, "belmarisca")
    assert "each in the English and Italian languages" in english
    assert "nelle lingue inglese e italiana" in english
    assert "each in the Italian and English languages" in italian
    assert "nelle lingue italiana e inglese" in italian


@pytest.mark.parametrize(("party", "languages"), [("tessalmar", "en it"), ("belmarisca", "it en")])
def test_its_language_stands_left_and_is_read_first(
    originals: Originals, party: str, languages: str
) -> None:
    sections = re.findall(r'<section class="column[^>]* lang="(\w+)"', _html(originals, party))
    assert sections == languages.split()
    tree = tags(originals[0] / f"{ID}.alternat-{party}.pdf")
    assert [line for line in tree if "[" in line and line.startswith("  Sect")] == [
        f"  Sect [{code}]" for code in languages.split()
    ]


@pytest.mark.parametrize("party", OTHER)
def test_its_signature_stands_left(originals: Originals, party: str) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(originals[0] / f"{ID}.alternat-{party}.pdf")
    page = document[len(document) - 1].get_textpage()
    middle = document[0].get_width() / 2
    for which, side in ((party, "left"), (OTHER[party], "right")):
        found = page.search(
            f"Government\r\nof the {NAMES[which][0].split()[0]} of", match_case=True
        )
        index, count = found.get_next() or (0, 0)
        assert count, which
        left = page.get_charbox(index)[0]
        assert (left < middle) == (side == "left"), which
    document.close()


def test_both_originals_say_the_same_words(originals: Originals) -> None:
    def bag(party: str) -> list[str]:
        main = _html(originals, party).partition("<main")[2].partition("</main>")[0]
        words = re.sub(r'<span class="counterparts">.*?</span>|<[^>]+>', " ", main)
        return sorted(re.findall(r"\w+", words.lower()))

    def unturned(party: str) -> list[str]:
        return re.findall(
            r'id="(?:en|it)-(?!p1"|p3"|f1")[a-z0-9-]+">.*?</div>', _html(originals, party), re.S
        )

    assert bag("tessalmar") == bag("belmarisca")
    assert sorted(unturned("tessalmar")) == sorted(unturned("belmarisca"))


def test_quotations_and_plain_mentions_stay_as_they_are(selmo: Workspace) -> None:
    said = "text: Whoever has seen the light owes it to the next who sails."
    _change(selmo, said, "text: '[[turn|Tessalmar and Belmarisca]] owe it to the next.'")
    _change(selmo, "belongs to the memory of both peoples", "was lit by Tessalmar and Belmarisca")
    build(selmo, (ID,), editions=("alternat-belmarisca",), formats=("txt",), jobs=1)
    words = " ".join(
        (selmo.root / "build" / ID / f"{ID}.alternat-belmarisca.txt").read_text().split()
    )
    assert "Tessalmar and Belmarisca owe it" in words
    assert "lit by Tessalmar and Belmarisca" in words
    assert "To that end, Belmarisca and Tessalmar will" in words


def test_an_unsigned_original_has_lines_to_sign_on_and_a_signed_one_none(selmo: Workspace) -> None:
    from communique.rendering.drawing import draw
    from communique.workflow.build_plan import Surroundings, plan

    for form, lines in (("for-signature", True), ("signed", False)):
        shared = Surroundings.of(selmo)
        planned = plan(selmo, (ID,), ("alternat-tessalmar",), ("pdf",), "public", shared)
        assert draw(planned.wanted[0][0], "pdf").lines is lines, form
        assert draw(planned.wanted[0][0], "pdf").original
        _change(selmo, "form: for-signature", "form: signed") if lines else None


def test_a_draft_says_so_on_its_original_too(selmo: Workspace) -> None:
    _change(selmo, "stage: agreed", "stage: draft")
    report = build(selmo, (ID,), editions=("alternat-belmarisca",), formats=("pdf",), jobs=1)
    pages = page_texts(report.renditions[0].path)
    assert pages[0].startswith("Bozza ")
    assert all("Bozza" in page and "Draft" in page for page in pages)


def test_anything_else_is_refused_with_every_reason(selmo: Workspace) -> None:
    _change(selmo, "alternat: true", "alternat: false")
    _change(selmo, "form: for-signature", "form: issued")
    _change(
        selmo,
        "  it:\n    legal_value: equally-valid",
        "  it:\n    legal_value: courtesy-translation",
    )
    reason = _refused(selmo, "alternat-tessalmar")
    assert reason.startswith("there is no alternat of this text: ")
    for told in ("alternat: true", "‘issued’", "‘it’ is not said to be equally valid"):
        assert told in reason


def test_an_original_of_who_is_no_party_is_refused(selmo: Workspace) -> None:
    path = selmo.root / "data" / "register" / "parties.yaml"
    path.write_text(
        path.read_text("utf-8") + "  quay:\n    name: {en: Principality of Quay}\n", "utf-8"
    )
    assert "‘quay’ is not a party to it" in _refused(selmo, "alternat-quay")


def test_a_withdrawn_or_questioned_text_has_no_originals(selmo: Workspace) -> None:
    _change(selmo, "stage: agreed", "stage: withdrawn")
    assert "it is withdrawn" in _refused(selmo, "alternat-tessalmar")


def test_mentions_that_cannot_be_turned_are_told_with_their_places(selmo: Workspace) -> None:
    _change(
        selmo,
        "[[turn|Tessalmar and Belmarisca]]",
        "[[turn|the coasts of Tessalmar and Belmarisca]]",
    )
    _change(selmo, "[[turn|Tessalmar e Belmarisca]]", "[[turn|i due Stati]]", language="it")
    reason = _refused(selmo, "alternat-belmarisca")
    assert "body/p3 in ‘it’: “i due Stati”: it names neither party" in reason
    _change(selmo, "[[turn|i due Stati]]", "[[turn|Tessalmar e Belmarisca]]", language="it")
    assert "body/p3 in ‘en’: “the coasts of Tessalmar and Belmarisca”" in _refused(
        selmo, "alternat-belmarisca"
    )


@pytest.mark.parametrize("party", ["kenya", "italy"])
def test_the_two_real_communiques_are_refused(tmp_path: Path, party: str) -> None:
    shutil.copytree(CHECKOUT / "data", tmp_path / "real" / "data")
    workspace = Workspace(tmp_path / "real")
    report = build(workspace, editions=(f"alternat-{party}",), jobs=1)
    assert report.exit_code == 1
    assert not report.renditions
    assert len(report.failed) == 2
    for failed in report.failed:
        for told in ("alternat: true", "‘not-stated’, neither", "unofficial-translation"):
            assert told in failed.reason


def test_not_asked_for_it_is_skipped_with_a_line_that_says_so(selmo: Workspace) -> None:
    house = selmo.root / "data" / "house.yaml"
    house.write_text(
        house.read_text() + "editions: [en, alternat-tessalmar, signing]\nformats: [txt]\n"
    )
    _change(selmo, "alternat: true", "alternat: false")
    _change(selmo, "stage: agreed", "stage: draft")
    report = build(selmo, jobs=1)
    assert report.exit_code == 0
    assert [each.edition for each in report.renditions] == ["en"]
    assert {each.edition for each in report.skipped} == {"alternat-tessalmar", "signing"}
    assert "alternat: true" in report.skipped[0].reason


def test_three_by_three_signatures_stand_party_by_party(selmo: Workspace) -> None:
    """Left is left in every row."""
    from communique.model.version import VersionBlock, Words
    from communique.workflow.build_originals import _side_by_side

    def block(of: str, n: int) -> VersionBlock:
        words = Words(text=f"{of}{n}", language="en")
        bare = dict.fromkeys(("honorific", "name", "postnominal", "office"))
        return VersionBlock(party=words, party_key=of, signed=False, **bare)

    blocks = tuple(block(of, n) for of in "ab" for n in range(3))
    told = [each.party.text for each in _side_by_side(blocks, "b") if each.party]
    assert told == ["b0", "a0", "b1", "a1", "b2", "a2"]


def test_an_original_warns_of_words_whose_source_has_changed(selmo: Workspace) -> None:
    _change(selmo, "twice a year", "three times a year")
    report = build(selmo, (ID,), editions=("alternat-tessalmar", "en"), formats=("txt",), jobs=1)
    assert report.warnings == (
        f"{ID} alternat-tessalmar: the text in 'it' is stale at body/p3-b-iii",
    )
