"""The names of States in running text."""

from __future__ import annotations

import pytest

from communique.importing.parties import named_in
from communique.workflow.desks import desk_of

LANGUAGES = desk_of(None).languages


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("the Sultanate of Qasr al-Bahr and others", "en", "Sultanate of Qasr al-Bahr"),
        (
            "la Repubblica di Tessal d’Oltremare ha",
            "it",
            "Repubblica di Tessal d’Oltremare",
        ),
        ("il Regno del Sahel al-Akhdar ha", "it", "Regno del Sahel al-Akhdar"),
        ("la Repubblica di Fale‘ula ha", "it", "Repubblica di Fale‘ula"),
        ("la Repubblica di Tessal d’intesa con altri", "it", "Repubblica di Tessal"),
    ],
)
def test_a_name_goes_on_behind_a_small_particle(text: str, language: str, name: str) -> None:
    assert named_in(text, LANGUAGES[language]) == [name]
