"""What differs between the text as extracted and as imported stands in the applied findings."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from communique.importing.readers import extract
from communique.model.register import Register
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources

Json = dict[str, Any]


def imported(name: str, data: bytes) -> tuple[str, Json]:
    """The text as extracted, and what is said of it."""
    (done,) = import_sources([Source(name, data)], None)
    return extract(name, data).text, report([done], Register())


def _mended(text: str, findings: list[Json]) -> str:
    """The extracted text with every applied finding that replaces something made."""
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    edits = [f for f in findings if f["applied"] and _replaces(f)]
    for finding in sorted(edits, key=lambda f: (f["line"], f["column"]), reverse=True):
        at = starts[finding["line"] - 1] + finding["column"] - 1
        end = at + len(finding["before"])
        assert text[at:end] == finding["before"], finding
        text = text[:at] + finding["after"] + text[end:]
    return text


def _replaces(finding: Json) -> bool:
    return finding["before"] != finding["after"] and finding["line"] is not None


def tokens(text: str) -> Counter[str]:
    """Words, without the separators that part the fields of a signature block or a table."""
    parted = re.sub(r"([.,)-])(?=[^\W\d_])", r"\1 ", text)  # «Dr.Quill», «(tbc)MP»: two fields
    bare = (token.strip(",;:()|") for token in parted.split())
    return Counter(token for token in bare if token)


def _units(body: list[Json]) -> list[str]:
    texts = []
    for unit in body:
        texts.append(" ".join(part for part in (unit["label"], unit["text"]) if part))
        texts += [cell for row in unit.get("rows", []) for cell in row["cells"]]
        texts += _units(unit["items"])
    return texts


def _texts(body: list[Json]) -> list[str]:
    return [text for unit in body for text in (unit["text"], *_texts(unit["items"]))]


def _pieces(made: Json) -> tuple[list[str], list[str]]:
    """Running texts of a communiqué, and the fields of its signature blocks."""
    running = [*_units(made["body"]), *(line["text"] for line in made["release_lines"])]
    fields = [block["party"] or "" for block in made["signature_blocks"]]
    for block in made["signature_blocks"]:
        fields += [value for value in (block["signatory"] or {}).values() if value]
    return running, fields


def kept_words(said: Json) -> list[str]:
    """Every text that was imported: headings, bodies, release lines, fields of signatures."""
    kept = []
    for made in said["communiques"]:
        running, fields = _pieces(made)
        kept += [made["heading"], *running, *fields]
    return kept


def check(name: str, data: bytes) -> None:
    """The findings turn the text as extracted into what was imported, word by word."""
    text, said = imported(name, data)
    exact = _mended(text, said["findings"])
    mended = " ".join(exact.split())
    for made in said["communiques"]:
        for piece in _pieces(made)[0]:
            assert piece in mended, piece
        for unit in _texts(made["body"]):
            assert unit in exact, unit
    assert tokens(" ".join(kept_words(said))) == tokens(mended)
