"""The closed inline form: four marks, one way to escape, and everything else is text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.inline import Span, escape, marked, parse, plain, protected, render, replaced

_WORDS = st.text(alphabet=st.sampled_from("ab \\[]|em{}*keeplink"), max_size=30) | st.text()
_MARKED = st.recursive(
    _WORDS.map(escape),
    lambda inner: st.builds(
        lambda mark, text, tail: f"[[{mark}|{text}]]{tail}",
        st.sampled_from(["em", "keep", "turn", "link https://a.example/b"]),
        inner,
        inner,
    ),
    max_leaves=6,
)


@pytest.mark.soak
@given(_WORDS)
def test_escaped_words_are_the_words_and_nothing_else(words: str) -> None:
    assert plain(escape(words)) == words
    assert all(span.kind == "text" for span in parse(escape(words)))


@pytest.mark.soak
@given(_MARKED)
def test_spans_written_and_read_are_the_spans(source: str) -> None:
    assert parse(render(parse(source))) == parse(source)


@pytest.mark.soak
@given(_WORDS)
def test_marked_words_are_the_words(words: str) -> None:
    assert plain(marked("em", words)) == words


@pytest.mark.soak
@given(st.text())
def test_any_text_is_some_inline_text(source: str) -> None:
    assert isinstance(plain(source), str)


@pytest.mark.parametrize("text", ["no", "1e3", "{{ 7*7 }}", ": ", "[1]", "<b>", "a | b", "[[x|y]]"])
def test_what_is_no_mark_is_the_text_it_is(text: str) -> None:
    assert parse(text) == (Span("text", text),)


def test_marks_may_stand_in_marks() -> None:
    (outer,) = parse("[[em|a [[keep|b]] c]]")
    assert outer.kind == "em"
    assert [child.kind for child in outer.children] == ["text", "keep", "text"]
    assert plain("[[em|a [[keep|b]] c]]") == "a b c"


def test_an_unclosed_mark_is_text() -> None:
    assert plain("[[em|never closed") == "[[em|never closed"


def test_protected_spans_are_counted_in_plain_words() -> None:
    assert protected("a [[em|b [[keep|cd]]]] e") == [(4, 6)]


@pytest.mark.soak
@given(source=_MARKED, data=st.data())
def test_a_replacement_changes_those_words_alone(source: str, data: st.DataObject) -> None:
    words = plain(source)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    new = data.draw(_WORDS)
    try:
        changed = replaced(source, start, end, new)
    except ValueError:  # across the edge of a mark
        assert end - start > 0
        return
    assert plain(changed) == words[:start] + new + words[end:]


def test_a_replacement_inside_a_mark_keeps_the_mark() -> None:
    assert replaced("a [[em|bc]] d", 2, 3, "x") == "a [[em|xc]] d"
    assert replaced("a [[em|bc]] d", 4, 4, "x") in ("a [[em|bcx]] d", "a [[em|bc]]x d")


def test_a_replacement_across_the_edge_of_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="edge of a mark"):
        replaced("a [[em|bc]] d", 1, 4, "x")
