"""Texts made to harm cost no more than their length, and past all measure they are refused."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Callable

import pytest

from communique.errors import UnreadableSource
from communique.workflow.importing import Source, import_sources

HEAD = """JOINT COMMUNIQUÉ

Following the meeting of the two Presidents, the sides agreed on the following, and in the spirit
of the friendship between the two peoples they decided to go on with what was begun.

"""
SENTENCE = "Both sides welcomed the progress that was made in the fields of trade and of energy. "
_RANDOM = random.Random(7)
_LITTLE = ["of", "the", "and", "to", "in", "that", "on", "with", "a", "for"]


def _letters(count: int, alphabet: str) -> str:
    return "".join(_RANDOM.choices(alphabet, k=count))


def _words(count: int) -> str:
    """Words of nine letters that nobody knows, among some that everybody knows."""
    made = (_letters(9, "abcdeiou") if n % 3 else _LITTLE[n % 10] for n in range(count))
    return " ".join(made)


HARMFUL: dict[str, Callable[[int], str]] = {
    "one word": lambda size: "a" * (3 * size),
    "one word of another script": lambda size: _letters(size, "абвгдеж"),
    "spoilt characters in one word": lambda size: "Ã©" * (size // 2),
    "marks on one letter": lambda size: "e" + "\u0301" * size,
    "digits": lambda size: _letters(3 * size, "0123456789"),
    "punctuation": lambda size: _letters(size, ".,;:!?-–()«»\"'"),
    "addresses that never end": lambda size: "a" + "@" * (3 * size),
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "quotation marks": lambda size: "«" * (size // 2) + "»" * (size // 2),
    "one line": lambda size: SENTENCE * (size // 86),
    "one sentence again and again": lambda size: f"{SENTENCE}\n\n" * (size // 88),
    "words that nobody knows": lambda size: _words(size // 8),
    "dates": lambda size: "on 2 July 2026, " * (size // 16),
    "honorifics": lambda size: "H.E. " * (size // 5),
    "instruments": lambda size: "the MoU on the Agreement of the Letter, " * (size // 40),
    "spaces": lambda size: " a" * (size // 8) + " " * (3 * size) + "a  " * (size // 8),
    "hyphens": lambda size: "trade-\nof-\n" * min(size // 11, 2_000),
    "letters in lines": lambda size: "".join(f"{_LITTLE[n % 10]}\n" for n in range(size // 30)),
    "numbers": lambda size: "".join(f"{n}. of the\n" for n in range(size // 30)),
    "people": lambda size: "".join(
        f"H.E. {_letters(5, 'AEIOU')} {_letters(6, 'BDFGN')}, Head\n" for _ in range(size // 40)
    ),
    "signature blocks": lambda size: (
        "For the Government of the Republic of Belmora\n\nH.E. Ada Brim\nMinister of Trade\n\n"
        * (size // 400)
    ),
    "small words with capitals": lambda size: "Of The " * (size // 7),
    "words joined by hyphens": lambda size: "trade-of-" * (size // 9),
    "labels": lambda size: "a) of b) to " * (size // 12),
    "final clauses": lambda size: "Done at Sella on 2 July 2026 in two originals. " * (size // 47),
    "capitals": lambda size: "OF THE TRADE AND ENERGY IN BOTH\n" * (size // 60),
}


def _seconds(text: str) -> float:
    begun = time.process_time()
    import_sources([Source("text.txt", text.encode())], None)
    return time.process_time() - begun


@pytest.mark.parametrize("kind", HARMFUL)
def test_a_text_made_to_harm_is_read_in_time(kind: str) -> None:
    prose = f"{SENTENCE}\n\n" * 50
    assert _seconds(HEAD + prose + HARMFUL[kind](20_000)) < 4  # alone, between half and two


def test_twice_the_text_takes_little_more_than_twice_the_time() -> None:
    make = HARMFUL["words that nobody knows"]
    _seconds(HEAD + SENTENCE)  # tables and patterns are there from now on
    once = min(_seconds(HEAD + SENTENCE * 20 + make(8_000)) for _ in range(2))
    twice = min(_seconds(HEAD + SENTENCE * 40 + make(16_000)) for _ in range(2))
    assert twice < 3 * once


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SENTENCE * 12_000, "1,020,202 characters"),
        ("of\n" * 50_000, "50,003 lines"),
        (f"JOINT COMMUNIQUÉ\n\n{SENTENCE}\n\n" * 60, "61 headings"),
    ],
)
def test_a_text_past_all_measure_is_refused_at_once(text: str, said: str) -> None:
    begun = time.process_time()
    with pytest.raises(UnreadableSource) as told:
        import_sources([Source("text.txt", (HEAD + text).encode())], None)
    assert time.process_time() - begun < 3
    assert told.value.message.startswith("text.txt: ")
    assert said in told.value.message
    assert told.value.help


def test_the_longest_text_there_is_is_read_in_little_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    import_sources([Source("text.txt", (HEAD + f"{SENTENCE}\n\n" * 600).encode())], None)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert after - before < 150_000  # kilobytes
