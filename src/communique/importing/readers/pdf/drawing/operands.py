"""Operands and dictionary entries as plain values, whatever a file has put there."""

from __future__ import annotations

from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, create_string_object

from communique.importing.readers.pdf.drawing.geometry import Matrix


def resolved(value: Any) -> Any:
    """What a reference points to; other values as they are."""
    return value.get_object() if hasattr(value, "get_object") else value


def dictionary(value: Any) -> DictionaryObject:
    """A dictionary, empty where there is none."""
    found = resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def items(value: Any) -> list[Any]:
    """The elements of an array, none where it is no array."""
    found = resolved(value)
    return list(found) if isinstance(found, ArrayObject) else []


def raw(found: DictionaryObject, key: str) -> Any:
    """The entry as written, a reference kept as such."""
    return found.raw_get(key) if key in found else None


def first(operands: Any) -> Any:
    return operands[0] if operands else None


def numbers(operands: Any) -> list[float]:
    """All that are numbers."""
    found = resolved(operands)
    if not isinstance(found, list):
        return []
    return [float(each) for each in found if isinstance(each, int | float)]


def number(operands: Any, default: float = 0.0) -> float:
    """The first operand, if it is a number."""
    found = numbers(operands[:1]) if operands else []
    return found[0] if found else default


def matrix(operands: Any) -> Matrix | None:
    """Six numbers."""
    found = numbers(operands)
    if len(found) != 6:
        return None
    a, b, c, d, e, f = found
    return a, b, c, d, e, f


def words(text: Any) -> str | None:
    """A text string, which content streams are read with as bytes (7.9.2.2)."""
    found = resolved(text)
    if isinstance(found, bytes):
        found = create_string_object(found)
    return str(found) if isinstance(found, str) and not isinstance(found, NameObject) else None
