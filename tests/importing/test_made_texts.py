"""Received texts made at random are read as they were made (`made_texts`)."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from communique.model.register import Register
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources
from import_keys import differences
from made_texts import made_text


@pytest.mark.soak
@settings(max_examples=settings.default.max_examples // 2)
@given(seed=st.integers(0, 100_000))
@example(seed=68039)
def test_a_made_text_is_read_as_it_was_made(seed: int) -> None:
    text, key = made_text(seed)
    done = import_sources([Source("made.txt", text.encode())], None)
    assert differences(report(done, Register()), key) == [], text
