"""A format before the first, which no program ever wrote, to try the way from one to the next.

In it a communiqué has `units` for `body`, and a unit `words` for `text`; a person was named by
`author`, which is gone; and nothing said `alternat`, which was always so. Comments stay in their
columns.
"""

from __future__ import annotations

from communique.model.base import FORMAT
from communique.workspace.migrations.keys import Keys
from communique.workspace.migrations.step import Step

OLDER = f"""\
# A remark above everything.
format: {FORMAT - 1}  # the older one
id: a-b
language: en
author: nobody
heading: {{}}
# Above the text.
units:  # beside the text
  # Above the first.
  - id: p1
    words: One.  # beside the first
    items:
      - id: p1-a
        words: >-
          Folded, and
          kept so.
  - {{id: p2, words: 'quoted'}}
# Below everything.
"""

TODAY = f"""\
# A remark above everything.
format: {FORMAT}  # the older one
id: a-b
language: en
heading: {{}}
# Above the text.
body:   # beside the text
  # Above the first.
  - id: p1
    text: One.   # beside the first
    items:
      - id: p1-a
        text: >-
          Folded, and
          kept so.
  - {{id: p2, text: 'quoted'}}
# Below everything.
alternat: true
"""


def _communique(keys: Keys) -> None:
    keys.rename("units", "body")
    keys.remove("author")
    keys.put("alternat", True)
    _units(keys, "body")


def _units(keys: Keys, name: str) -> None:
    for unit in keys.within(name):
        unit.rename("words", "text")
        _units(unit, "items")


def _parties(keys: Keys) -> None:
    for parties in keys.within("parties"):
        for _, party in parties.each():
            party.rename("called", "name")


STEP = Step(to=FORMAT, changes={"Communique": _communique, "Parties": _parties})
