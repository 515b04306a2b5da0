"""What stands in a document and not in its text: each left out on record, or refused.

Tracked changes are refused: which of two texts was meant is not ours to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from communique.errors import UnreadableSource
from communique.importing.readers.docx.names import w
from communique.importing.readers.docx.package import Package
from communique.model.finding import Finding

_TRACKED = frozenset(
    map(
        w,
        (
            *("ins", "del", "delText", "delInstrText", "moveFrom", "moveTo"),
            *("cellIns", "cellDel", "cellMerge"),
            *("customXmlInsRangeStart", "customXmlDelRangeStart"),
        ),
    )
)
_NOTE_PARTS = {"footnote": "footnotes", "endnote": "endnotes"}


@dataclass(slots=True)
class Asides:
    """What has been left out so far, in reading order."""

    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    """The text of each footnote and endnote by kind and id."""
    findings: list[Finding] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    pictures: int = 0
    _numbers: dict[str, int] = field(default_factory=dict)

    def note(self, kind: str, key: str, after: str) -> None:
        """A reference to a footnote or endnote, and the words it stands behind."""
        number = self._numbers[kind] = self._numbers.get(kind, 0) + 1
        text = self.notes.get((kind, key), "")
        at = " ".join(after.split()[-6:])
        message = (
            f"{kind} {number}, behind «{at}», stands among the release lines: does it belong to "
            "the text?"
        )
        self.ask(kind, message, text)
        if text:
            self.footnotes.append(f"{number}. {text}")

    def ask(self, rule: str, message: str, text: str | None = None) -> None:
        """Something left out that a person has to decide on."""
        self.findings.append(Finding(rule=rule, class_="query", before=text, message=message))

    def tell(self, rule: str, message: str) -> None:
        """Something left out that is no text of a communiqué beyond doubt."""
        finding = Finding(rule=rule, class_="certain", fix="safe", applied=True, message=message)
        self.findings.append(finding)

    def close(self, package: Package) -> tuple[Finding, ...]:
        """All findings, with those on pictures, comments, page headers and footers."""
        if self.pictures:
            count = f"{self.pictures} picture{'s' if self.pictures > 1 else ''}"
            self.tell("picture", f"{count} (or drawings, charts, objects) left out")
        for comment in _elements(package.parts("comments"), "comment"):
            self.ask("comment", f"a comment was left out: «{plain(comment)}»", plain(comment))
        for kind in ("header", "footer"):
            for text in dict.fromkeys(plain(root) for root in package.parts(kind)):
                if any(character.isalpha() for character in text):
                    self.tell(f"page-{kind}", f"the page {kind} was left out: «{text}»")
        return tuple(self.findings)


def asides_of(package: Package) -> Asides:
    """The notes of a document, to be reported where the text refers to them."""
    notes = {}
    for kind, part in _NOTE_PARTS.items():
        for each in _elements(package.parts(part), kind):
            notes[kind, each.get(w("id"), "")] = plain(each)
    return Asides(notes)


def refuse_tracked_changes(package: Package, body: ET.Element) -> None:
    """`UnreadableSource` where text or notes hold changes nobody has accepted or rejected."""
    roots = [body, *package.parts("footnotes"), *package.parts("endnotes")]
    count = sum(each.tag in _TRACKED for root in roots for each in root.iter())
    if not count:
        return
    changed = (p for root in roots for p in root.iter(w("p")) if _is_changed(p))
    first = plain(next(changed, body))[:60]
    raise UnreadableSource(
        f"{package.name}: it holds {count} tracked change{'s' if count > 1 else ''}, "
        f"the first at «{first}»: which text was agreed cannot be told",
        help="accept or reject all changes in the word processor, save, and import again",
    )


def plain(element: ET.Element) -> str:
    """The words of an element on one line."""
    paragraphs = ["".join(t.text or "" for t in p.iter(w("t"))) for p in element.iter(w("p"))]
    return " ".join(" ".join(paragraphs).split())


def _is_changed(paragraph: ET.Element) -> bool:
    return any(each.tag in _TRACKED for each in paragraph.iter())


def _elements(roots: list[ET.Element], name: str) -> list[ET.Element]:
    return [each for root in roots for each in root.findall(w(name))]
