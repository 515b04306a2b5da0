"""The rules, found by their files."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from communique.proofreading.rule import Rule

_ORDER = ("typography", "honorifics", "spelling", "grammar", "consistency")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the order in which they run."""
    found = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    rules = [module.RULE for module in found]
    return tuple(sorted(rules, key=lambda rule: (_ORDER.index(rule.group), rule.name)))
