"""hunspell, a dictionary and nothing else: unknown words, with its first suggestion."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.proofreading.clean_texts import CleanText
from benchmarks.proofreading.dictionary import DICTIONARIES
from benchmarks.proofreading.scorer import Remark

NAME, LANGUAGES = "hunspell", ("en", "it")
INSTALL = "sudo apt-get install hunspell hunspell-en-gb hunspell-it"


def available() -> bool:
    """Whether it is installed."""
    return shutil.which("hunspell") is not None


def read(sources: Sequence[CleanText], texts: Sequence[str]) -> list[list[Remark]]:
    """Its remarks on each text of one language; all words are looked up at once."""
    words = {match[0] for text in texts for match in _words(text)}
    suggested = _suggested(words, sources[0].language)
    return [list(_remarks(text, suggested)) for text in texts]


def _words(text: str) -> Iterator[re.Match[str]]:
    """Its words, but no pieces that an apostrophe has cut off («dell»)."""
    return re.finditer(r"[^\W\d_]{3,}(?![’'\w])", text)


def _remarks(text: str, suggested: Mapping[str, str | None]) -> Iterator[Remark]:
    for match in _words(text):
        if match[0] in suggested:
            yield Remark(*match.span(), suggested[match[0]], applied=False, rule="hunspell")


def _suggested(words: set[str], language: str) -> dict[str, str | None]:
    """The first suggestion for each unknown word."""
    run = subprocess.run(
        ["hunspell", "-i", "utf-8", "-d", DICTIONARIES[language], "-a"],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found: dict[str, str | None] = {}
    for word, rest in re.findall(r"(?m)^[&#] (\S+) (.*)$", run.stdout):
        found[word] = rest.partition(": ")[2].split(", ")[0] or None
    return found
