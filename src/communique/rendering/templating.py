"""Jinja, closed: sandboxed, escaping everything, and an error for every name it does not know."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from communique.rendering.lines import directed, tabulated, underlined, wrapped
from communique.rendering.wording import bare


@lru_cache(maxsize=8)
def environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Templates from three folders of each template folder in turn."""
    places = [folder / name for folder in folders for name in ("communique", "styles", "word")]
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(places),
        undefined=StrictUndefined,
        autoescape=_escapes,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters.update(css_string=css_string, wrapped=wrapped, underlined=underlined)
    made.filters.update(directed=directed, tabulated=tabulated, bare=bare)
    return made


def _escapes(name: str | None) -> bool:
    """Everything is markup but plain text and style sheets."""
    return not (name or "").endswith((".txt.j2", ".css", ".css.j2"))


def style(folders: tuple[Path, ...], name: str, **values: object) -> str:
    """A style sheet, which is a template like any other."""
    return environment(folders).get_template(name).render(**values)


def css_string(text: str) -> str:
    """Text as a CSS string that cannot end before its end."""
    safe = "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text)
    return f'"{safe}"'


def content_digest(text: str) -> str:
    """The source expression by which a content security policy admits exactly this text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
