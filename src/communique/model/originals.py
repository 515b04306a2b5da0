"""What may be set for signature, in which languages, and why a text may not.

An original is what the parties sign. It bears the agreed text alone, so nothing on it can say that
the text is a draft, withdrawn or still in question: such a text is not set at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import inline
from communique.model.base import Key, LanguageCode
from communique.model.communique import Communique, LanguageVersion
from communique.model.places import texts
from communique.model.register import Party, Register

TRANSLATIONS = ("official-translation", "courtesy-translation", "unofficial-translation")
"""Legal values of versions that nobody signs."""


def signed_languages(made: Communique) -> tuple[LanguageCode, ...]:
    """The languages of the text that is signed: its own first, and none that only translates."""
    return tuple(code for code in _languages(made) if _value(made, code) not in TRANSLATIONS)


def unsigned(made: Communique) -> Iterator[str]:
    """Every reason why nobody signs this text."""
    if made.form == "issued":
        yield "its form is ‘issued’, and what is issued is not signed"
    if not made.signature_blocks:
        yield "it has no signature block"
    if not signed_languages(made):
        yield "it is a translation in every language"


def unsettled(made: Communique) -> Iterator[str]:
    """Every reason why it is not ready to be signed."""
    if made.stage == "draft":
        yield "it is a draft, and an original bears no mark that could say so"
    if made.stage == "withdrawn":
        yield "it is withdrawn"
    if places := [query.where for query in made.queries if query.open]:
        yield f"it has open questions ({_few(places)})"


def without_alternat(made: Communique, register: Register) -> Iterator[str]:
    """Every reason why each party keeps no original of its own order."""
    if not made.alternat:
        yield "its data does not say `alternat: true`"
    if made.form not in ("signed", "for-signature"):
        yield f"its form is ‘{made.form}’, neither ‘signed’ nor ‘for-signature’"
    if len(made.parties) != 2:
        yield f"it has {len(made.parties)} parties, and only two can each stand first"
    if not made.signature_blocks:
        yield "it has no signature block"
    if not any(_turns(text) for text in texts(made, register).values()):
        yield "it marks no mention of its parties as turning ([[turn|A and B]])"
    yield from _unregistered(made, register)
    yield from _unequal(made, register)
    yield from _without_language(made, register)


def party_keys(made: Communique) -> tuple[Key, ...]:
    """The parties that are in the register, in the text's order."""
    return tuple(mention.party for mention in made.parties if mention.party)


def party_order(made: Communique, register: Register, first: Key | None) -> tuple[Party, ...]:
    """What the register says of the parties, in the text's order or with one before the others."""
    keys = sorted(party_keys(made), key=lambda key: key != first)
    return tuple(register.parties[key] for key in keys if key in register.parties)


def languages_for(made: Communique, register: Register, first: Key) -> tuple[LanguageCode, ...]:
    """The languages of a party's original: its own before the others."""
    own = register.parties[first].languages
    there = signed_languages(made)
    return (*(code for code in own if code in there), *(c for c in there if c not in own))


def _languages(made: Communique) -> tuple[LanguageCode, ...]:
    """All languages the data tells of, its own first."""
    return tuple(dict.fromkeys((made.language, *made.languages)))


def _value(made: Communique, code: LanguageCode) -> str:
    return made.languages.get(code, LanguageVersion()).legal_value


def _unregistered(made: Communique, register: Register) -> Iterator[str]:
    """Parties and blocks that nothing ties to the register."""
    for mention in made.parties:
        if mention.party not in register.parties:
            yield f"the party ‘{mention.name or mention.party}’ is not in the register"
    for number, block in enumerate(made.signature_blocks, 1):
        if block.of not in party_keys(made):
            yield f"signature block {number} does not say of which of its parties it is (`of`)"


def _unequal(made: Communique, register: Register) -> Iterator[str]:
    """Languages whose text is not said to be equally valid.

    A translation for readers elsewhere takes no rank from the others. A single language is equal
    to itself, once it is said to be the agreed one.
    """
    languages = _languages(made)
    enough = ("equally-valid",) if len(languages) > 1 else ("equally-valid", "agreed-text")
    spoken = [_own(mention.party or "", register) for mention in made.parties]
    elsewhere = set(languages) - {made.language} - set().union(*spoken) if all(spoken) else set()
    for code in languages:
        value = _value(made, code)
        if value not in enough and not (code in elsewhere and value in TRANSLATIONS):
            yield f"its text in ‘{code}’ is not said to be equally valid ({value})"


def _without_language(made: Communique, register: Register) -> Iterator[str]:
    languages = _languages(made)
    for key in party_keys(made):
        if key in register.parties and not set(_own(key, register)) & set(languages):
            own = _few(_own(key, register)) or "none in the register"
            yield f"there is no text in the language of ‘{key}’ ({own})"


def _own(key: Key, register: Register) -> tuple[LanguageCode, ...]:
    party = register.parties.get(key)
    return party.languages if party else ()


def _turns(text: str) -> bool:
    return any(span.kind == "turn" for span in inline.walk(inline.parse(text)))


def _few(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
