"""The index in a real browser, opened as a file: filtered with no server, whole with no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browsing import DESK, PHONE, opened_browser, told_by_axe
from communique import packaged
from communique.rendering.entries import Choice, Entry, Facts, Shown
from communique.rendering.index import index_pages
from communique.workspace import packaged_languages

STATES = {
    "arvenia": "Arvenia",
    "lorvania": "Lorvania",
    "isle": "Île d’Or",
    "Quell & <b>Co": "Quell",
}
KINDS = {"joint-communique": "Joint communiqué", "joint-statement": "Joint statement"}
STAGES = ("draft", "agreed", "issued", "withdrawn")
HOSTILE = "Ferries </script><!-- <img src=x onerror=document.title='bad'> {{ 7*7 }} & “so”"
COUNT = 450


def entry(number: int) -> Entry:
    """An invented communiqué; every 50th has no date, the first a title that would break out."""
    id = f"text-{number}"
    first, second = (list(STATES)[(number + n) % 4] for n in (0, 1))
    day = date(2000, 1, 1) + timedelta(days=number)
    dated = number % 50 != 49
    kind, stage = list(KINDS)[number % 2], STAGES[number % 4]
    files = (("html", f"{id}/{id}.en.html"), ("pdf", f"{id}/{id}.en.pdf"))
    both = (("html", f"{id}/{id}.en-it.html"),)
    return Entry(
        Facts(
            id=id,
            language="it" if number % 7 == 0 else "en",
            lead="JOINT COMMUNIQUÉ" if number % 3 else "",
            title=HOSTILE if number == 0 else f"on Pêche number {number}",
            capitals=number % 5 == 0,
            day=day.isoformat() if dated else "",
            date=f"{day.day} {day:%B} {day.year}" if dated else "",
            parties=tuple(STATES[each] for each in (first, second)) if number % 11 else (),
            bound=tuple(Choice(each, STATES[each]) for each in (first, second)),
            kind=Choice(kind, KINDS[kind]),
            stage=Choice(stage, stage),
        ),
        (
            Shown("English", ("en",), files, f"{id}/{id}.en.png", 1 + number % 3),
            Shown("English and Italian", ("en", "it"), both, None, None),
        ),
    )


ENTRIES = tuple(entry(number) for number in range(COUNT))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    language = packaged_languages()["en"]
    for name, html in index_pages(ENTRIES, "Office", language, (packaged.templates(),)):
        (folder / name).write_text(html, "utf-8")
    return folder / "index.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that no error is thrown in and nothing is said of in the console."""
    context = browser.new_context(viewport=DESK)
    opened = context.new_page()
    said: list[str] = []
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda message: said.append(message.text))
    yield opened
    context.close()
    assert [each for each in said if "ERR_FILE_NOT_FOUND" not in each] == []  # no pictures here


def settled(page: Page) -> None:
    """Typing is answered after a moment."""
    page.wait_for_timeout(350)


def shown(page: Page) -> list[str]:
    """The addresses of the communiqués that are to be seen, each by its first link."""
    return page.evaluate(
        "[...document.querySelectorAll('article')].filter(each => each.checkVisibility())"
        ".map(each => each.querySelector('.files a').getAttribute('href').split('/')[0])"
    )  # type: ignore[no-any-return]


def expected(wanted: Any) -> list[str]:
    return [each.facts.id for each in ENTRIES if wanted(each.facts)]


def count(page: Page) -> str:
    return page.locator("[role=status]").inner_text()


