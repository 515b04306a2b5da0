"""Which editions of which communiqués can be made, and what each depends on."""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.errors import CommuniqueError, Unavailable, UnknownName, nearest
from communique.model.base import LanguageCode
from communique.model.communique import Communique
from communique.model.translation import Translation
from communique.model.version import Version, resolve
from communique.rendering.request import Format, Request, Sibling, View
from communique.workflow.build_report import NotMade
from communique.workspace import Shared, Workspace


@dataclass(slots=True)
class Plan:
    """Requests that can be answered, and those that cannot."""

    requests: list[Request] = field(default_factory=list)
    skipped: list[NotMade] = field(default_factory=list)
    failed: list[NotMade] = field(default_factory=list)


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
    """All of it. A communiqué that cannot be read fails alone; an unknown id fails the build."""
    made = Plan()
    known = workspace.communique_ids()
    for id in ids:
        if id not in known:
            help = nearest(id, known) or "`communique build` without an id builds all there are"
            raise UnknownName(f"there is no communiqué '{id}'", help=help)
    for id in dict.fromkeys(ids) or known:
        try:
            one = _Planner(workspace, id, shared, formats, view)
        except CommuniqueError as error:
            made.failed.append(NotMade(id, None, str(error)))
            continue
        one.add(made, editions)
    return made


class _Planner:
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
            try:
                plan.requests.append(self._request(name))
            except Unavailable as error:
                reason = f"{error.message}; {error.help}" if error.help else error.message
                unmade = NotMade(self._communique.id, name, reason)
                (plan.failed if named else plan.skipped).append(unmade)

    def _request(self, name: str) -> Request:
        edition = self._shared.editions[name]
        return Request(
            communique=self._communique,
            versions=tuple(self._version(code) for code in edition.languages),
            languages=tuple(self._shared.languages[code] for code in edition.languages),
            name=name,
            edition=edition,
            house=self._shared.house,
            view=self._view,
            siblings=self._siblings(name),
            folders=self._folders,
        )

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
        others = (each for each in self._shared.default_editions() if each != name)
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
        reader = self._shared.editions[from_edition].languages[0]
        title = edition.title.get(reader, name)
        formats = tuple(each for each in self._shared.house.formats if each != "fragment")
        known = [self._shared.languages[code] for code in edition.languages]
        locales = tuple(language.locale or language.code for language in known)
        return Sibling(name, title, edition.languages, locales, formats)
