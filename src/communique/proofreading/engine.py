"""Runs the rules over the communiqués of one file and applies what is safe, until nothing moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from communique.language.definition import Language
from communique.model import inline
from communique.model.communique import Communique
from communique.model.finding import Class, Finding
from communique.model.house import Forms, House
from communique.model.places import address, texts
from communique.model.register import Register
from communique.proofreading.editing import with_change
from communique.proofreading.locking import Locks, enters, protected, stands
from communique.proofreading.rule import Page, Remark, Rule
from communique.proofreading.rules import all_rules
from communique.proofreading.spelling.speller import Speller

_ROUNDS = 20
"""More than any chain of corrections needs; a rule that undoes another would run for ever."""


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that was applied: offsets count in the place's text just before it."""

    place: str
    start: int
    end: int
    before: str
    after: str
    rule: str
    class_: Class
    message: str
    text: str
    """The whole text of the place just before."""

    @property
    def shown(self) -> tuple[str, str]:
        """What stood there and what stands there now, in whole words."""
        return in_whole_words(self.text, self.start, self.end, self.after)


def in_whole_words(text: str, start: int, end: int, after: str) -> tuple[str, str]:
    """A stretch of a text and what replaces it, both widened to the words they stand in.

    Where only white space changes, the word before it is shown, too.
    """
    low, high = _word_before(text, start), end
    while high < len(text) and not text[high].isspace():
        high += 1
    if text[low:high].strip() == (text[low:start] + after + text[end:high]).strip():
        while low and text[low - 1].isspace():
            low -= 1
        low = _word_before(text, low)
    return text[low:high], text[low:start] + after + text[end:high]


def _word_before(text: str, at: int) -> int:
    """Where the word begins that reaches up to an offset."""
    while at and not text[at - 1].isspace():
        at -= 1
    return at


@dataclass(slots=True)
class Proof:
    """A communiqué after proofreading: what was changed, and what is left to people."""

    communique: Communique
    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Desk:
    """What proofreading has to hand."""

    languages: dict[str, Language]
    register: Register
    house: House
    terms: frozenset[str] = frozenset()
    """Every word of register and glossary, as it is written there."""
    spellers: Mapping[str, Speller] = field(default_factory=dict)
    """What is known of the words of each language, by its code."""

    def page(self, communique: Communique) -> Page:
        """A communiqué as rules read it, alone."""
        words = plain_texts(communique, self.register)
        language = self.languages[communique.language]
        forms = self.house.style.forms.get(communique.language, Forms())
        return Page(
            communique, language, self.register, words, (), self.terms, self.spellers, forms
        )


def plain_texts(communique: Communique, register: Register) -> dict[str, str]:
    """Every text by its place, as it is printed: without marks."""
    return {
        place: inline.plain(text) if _has_marks(place, text) else text
        for place, text in texts(communique, register).items()
    }


def _has_marks(place: str, text: str) -> bool:
    """Unit text has; a heading has where somebody put some in."""
    return place.startswith("body/") or (place.startswith("heading/") and inline.is_marked(text))


Allow = Callable[[Communique, Change], bool]


def proof(
    communiques: Sequence[Communique], desk: Desk, *, apply: bool, allow: Allow | None = None
) -> list[Proof]:
    """Proofread the communiqués of one received file together.

    With `apply`, safe corrections are made in drafts; `allow` may decline one.
    """
    file = _File([Proof(each) for each in communiques], desk)
    if apply:
        for _ in range(_ROUNDS):
            moved = [_round(n, file, allow) for n in range(len(file.proofs))]
            if not any(moved):
                break
    for n, each in enumerate(file.proofs):
        page = file.page(n)
        each.findings = [_finding(r, remark, page) for r in all_rules() for remark in r.check(page)]
    return file.proofs


def proposals(made: Communique, desk: Desk, siblings: Sequence[Communique] = ()) -> list[Change]:
    """What would be corrected in a text if it were a draft, each offset in the text as it is.

    Where two corrections overlap the first rule's stands; what follows from a correction is found
    once that is made.
    """
    page = _File([Proof(each) for each in (made, *siblings)], desk).page(0)
    locks = cache(partial(protected, page))
    found: list[Change] = []
    for rule in all_rules():
        remarks = [r for r in rule.check(page) if _applies(rule, r, page, locks, desk.house)]
        for remark in reversed(_from_the_end(remarks)):
            change = _change(page, rule, remark)
            if change.before != change.after and not any(_overlap(change, f) for f in found):
                found.append(change)
    return found


def _overlap(one: Change, other: Change) -> bool:
    return one.place == other.place and one.start <= other.end and other.start <= one.end