@pytest.mark.parametrize("total", [0, 1, 199, 200, 201, 401])
def test_no_page_has_more_than_200_and_every_communique_is_on_one(total: int) -> None:
    language = packaged_languages()["en"]
    pages = dict(index_pages(ENTRIES[:total], "", language, (packaged.templates(),)))
    assert len(pages) == max(1, -(-total // 200))
    ids = [re.findall(r'<article id="([^"]+)"', html) for html in pages.values()]
    assert [id for some in ids for id in some] == [each.facts.id for each in ENTRIES[:total]]
    for html in pages.values():
        links = set(re.findall(r'href="(index[^"#]*)"', html))
        assert links == (set(pages) if len(pages) > 1 else set())


def test_without_a_script_every_page_is_reached_and_no_dead_form_is_shown(
    browser: Browser, index: Path
) -> None:
    context = browser.new_context(viewport=DESK, java_script_enabled=False)
    page = context.new_page()
    page.goto(index.as_uri())
    found = []
    while True:
        assert not page.locator("form").is_visible() if page.locator("form").count() else True
        assert not page.locator("#filter").is_visible()
        found += page.locator("article").evaluate_all("all => all.map(each => each.id)")
        after = page.get_by_role("link", name="Next page")
        if not after.count():
            break
        after.click()
    assert found == [each.facts.id for each in ENTRIES]
    assert page.get_by_role("link", name="page 3 of 3").get_attribute("aria-current") == "page"
    page.get_by_role("link", name="page 1 of 3").click()
    assert page.url == index.as_uri()
    context.close()


def test_every_field_finds_over_all_pages_and_all_of_them_together(page: Page, index: Path) -> None:
    page.goto(index.as_uri())
    assert count(page) == "450 communiqués"
    page.get_by_label("Party").select_option("Lorvania")
    page.get_by_label("Kind").select_option("Joint statement")
    page.get_by_label("Status").select_option("agreed")
    page.get_by_label("From").fill("2000-06-01")
    page.get_by_label("To").fill("2001-02-28")
    page.get_by_label("Words").fill("peche ILE")
    settled(page)

    def wanted(facts: Facts) -> bool:
        return (
            "lorvania" in [each.value for each in facts.bound]
            and facts.kind.value == "joint-statement"
            and facts.stage.value == "agreed"
            and "2000-06-01" <= facts.day <= "2001-02-28"
            and "Île d’Or" in facts.parties
        )

    assert shown(page) == expected(wanted)
    assert count(page) == f"{len(expected(wanted))} of 450 communiqués"


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("stage=draft", lambda facts: facts.stage.value == "draft"),
        ("from=2001-01-01", lambda facts: facts.day >= "2001-01-01"),
        ("to=2000-01-10", lambda facts: facts.day and facts.day <= "2000-01-10"),
        (
            "words=ILE+text-1",
            lambda facts: "Île d’Or" in facts.parties and "text-1" in facts.id,
        ),
        ("words=text-44", lambda facts: "text-44" in facts.id),
        ("words=january+2000", lambda facts: facts.date.endswith("January 2000")),
        ("party=Quell+%26+%3Cb%3ECo&to=2000-01-31", None),
    ],
)
def test_what_is_asked_stands_in_the_address_and_can_be_linked(
    page: Page, index: Path, asked: str, wanted: Any
) -> None:
    if wanted is None:
        wanted = lambda f: "Quell" in [e.label for e in f.bound] and f.day <= "2000-01-31" and f.day  # noqa: E731
    page.goto(f"{index.as_uri()}#{asked}")
    assert shown(page) == expected(wanted)[:200]
    assert count(page).startswith(f"{len(expected(wanted))} of") or len(expected(wanted)) == 1
    page.reload()
    assert shown(page) == expected(wanted)[:200]
    assert page.url.endswith(f"#{asked}")


def test_the_address_follows_the_form_and_the_form_the_address(page: Page, index: Path) -> None:
    page.goto(index.as_uri())
    page.get_by_label("Party").select_option("Île d’Or")
    page.get_by_label("Words").fill("  number 7 ")
    settled(page)
    assert page.url.endswith("#words=number+7&party=isle")
    page.evaluate("location.hash = '#kind=joint-statement'")
    settled(page)
    assert page.get_by_label("Party").input_value() == ""
    assert page.get_by_label("Words").input_value() == ""
    assert page.get_by_label("Kind").input_value() == "joint-statement"
    page.go_back()
    settled(page)
    assert page.get_by_label("Party").input_value() == "isle"


def test_clear_brings_everything_back(page: Page, index: Path) -> None:
    page.goto(f"{index.as_uri()}#words=zzz")
    assert (count(page), shown(page)) == ("no communiqué matches", [])
    page.get_by_role("button", name="Clear").click()
    settled(page)
    assert count(page) == "450 communiqués"
    assert shown(page) == [each.facts.id for each in ENTRIES[:200]]
    assert page.evaluate("document.activeElement.id") == "words"
    assert page.get_by_role("link", name="Next page").is_visible()


@pytest.mark.parametrize("asked", ["party=atlantis", "from=yesterday", "colour=red", "kind="])
def test_what_is_not_offered_is_not_asked(page: Page, index: Path, asked: str) -> None:
    page.goto(f"{index.as_uri()}#{asked}")
    assert count(page) == "450 communiqués"
    assert page.get_by_label("Party").evaluate("each => each.selectedIndex") == 0


def test_what_is_found_looks_as_it_does_on_its_page(page: Page, index: Path) -> None:
    read = """some => {
        const told = (node) => node.nodeType === Node.TEXT_NODE
            ? node.data.trim()
            : [node.tagName, ...[...node.attributes].filter(each => each.name !== "id")
                .map(each => `${each.name}=${each.value}`).sort(),
               ...[...node.childNodes].map(told)].join("|").replace(/\\|+/g, "|");
        return [...document.querySelectorAll(`${some} article`)].map(told);
    }"""
    page.goto(f"{index.as_uri()}#words=number")
    found = page.evaluate(read, "#found")
    still = page.evaluate(read, "#page")
    assert len(found) == 200
    assert found[:199] == still[1:200]


def test_more_than_200_are_shown_200_at_a_time(page: Page, index: Path) -> None:
    page.goto(f"{index.as_uri()}#words=number")
    assert count(page) == "449 of 450 communiqués"
    more = page.get_by_role("button", name="Show more")
    for together in (400, 449):
        more.press("Enter")
        assert len(shown(page)) == together
        assert "number" in page.evaluate("document.activeElement.textContent")
    assert not more.is_visible()


