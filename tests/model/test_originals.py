"""What may be set for signature, in which languages, and why a text may not."""

from __future__ import annotations

import pytest

from communique.model.communique import (
    Communique,
    Heading,
    HeadingPart,
    LanguageVersion,
    PartyMention,
    SignatureBlock,
)
from communique.model.finding import Query
from communique.model.originals import (
    languages_for,
    signed_languages,
    unsettled,
    unsigned,
    without_alternat,
)
from communique.model.register import Party, Register

REGISTER = Register(
    parties={
        "tarvo": Party(name={"en": "Tarvo"}, languages=("sw", "en")),
        "elmory": Party(name={"en": "Elmory"}, languages=("it",)),
        "quay": Party(name={"en": "Quay"}),
    }
)
EQUAL = LanguageVersion(legal_value="equally-valid")


def made(**changes: object) -> Communique:
    """A bilateral text of which each party keeps an original of its own."""
    whole: dict[str, object] = {
        "id": "x",
        "language": "en",
        "stage": "agreed",
        "form": "for-signature",
        "alternat": True,
        "languages": {"en": EQUAL, "it": EQUAL},
        "parties": (PartyMention(party="tarvo"), PartyMention(party="elmory")),
        "heading": Heading(
            parts=(HeadingPart(role="parties", text="between [[turn|Tarvo and Elmory]]"),)
        ),
        "signature_blocks": (SignatureBlock(of="tarvo"), SignatureBlock(of="elmory")),
    }
    return Communique(**(whole | changes))


def standing(**values: str) -> dict[str, LanguageVersion]:
    return {code: LanguageVersion(legal_value=value) for code, value in values.items()}


def test_a_signed_bilateral_text_of_equal_languages_has_an_alternat() -> None:
    assert list(without_alternat(made(), REGISTER)) == []
    assert list(without_alternat(made(form="signed"), REGISTER)) == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"alternat": False}, "does not say `alternat: true`"),
        ({"form": "issued"}, "its form is ‘issued’, neither"),
        ({"form": "not-stated"}, "its form is ‘not-stated’, neither"),
        ({"form": "initialled"}, "its form is ‘initialled’, neither"),
        ({"parties": (PartyMention(party="tarvo"),)}, "it has 1 parties"),
        (
            {"parties": tuple(PartyMention(party=each) for each in ("tarvo", "elmory", "quay"))},
            "it has 3 parties",
        ),
        (
            {"parties": (PartyMention(party="tarvo"), PartyMention(name="Oz"))},
            "‘Oz’ is not in the register",
        ),
        ({"languages": {}}, "‘en’ is not said to be equally valid (not-stated)"),
        ({"languages": {"en": EQUAL}}, "no text in the language of ‘elmory’ (it)"),
        (
            {"languages": standing(en="equally-valid", it="unofficial-translation")},
            "‘it’ is not said to be equally valid (unofficial-translation)",
        ),
        (
            {"languages": standing(en="equally-valid", it="equally-valid", fr="not-stated")},
            "‘fr’ is not said to be equally valid (not-stated)",
        ),
        (
            {"languages": standing(en="prevailing", it="equally-valid")},
            "‘en’ is not said to be equally valid (prevailing)",
        ),
        ({"heading": Heading()}, "marks no mention"),
        ({"signature_blocks": ()}, "no signature block"),
        (
            {"signature_blocks": (SignatureBlock(of="tarvo"), SignatureBlock(party="For Elmory"))},
            "signature block 2 does not say",
        ),
        (
            {"parties": (PartyMention(party="tarvo"), PartyMention(party="quay"))},
            "in the language of ‘quay’ (none in the register)",
        ),
    ],
)
def test_every_condition_has_a_reason_of_its_own(changes: dict[str, object], reason: str) -> None:
    told = list(without_alternat(made(**changes), REGISTER))
    assert any(reason in each for each in told), told


def test_all_reasons_are_told_at_once() -> None:
    bare = Communique(id="x", language="en", heading=Heading())
    assert len(list(without_alternat(bare, REGISTER))) == 6


def test_a_translation_for_readers_elsewhere_takes_nothing_from_equal_languages() -> None:
    text = made(
        languages=standing(en="equally-valid", it="equally-valid", fr="courtesy-translation")
    )
    assert list(without_alternat(text, REGISTER)) == []
    assert languages_for(text, REGISTER, "elmory") == ("it", "en")


def test_a_single_language_of_both_parties_is_equal_to_itself() -> None:
    same = {
        key: party.model_copy(update={"languages": ("en",)})
        for key, party in REGISTER.parties.items()
    }
    text = made(languages=standing(en="agreed-text"))
    assert list(without_alternat(text, Register(parties=same))) == []
    assert list(without_alternat(made(languages={}), Register(parties=same)))


def test_a_party_reads_its_own_language_first() -> None:
    assert languages_for(made(), REGISTER, "elmory") == ("it", "en")
    assert languages_for(made(), REGISTER, "tarvo") == ("en", "it")


def test_nobody_signs_a_translation() -> None:
    assert signed_languages(made(languages={})) == ("en",)
    assert signed_languages(made(languages=standing(it="official-translation"))) == ("en",)
    prevailing = standing(it="prevailing", en="courtesy-translation")
    assert signed_languages(made(languages=prevailing)) == ("it",)


def test_what_is_issued_or_has_no_signature_block_is_not_signed() -> None:
    assert list(unsigned(made())) == []
    assert len(list(unsigned(made(form="issued", signature_blocks=())))) == 2


def test_a_draft_a_withdrawn_text_and_an_open_question_are_not_settled() -> None:
    asked = Query(rule="place-missing", where="heading", message="Where?")
    assert list(unsettled(made())) == []
    assert "draft" in next(unsettled(made(stage="draft")))
    assert "withdrawn" in next(unsettled(made(stage="withdrawn")))
    assert "(heading)" in next(unsettled(made(queries=(asked,))))
    answered = asked.model_copy(update={"decided": "keep"})
    assert list(unsettled(made(queries=(answered,)))) == []
