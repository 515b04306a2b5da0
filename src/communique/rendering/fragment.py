"""The edition as HTML to be pasted into a website's editor."""

from __future__ import annotations

import re

from communique.errors import Unavailable
from communique.rendering.request import Request
from communique.rendering.sheet import Sheet
from communique.rendering.templating import environment

_EMPTY_LINES = re.compile(r"\n{2,}")


def fragment_html(request: Request, sheet: Sheet) -> str:
    """The text and its marks, without a page around it. Raises `Unavailable` for the office."""
    if sheet.view == "office":
        raise Unavailable(
            "a fragment goes into a public website and has no office view",
            help="build it without `--view office`",
        )
    text = environment(request.folders).get_template("fragment.html.j2").render(sheet=sheet)
    return _EMPTY_LINES.sub("\n", text).strip("\n") + "\n"
