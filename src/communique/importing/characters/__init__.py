"""Characters of a received text put right before anything is read from them, each on record.

mending     a text that changes step by step and remembers where each character was received
escapes     entities, JSON and mail coding that stayed in the text
mojibake    text that was decoded by the wrong encoding
letters     ligatures, accents apart from their letters, letters of full width
spaces      line breaks and spaces of other programs
unseen      what nobody sees; what turns the direction of writing round
scripts     which script a character belongs to, and what that script needs
questions   what may be wrong and only a person can tell: lost letters, look-alikes

A text that is right in its script comes out as it went in.
"""

from __future__ import annotations

from communique.importing.characters.escapes import ESCAPES
from communique.importing.characters.letters import LETTERS
from communique.importing.characters.mending import Mending
from communique.importing.characters.mojibake import MOJIBAKE
from communique.importing.characters.questions import questions
from communique.importing.characters.spaces import SPACES
from communique.importing.characters.unseen import UNSEEN, overridden
from communique.importing.extraction import Extraction
from communique.importing.ledger import Ledger
from communique.model.traced import Traced


def cleaned(extraction: Extraction, ledger: Ledger) -> Traced:
    """The text without markup, its characters put right; what is doubtful is asked."""
    mending = Mending(ledger)
    mending.leave_out(extraction.markup)
    for repairs in (*ESCAPES, *MOJIBAKE, *LETTERS, *SPACES):
        mending.make(repairs)
    for found in overridden(mending.text):
        mending.ask(found)
    for repairs in UNSEEN:
        mending.make(repairs)
    for found in questions(mending.text):
        mending.ask(found)
    return mending.words()
