"""What was found in a .pdf and is not its text: each left out on record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pypdf.generic import DictionaryObject

from communique.importing.readers.pdf.composing.footnotes import Footnote
from communique.importing.readers.pdf.composing.running import Running
from communique.importing.readers.pdf.composing.script import Script
from communique.importing.readers.pdf.drawing import operands as given
from communique.importing.readers.pdf.drawing.seeing import View
from communique.importing.readers.pdf.opening import Opened
from communique.model.finding import Finding

_MOST_TOLD = 50
"""Findings of one kind."""
_LONGEST = 200
_MOST_ANNOTATIONS = 2_000
_SILENT = ("/Link", "/Popup", "/PrinterMark", "/TrapNet", "/Watermark", "/Screen")
_WORDLESS = {
    "/StrikeOut": "text is struck out on page {}: was that meant to be done?",
    "/Caret": "text is marked for insertion on page {}: was that meant to be done?",
    "/FileAttachment": "a file attached to page {} was left out",
}


@dataclass(slots=True)
class Asides:
    """The findings of one reading, in the order they were made."""

    findings: list[Finding] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)

    def tell(
        self, rule: str, message: str, before: str | None = None, after: str | None = None
    ) -> None:
        """Something done that is beyond doubt."""
        self._add(
            Finding(
                rule=rule,
                class_="certain",
                fix="safe",
                applied=True,
                before=before,
                after=after,
                message=message,
            )
        )

    def ask(self, rule: str, message: str, text: str | None = None) -> None:
        """Something a person has to decide on."""
        self._add(Finding(rule=rule, class_="query", before=text, message=message))

    def _add(self, finding: Finding) -> None:
        self._counts[finding.rule] += 1
        if self._counts[finding.rule] <= _MOST_TOLD:
            self.findings.append(finding)

    def view(self, view: View, page: int) -> None:
        """Hidden text, text set askew, and a text that a machine recognised, of one page."""
        for why, text in view.hidden:
            self.tell("hidden-text", f"text {why} was left out, page {page}: «{_short(text)}»")
        for text in view.askew:
            self.ask("text-askew", f"text set across page {page} was left out: «{text}»", text)
        if view.recognised:
            message = f"the text of page {page} was recognised from a picture (OCR): proofread it"
            self.ask("recognised-text", message)

    def running(self, running: Running) -> None:
        for text, pages in running.told.values():
            where = ", ".join(map(str, pages[:12])) + (" …" if len(pages) > 12 else "")
            self.tell("running-line", f"a running line was left out, page {where}: «{text}»")

    def columns(self, told: dict[str, list[int]]) -> None:
        for kind, what in (("languages", "two languages side by side"), ("columns", "columns")):
            if pages := list(dict.fromkeys(told.get(kind, ()))):
                where = ", ".join(map(str, pages))
                message = f"{what} were read one after the other, page {where}"
                self.tell("page-columns", message)

    def script(self, script: Script) -> None:
        for before, after in script.whole:
            message = "a word divided at the end of a line was made whole"
            self.tell("line-end-hyphen", message, before, after)
        for text, count in script.unread.items():
            message = f"{count} character(s) that no font explains were left out, in «{text}»"
            self.ask("symbol", message, text)

    def ligatures(self, counted: Counter[str]) -> None:
        if counted:
            what = ", ".join(f"{each} ({count})" for each, count in counted.most_common(8))
            self.tell("ligature", f"ligatures became the letters they stand for: {what}")

    def footnotes(self, notes: Sequence[Footnote]) -> tuple[str, ...]:
        """The notes as texts, each asked about."""
        for note in notes:
            message = (
                f"footnote {note.mark}, behind «{note.after}», stands among the release lines: "
                "does it belong to the text?"
            )
            self.ask("footnote", message, note.text)
        return tuple(f"{_dotted(note.mark)} {note.text}" for note in notes)

    def imprint(self, texts: Sequence[str]) -> None:
        """Small print at the end: who publishes it, and how it was made."""
        if texts:
            said = " ".join(texts)
            message = f"small print at the end stands among the release lines: «{_short(said)}»"
            self.ask("small-print", message, said)

    def document(self, document: Opened) -> None:
        """Comments, attachments, and the lock on a document."""
        if document.restricted:
            self.tell("restricted-file", "the file is encrypted; it opens without a password")
        if document.is_mended:
            message = "the file is damaged in places and was mended to be read: compare every page"
            self.ask("damaged-file", message)
        names = _attachments(document.catalog)
        if names:
            told = ", ".join(f"«{name}»" for name in names[:10])
            self.ask("embedded-document", f"{len(names)} attached file(s) left out: {told}")
        for number, page in enumerate(document.pages, 1):
            for kind, text in _comments(page):
                self.ask("comment", _comment(kind, text, number), text or None)


def _comment(kind: str, text: str, page: int) -> str:
    if not text:
        return _WORDLESS[kind].format(page)
    what = "the content of a form field" if kind == "/Widget" else "a comment"
    return f"{what} on page {page} was left out: «{_short(text)}»"


def _comments(page: DictionaryObject) -> list[tuple[str, str]]:
    """Kind and words of the annotations that say something."""
    found = []
    for each in given.items(page.get("/Annots"))[:_MOST_ANNOTATIONS]:
        note = given.dictionary(each)
        kind = str(note.get("/Subtype"))
        if not note or kind in _SILENT:
            continue
        said = given.words(note.get("/V" if kind == "/Widget" else "/Contents"))
        text = " ".join((said or "").split())
        if text or kind in _WORDLESS:
            found.append((kind, text))
    return found


def _attachments(catalog: DictionaryObject) -> list[str]:
    """The names of embedded files, as far as they are listed without end."""
    names = given.dictionary(catalog.get("/Names"))
    found: list[str] = []
    waiting: list[Any] = [names.get("/EmbeddedFiles")]
    for _ in range(200):
        if not waiting:
            break
        node = given.dictionary(waiting.pop())
        found += [str(each) for each in given.items(node.get("/Names"))[0::2]]
        waiting += given.items(node.get("/Kids"))[:200]
    return [_short(name) for name in found]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _dotted(mark: str) -> str:
    return f"{mark}." if mark.isalnum() else mark
