"""Originals to sign: the agreed text alone, room to bind, initial, sign and seal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from communique.model.communique import LanguageVersion, Unit
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from fictional_texts import block, paragraphs, text
from pdf_reading import attachments, page_texts, tags

Originals = tuple[Path, BuildReport]
Setter = Callable[..., BuildReport]
ID = "2026-05-14-strait-of-selmo"
SIGNED = "FOR THE GOVERNMENT OF THE REPUBLIC OF THE ISLE"
MM = 72 / 25.4


def _signing(built: Originals) -> Path:
    return built[0] / f"{ID}.signing.pdf"


def _pdf(report: BuildReport) -> Path:
    assert not report.failed, report.failed
    return report.renditions[0].path


def _lines_to_sign(path: Path) -> list[list[tuple[float, float, float, float]]]:
    """The long rules of every page: left, bottom, right, top in millimetres."""
    document = pypdfium2.PdfDocument(path)
    found = []
    for page in document:
        boxes = [each.get_bounds() for each in page.get_objects(filter=[2])]
        told = [(b[0] / MM, b[3] / MM, b[2] / MM, b[3] / MM) for b in boxes]
        found.append([b for b in told if b[2] - b[0] > 60])
    document.close()
    return found  # type: ignore[return-value]


def _ink(path: Path) -> list[tuple[float, float, float, float]]:
    """What is printed on each page: white at left, right, head and foot, in millimetres."""
    document = pypdfium2.PdfDocument(path)
    found = []
    for page in document:
        picture = page.render(scale=2, grayscale=True).to_pil().convert("L")
        box = picture.point(lambda shade: 255 * (shade < 200)).getbbox()
        assert box
        scale = 2 * MM
        wide, high = picture.size
        sides = (box[0], wide - box[2], box[1], high - box[3])
        found.append(tuple(side / scale for side in sides))
    document.close()
    return found  # type: ignore[return-value]


def test_it_bears_the_agreed_text_alone(originals: Originals) -> None:
    told = " ".join(page_texts(_signing(originals)))
    for word in ("page ", "pagina ", "Reference", "MMA/2026/14", "equal validity", "fictional"):
        assert word not in told
    for word in ("communique 0", "SHA-256", "Draft", "Bozza", "strait-of-selmo.txt"):
        assert word not in told
    assert told.count("Joint Declaration") == 1
    assert "H.E. Orla Wintermarrow" in told
    assert PdfReader(_signing(originals)).metadata.title.startswith("Joint Declaration on")  # type: ignore[union-attr]


def test_no_word_of_it_is_a_link(selmo: Workspace) -> None:
    path = selmo.communique_path(ID)
    linked = "[[link https://example.org/|the [[em|lights]] of]] Cape Orrin"
    path.write_text(path.read_text().replace("the lights of Cape Orrin", linked), "utf-8")
    pdf = _pdf(build(selmo, (ID,), editions=("signing",), jobs=1))
    assert "restore the lights of Cape Orrin" in page_texts(pdf)[0]
    assert "example.org" not in " ".join(page_texts(pdf))
    assert not any("/Annots" in page for page in PdfReader(pdf).pages)


def test_each_language_is_whole_and_begins_a_page(originals: Originals) -> None:
    pages = page_texts(_signing(originals))
    assert [page[:14] for page in pages if page.startswith(("Joint", "Dichiarazione"))] == [
        "Joint Declarat",
        "Dichiarazione ",
    ]
    assert sum("Per il Governo" in page for page in pages) == 1
    assert sum("For the Government" in page for page in pages) == 1
    sections = [line for line in tags(_signing(originals)) if line.startswith("  Sect [")]
    assert list(dict.fromkeys(sections)) == ["  Sect [en]", "  Sect [it]"]


def test_it_is_printed_on_one_side_and_at_its_own_size(originals: Originals) -> None:
    for name in ("signing", "alternat-tessalmar", "alternat-belmarisca"):
        preferences = PdfReader(originals[0] / f"{ID}.{name}.pdf").trailer["/Root"][
            "/ViewerPreferences"
        ]
        assert preferences["/Duplex"] == "/Simplex"
        assert preferences["/PrintScaling"] == "/None"
        assert preferences["/DisplayDocTitle"] is not None


@pytest.mark.parametrize("name", ["signing", "alternat-tessalmar"])
def test_every_page_has_room_to_bind_and_to_initial(originals: Originals, name: str) -> None:
    for left, _, head, foot in _ink(originals[0] / f"{ID}.{name}.pdf"):
        assert left >= 35
        assert head >= 20
        assert foot >= 30


@pytest.mark.parametrize("parties", range(1, 7))
def test_lines_are_long_enough_and_seals_have_clear_room(set_text: Setter, parties: int) -> None:
    made = text(body=paragraphs(2), parties=parties).model_copy(update={"form": "for-signature"})
    path = _pdf(set_text(made, editions=("signing",)))
    lines = [each for page in _lines_to_sign(path) for each in page]
    assert len(lines) == parties
    assert all(right - left >= 65 for left, _, right, _ in lines)
    document = pypdfium2.PdfDocument(path)
    page = document[len(document) - 1]
    picture = page.render(scale=4, grayscale=True).to_pil().convert("L")
    document.close()
    for left, bottom, right, _ in lines:
        assert _clear(picture, left, bottom, right) >= 40, (parties, left)


def _clear(picture, left: float, bottom: float, right: float) -> float:  # type: ignore[no-untyped-def]
    """The tallest white stretch, in millimetres, near a line as wide as a seal and wider."""
    scale = 4 * MM
    middle = (left + right) / 2
    box = [(middle - 22) * scale, 0, (middle + 22) * scale, picture.height]
    strip = picture.crop([round(each) for each in box])
    rows = [
        strip.crop((0, y, strip.width, y + 1)).getextrema()[0] > 200 for y in range(strip.height)
    ]
    at = round(picture.height - bottom * scale)
    reach = round(95 * scale)
    best = run = 0
    for y in range(max(0, at - reach), min(strip.height, at + reach)):
        run = run + 1 if rows[y] else 0
        best = max(best, run)
    return best / scale


@pytest.mark.parametrize("parties", [1, 2, 4, 5, 6])
@pytest.mark.parametrize("lines", [0, 7, 14, 19, 24, 29, 34, 39])
def test_signatures_stand_together_on_a_page_that_bears_text(
    set_text: Setter, parties: int, lines: int
) -> None:
    more = tuple(Unit(id=f"o{n}", text="They will meet.") for n in range(lines))
    made = text(body=(*paragraphs(1), *more), parties=parties)
    made = made.model_copy(update={"form": "signed"})
    pages = page_texts(_pdf(set_text(made, editions=("signing",))))
    signed = [page for page in pages if SIGNED in page]
    assert len(signed) == 1
    assert all(f"Tarrow-{n}" in signed[0] for n in range(1, parties + 1))
    assert signed[0].split(SIGNED)[0].strip().endswith(("meet.", "rest."))


@pytest.mark.parametrize("lines", [12, 15, 18, 21, 24, 27, 30, 33])
def test_so_do_those_below_two_languages(set_text: Setter, selmo: Workspace, lines: int) -> None:
    path = selmo.communique_path(ID)
    more = "".join(f"  - id: o{n}\n    text: They will meet.\n" for n in range(lines))
    path.write_text(path.read_text().replace("  - id: f1\n", f"{more}  - id: f1\n"), "utf-8")
    italian = selmo.translation_path(ID, "it")
    more = "".join(f"  body/o{n}:\n    text: Si incontreranno.\n" for n in range(lines))
    italian.write_text(italian.read_text().replace("  body/f1:\n", f"{more}  body/f1:\n"), "utf-8")
    pages = page_texts(
        _pdf(build(selmo, (ID,), editions=("alternat-belmarisca",), formats=("pdf",), jobs=1))
    )
    signed = [page for page in pages if "Per il Governo" in page]
    assert len(signed) == 1
    before, _, behind = signed[0].partition("Per il Governo")
    assert "equally authentic" in before
    assert "Vespralli" in behind
    assert "Wintermarrow" in behind


def test_blocks_that_leave_no_room_for_text_are_refused(set_text: Setter) -> None:
    long = "Keeper of the Sluices, Locks, Ferries, Weirs, Bridges and Fords " * 5
    made = text(body=paragraphs(1), blocks=tuple(block(n, office=long) for n in range(1, 7)))
    made = made.model_copy(update={"form": "signed"})
    report = set_text(made, editions=("signing",))
    assert not report.renditions
    assert "would have lines to sign on and no text" in report.failed[0].reason


def test_a_text_from_right_to_left_is_bound_on_the_right(set_text: Setter, tmp_path: Path) -> None:
    languages = tmp_path / "alone" / "templates" / "languages"
    languages.mkdir(parents=True)
    english = Path(__file__).parents[2] / "templates" / "languages" / "en.yaml"
    told = english.read_text().replace("code: en\n", "code: he\ndirection: rtl\n")
    (languages / "he.yaml").write_text(told.replace("locale: en-GB", "locale: he"), "utf-8")
    made = text(body=(Unit(id="p1", text="שלום עולם " * 60),))
    made = made.model_copy(update={"form": "signed", "language": "he"})
    for left, right, *_ in _ink(_pdf(set_text(made, editions=("signing",)))):
        assert right >= 33
        assert left <= 27


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"stage": "draft"}, "it is a draft"),
        ({"stage": "withdrawn"}, "it is withdrawn"),
        ({"form": "issued"}, "what is issued is not signed"),
        ({"signature_blocks": ()}, "it has no signature block"),
        (
            {"languages": {"en": LanguageVersion(legal_value="official-translation")}},
            "translation in every language",
        ),
    ],
)
def test_what_nobody_may_sign_is_refused_with_the_reason(
    set_text: Setter, changes: dict[str, object], reason: str
) -> None:
    report = set_text(text().model_copy(update=changes), editions=("signing",))
    assert report.exit_code == 1
    assert reason in report.failed[0].reason


def test_the_office_may_look_at_a_draft_that_says_so_on_every_page(set_text: Setter) -> None:
    made = text(body=paragraphs(6)).model_copy(update={"stage": "draft"})
    pages = page_texts(_pdf(set_text(made, editions=("signing",), view="office")))
    assert len(pages) > 1
    assert all("Draft" in page and "Office view" in page for page in pages)


def test_an_original_is_paper_and_no_other_format_is_made(set_text: Setter) -> None:
    made = text().model_copy(update={"form": "signed"})
    asked = set_text(made, editions=("signing",), formats=("html", "pdf"))
    assert [each.path.suffix for each in asked.renditions] == [".pdf"]
    assert asked.exit_code == 1
    assert asked.failed[0].reason == "html: it is made as pdf alone"
    by_house = set_text(made, "formats: [html, txt]\n", editions=("signing",))
    assert [each.path.suffix for each in by_house.renditions] == [".pdf"]
    assert by_house.exit_code == 0


def test_its_data_inside_is_the_public_one(originals: Originals) -> None:
    ((name, (relation, _)),) = attachments(_signing(originals)).items()
    assert (name, relation) == (f"{ID}.json", "/Source")
