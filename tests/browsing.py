"""Pages in a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any, Literal

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 800}
_STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    assert CHROMIUM, "these tests need Debian's chromium; `make test` installs it"
    with sync_playwright() as player:
        opened = player.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def told_by_axe(page: Page) -> list[tuple[str, list[str]]]:
    """Every rule that a page breaks, by day or in the dark, with up to three places where it does.

    Nothing but colours differs in the dark, so only their contrast is looked at again.
    """
    page.evaluate(_AXE)
    found = _told(page, "light", _STANDARDS) + _told(page, "dark", ["color-contrast"])
    return [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found]


def _told(page: Page, scheme: Literal["light", "dark"], asked: list[str]) -> list[dict[str, Any]]:
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
    told: list[dict[str, Any]] = page.evaluate(
        "async asked => (await axe.run({runOnly: asked, resultTypes: ['violations']})).violations",
        asked,
    )
    return told
