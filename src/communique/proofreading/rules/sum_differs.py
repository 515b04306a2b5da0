"""Parts that do not add up to their total: «12 delegates: 5 from Belmora and 6 from Tessal»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, partial

from communique.language.quantities import Quantity, quantities, written
from communique.language.words import finds, fold, folded_set, phrases
from communique.proofreading.prose import prose, settled, within
from communique.proofreading.rule import Page, Remark, Rule, Sample

_SENTENCE_END = re.compile(r"[.;](?=\s|$)|\)|\n")
_CLAUSE_END = re.compile(r"[.;:](?=\s)|[()]")
_REACH = 400
"""Characters on either side of what parts a total from its parts, at most."""
_CURRENCY = r"(?:(?<![^\W\d_])[A-Z]{3}|[€$£])\s*"
_BEHIND_CURRENCY = re.compile(_CURRENCY + r"\Z")


def _check(page: Page) -> Iterator[Remark]:
    for place, text in prose(page).items():
        if sum(map(str.isalnum, text)) < 20:
            continue
        yield from _in_text(page, place, text)


def _in_text(page: Page, place: str, text: str) -> Iterator[Remark]:
    folded, kept = fold(text), cache(partial(settled, page))
    for opened in _openings(page, folded):
        total = _total(page, text, max(0, opened.start() - _REACH), opened.start())
        end = _SENTENCE_END.search(folded, opened.end(), opened.end() + _REACH)
        clause = text[opened.end() : end.start() if end else opened.end() + _REACH]
        parts = _parts(page, clause) if total else []
        if not total or not _is_closed(page, clause, parts) or within(kept(place), opened.start()):
            continue
        found = _sums(total, parts)
        is_partial = opened[0].strip() not in (":", "(") and not _is_money(page, text, total)
        if total.value in found or (is_partial and max(found) < total.value):
            continue
        if total.number == len(parts) or _is_named(page, folded, total, found):
            continue
        if _of_one_kind(page, text, total, clause, parts):
            last = opened.end() + parts[-1].end
            added = _in_words(page, text[total.start : total.end], total, min(found))
            message = f"the parts add up to {added}, the total is another: which number is wrong?"
            yield Remark(place, total.start, last, message)


def _in_words(page: Page, shown: str, total: Quantity, found: Decimal) -> str:
    """A sum as the total is written: in millions where that is."""
    scale = shown.split()[-1] if total.scale > 1 else ""
    return f"{written(found / total.scale, page.language)} {scale}".strip()


def _openings(page: Page, folded: str) -> Iterator[re.Match[str]]:
    """What stands between a total and its parts."""
    yield from re.finditer(r":(?=\s)|(?<=\s)\((?=\w)", folded)
    yield from phrases(page.language.consistency.of_which).finditer(folded)


def _total(page: Page, text: str, low: int, high: int) -> Quantity | None:
    """The last number of the clause, with the few words it counts behind it and no date."""
    found = quantities(fold(text[low:high]), page.language)
    if not found:
        return None
    last = replace(found[-1], start=found[-1].start + low, end=found[-1].end + low)
    before = text[:high]
    counted = before[last.end :].strip(" ,")
    if last.percent or last.value < 2 or _CLAUSE_END.search(counted):
        return None
    bare_money = not counted and _is_money(page, before, last)
    if len(counted.split()) > 5 or not (counted or bare_money) or re.search(r"\d", counted):
        return None
    return None if _is_label(page, before, last) else last


def _is_label(page: Page, before: str, number: Quantity) -> bool:
    """A year, a day of a month, or a number that names a paragraph."""
    if 1900 <= number.number <= 2100 and re.fullmatch(r"\d{4}", before[number.start : number.end]):
        return True
    behind = fold(before[number.end :]).lstrip()
    ahead = fold(before[max(0, number.start - 30) : number.start]).rstrip()
    reading = page.language.reading
    leads = (*page.language.marks.paragraph_words, *reading.sections, *reading.annexes)
    named = any(ahead.endswith(fold(word)) for word in (*leads, "no.", "n."))
    return named or phrases(page.language.dates.months).match(behind) is not None


def _parts(page: Page, clause: str) -> list[Quantity]:
    """Numbers that open a part: at the head of the clause, behind a comma or behind «and»."""
    opens = re.compile(rf"(?:\A|,|{_ands(page)})\s*(?:{_CURRENCY})?\Z")
    return [q for q in quantities(fold(clause), page.language) if opens.search(clause[: q.start])]


def _ands(page: Page) -> str:
    words = "|".join(map(re.escape, page.language.reading.and_words))
    return rf"(?<!\w)(?:{words})(?!\w)"


def _is_closed(page: Page, clause: str, parts: list[Quantity]) -> bool:
    """Two parts or more, from the first word on, the last behind «and», nothing left over."""
    if len(parts) < 2 or any(part.percent for part in parts):
        return False
    if len(quantities(fold(clause), page.language)) != len(parts):
        return False
    opened = re.fullmatch(rf"\s*(?:{_CURRENCY})?", clause[: parts[0].start])
    joined = re.search(rf"{_ands(page)}\s*(?:{_CURRENCY})?\Z", clause[: parts[-1].start])
    left_over = finds(clause, page.language.consistency.remainders)
    return bool(opened and joined and not left_over)


def _sums(total: Quantity, parts: list[Quantity]) -> set[Decimal]:
    """What the parts may add up to: a bare number may be meant in the total's millions."""
    if total.scale > 1 and any(p.scale == 1 for p in parts):
        last = parts[-1].scale if parts[-1].scale > 1 else total.scale
        scaled = [replace(p, scale=last) if p.scale == 1 and p.number < 1000 else p for p in parts]
        return {sum((p.value for p in each), Decimal(0)) for each in (parts, scaled)}
    return {sum((p.value for p in parts), Decimal(0))}