def test_words_of_a_title_are_words(page: Page, index: Path) -> None:
    page.goto(f"{index.as_uri()}#words=ferries")
    assert page.locator("#found h2").inner_text() == HOSTILE
    assert page.title() == "Office"


def test_a_further_page_leads_to_the_filter(page: Page, index: Path) -> None:
    page.goto(index.with_name("index-2.html").as_uri())
    assert page.title() == "Office – page 2 of 3"
    page.get_by_role("link", name="Find").click()
    assert page.url == f"{index.as_uri()}#filter"
    page.get_by_label("Words").wait_for(state="visible")  # the page is read and its script run


def test_a_link_to_one_communique_is_no_question(page: Page, index: Path) -> None:
    page.goto(f"{index.as_uri()}#text-150")
    assert count(page) == "450 communiqués"
    assert page.locator("#text-150").evaluate("each => each.getBoundingClientRect().top < 900")


def test_the_keyboard_alone_will_do(page: Page, index: Path) -> None:
    page.goto(index.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Tab")
    page.keyboard.type("text-12")
    page.keyboard.press("Enter")
    page.wait_for_url("**#words=text-12")
    page.keyboard.press("Tab")
    page.keyboard.type("Lor")
    page.wait_for_url("**#words=text-12&party=lorvania")
    assert shown(page) == expected(
        lambda f: "text-12" in f.id and "Lorvania" in [each.label for each in f.bound]
    )


def test_a_few_communiques_keep_the_filter_folded(browser: Browser, tmp_path: Path) -> None:
    language = packaged_languages()["en"]
    ((name, html),) = index_pages(ENTRIES[:3], "Office", language, (packaged.templates(),))
    (tmp_path / name).write_text(html, "utf-8")
    page = browser.new_page()
    page.goto((tmp_path / name).as_uri())
    assert not page.get_by_label("Party").is_visible()
    page.get_by_text("Find", exact=True).click()
    page.get_by_label("Party").select_option("Quell")
    page.wait_for_url("**#party=Quell*")
    assert shown(page) == ["text-2"]
    page.close()


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("asked", ["index.html", "index-3.html", "index.html#words=number+12"])
def test_axe_finds_nothing_by_day_or_in_the_dark(
    browser: Browser, index: Path, asked: str, viewport: Any
) -> None:
    page = browser.new_page(viewport=viewport)
    page.goto(f"{index.parent.as_uri()}/{asked}")
    told = told_by_axe(page)
    page.close()
    assert told == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_reaches_beyond_the_window(browser: Browser, index: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{index.as_uri()}#words=number+1")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= width


def test_nothing_is_asked_of_any_server(browser: Browser, index: Path) -> None:
    page = browser.new_page(viewport=DESK)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{index.as_uri()}#words=number")
    page.get_by_label("Status").select_option("draft")
    settled(page)
    page.close()
    beside = {url for url in asked if not url.startswith(("data:", index.as_uri()))}
    assert all(url.startswith(index.parent.as_uri()) and url.endswith(".png") for url in beside)


def test_the_policy_admits_our_script_and_no_other(browser: Browser, index: Path) -> None:
    page = browser.new_page()
    page.goto(index.as_uri())
    page.evaluate(
        "() => {const other = document.createElement('script');"
        " other.textContent = 'document.title = \"bad\"'; document.body.append(other)}"
    )
    assert page.title() == "Office"
    page.close()


def test_printed_it_says_what_was_asked_and_shows_no_controls(
    browser: Browser, index: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{index.as_uri()}#party=isle")
    page.emulate_media(media="print")
    assert page.get_by_label("Party").is_visible()
    for hidden in ("Words", "From", "Kind"):
        assert not page.get_by_label(hidden).is_visible()
    assert not page.get_by_role("button", name="Clear").is_visible()
    page.goto(index.as_uri())
    page.reload()
    assert not page.get_by_label("Party").is_visible()
    assert not page.get_by_role("navigation").is_visible()
    page.close()


@pytest.mark.soak
def test_five_thousand_are_filtered_at_once(browser: Browser, tmp_path: Path) -> None:
    many = tuple(entry(number) for number in range(5000))
    language = packaged_languages()["en"]
    pages = dict(index_pages(many, "Office", language, (packaged.templates(),)))
    assert len(pages) == 25
    assert len(pages["index.html"]) < 3_000_000
    (tmp_path / "index.html").write_text(pages["index.html"], "utf-8")
    page = browser.new_page(viewport=DESK)
    page.goto((tmp_path / "index.html").as_uri())
    for asked in ("words=number", "party=isle", "stage=draft&from=2001-01-01"):
        took = page.evaluate(
            "async asked => {const begun = performance.now(); location.replace(`#${asked}`);"
            " await new Promise(done => addEventListener('hashchange', done, {once: true}));"
            " document.body.offsetHeight; return performance.now() - begun}",
            asked,
        )
        assert took < 1000, asked
        assert len(shown(page)) == 200
    page.close()
