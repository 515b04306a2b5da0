"""The examiner examined: a key agrees with itself, and a wrong reading does not pass."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path

import pytest

from import_keys import Json, differences, questions

FOLDER = Path(__file__).parent / "fixtures" / "imports"
KEYS = {path.name: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.key.json")}


def reading(key: Json) -> Json:
    """What an importer without a fault would say, less its findings."""
    return deepcopy({"communiques": key["communiques"]})


@pytest.mark.parametrize("name", sorted(KEYS))
def test_a_key_agrees_with_itself(name: str) -> None:
    key = {**KEYS[name], "expects": []}
    assert differences(reading(key), key) == []
    assert questions(key) >= 1


@pytest.mark.parametrize("name", sorted(KEYS))
def test_every_source_has_one_key(name: str) -> None:
    stem = name.removesuffix(".key.json")
    assert len([p for p in FOLDER.glob(f"{stem}.*") if p.name != name]) == 1


def test_a_wrong_reading_is_told_field_by_field() -> None:
    key = {**KEYS["visita-ufficiale-sezioni-romane.key.json"], "expects": []}
    wrong = reading(key)
    first = wrong["communiques"][0]
    first["place"] = "Elsewhere"
    first["body"][3]["items"].pop()
    first["body"][5]["label"] = "4."
    told = [each.split(":")[0] for each in differences(wrong, key)]
    assert told == ["1.place", "1.body", "1.body 7", "1.body 9 unit"]


def test_an_item_out_of_its_paragraph_is_told() -> None:
    key = KEYS["six-parties-run-in.key.json"]
    wrong = reading(key)
    body = wrong["communiques"][0]["body"]
    body[4:4] = body[3].pop("items")
    assert any("depth" in each for each in differences(wrong, key))


def test_a_lost_signatory_and_a_changed_word_are_told() -> None:
    key = KEYS["six-parties-run-in.key.json"]
    wrong = reading(key)
    wrong["communiques"][0]["signature_blocks"][1]["signatory"]["name"] = "Zdzislawa Kortenska"
    told = differences(wrong, key)
    assert any(each.startswith("1.signature 2") for each in told)
    assert "must not change: 'Zdzisława' is gone" in told


def test_a_finding_that_is_expected_or_forbidden_is_looked_for() -> None:
    key = {
        "communiques": [],
        "expects": [{"class": "certain", "before": "GOVERNEMENT", "after": "GOVERNMENT"}],
        "forbids": [{"about": "^displaced"}],
    }
    right = {"class": "certain", "rule": "misspelt", "before": "GOVERNEMENT OF"}
    moved = {"class": "certain", "rule": "displaced-block", "message": "moved"}
    assert (
        differences({"communiques": [], "findings": [{**right, "after": "GOVERNMENT OF"}]}, key)
        == []
    )
    assert len(differences({"communiques": [], "findings": [moved]}, key)) == 2