def _is_money(page: Page, text: str, number: Quantity) -> bool:
    """Whether a currency stands before it, or its name behind."""
    named = phrases(page.language.consistency.currencies)
    behind = fold(text[number.end : number.end + 30])
    before = _BEHIND_CURRENCY.search(text[: number.start][-6:])
    return bool(before or named.match(behind.lstrip()))


def _is_named(page: Page, folded: str, total: Quantity, sums: set[Decimal]) -> bool:
    """Whether the sentence names the sum itself before (12 members in two groups: …)."""
    before = folded[max(0, total.start - _REACH) : total.start]
    sentence = re.split(r"[.;]\s", before)[-1]
    return any(q.value in sums for q in quantities(sentence, page.language))


def _of_one_kind(
    page: Page, text: str, total: Quantity, clause: str, parts: list[Quantity]
) -> bool:
    """Whether every part counts what the total counts: the same noun follows it, or none."""
    nouns = frozenset(re.findall(r"[^\W\d_]+", fold(text[total.end :])[:60])[:5])
    known = nouns | folded_set(page.language.consistency.of_parts)
    following = ((p, re.match(r"\s+([^\W\d_]+'?)", fold(clause[p.end :]))) for p in parts)
    return all(not w or w[1] in known or _is_money(page, clause, p) for p, w in following)


RULE = Rule(
    name="sum-differs",
    group="consistency",
    class_="query",
    fix="none",
    summary="Parts do not add up to the total that they are given for.",
    why="«12 delegates: 5 from Belmora and 6 from Tessal»: one of three numbers is wrong, and only "
    "the parties know which. Looked at are totals followed at once by a closed list of parts of "
    "the same kind; lists with «others», «each» or «at least» are left alone.",
    source="consistency of a text with itself",
    check=_check,
    passes=(
        Sample(body=("The delegation has 12 members: five from Belmora and 7 from Tessal.",)),
        Sample(body=("EUR 30 million, of which 10 for ports and 20 for rail, was set aside.",)),
        Sample(body=("They award 200 scholarships, of which 50 for women and 20 for refugees.",)),
        Sample(body=("Two groups of 12 members: five from Belmora and seven from Tessal.",)),
        Sample(body=("They met on two days: five Ministers on 3 May and six on 4 May.",)),
        Sample(body=("In two meetings: one in Belmora and one in Tessal.",)),
        Sample(
            language="it",
            body=(
                "Fondi per 1,5 milioni di euro, di cui 1 milione per i porti "
                "e 500.000 euro per le scuole.",
            ),
        ),
    ),
    fails=(
        Sample(body=("The delegation has 12 members: five from Belmora and 6 from Tessal.",)),
        Sample(body=("EUR 30 million, of which 10 for ports and 15 for rail, was set aside.",)),
        Sample(body=("Twelve experts (five from Belmora and six from Tessal) will meet.",)),
        Sample(
            language="it",
            body=(
                "La Commissione è composta di 12 membri: cinque per Belmora e sei per Tessalia.",
            ),
        ),
        Sample(
            language="it",
            body=(
                "Sono stanziati 1.250.000 euro, di cui 750.000 per i porti e 600.000 per le "
                "scuole.",
            ),
        ),
    ),
)
