"""What each line of a signature block is: a party, a name, an office.

A line is judged by its words, and a misspelt GOVERNEMENT is still a government: institutional
words are matched within one or two letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from communique.language.definition import Language
from communique.language.honorifics import POSTNOMINAL_SHAPE, leading, postnominals
from communique.language.words import (
    finds,
    fold,
    is_capitals,
    small_set,
    starts_with,
    word_set,
    words_of,
)
from communique.model.traced import Traced

_REACHED = re.compile(r"@|https?:|www\.|\d{4}")
"""By mail, web or telephone, or on a date: no line of a signature block says that."""

LineKind = Literal["party", "name", "office", "other"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A logical line of a signature block: what it is, its words, and its lines in the source."""

    kind: LineKind
    words: Traced
    first: int
    last: int

    @property
    def text(self) -> str:
        return self.words.text

    def taken_for(self, before: LineKind | None, after: LineKind | None) -> Entry:
        """The entry by its neighbours: an unknown office under a name, or over one."""
        if self.kind != "other" or not _is_titled(self.text):
            return self
        if len(self.text.split()) <= 2 and after == "office" and before != "name":
            return replace(self, kind="name")  # a lone name over the office
        if before == "name" or (before == "party" and after == "name"):
            return replace(self, kind="office")
        return self


_LONGEST_TITLE = 16
"""Words: «Hereditary Keeper of the Sluices and Minister Plenipotentiary for the Inland …»."""


def _is_titled(text: str) -> bool:
    """Short, most words with capital initials, and no sentence."""
    words = text.split()
    if len(words) > _LONGEST_TITLE or text.endswith((".", ";", ":")) or not text[:1].isupper():
        return False
    return 2 * sum(word[0].isupper() for word in words) >= len(words)


def institutional(language: Language) -> tuple[str, ...]:
    """Words by which a party, and no person, is named."""
    reading = language.reading
    return _institutional(reading.governments, reading.states, reading.bodies)


@lru_cache(maxsize=32)
def _institutional(*groups: tuple[str, ...]) -> tuple[str, ...]:
    known = (word for group in groups for phrase in group for word in words_of(phrase))
    return tuple(dict.fromkeys(word for word in known if len(word) > 4))


@lru_cache(maxsize=4096)
def resembles(word: str, known: tuple[str, ...]) -> str | None:
    """The known word that a folded word is, or is misspelt from."""
    if word in known:
        return word
    if len(word) < 6:
        return None
    near = (each for each in known if abs(len(each) - len(word)) <= 2 and each[0] == word[0])
    return next((e for e in near if SequenceMatcher(None, word, e).ratio() >= 0.88), None)


def kind_of(text: str, language: Language, names: frozenset[str]) -> LineKind:
    """What a line of a signature block is. `names` are folded names known from elsewhere."""
    bare = text.strip(" :;,._–—-")
    run_in = ":" in bare and is_party(bare, language)
    if (
        not bare
        or len(words_of(bare)) > (50 if run_in else 26)
        or ends_sentence(text, language)
        or _REACHED.search(text)
    ):
        return "other"
    led = starts_with(bare, language.reading.for_words)
    if not led and _is_office(bare, language):
        return "office"
    if is_party(bare, language):
        return "party"
    if is_name(bare, language, names):
        return "name"
    return "other"


def is_party(text: str, language: Language) -> bool:
    """«For the Government of A», «THE ITALIAN REPUBLIC», «Per il Ministero …», «Per A: …»."""
    reading = language.reading
    led = starts_with(text, reading.for_words) if text[:1].isupper() else None
    rest = (text[len(led) :] if led else text).split(":", 1)[0].strip()
    bare = without_article(rest, language)
    if leading(rest, language) or starts_with(bare, reading.offices):
        return False
    if led:
        return _is_led_party(bare, language)
    known = institutional(language)
    opening = words_of(rest.split(",", 1)[0])
    near = [w for w in opening if w not in small_set(reading.small_words)]
    near = near[:3] if reading.state_adjectives_follow else opening
    ranks = word_set(reading.offices)  # «Minister» is no «Ministers» misspelt
    return rest[:1].isupper() and any(
        w in known or (w not in ranks and resembles(w, known)) for w in near
    )


def _is_led_party(bare: str, language: Language) -> bool:
    """What may follow «for the»: a capitalised name, an institution, a delegation, nothing."""
    words = words_of(bare)
    if not bare or (bare[:1].isupper() and len(words) <= 16):
        return True
    known = institutional(language)
    sides = small_set(language.reading.sides)
    return words[:1] != [] and (words[0] in sides or any(resembles(w, known) for w in words[:3]))


def opens_signature(text: str, language: Language) -> bool:
    """«For the Government of A»: what no title opens with."""
    led = starts_with(text, language.reading.for_words)
    known = institutional(language)
    return bool(led) and any(resembles(w, known) for w in words_of(text)[:6])


