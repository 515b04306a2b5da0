"""A word that the program prints stands in every language it prints."""

from __future__ import annotations

import re

from communique.workspace.packaged_data import packaged_languages


def test_every_language_has_the_same_labels_with_the_same_blanks() -> None:
    languages = packaged_languages()
    told = {
        code: {
            name: sorted(re.findall(r"\{\w+\}", words)) for name, words in language.labels.items()
        }
        for code, language in languages.items()
    }
    first = next(iter(told.values()))
    assert all(labels == first for labels in told.values())


def test_every_language_names_the_others() -> None:
    languages = packaged_languages()
    for language in languages.values():
        assert set(language.language_names) >= set(languages), language.code
