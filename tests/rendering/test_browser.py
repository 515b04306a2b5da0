"""HTML editions in a real browser: accessible, aligned, at home on a phone and in the dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browsing import DESK, PHONE, opened_browser, told_by_axe
from communique.workflow.build_report import BuildReport

Built = tuple[Path, BuildReport, BuildReport]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


def _opened(browser: Browser, path: Path, **how: Any) -> Page:
    page = browser.new_page(**({"viewport": DESK} | how))
    page.goto(path.as_uri())
    return page


def _edition(built: Built, name: str) -> Path:
    return built[0] / "lighthouse-agreement" / f"lighthouse-agreement.{name}.html"


def _pages(built: Built) -> list[Path]:
    names = ("en", "it", "en-it", "it-en", "en-it.office")
    marked = built[0] / "herring-statement" / "herring-statement.en.html"
    return [*(_edition(built, name) for name in names), marked, built[0] / "index.html"]


@pytest.fixture
def every_page(built: Built, originals: tuple[Path, BuildReport]) -> list[Path]:
    """All that is made for a screen, editions on request too."""
    return [*_pages(built), *sorted(originals[0].glob("*.html"))]


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_by_day_or_in_the_dark(
    browser: Browser, every_page: list[Path], viewport: dict[str, int]
) -> None:
    for path in every_page:
        page = _opened(browser, path, viewport=viewport)
        told = told_by_axe(page)
        page.close()
        assert told == [], path


def test_nothing_is_fetched_and_nothing_breaks_the_policy(
    browser: Browser, every_page: list[Path]
) -> None:
    for path in every_page:
        page = browser.new_page(viewport=DESK)
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.on("console", lambda message, said=said: said.append(message.text))
        page.goto(path.as_uri())
        page.wait_for_load_state("networkidle")
        page.close()
        beside = [url for url in asked if not url.startswith(("data:", path.as_uri()))]
        assert all(url.endswith(".png") and path.name == "index.html" for url in beside)
        assert said == []


def test_the_embedded_faces_are_the_ones_that_are_used(browser: Browser, built: Built) -> None:
    page = _opened(browser, _edition(built, "en"))
    loaded = page.evaluate(
        "async () => {await document.fonts.ready;"
        " return [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)}"
    )
    page.close()
    assert any("EB Garamond" in each for each in loaded)
    assert any("Source Sans 3" in each for each in loaded)


def test_units_of_both_languages_stand_side_by_side(browser: Browser, built: Built) -> None:
    page = _opened(browser, _edition(built, "en-it"))
    for unit in ("opening", "s1", "p1", "a", "b2", "t1", "q1", "done"):
        one, other = page.locator(f"#en-{unit}"), page.locator(f"#it-{unit}")
        left, right = one.bounding_box(), other.bounding_box()
        assert left and right
        assert abs(left["y"] - right["y"]) < 1
        assert left["x"] + left["width"] <= right["x"]
    page.close()


def test_in_the_document_one_language_follows_the_other(browser: Browser, built: Built) -> None:
    page = _opened(browser, _edition(built, "it-en"))
    sections = page.locator("main section[lang]")
    assert sections.evaluate_all("all => all.map(each => each.lang)") == ["it", "en"]
    assert page.locator("html").get_attribute("lang") == "it"
    page.close()


def test_every_unit_leads_to_its_counterpart(browser: Browser, built: Built) -> None:
    page = _opened(browser, _edition(built, "en-it"))
    links = page.locator("a.counterpart")
    assert links.count() == 2 * page.locator("#en .unit").count()
    for link in links.all():
        target = link.get_attribute("href")
        assert target is not None
        assert page.locator(target).count() == 1
        assert target.lstrip("#").startswith(f"{link.get_attribute('hreflang')}-")
    page.close()


def test_a_reader_chooses_one_language_or_both_without_any_script(
    browser: Browser, built: Built
) -> None:
    context = browser.new_context(viewport=DESK, java_script_enabled=False)
    page = context.new_page()
    page.goto(_edition(built, "en-it").as_uri())
    shown = {code: page.locator(f"section[lang={code}]") for code in ("en", "it")}
    assert shown["en"].is_visible()
    assert shown["it"].is_visible()
    page.get_by_text("italiano", exact=True).first.click()
    assert shown["it"].is_visible()
    assert not shown["en"].is_visible()
    page.keyboard.press("ArrowRight")
    assert shown["en"].is_visible()
    assert shown["it"].is_visible()
    context.close()


def test_other_editions_are_linked_with_their_language(browser: Browser, built: Built) -> None:
    page = _opened(browser, _edition(built, "en"))
    link = page.locator("nav a", has_text="HTML").first
    assert link.get_attribute("hreflang") == "it"
    for address in page.locator("nav a").evaluate_all("all => all.map(each => each.href)"):
        assert Path(address.removeprefix("file://")).is_file()
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_reaches_beyond_the_window(
    browser: Browser, every_page: list[Path], width: int
) -> None:
    for path in every_page:
        page = _opened(browser, path, viewport={"width": width, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth")
        page.close()
        assert wide <= width, path
