"""However the signature area is spoilt, every word of it stands in the import or in a finding."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accounting import Json, check, imported, kept_words, tokens
from spoilt_signatures import FORMATS, Format, spoilt

_SEEDS = st.integers(0, 1_000_000)


def _shown(said: Json) -> str:
    """The texts imported, and what the findings show."""
    told = [f"{each['before'] or ''} {each['message']}" for each in said["findings"]]
    return " ".join((*kept_words(said), *told))


@pytest.mark.soak
@pytest.mark.parametrize("format", FORMATS)
@given(seed=_SEEDS)
@example(seed=4554)
@example(seed=6747)
def test_no_word_of_a_spoilt_signature_area_is_lost(format: Format, seed: int) -> None:
    data, words = spoilt(seed, format)
    _, said = imported(f"spoilt.{format}", data)
    assert tokens(words) - tokens(_shown(said)) == {}, words


@pytest.mark.soak
@pytest.mark.parametrize("format", ["txt", "html"])
@given(seed=_SEEDS)
@example(seed=86326)
@example(seed=22013)
@example(seed=139442)
@example(seed=17114)
@example(seed=5)
def test_findings_account_for_a_spoilt_signature_area(format: Format, seed: int) -> None:
    check(f"spoilt.{format}", spoilt(seed, format)[0])
