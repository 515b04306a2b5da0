"""What the index says of a communiqué, in the house's language where there is a text in it."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from communique.language.dates import written
from communique.language.definition import Language
from communique.language.words import fold
from communique.model.communique import Communique, Kind, PartyMention, Stage
from communique.model.register import Register
from communique.model.version import Version
from communique.rendering.entries import Choice, Facts
from communique.rendering.heading import heading_lines
from communique.rendering.labels import Labels


class Names:
    """What one filters by, in the house's language: one word for one thing."""

    def __init__(self, register: Register, language: Language) -> None:
        self.language = language
        self._labels = Labels(language)
        self._register = register
        self._keys = {
            fold(name): key
            for key, party in register.parties.items()
            for name in (*party.name.values(), *party.short.values())
        }
        self._short = Counter(p.short.get(language.code) for p in register.parties.values())

    def party(self, mention: PartyMention) -> Choice:
        """A party by its key; one that no register knows by its name."""
        key = mention.party or self._keys.get(fold(mention.name or ""))
        known = self._register.parties.get(key) if key else None
        if key is None or known is None:
            return Choice(mention.name or key or "", mention.name or key or "")
        code = self.language.code
        short = known.short.get(code)
        return Choice(key, (short if self._short[short] == 1 else known.name.get(code)) or key)

    def kind(self, kind: Kind) -> Choice:
        """A kind; those that a language has one word for are one."""
        label = self._labels(f"kind-{kind}")
        same = (each for each in get_args(Kind) if self._labels(f"kind-{each}") == label)
        return Choice(next(same), label)

    def stage(self, stage: Stage) -> Choice:
        """A stage."""
        return Choice(stage, self._labels(f"stage-{stage}"))


def facts_of(made: Communique, version: Version, words: Language, names: Names) -> Facts:
    """The facts of a communiqué, its title from a version; `words` is that version's language."""
    lines = {line.role: line.words for line in heading_lines(version, words, "single")}
    title, lead = lines.get("title"), lines.get("lead")
    return Facts(
        id=made.id,
        language=version.language,
        lead=lead.plain if lead else "",
        title=title.plain if title else version.title or made.id,
        capitals=title.capitals if title else False,
        day=made.date.isoformat() if made.date else "",
        date=written(made.date, names.language) if made.date else "",
        parties=version.parties,
        bound=tuple(dict.fromkeys(names.party(each) for each in made.parties)),
        kind=names.kind(made.kind),
        stage=names.stage(made.stage),
    )
