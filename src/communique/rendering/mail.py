"""Plain text, for mail and for reading aloud."""

from __future__ import annotations

import re

from communique.rendering.request import Request
from communique.rendering.sheet import Sheet
from communique.rendering.templating import environment

_GAPS = re.compile(r"\n{3,}")


def mail_text(request: Request, sheet: Sheet) -> str:
    """The edition in lines of at most 72 characters, one language after the other."""
    text = environment(request.folders).get_template("mail.txt.j2").render(sheet=sheet)
    return _GAPS.sub("\n\n", text).strip("\n") + "\n"
