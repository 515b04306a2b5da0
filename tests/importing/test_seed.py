"""The real text: two communiqués run together, the tail of the first behind the second."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from communique.workflow.import_report import report
from communique.workflow.importing import Source, SourceImport, import_sources
from communique.workspace import Workspace

ROOT = Path(__file__).parents[2]
SEED = ROOT / "tests" / "fixtures" / "seed" / "kenya-italy-2026-07-02.txt"
FIRST, SECOND = "2026-07-02-letter-of-intent", "2026-07-02-memorandum-of-understanding"


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return Workspace(ROOT)


@pytest.fixture(scope="module")
def done(workspace: Workspace) -> SourceImport:
    (only,) = import_sources([Source(str(SEED), SEED.read_bytes())], workspace)
    return only


@pytest.fixture(scope="module")
def said(done: SourceImport, workspace: Workspace) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = report([done], workspace.register())["communiques"]
    return made


def _signed(made: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [
        (
            block["party"],
            " ".join(part for part in (who["honorific"], who["name"]) if part)
            + (f", {who['postnominal']}" if who["postnominal"] else ""),
            who["office"],
        )
        for block in made["signature_blocks"]
        for who in [block["signatory"]]
    ]


def test_two_communiques_are_found(said: list[dict[str, Any]]) -> None:
    assert [made["id"] for made in said] == [FIRST, SECOND]
    assert [(made["date"], made["place"]) for made in said] == [
        ("2026-07-02", None),
        ("2026-07-02", "Nairobi"),
    ]
    for made in said:
        assert made["parties"] == ["Republic of Kenya", "Italian Republic"]


def test_the_stranded_paragraph_ends_the_first_communique(said: list[dict[str, Any]]) -> None:
    openings = [" ".join(unit["text"].split()[:5]) for unit in said[0]["body"]]
    assert openings == [
        "Kenya and Italy have signed",
        "The Letter of Intent signed",
        "The signing of the Letter",
        "It reflects the shared recognition",
        "Under the Letter of Intent,",
        "The arrangement is expected to",
        "The two ministries reaffirmed their",
    ]
    assert [" ".join(unit["text"].split()[:5]) for unit in said[1]["body"]] == [
        "The Government of the Republic",
        "The MoU establishes a Government-to-Government",
        "The Agreement builds on the",
        "The MoU is expected to",
        "The signing marks a new",
    ]


def test_each_communique_has_its_own_signatories(said: list[dict[str, Any]]) -> None:
    kenya = "THE GOVERNMENT OF THE REPUBLIC OF KENYA"
    italy = "THE GOVERNMENT OF THE ITALIAN REPUBLIC"
    interior = "Minister of the Interior of the Italian Republic"
    assert _signed(said[0]) == [
        (
            kenya,
            "Hon. Kipchumba Murkomen",
            "Cabinet Secretary for Interior and National Administration",
        ),
        (italy, "H.E. Hon. Matteo Piantedosi", interior),
    ]
    assert _signed(said[1]) == [
        (
            kenya,
            "H.E. Hon. Dr. Musalia Mudavadi, EGH",
            "Prime Cabinet Secretary and Cabinet Secretary for Foreign and Diaspora Affairs",
        ),
        (italy, "H.E. Hon. Matteo Piantedosi", interior),
    ]


def test_headings_are_whole_and_in_parts(said: list[dict[str, Any]]) -> None:
    assert said[0]["title"] == (
        "JOINT COMMUNIQUÉ ON THE SIGNING OF THE LETTER OF INTENT TO PROMOTE COOPERATION IN "
        "PREVENTING AND COMBATTING CRIME"
    )
    assert said[1]["title"] == (
        "JOINT COMMUNIQUÉ ON THE SIGNING OF THE KENYA–ITALY MEMORANDUM OF UNDERSTANDING ON "
        "MIGRATION AND MOBILITY"
    )
    assert said[0]["heading"].endswith(
        "MINISTER OF THE INTERIOR OF THE ITALIAN REPUBLIC, 2 JULY 2026"
    )


CERTAIN = [  # S-number, line, before, after
    ("S19", 3, "COMMUNIQUE", "COMMUNIQUÉ"),
    ("S20", 47, "GOVERNEMENT", "GOVERNMENT"),
    ("S21", 50, "GOVERNEMENT", "GOVERNMENT"),
    ("S22", 3, "H.E MATTEO", "H.E. MATTEO"),
    ("S23", 57, "H.E Hon.", "H.E. Hon."),
    ("S24", 3, "EGH CABINET", "EGH, CABINET"),
    ("S25", 20, "EGH PRIME", "EGH, PRIME"),
    ("S26", 3, "PIANTEDOSI MINISTER", "PIANTEDOSI, MINISTER"),
    ("S27", 20, "PIANTEDOSI MINISTER", "PIANTEDOSI, MINISTER"),
    ("S28", 10, "countries", "countries."),
    ("S12", 32, "\n", " "),
    ("S13", 35, "\n", " "),
    ("S14", 47, "\n", " "),
    ("S15", 50, "\n", " "),
    ("S16", 39, "\n", " "),
    ("S17", 54, "\n", " "),
    ("S18", 58, "\n", " "),
    ("S09", 1, "\n\n", ""),
    ("S08", 5, "\n\n ", "\n"),
    ("S10", 16, "\n\n\n", "\n"),
    ("S11", 59, "", "\n"),
]


@pytest.mark.parametrize(
    ("number", "line", "before", "after"), CERTAIN, ids=[c[0] for c in CERTAIN]
)
def test_what_is_certain_is_mended_and_told(
    done: SourceImport, number: str, line: int, before: str, after: str
) -> None:
    told = [f for f in done.findings if (f.line, f.before, f.after) == (line, before, after)]
    assert told, number
    assert all(f.applied and f.class_ == "certain" and f.fix == "safe" for f in told)


STYLE = [
    ("S31", 3, "2026.", "2026"),
    ("S32", 3, "2ND", "2"),
    ("S33", 20, "2ND", "2"),
    ("S35", 20, "KENYA-ITALY", "KENYA–ITALY"),
]


@pytest.mark.parametrize(("number", "line", "before", "after"), STYLE, ids=[s[0] for s in STYLE])
def test_house_style_is_applied_because_the_house_says_so(
    done: SourceImport, number: str, line: int, before: str, after: str
) -> None:
    told = [f for f in done.findings if (f.line, f.before, f.after) == (line, before, after)]
    assert [(f.class_, f.applied) for f in told] == [("style", True)], number


def test_style_is_not_applied_where_no_house_asks_for_it() -> None:
    (outside,) = import_sources([Source(str(SEED), SEED.read_bytes())], None)
    assert not [f for f in outside.findings if f.class_ == "style" and f.applied]
    assert "2ND JULY 2026." in outside.communiques[0].heading.text


ASKED = [  # S-number, communiqué, rule, where
    ("S07", FIRST, "place-missing", "heading"),
    ("S44", SECOND, "instrument-name-varies", "body/p3"),
    ("S45", FIRST, "instrument-name-varies", "body/p6"),
    ("S46", FIRST, "instrument-name-varies", "body/p3"),
    ("S47", FIRST, "instrument-title-varies", "body/p1"),
    ("S48", FIRST, "honorific-varies", "heading"),
    ("S49", FIRST, "postnominal-varies", "signature/1"),
    ("S51", SECOND, "honorific-varies", "body/p1"),
    ("S53", FIRST, "party-as-ministry", "body/p2"),
    ("S54", FIRST, "office-without-state", "signature/1"),
]


@pytest.mark.parametrize(("number", "id", "rule", "where"), ASKED, ids=[a[0] for a in ASKED])
def test_what_only_the_parties_can_say_is_asked(
    done: SourceImport, number: str, id: str, rule: str, where: str
) -> None:
    told = [f for f in done.findings if (f.communique, f.rule, f.where) == (id, rule, where)]
    assert [(f.class_, f.applied) for f in told] == [("query", False)], number
    made = next(each for each in done.communiques if each.id == id)
    assert any((q.rule, q.where) == (rule, where) and q.open for q in made.queries)


def test_no_query_is_ever_applied(done: SourceImport) -> None:
    assert not [f for f in done.findings if f.class_ == "query" and f.applied]


SUGGESTED = [
    ("S29", 12, "missing-article"),
    ("S30", 28, "uncountable-plural"),
    ("S34", 3, "spelling-variant"),
    ("S37", 22, "abbreviation-not-introduced"),
    ("S39", 24, "comma-before-participle"),
]


@pytest.mark.parametrize(("number", "line", "rule"), SUGGESTED, ids=[s[0] for s in SUGGESTED])
def test_what_may_be_agreed_language_is_only_suggested(
    done: SourceImport, number: str, line: int, rule: str
) -> None:
    told = [f for f in done.findings if (f.line, f.rule) == (line, rule)]
    assert [(f.fix, f.applied) for f in told] == [("suggest", False)], number


def test_moves_are_told_with_their_evidence(done: SourceImport) -> None:
    moves = {f.rule: f for f in done.findings if f.rule.startswith("displaced-")}
    assert set(moves) == {"displaced-paragraph", "displaced-signature"}
    assert all(f.applied and f.communique == FIRST for f in moves.values())
    assert "ministries" in moves["displaced-paragraph"].message
    assert "Kipchumba Murkomen" in moves["displaced-signature"].message


KEPT = [
    "organised",
    "labour",
    "William Samoei Ruto",
    "Mattei Plan for Africa",
    "Kenya–Italy Sustainable Development Partnership (2023–2027)",
    "nationals in an irregular situation",
    "Government-to-Government",
    "April 2026",
    "national legislations",
    "and that effective response requires",
    "COMBATTING",
]


@pytest.mark.parametrize("words", KEPT)
def test_what_must_not_change_does_not(said: list[dict[str, Any]], words: str) -> None:
    whole = " ".join(
        [made["heading"] for made in said] + [u["text"] for made in said for u in made["body"]]
    )
    assert words in whole


def test_an_agreed_text_is_not_corrected(workspace: Workspace) -> None:
    source = Source(str(SEED), SEED.read_bytes())
    (agreed,) = import_sources([source], workspace, stage="agreed")
    proposals = [f for f in agreed.findings if f.rule == "misspelt-word"]
    assert [f.applied for f in proposals] == [False, False]
    assert agreed.communiques[0].signature_blocks[0].party == (
        "THE GOVERNEMENT OF THE REPUBLIC OF KENYA"
    )
    assert agreed.communiques[0].corrections == tuple(
        c for c in agreed.communiques[0].corrections if c.rule.startswith("displaced-")
    )


def test_the_workspace_holds_what_the_import_gives(
    done: SourceImport, workspace: Workspace
) -> None:
    for made in done.communiques:
        held = workspace.communique(made.id)
        for name in ("heading", "body", "signature_blocks", "corrections", "queries", "provenance"):
            assert getattr(held, name) == getattr(made, name), name


def test_the_source_is_kept_verbatim(workspace: Workspace) -> None:
    kept = workspace.root / "data" / "sources" / SEED.name
    assert kept.read_bytes() == SEED.read_bytes()
