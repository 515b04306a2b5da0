"""The glossary says what it means, and cites only what it lists."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from communique.model.terminology import Glossary, Term

PAIR: dict[str, Any] = {
    "term": {"en": "letter", "it": "lettera"},
    "category": "instrument",
    "status": "attested",
    "sources": ["A1"],
}


def glossary(**term: Any) -> Glossary:
    """A glossary of one term that differs from a sound one in `term`."""
    return Glossary.model_validate(
        {
            "format": 1,
            "categories": {"instrument": {"en": "instruments"}},
            "sources": {"A1": "a text"},
            "terms": [PAIR | term],
        }
    )


def test_a_term_gives_its_preferred_wording_first() -> None:
    term = glossary(also={"it": ["missiva"]}).terms[0]
    assert term.wordings("it") == ("lettera", "missiva")
    assert term.wordings("en") == ("letter",)
    assert term.wordings("fr") == ()


def test_a_rendering_cannot_be_preferred_and_forbidden() -> None:
    with pytest.raises(ValidationError, match="'lettera' is given as a rendering and as one never"):
        Term.model_validate(PAIR | {"never": {"it": ["lettera"]}})


def test_capitals_tell_a_forbidden_rendering_from_the_right_one() -> None:
    assert Term.model_validate(PAIR | {"never": {"it": ["Lettera"]}}).never == {"it": ("Lettera",)}


def test_what_a_term_cites_and_nobody_lists_is_told_all_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        glossary(category="instruments", sources=["A1", "Z9"])
    assert "no source 'Z9'" in str(caught.value)
    assert "no category 'instruments'" in str(caught.value)
