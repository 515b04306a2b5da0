"""The forms a house gives are kept to, once and for all, and nowhere they have no business."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.language.choices import Choices
from communique.language.definition import Language
from communique.model.communique import Communique, Heading, HeadingPart, Unit
from communique.model.house import Forms, House, Style, Suppression
from communique.model.inline import escape, plain
from communique.proofreading.engine import Desk, Proof, proof, proposals
from communique.proofreading.rules import all_rules
from communique.workflow.desks import desk_of

OUTSIDE = desk_of(None)
PHRASES = {
    "en": (
        "On July 2nd, 2031 they met",
        "on the 2nd of July 2031",
        "from 8th to 10th May 2031",
        "1 and 2 July 2031",
        "HE Ada Brimstock and H.E. Tomas Quill spoke",
        "the Rt. Hon. Ivo Mar, Prof. Dr. Una Fenn and the Rt Hon Hon Ada Brimstock",
        "HE THANKED DR ADA BRIMSTOCK",
        "this communique and that communiqué",
        "they organize and recognised the modernization of it",
        "the World Trade Organization advertised a prize",
        "42%, 43 per cent and 44 percent",
        "ports, fisheries, and trade",
        'the "Port", the “Sea ‘Fish’ Plan” and the ‘State’s “Ship”’',
        'the “States’ ports”, 12" and 14", it\'s',
        "[[keep|HE organized 5% on July 2, 2031]]",
    ),
    "it": (
        "il 1 luglio 2031",
        "il 2° luglio 2031 e l’8 settembre 2031",
        "dal 30 giugno al 2 luglio 2031",
        "S.E. Ada Brimstock, SE Tomas Quill e l’On Ivo Mar",
        "SE LA PARTE ORGANIZZA",
        "il 42%, il 43 per cento e il 44 %",
        'il "Porto", il “Mare «Vespro»” e il «Piano “Pesce”»',
        'l’“Accordo” e l\'"Intesa"',
    ),
}


def _desk(language: str, forms: Forms, *suppress: Suppression) -> Desk:
    house = House(format=1, style=Style(forms={language: forms}, suppress=suppress))
    return Desk(OUTSIDE.languages, OUTSIDE.register, house, spellers=OUTSIDE.spellers)


def _draft(language: str, *paragraphs: str, title: str = "", stage: str = "draft") -> Communique:
    return Communique(
        id="trial",
        language=language,
        stage=stage,  # type: ignore[arg-type]
        heading=Heading(parts=(HeadingPart(role="title", text=title),) if title else ()),
        body=tuple(Unit(id=f"p{n}", text=text) for n, text in enumerate(paragraphs, 1)),
    )


def _proofread(made: Communique, desk: Desk) -> Proof:
    (result,) = proof([made], desk, apply=True)
    return result


def _mended(language: str, text: str, forms: Forms) -> str:
    return plain(_proofread(_draft(language, text), _desk(language, forms)).communique.body[0].text)


def _any_forms(language: Language) -> st.SearchStrategy[Forms]:
    offered = language.choices.offered
    chosen = {
        matter: st.sampled_from((None, *offered(matter)))
        for matter in ("date", "accent", "endings", "serial_comma", "per_cent", "quotes")
    }
    courtesy = st.tuples(
        *(st.sampled_from(((), *((form,) for form in same))) for same in language.choices.courtesy)
    ).map(lambda each: tuple(form for forms in each for form in forms))
    return st.builds(Forms, courtesy=courtesy, **chosen)


@given(data=st.data(), code=st.sampled_from(sorted(PHRASES)))
def test_a_second_run_changes_nothing_whatever_forms_are_given(
    data: st.DataObject, code: str
) -> None:
    forms = data.draw(_any_forms(OUTSIDE.languages[code]))
    drawn = data.draw(st.lists(st.sampled_from(PHRASES[code]), min_size=1, max_size=6))
    made = _draft(code, f"{'; '.join(drawn)}.", title=data.draw(st.sampled_from(["", *drawn])))
    desk = _desk(code, forms)
    first = _proofread(made, desk)
    second = _proofread(first.communique, desk)
    assert second.changes == []


def test_no_rule_puts_back_the_stop_that_the_house_leaves_out() -> None:
    made = _draft("en", "The Rt. Hon. Ivo Mar met Prof. Dr. Una Fenn and the Hon Ada Brimstock.")
    first = _proofread(made, _desk("en", Forms(courtesy=("Hon", "Dr"))))
    wanted = "The Rt. Hon Ivo Mar met Prof. Dr Una Fenn and the Hon Ada Brimstock."
    assert first.communique.body[0].text == wanted
    assert len(first.changes) == 2


@given(data=st.data(), code=st.sampled_from(sorted(PHRASES)))
def test_an_agreed_text_is_only_proposed_another_form(data: st.DataObject, code: str) -> None:
    forms = data.draw(_any_forms(OUTSIDE.languages[code]))
    made = _draft(code, *PHRASES[code], stage="agreed")
    assert _proofread(made, _desk(code, forms)).communique == made


def test_what_would_be_put_into_the_form_of_the_house_is_proposed_for_an_agreed_text() -> None:
    made = _draft("en", "They organized it on 2nd July 2031.", stage="agreed")
    found = proposals(made, _desk("en", Forms(date="2 July 2026", endings="-ise")))
    assert [(c.rule, c.before, c.after) for c in found] == [
        ("other-date-form", "nd", ""),
        ("other-ending", "z", "s"),
    ]


@pytest.mark.parametrize("code", sorted(PHRASES))
def test_without_forms_no_rule_of_house_forms_speaks(code: str) -> None:
    alone = {"date", "courtesy", "avoided", "endings", "serial_comma"}
    silent = {rule.name for rule in all_rules() if rule.matter in alone}
    (result,) = proof([_draft(code, *PHRASES[code])], _desk(code, Forms()), apply=False)
    assert {f.rule for f in result.findings} & silent == set()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "They read “HE Ada Brimstock organized 5% on July 2, 2031” aloud."),
        ("en", "They read [[keep|HE Ada Brimstock organized 5% on July 2, 2031]] aloud."),
        ("en", "The World Customs Organization advertises, supervises and promises a prize."),
        ("en", "From 8th to 10th May 2031, in July 2 ships, on 02/07/2031 and 1 and 2 July."),
        ("it", "Hanno letto «SE Ada Brimstock, 5 per cento, 1 luglio 2031»."),
    ],
)
def test_quotations_names_and_protected_spans_keep_their_forms(code: str, text: str) -> None:
    forms = {
        "en": Forms(
            date="2 July 2026",
            courtesy=("H.E.",),
            endings="-ise",
            per_cent="per cent",
            quotes="“…”",
        ),
        "it": Forms(date="1° luglio 2026", courtesy=("S.E.",), per_cent="%", quotes="«…»"),
    }
    assert _mended(code, text, forms[code]) == plain(text)


def test_a_passage_in_another_language_keeps_its_forms() -> None:
    foreign = Unit(id="p1", text="SE Ada Brimstock, Hon Ivo Mar: 5 per cento.", language="it")
    made = _draft("en").model_copy(update={"body": (foreign,)})
    forms = Forms(courtesy=("H.E.", "Hon."), per_cent="per cent")
    assert _proofread(made, _desk("en", forms)).communique == made


def test_a_mark_that_may_be_an_apostrophe_or_inches_is_only_suggested() -> None:
    text = 'The “States’ ports” and a 12" and 14" pipe.'
    result = _proofread(_draft("en", text), _desk("en", Forms(quotes="‘…’")))
    assert result.changes == []
    assert {f.fix for f in result.findings if f.rule == "quotes-vary"} == {"suggest"}


def test_a_courtesy_that_the_house_leaves_out_is_told_and_never_deleted() -> None:
    result = _proofread(
        _draft("it", "S.E. Ada Brimstock e SE Ivo Mar hanno parlato."),
        _desk("it", Forms(avoided=("S.E.",))),
    )
    assert result.changes == []
    assert [f.after for f in result.findings if f.rule == "avoided-courtesy"] == ["Ada", "Ivo"]


def test_a_word_in_capitals_that_is_no_courtesy_stays() -> None:
    text = "HE MET ADA. SHE AND HE SPOKE."
    assert _mended("en", text, Forms(courtesy=("H.E.",))) == text


def test_the_dictionary_decides_which_words_have_two_endings() -> None:
    made = "Organising exercises, they prioritise enterprise and prise it open, otherwise advise."
    wanted = "Organizing exercises, they prioritize enterprise and prise it open, otherwise advise."
    assert _mended("en", made, Forms(endings="-ize")) == wanted


def test_another_language_offers_what_its_file_says() -> None:
    choices = Choices(per_cent={"v.H.": " v.H."}, date={"2. 7. 2026": "{number}. {month} {year}"})
    own = OUTSIDE.languages["en"].model_copy(update={"choices": choices})
    forms = Forms(per_cent="v.H.", date="2. 7. 2026")
    desk = replace(_desk("en", forms), languages={"en": own})
    made = _proofread(_draft("en", "It fell by 5% on July 2, 2031."), desk).communique
    assert made.body[0].text == "It fell by 5 v.H. on 2. July 2031."


def test_markup_in_a_text_is_none_of_the_forms() -> None:
    text = f"They [[em|organized]] {escape('[5%]')} on [[em|July 2]], 2031."
    forms = Forms(date="2 July 2026", endings="-ise", per_cent="per cent")
    made = _proofread(_draft("en", text), _desk("en", forms)).communique
    assert plain(made.body[0].text).startswith("They organised [5 per cent] on ")
