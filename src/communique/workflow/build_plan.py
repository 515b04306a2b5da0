"""Which editions of which communiqués can be made, and what each depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import get_args

from communique.errors import CommuniqueError, Unavailable, UnknownName, nearest
from communique.model.base import LanguageCode
from communique.model.communique import Communique
from communique.model.edition import Edition
from communique.model.originals import party_order
from communique.model.register import Party
from communique.model.translation import Translation
from communique.model.version import Version, resolve, stale
from communique.rendering.request import Format, Question, Request, Sibling, View
from communique.workflow.build_findings import open_questions
from communique.workflow.build_originals import for_text, with_first
from communique.workflow.build_received import received as build_received
from communique.workflow.build_report import NotMade
from communique.workspace import Shared, Workspace


@dataclass(slots=True)
class Plan:
    """What can be made, and what cannot; `ids` of the communiqués that could be read."""

    ids: list[str] = field(default_factory=list)
    wanted: list[tuple[Request, Format]] = field(default_factory=list)
    skipped: list[NotMade] = field(default_factory=list)
    failed: list[NotMade] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class Surroundings(Shared):
    """What every communiqué of a workspace shares, read once."""

    @classmethod
    def of(cls, workspace: Workspace) -> Surroundings:
        """Raises `InvalidData` with every fault of it."""
        read = workspace.shared()
        return cls(read.house, read.register, read.languages, read.editions)

    def default_editions(self) -> tuple[str, ...]:
        """The house's choice, or every edition that declares itself a default one."""
        if self.house.editions is not None:
            return self.chosen(self.house.editions)
        chosen = [name for name, edition in self.editions.items() if edition.default]
        return tuple(sorted(chosen, key=lambda name: len(self.editions[name].languages)))

    def chosen(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The same names. Raises `UnknownName` for one that no edition has."""
        for name in names:
            if name not in self.editions:
                help = nearest(name, self.editions) or f"there are: {', '.join(self.editions)}"
                raise UnknownName(f"there is no edition '{name}'", help=help)
        return names


def plan(
    workspace: Workspace,
    ids: tuple[str, ...],
    editions: tuple[str, ...],
    formats: tuple[Format, ...],
    view: View,
    shared: Surroundings,
) -> Plan:
    """All of it; without `formats`, in those of the house.

    A communiqué that cannot be read fails alone; an unknown id fails the build.
    """
    made = Plan()
    known = workspace.communique_ids()
    for id in ids:
        if id not in known:
            help = nearest(id, known) or "`communique build` without an id builds all there are"
            raise UnknownName(f"there is no communiqué '{id}'", help=help)
    for id in dict.fromkeys(ids) or known:
        try:
            one = Planner(workspace, id, shared, formats, view)
        except CommuniqueError as error:
            made.failed.append(NotMade(id, None, str(error)))
            continue
        made.ids.append(id)
        one.add(made, editions)
    return made


class Planner:
    """One communiqué, and which of its editions its texts allow."""

    def __init__(
        self,
        workspace: Workspace,
        id: str,
        shared: Surroundings,
        formats: tuple[Format, ...],
        view: View,
    ) -> None:
        dossier = workspace.dossier(id, shared)
        self._workspace = workspace
        self._communique: Communique = dossier.communique
        self._translations: dict[str, Translation] = dossier.translations
        self._shared = shared
        self._formats = formats
        self._view = view
        self._folders = tuple(workspace.template_folders())
        self._versions: dict[LanguageCode, Version] = {}

    def add(self, plan: Plan, named: tuple[str, ...]) -> None:
        """Its requests; what is impossible fails if it was asked for by name, else is skipped."""
        for name in named or self._shared.default_editions():
            edition = self._shared.editions[name]
            unmade = plan.failed if named else plan.skipped
            try:
                request = self.request(name)
            except Unavailable as error:
                reason = f"{error.message}; {error.help}" if error.help else error.message
                unmade.append(NotMade(self._communique.id, name, reason))
                continue
            plan.wanted += [(request, each) for each in self._formats_of(edition)]
            plan.warnings += self._doubts(request)
            for each in self._formats:
                if edition.formats and each not in edition.formats:
                    reason = f"{each}: it is made as {', '.join(edition.formats)} alone"
                    unmade.append(NotMade(self._communique.id, name, reason))

    def _formats_of(self, edition: Edition) -> tuple[Format, ...]:
        """The formats asked for, or else the house's, as far as an edition can be made in them."""
        able = edition.formats or get_args(Format)
        wanted = tuple(each for each in self._formats or self._usual() if each in able)
        return wanted or (() if self._formats else edition.formats or ())

    def _usual(self) -> tuple[Format, ...]:
        """The house's formats, save for the office what goes into a public website."""
        formats = self._shared.house.formats
        return tuple(each for each in formats if self._view == "public" or each != "fragment")

    def request(self, name: str) -> Request:
        """Raises `Unavailable` where the text does not allow this edition."""
        made, shared = self._communique, self._shared
        edition = for_text(shared.editions[name], made, shared.register, self._view)
        received = edition.purpose == "as-received"
        parties = party_order(made, shared.register, edition.party)
        return Request(
            communique=made,
            versions=tuple(self._in_order(code, edition) for code in edition.languages),
            languages=tuple(shared.languages[code] for code in edition.languages),
            name=name,
            edition=edition,
            house=shared.house,
            view="office" if received else self._view,
            siblings=self._siblings(name),
            parties=parties,
            emblems=tuple(self._emblem(party) for party in parties) if edition.emblems else (),
            received=build_received(self._workspace, made) if received else None,
            questions=None if received or self._view == "public" else self._questions,
            folders=self._folders,
        )

    @cached_property
    def _questions(self) -> tuple[Question, ...]:
        """What a check leaves to people. Raises `Unavailable` where it cannot be made."""
        return open_questions(self._workspace, self._communique.id)

    def _in_order(self, code: LanguageCode, edition: Edition) -> Version:
        """A version with the edition's party first, if it has one."""
        version = self._version(code)
        if edition.party is None:
            return version
        made, shared = self._communique, self._shared
        return with_first(version, edition.party, made, shared.register, shared.languages[code])

    def _doubts(self, request: Request) -> Iterator[str]:
        """Languages of an original whose words were put for others than now stand there."""
        if request.edition.purpose not in ("signing", "alternat"):
            return
        made, register = self._communique, self._shared.register
        for code in request.edition.languages:
            translation = self._translations.get(code)
            if translation and (places := stale(made, register, translation)):
                first = ", ".join(places[:3])
                yield f"{made.id} {request.name}: the text in '{code}' is stale at {first}"

    def _emblem(self, party: Party) -> bytes | None:
        return self._workspace.emblem(party.emblem.file) if party.emblem else None

    def _version(self, code: LanguageCode) -> Version:
        """Raises `Unavailable` where this language has no text, or in public not all of it."""
        if code not in self._shared.languages:
            raise Unavailable(
                f"no language file '{code}.yaml'", help="add it under templates/languages/"
            )
        if code not in self._versions:
            self._versions[code] = self._resolved(code)
        version = self._versions[code]
        name = self._shared.languages[code].name
        if version.missing and self._view == "public":
            first = ", ".join(version.missing[:3])
            raise Unavailable(
                f"the text in '{code}' ({name}) lacks {len(version.missing)} places ({first} …)",
                help="`--view office` shows what there is",
            )
        return version

    def _resolved(self, code: LanguageCode) -> Version:
        id, translation = self._communique.id, self._translations.get(code)
        if code != self._communique.language and translation is None:
            name = self._shared.languages[code].name
            raise Unavailable(
                f"there is no text in '{code}' ({name})",
                help=f"it would be data/translations/{id}.{code}.yaml",
            )
        return resolve(self._communique, self._shared.register, code, translation)

    def _siblings(self, name: str) -> tuple[Sibling, ...]:
        """The other editions the house makes of this text, whatever is made just now."""
        editions = self._shared.editions
        others = (
            each
            for each in self._shared.default_editions()
            if each != name and editions[each].purpose == "reading"
        )
        return tuple(self._sibling(each, name) for each in others if self._possible(each))

    def _possible(self, name: str) -> bool:
        try:
            for code in self._shared.editions[name].languages:
                self._version(code)
        except Unavailable:
            return False
        return True

    def _sibling(self, name: str, from_edition: str) -> Sibling:
        edition = self._shared.editions[name]
        languages = self._shared.editions[from_edition].languages or (self._communique.language,)
        title = edition.title.get(languages[0], name)
        formats = tuple(each for each in self._shared.house.formats if each != "fragment")
        known = [self._shared.languages[code] for code in edition.languages]
        locales = tuple(language.locale or language.code for language in known)
        return Sibling(name, title, edition.languages, locales, formats)