def _offices(language: Language) -> tuple[str, ...]:
    return language.reading.offices


def without_article(text: str, language: Language) -> str:
    """A phrase without the article it opens with."""
    stripped = text.strip()
    first = re.match(r"[^\W\d_]+(?:['’]\s*|\s+|$)", stripped)
    small = small_set(language.reading.small_words)
    if first and fold(first[0]).strip(" '") in small:
        return stripped[first.end() :]
    return stripped


def _is_office(text: str, language: Language) -> bool:
    led = leading(text, language)
    if led and not starts_with(text, language.reading.offices):
        return _is_rank(text[len(led) :].strip(), language)
    bare = without_article(text, language)
    if starts_with(_without_prefix(bare), language.reading.offices):
        return True
    ahead = re.match(r"(?:[^\W\d_a-z][^\W\d_]+\s+){1,2}", bare)
    office = starts_with(bare[ahead.end() :], language.reading.offices) if ahead else None
    return bool(office) and len(office or "") > 6


def _is_rank(text: str, language: Language) -> bool:
    """«Keeper of the Seal» behind «Lord»: the office, and nobody's name."""
    office = starts_with(text, language.reading.offices)
    following = words_of(text[len(office) :])[:1] if office else []
    return bool(following) and following[0] in small_set(language.reading.small_words)


def _without_prefix(text: str) -> str:
    """«Under-Secretary», «Vice-Minister»: the office behind the hyphen."""
    prefix = re.match(r"[^\W\d_]{2,7}-(?=[^\W\d_])", text)
    return text[prefix.end() :] if prefix else text


def is_name(text: str, language: Language, names: frozenset[str] = frozenset()) -> bool:
    """A person's name: honorific, capitalised words, particles, perhaps post-nominals."""
    led = leading(text, language)
    if led:
        return _only_name(text[len(led) :], language)
    bare = re.sub(r"^\(\s*|\s*\)$", "", text)
    cut = postnominals(language).search(bare)
    if cut and cut.start() > 0:
        bare = bare[: cut.start()].rstrip(" ,")
    if fold(bare) in names:
        return True
    name, comma, office = bare.partition(",")
    if comma and starts_with(without_article(office, language), language.reading.offices):
        bare = name.strip()
    tokens = bare.split()
    if not 1 <= len(tokens) <= 8 or any(c in bare for c in ":;!?/0123456789"):
        return False
    particles = {fold(p) for p in language.reading.particles}
    capital = [t for t in tokens if t[:1].isupper() or (t[:1].isalpha() and not t[:1].islower())]
    rest = [t for t in tokens if t not in capital]
    if not capital or any(not _is_particle(t, particles) for t in rest):
        return False
    return len(tokens) > 1 or is_capitals(bare) or text.startswith("(")


def _only_name(text: str, language: Language) -> bool:
    """What follows an honorific up to the first comma or office is capitalised words."""
    office = next((m.start() for m in finds(text, language.reading.offices) if m.start()), None)
    name = re.split(r"[,(]", text[:office], maxsplit=1)[0]
    particles = {fold(p) for p in language.reading.particles}
    lower = [t for t in name.split() if t[0].islower() and not _is_particle(t, particles)]
    small = {fold(w) for w in language.reading.small_words}
    return len(words_of(text)) <= 26 and (not lower or (office is not None and set(lower) <= small))


def _is_particle(word: str, particles: set[str]) -> bool:
    """«al», or «al-» and «d’» joined to a name."""
    if re.match(r"(?:[^\W\d_]{1,4}-|[^\W\d_]['’])[^\W\d_a-z]", word):
        return True
    return re.split(r"['’-]", fold(word), maxsplit=1)[0] in particles


def ends_sentence(text: str, language: Language) -> bool:
    """It ends as a sentence does, and not in an abbreviation."""
    if not text.rstrip().endswith((".", "!", "?", ";")) or len(text.split()) < 5:
        return False
    if re.search(rf",\s*(?:{POSTNOMINAL_SHAPE})$", text):
        return False
    endings = {fold(each) for each in language.reading.abbreviations}
    last = fold(text.split()[-1])
    return last not in endings and not re.fullmatch(r"(?:[^\W\d_]\.)+", last)


def incomplete(text: str, language: Language) -> bool:
    """A line that breaks off inside a phrase: after a small word, a comma or a hyphen."""
    reading = language.reading
    last = words_of(text)[-1:]
    token = re.findall(r"[^\W\d_]+", text)[-1:]
    if token and len(token[0]) > 1 and token[0].isupper() and not is_capitals(text):
        return False  # post-nominals, not «or»
    small = {fold(w) for w in (*reading.small_words, *reading.and_words, *reading.for_words)}
    return bool(last) and (last[0] in small or text.rstrip().endswith((",", "-", "–", "&")))
