"""What a text is just now, in words: before the title, in the document's title, on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from communique.language.definition import Language
from communique.model.communique import Communique, PartyMention, Publication
from communique.model.register import Party
from communique.rendering.watermark import watermark
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from fictional_texts import paragraphs, text
from pdf_reading import page_texts, tags

Setter = Callable[..., BuildReport]
ALL = ("html", "pdf", "txt")
AT = datetime(2031, 5, 3, 18, 0, tzinfo=UTC)


def _files(report: BuildReport) -> dict[str, Path]:
    assert not report.failed, report.failed
    return {each.path.suffix: each.path for each in report.renditions}


def _titles(files: dict[str, Path]) -> set[str]:
    """What the web page and the PDF say they are called, and what the PDF's metadata says."""
    html = re.search(r"<title>(.*?)</title>", files[".html"].read_text("utf-8"))
    reader = PdfReader(files[".pdf"])
    assert html
    assert reader.metadata
    xmp = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert str(reader.metadata.title) in xmp
    return {html[1], str(reader.metadata.title)}


def _before_the_title(files: dict[str, Path]) -> list[str]:
    """What each format says first."""
    html = files[".html"].read_text("utf-8").partition("<main")[2].partition("<h1")[0]
    told = re.sub(r"<[^>]+>", " ", html.partition(">")[2])
    first = page_texts(files[".pdf"])[0].partition("JOINT COMMUNIQUÉ")[0]
    mail = files[".txt"].read_text("utf-8").partition("JOINT COMMUNIQUÉ")[0]
    return [" ".join(each.replace("\u00a0", " ").split()) for each in (told, first, mail)]


@pytest.mark.parametrize(
    ("changes", "words", "word"),
    [
        ({"stage": "draft"}, "Draft", "Draft"),
        ({"stage": "withdrawn"}, "Withdrawn", "Withdrawn"),
        ({"handling": {"en": "For the delegations"}}, "For the delegations", ""),
        (
            {"stage": "draft", "handling": {"en": "Draft – not for distribution"}},
            "Draft – not for distribution",
            "Draft",
        ),
        (
            {"stage": "draft", "handling": {"en": "For the delegations"}},
            "For the delegations Draft",
            "Draft",
        ),
        (
            {"publication": Publication(at=AT, zone="Europe/Rome", embargo=True)},
            "Embargo: not for publication before 20:00 (Europe/Rome) on 3 May 2031",
            "",
        ),
    ],
)
def test_it_stands_in_words_before_the_title_and_in_the_documents_own(
    set_text: Setter, changes: dict[str, object], words: str, word: str
) -> None:
    made = text(body=paragraphs(6)).model_copy(update=changes)
    files = _files(set_text(made, editions=("en",), formats=ALL))
    assert _before_the_title(files) == [words] * 3
    for title in _titles(files):
        assert title.startswith("[")
        assert title.partition("] ")[2] == "JOINT COMMUNIQUÉ ON THE SILVER HERRING"
        assert title.partition("] ")[0].lstrip("[").replace(" · ", " ") == words
    for page in page_texts(files[".pdf"])[1:]:
        assert page.count(word or words.split(":")[0]) >= 2


def test_a_text_that_is_agreed_or_issued_says_nothing(set_text: Setter) -> None:
    files = _files(set_text(text(), editions=("en",), formats=ALL))
    assert _before_the_title(files) == [""] * 3
    assert _titles(files) == {"JOINT COMMUNIQUÉ ON THE SILVER HERRING"}


def test_a_screen_reader_hears_it_as_text_and_no_watermark(set_text: Setter) -> None:
    draft = text(body=paragraphs(6)).model_copy(update={"stage": "draft"})
    marked = _files(set_text(draft, editions=("en",), formats=("pdf",)))[".pdf"]
    content = [page.get_contents().get_data() for page in PdfReader(marked).pages]  # type: ignore[union-attr]
    told = tags(marked)
    assert told[told.index("      H1") - 2 :][:1] == ["      P"]
    assert all(page.count("Draft") == 2 for page in page_texts(marked))
    drawn = re.compile(rb"(?s).{0,120}/Artifact\s+BMC[^B]{0,80}/x\d+ Do\s+EMC")
    assert all(drawn.match(page) for page in content)


def test_a_house_that_hands_drafts_out_clean_has_neither_words_nor_watermark(
    set_text: Setter,
) -> None:
    draft = text().model_copy(update={"stage": "draft"})
    files = _files(set_text(draft, "mark_drafts: false\n", editions=("en",), formats=ALL))
    assert _before_the_title(files) == [""] * 3
    assert "Draft" not in " ".join(page_texts(files[".pdf"]))


