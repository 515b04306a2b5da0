"""Received texts made at random from a stock of words, each with its key: true by construction.

Every heading layout meets every way to sign, to date, to number and to break lines.
"""

from __future__ import annotations

import textwrap
from random import Random

from made_bodies import Body
from made_headings import Heading
from made_parts import Block, Json, Made, Maker
from made_signatures import Signing
from made_words import EN, IT


def _text(make: Maker, random: Random) -> tuple[str, Json]:
    """A whole received text and its key."""
    topics = random.sample((*make.stock.topics, make.stock.signing), 1 if make.alone else 2)
    width = random.choice((None, None, 64, 78))
    made = [_communique(make, random, topic) for topic in topics]
    blocks = [block for each in made for block in each.blocks]
    text = "\n\n".join("\n".join(_wrapped(block, width)) for block in blocks) + "\n"
    return text, {"communiques": [each.key for each in made]}


def _communique(make: Maker, random: Random, topic: str) -> Made:
    made = Made()
    stock = make.stock
    kind, word = random.choice(stock.kinds)
    count = random.choice((1, 2, 2, 2, 3, 4, 6)) if make.alone else 2
    parties = make.parties(count)
    day, place = random.choice(stock.dates), random.choice(stock.places)
    made.key = {"kind": kind, "language": stock.code, "body": [], "signature_blocks": []}
    made.key |= {"date": day[1], "place": place, "release_lines": [], "alternatives": {}}
    made.key["parties"] = [each.state for each in parties]
    said = Heading(make, made, word, topic, parties, day[0], place)
    dated = said.put()
    Body(make, made, parties).put(dated, day[0], place)
    Signing(make, made, parties).put()
    if make.alone:
        _release(make, random, made)
    return made


def _release(make: Maker, random: Random, made: Made) -> None:
    ahead, behind = make.stock.release
    for line in [each for each in ahead if random.random() < 0.2][:1]:
        made.blocks.insert(0, [line])
        made.key["release_lines"].append({"text": line})
    for line in [each for each in behind if random.random() < 0.2][:1]:
        made.blocks.append([line])
        made.key["release_lines"].append({"text": line})


def _wrapped(block: Block, width: int | None) -> Block:
    """Lines broken at a column width, as a typewriter breaks them; columns stay as they are."""
    if width is None or (
        len(block) > 1 and any("\t" in line or "    " in line.strip() for line in block)
    ):
        return block
    lines: Block = []
    for line in block:
        lead = len(line) - len(line.lstrip())
        if lead > 12 or len(line) <= width:
            lines.append(line)
            continue
        hang = " " * lead
        lines += textwrap.wrap(
            line, width, subsequent_indent=hang, break_on_hyphens=False, break_long_words=False
        )
    return lines


def made_text(seed: int) -> tuple[str, Json]:
    """The received text of a seed, and its key."""
    random = Random(seed)
    return _text(Maker(random, random.choice((EN, IT))), random)