class _File:
    """The communiqués of one received file on their way, and each as rules read it now."""

    def __init__(self, proofs: list[Proof], desk: Desk) -> None:
        self.proofs = proofs
        self.desk = desk
        self._alone = [desk.page(each.communique) for each in proofs]

    def page(self, n: int) -> Page:
        """One of them, beside the others."""
        return replace(self._alone[n], siblings=(*self._alone[:n], *self._alone[n + 1 :]))

    def moved(self, n: int) -> None:
        """Read one anew, because it changed."""
        self._alone[n] = self.desk.page(self.proofs[n].communique)


def _round(n: int, file: _File, allow: Allow | None) -> bool:
    """Apply each rule's safe remarks once; whether anything changed."""
    if file.proofs[n].communique.stage != "draft":
        return False
    moved = False
    page = file.page(n)
    locks = cache(partial(protected, page))
    for rule in all_rules():
        remarks = [r for r in rule.check(page) if _applies(rule, r, page, locks, file.desk.house)]
        may = partial(_may, rule, page, locks, allow)
        done = [_apply(file.proofs[n], page, rule, r, may) for r in _from_the_end(remarks)]
        if any(done):
            file.moved(n)
            page = file.page(n)
            locks = cache(partial(protected, page))
            moved = True
    return moved


def _applies(
    rule: Rule, remark: Remark, page: Page, locks: Callable[[], Locks], house: House
) -> bool:
    """Whether a remark may be applied without asking."""
    class_, fix = remark.class_ or rule.class_, remark.fix or rule.fix
    if fix != "safe" or remark.after is None or remark.place == "document":
        return False
    if class_ == "query" or (class_ == "style" and not _chosen(rule, page, house)):
        return False
    if house.style.silence(rule.name, page.communique.id, address(remark.place)[0]):
        return False
    before = page.texts[remark.place]
    start, end, _ = trimmed(before, remark.start, remark.end, remark.after)
    spans = locks()[remark.place].against(rule.enters)
    return not enters(spans, start, end)


def _chosen(rule: Rule, page: Page, house: House) -> bool:
    """Whether the house has turned a style rule on, by its name or by giving a form."""
    given = rule.matter is not None and page.forms.gives(rule.matter)
    return given or rule.name in house.style.apply


def _from_the_end(remarks: list[Remark]) -> list[Remark]:
    """Last place first, so that earlier offsets hold; overlapping ones wait for the next round."""
    ordered = sorted(remarks, key=lambda r: (r.place, -r.start, -r.end))
    kept: list[Remark] = []
    for remark in ordered:
        if kept and kept[-1].place == remark.place and remark.end > kept[-1].start:
            continue
        kept.append(remark)
    return kept


May = Callable[[Communique, Communique, Change], bool]
"""Whether a communiqué may become another by a change."""


def _apply(proof: Proof, page: Page, rule: Rule, remark: Remark, may: May) -> bool:
    change = _change(page, rule, remark)
    if change.before == change.after:
        return False
    try:
        made = with_change(
            proof.communique, change.place, change.text, change.start, change.end, change.after
        )
    except ValueError:
        return False
    if not may(proof.communique, made, change):
        return False
    proof.communique = made
    proof.changes.append(change)
    return True


def _may(
    rule: Rule,
    page: Page,
    locks: Callable[[], Locks],
    allow: Allow | None,
    communique: Communique,
    made: Communique,
    change: Change,
) -> bool:
    """Whether what was made has its protected spans as before, and nobody declines it.

    Looked at is the made text itself, whatever a rule and the offsets of its remark say.
    """
    text = texts(made, page.register).get(change.place, "")
    printed = inline.plain(text) if _has_marks(change.place, text) else text
    spans = locks()[change.place].against(rule.enters)
    if not stands(spans, change.text, printed):
        return False
    return allow is None or allow(communique, change)


def _change(page: Page, rule: Rule, remark: Remark) -> Change:
    before = page.texts[remark.place]
    start, end, after = trimmed(before, remark.start, remark.end, remark.after or "")
    return Change(
        place=remark.place,
        start=start,
        end=end,
        before=before[start:end],
        after=after,
        rule=rule.name,
        class_=remark.class_ or rule.class_,
        message=remark.message,
        text=before,
    )


def trimmed(text: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """The smallest replacement that does the same: equal ends are left alone."""
    before = text[start:end]
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    room = min(len(before), len(after)) - head
    while tail < room and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start + head, end - tail, after[head : len(after) - tail]


def _finding(rule: Rule, remark: Remark, page: Page) -> Finding:
    where, name = address(remark.place)
    text = page.texts.get(remark.place, "")
    return Finding(
        rule=rule.name,
        class_=remark.class_ or rule.class_,
        fix=remark.fix or rule.fix,
        communique=page.communique.id,
        where=where,
        field=name,
        place=remark.place,
        span=(remark.start, remark.end) if remark.place in page.texts else None,
        before=text[remark.start : remark.end] or None,
        after=remark.after,
        message=remark.message,
    )