def test_each_language_says_it_in_its_own_words(set_text: Setter) -> None:
    made = text(body=paragraphs(6)).model_copy(update={"stage": "withdrawn"})
    report = set_text(made, italian=True, editions=("it", "it-en"), formats=ALL)
    files = {(each.edition, each.path.suffix): each.path for each in report.renditions}
    assert page_texts(files["it", ".pdf"])[0].startswith("Testo ritirato")
    assert "[Testo ritirato] " in files["it", ".html"].read_text("utf-8")
    both = page_texts(files["it-en", ".pdf"])[0]
    assert both.count("Testo ritirato") == 2
    assert both.count("Withdrawn") == 2


def _embargoed(*zones: str | None, languages: dict[str, Language]) -> dict[str, str]:
    from communique.model.edition import Edition
    from communique.model.house import House
    from communique.rendering.labels import Labels
    from communique.rendering.request import Request
    from communique.rendering.status import embargoed

    names = ("Tarvo", "Elmory", "Quay")
    parties = tuple(
        Party(name={"en": f"Republic of {name}", "it": name}, short={"en": name}, zone=zone)
        for name, zone in zip(names, zones, strict=False)
    )
    made = Communique(
        id="x",
        language="en",
        heading={},  # type: ignore[arg-type]
        parties=tuple(PartyMention(name=party.name["en"]) for party in parties),
        publication=Publication(at=AT, zone="Europe/Rome", embargo=True),
    )
    edition = Edition(title={}, languages=("en",))
    request = Request(made, (), (), "en", edition, House(format=1), parties=parties)
    return {
        code: embargoed(request, language, Labels(language)) for code, language in languages.items()
    }


def test_an_embargo_is_told_by_the_clocks_of_every_party() -> None:
    from communique.workspace.packaged_data import packaged_languages

    languages = packaged_languages()
    assert _embargoed("Africa/Nairobi", "Europe/Rome", languages=languages) == {
        "en": "Embargo: not for publication before 21:00 (Tarvo) / 20:00 (Elmory) on 3 May 2031",
        "it": "Embargo: da non pubblicare prima delle ore 21:00 (Tarvo) / 20:00 (Elmory) "
        "del 3 maggio 2031",
    }
    across = _embargoed("Asia/Tokyo", "America/New_York", languages=languages)
    assert across["en"].endswith(
        "before 03:00 (Tarvo) on 4 May 2031 / 14:00 (Elmory) on 3 May 2031"
    )
    unknown = _embargoed("Africa/Nairobi", None, languages=languages)
    assert unknown["en"].endswith("before 21:00 (Tarvo) / 20:00 (Europe/Rome) on 3 May 2031")


def test_an_alternat_tells_its_own_partys_clocks_first(selmo: Workspace) -> None:
    path = selmo.communique_path("2026-05-14-strait-of-selmo")
    when = "publication: {at: 2026-05-14T10:00:00+00:00, zone: Europe/Malta, embargo: true}\n"
    path.write_text(path.read_text("utf-8") + when, "utf-8")
    report = build(selmo, editions=("en", "alternat-belmarisca"), formats=("html",), jobs=1)
    told = {each.edition: each.path.read_text("utf-8") for each in report.renditions}
    assert "10:00 (Tessalmar) / 12:00 (Belmarisca) on 14\u00a0May" in told["en"]
    assert (
        "ore 12:00 (Belmarisca) / 10:00 (Tessalmar) del 14\u00a0maggio"
        in told["alternat-belmarisca"]
    )


def test_what_is_under_embargo_is_not_called_published(set_text: Setter) -> None:
    at = Publication(at=AT, zone="Europe/Rome", embargo=True)
    made = text().model_copy(update={"publication": at})
    words = " ".join(page_texts(_files(set_text(made, editions=("en",), formats=("pdf",)))[".pdf"]))
    assert "Published" not in words
    free = made.model_copy(update={"publication": at.model_copy(update={"embargo": False})})
    words = " ".join(page_texts(_files(set_text(free, editions=("en",), formats=("pdf",)))[".pdf"]))
    assert "Published 3 May 2031, 20:00 (Europe/Rome)" in words
    assert "Embargo" not in words


def test_a_watermark_is_drawn_letter_by_letter_only_where_letters_stand_apart() -> None:
    assert b"<path" in watermark("Draft")
    assert b"<text" not in watermark("Draft")
    assert watermark("Черновик")
    assert watermark("草案")
    assert watermark("مسودة") == watermark("טיוטה") == watermark("प्रारूप") == b""
    assert b'viewBox="0 0 297 210"' in watermark("Draft", landscape=True)
