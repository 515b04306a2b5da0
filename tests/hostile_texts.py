"""Texts that readers of YAML take for something else, or lose something of."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = (
    *("", " ", "  ", "no", "No", "yes", "y", "N", "on", "off", "true", "null", "~", "Null"),
    *("1e3", "0o7", "0x1F", "0b1", "1:30", "1_000", "007", "12", "-1", "+1", "1.0", ".5", ".inf"),
    *(".nan", "2026-07-02", "2026-07-02T10:00:00Z", "<<", "=", ": ", ":", "a: b", "a:", "a #b"),
    *("#a", "- a", "-", "? a", "!a", "&a", "*a", "%a", "@a", "`a", "|", ">", "'", '"', "\\", "[a"),
    *("{{ 7*7 }}", "{a: b}", "[]", "---", "...", "--- a", "a\n", "\na", "a\n\n", "a\nb", " a\nb"),
    *("a\n b", "a \nb", "a\tb", "\t", "a\r\nb", "a\rb", "a\u00a0b", "\u00a0", "a\u2028b", "\x85"),
    *("\ufeff", "\u200d", "\u00ad", "\x07", "\U0001f1ee\U0001f1f9", "É", "a\n---\nb", "word " * 40),
    *(("word " * 40).strip(), ("word  " * 40).strip(), "x" * 300, "# " * 80 + "x", "a\n#b\n"),
    *("2026-07-02-abc", "2026-07-02-ab", "0x1-abc", "1-e-abc", "2001-12-14-tea: x"),
    *("2 July 2026", "3 e4", "«Sì»", "[[em|a]]", "a, b", "a]b", "null ", "é: è", "١٢"),
)

_PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.text(max_size=12),
    st.sampled_from((" ", "\n", ": ", " #", "\u00a0", "- ", "parole e ancora parole ")),
)

texts = st.lists(_PIECES, max_size=12).map("".join)
"""Any of these, and what comes of joining them."""
