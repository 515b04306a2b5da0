"""What stands on a page and not in its text: each left out on record, or kept beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from communique.importing.readers.html.footnotes import Footnotes
from communique.importing.readers.html.furniture import Furniture
from communique.importing.readers.html.tree import Tree
from communique.importing.readers.passages import Passage
from communique.model.finding import Finding

_MESSAGES = {
    "hidden-text": "text that the page hides was left out",
    "website-residue": "what the site puts round the text was left out",
}
_TAGS = re.compile(r"<[^<>]*>|\[(?:if|endif)\b[^\[\]]*\]>?")
"""Tags, and the conditions Word puts into comments."""


@dataclass(slots=True)
class Asides:
    """Takes elements out of the flow of the text, in reading order."""

    tree: Tree
    findings: list[Finding] = field(default_factory=list)
    waiting: list[Passage] = field(default_factory=list)
    """Captions, bylines, footnotes: they go into the text where the paragraph ends."""
    _footnotes: int = 0
    _comments: list[str] = field(default_factory=list)
    _furniture: Furniture = field(init=False)
    _notes: Footnotes = field(init=False)

    def __post_init__(self) -> None:
        self._furniture = Furniture(self.tree)
        self._notes = Footnotes(self.tree)

    def takes(self, element: ET.Element, before: str, *, judged: bool) -> bool:
        """Whether an element is no text; `before` are the words it stands behind.

        `judged` is false in a grid, whose cells hold what they hold.
        """
        look = self.tree.look(element)
        if look.gone:
            self._tell("hidden-text", element)
        elif look.struck:
            self._ask_struck(element)
        elif element in self._notes.marks:
            self._note(element, before)
        elif element in self._notes.blocks:
            pass  # told with its mark
        else:
            return judged and self._is_furniture(element)
        return True

    def passes(self, element: ET.Element) -> None:
        """Note what is said where no text can be: in comments, templates, `noscript`."""
        words = " ".join(_TAGS.sub(" ", " ".join(element.itertext())).split())
        if not any(character.isalpha() for character in words):
            return
        if not isinstance(element.tag, str):
            self._comments.append(words)
        elif element.tag in ("noscript", "object"):
            self._say("hidden-text", words)

    def close(self) -> tuple[Finding, ...]:
        """All findings, with one for the comments in the source of the page."""
        if self._comments:
            count = len(self._comments)
            what = "a comment" if count == 1 else f"{count} comments"
            said = "; ".join(f"«{_short(each)}»" for each in self._comments[:5])
            message = (
                f"{what} in the page's source {'was' if count == 1 else 'were'} left out: {said}"
            )
            self.findings.append(_told("hidden-text", message, "\n".join(self._comments)))
        return tuple(self.findings)

    def _is_furniture(self, element: ET.Element) -> bool:
        part = self._furniture.part(element)
        if part == "round":
            self._tell("website-residue", element)
        elif part == "beside" and (words := self.tree.words(element, unseen=False)):
            self.waiting.append(Passage(words, aside="residue"))
        return part != "text"

    def _tell(self, rule: str, element: ET.Element) -> None:
        self._say(rule, self.tree.words(element))

    def _say(self, rule: str, words: str) -> None:
        if words:
            message = f"{_MESSAGES[rule]}: «{_short(words)}»"
            self.findings.append(_told(rule, message, words))

    def _ask_struck(self, element: ET.Element) -> None:
        words = self.tree.words(element)
        if words:
            message = f"struck-out text was left out; was it meant? «{_short(words)}»"
            self.findings.append(
                Finding(rule="struck-text", class_="query", before=words, message=message)
            )

    def _note(self, mark: ET.Element, before: str) -> None:
        text = self._notes.text(mark)
        if not text:
            return
        self._footnotes += 1
        number = self._footnotes
        self.waiting.append(Passage(f"{number}. {text}", aside="note"))
        at = " ".join(before.split()[-6:])
        message = (
            f"footnote {number}, behind «{at}», stands among the release lines: does it belong to "
            "the text?"
        )
        self.findings.append(Finding(rule="footnote", class_="query", before=text, message=message))


def _told(rule: str, message: str, words: str) -> Finding:
    return Finding(
        rule=rule, class_="certain", fix="safe", applied=True, before=words, message=message
    )


def _short(words: str) -> str:
    return words if len(words) <= 80 else words[:79] + "…"
