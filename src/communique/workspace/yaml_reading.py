"""A YAML file as a model: everything wrong with it told at once, each fault with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from communique.errors import MOST_TOLD, Fault, InvalidData, first_many, nearest, short
from communique.model.base import WrongWithin
from communique.workspace.file_text import text_of
from communique.workspace.migrations import bring_up, refuse_newer
from communique.workspace.yaml_tree import Location, Mapping, parse, place_of

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Document(Generic[M]):
    """A model together with the file it was read from."""

    path: Path
    model: M
    tree: Mapping
    digest: str
    """SHA-256 of the file as read."""
    root: Path
    """The folder that holds it, however deep: no link leads out of there."""

    def fault(self, location: Location, code: str, message: str, help: str | None = None) -> Fault:
        """A fault at the place of a value."""
        place = place_of(self.tree, location)
        return Fault(self.path, place.line, place.column, code, message, help)


def read(path: Path, model: type[M], root: Path | None = None) -> M:
    """The model in a file. Raises `InvalidData` with every fault of it, or with the first many.

    `root` is the folder that no link may lead out of: without one, the file's own.
    """
    return read_document(path, model, root).model


def read_document(path: Path, model: type[M], root: Path | None = None) -> Document[M]:
    """The model in a file, with the places of its values. Raises `InvalidData` likewise."""
    around = root or path.parent
    found = text_of(path, around)
    return read_text(found.text, path, model, found.digest, around)


def read_text(
    text: str, path: Path, model: type[M], digest: str = "", root: Path | None = None
) -> Document[M]:
    """The model in a text that stands, or is going to stand, in a file."""
    tree, faults = parse(text, path)
    refuse_newer(tree, path)
    bring_up(tree, model.__name__)
    try:
        made = model.model_validate(tree.data())
    except ValidationError as error:
        told = {(fault.line, fault.column) for fault in faults}  # an alias is no empty value too
        wrong = error.errors(include_url=False)
        found = (fault for each in wrong for fault in _faults(each, model, tree, path))
        new = (fault for fault in found if (fault.line, fault.column) not in told)
        faults += islice(new, MOST_TOLD + 1)
    faults += _format_faults(tree, model, path)
    if faults:
        faults.sort(key=lambda f: (f.line or 0, f.column or 0))
        raise InvalidData(first_many(faults, path))
    return Document(path, made, tree, digest, root or path.parent)


def _format_faults(tree: Mapping, model: type[BaseModel], path: Path) -> list[Fault]:
    """A file that does not say its format may mean anything to a later program."""
    if "format" in tree.items or "format" not in model.model_fields:
        return []
    if model.model_fields["format"].is_required():
        return []  # already told as a missing key
    place = tree.place
    message = "the key 'format' is missing"
    return [Fault(path, place.line, place.column, "missing-key", message, _FORMAT_HELP)]


_FORMAT_HELP = "begin the file with `format: 1`"


def _faults(error: Any, model: type[BaseModel], tree: Mapping, path: Path) -> Iterator[Fault]:
    """One fault, or as many as a model found by looking at its values together."""
    cause = error.get("ctx", {}).get("error")
    if not isinstance(cause, WrongWithin):
        yield _fault(error, model, tree, path)
        return
    for way, told in cause.found:
        place = place_of(tree, (*error["loc"], *way))
        message, _, help = told.partition("; ")
        yield Fault(path, place.line, place.column, "wrong-value", message, help or None)


def _fault(error: Any, model: type[BaseModel], tree: Mapping, path: Path) -> Fault:
    """What pydantic says, in the words of the person who edits the file."""
    location: Location = error["loc"]
    kind = error["type"]
    about_key = kind == "extra_forbidden" or location[-1:] == ("[key]",)
    place = place_of(tree, location, key=about_key)
    code, message, help = _tell(error, model)
    return Fault(path, place.line, place.column, code, message, help)


def _tell(error: Any, model: type[BaseModel]) -> tuple[str, str, str | None]:
    """Code, message and remedy."""
    kind, name, given = error["type"], _name(error["loc"]), error["input"]
    context = error.get("ctx", {})
    if kind == "extra_forbidden":
        return "unknown-key", f"there is no key '{name}' here", _known_keys(error["loc"], model)
    if kind == "missing":
        help = _FORMAT_HELP if name == "format" else f"add `{name}: …`"
        return "missing-key", f"the key '{name}' is missing", help
    if kind == "literal_error":
        return "unknown-value", f"'{name}' cannot be {_quoted(given)}", _choices(given, context)
    if kind == "string_pattern_mismatch":
        return "malformed", f"{_quoted(given)} cannot stand in '{name}'", _form(context["pattern"])
    if kind == "value_error":
        message, _, help = str(context["error"]).partition("; ")
        return "wrong-value", message, help or None
    if given is None:
        return "empty-value", f"'{name}' has no value", "leave the key out, or write a value"
    return "wrong-kind", f"'{name}' cannot be {_quoted(given)}", _expected(kind, error["msg"])


def _name(location: Location) -> str:
    """The innermost key, and which item of it."""
    names = [step for step in location if isinstance(step, str) and step != "[key]"]
    return short(names[-1]) if names else "the file"


def _quoted(given: Any) -> str:
    if isinstance(given, dict):
        return "a set of keys"
    if isinstance(given, list):
        return "a list"
    if given is None:
        return "empty"
    return f"'{short(str(given))}'"


def _choices(given: Any, context: Any) -> str:
    words = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
    return nearest(str(given), words) or f"write one of: {', '.join(words)}"


def _form(pattern: str) -> str:
    return _FORMS.get(pattern, f"it must match {pattern}")


_FORMS = {
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$": "use small letters, digits and single hyphens: `joint-text-2`",
    r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$": "use a language code such as `en`, `it` or `sr-Latn`",
    r"^[0-9a-f]{64}$": "use the 64 hexadecimal digits of a SHA-256 digest",
}

_EXPECTED = {
    "string_type": "write a text here",
    "bool": "write `true` or `false`",
    "int": "write a whole number",
    "date": "write a date as `2026-07-31`",
    "datetime": "write an instant as `2026-07-31T18:00:00+02:00`",
    "tuple": "write a list: each item on a line of its own after `- `",
    "dict": "write keys and values, one `key: value` on a line",
    "model": "write keys and values, one `key: value` on a line",
}


def _expected(kind: str, message: str) -> str:
    found = _EXPECTED.get(kind) or _EXPECTED.get(kind.split("_")[0])
    return found or message[:1].lower() + message[1:]


def _known_keys(location: Location, model: type[BaseModel]) -> str | None:
    """What the unknown key may have been meant for."""
    around = next(_models_at(model, location[:-1]), None)
    if around is None:
        return None
    names = [info.alias or name for name, info in around.model_fields.items()]
    return nearest(str(location[-1]), names) or f"known here: {', '.join(names)}"


def _models_at(annotation: Any, location: Location) -> Iterator[type[BaseModel]]:
    """The models that a location may lead to, through containers and alternatives."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if not location:
            yield annotation
        elif info := annotation.model_fields.get(str(location[0])):
            yield from _models_at(info.annotation, location[1:])
        return
    inner = get_args(annotation)
    if get_origin(annotation) in (tuple, list, dict):
        yield from _models_at(inner[1 if get_origin(annotation) is dict else 0], location[1:])
        return
    for alternative in inner:
        yield from _models_at(alternative, location)
