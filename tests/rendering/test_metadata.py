"""What a page tells machines: true, valid, and nothing that the data do not say."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, SDO, Graph, URIRef

from communique.errors import InvalidData
from communique.model.communique import Publication, Unit
from communique.workflow.build_report import BuildReport
from communique.workflow.building import build
from communique.workspace import Workspace
from fictional_texts import text

Built = tuple[Path, BuildReport, BuildReport]
Setter = Callable[..., BuildReport]
ID = "lighthouse-agreement"
TITLE = "JOINT COMMUNIQUÉ ON THE KEEPING OF THE LIGHTHOUSES OF THE NARROW SEA"
HOUSE = "url: https://www.example.org/communiques/\nname: {en: Desk}\nimprint: {en: Desk of Quay}\n"


class Head(HTMLParser):
    """What the head of a page says, and the content of its scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.metas: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self._script = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = told.get("name") or told.get("property", "")
            self.metas.append((name, told.get("content", "")))
        elif tag == "link":
            self.links.append((told["rel"], told["href"]))
        elif tag == "script":
            assert told == {"type": "application/ld+json"}
            self._script = True

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.metas if key == name]


def _head(path: Path) -> Head:
    return Head(path.read_text("utf-8"))


def _page(built: Built, name: str, id: str = ID) -> Path:
    return built[0] / id / f"{id}.{name}.html"


def _linked(path: Path) -> dict[str, Any]:
    (script,) = _head(path).scripts
    told = json.loads(script)
    assert told["@context"] == "https://schema.org"
    return told  # type: ignore[no-any-return]


def _graph(path: Path) -> Graph:
    """The statements of a page. The vocabulary stands for its context: nothing is fetched."""
    told = _linked(path) | {"@context": {"@vocab": str(SDO), "url": {"@type": "@id"}}}
    base = "https://www.example.org/page"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's, of its own parser
        return Graph().parse(data=json.dumps(told), format="json-ld", base=base)


def _set(set_text: Setter, made: object, house: str = "", **options: object) -> Path:
    report = set_text(made, house, formats=("html",), editions=("en",), **options)
    assert not report.failed, report.failed
    return report.renditions[0].path


def test_every_word_of_the_linked_data_is_schema_orgs(built: Built) -> None:
    pages = [m.path for m in built[1].renditions if m.path.name.count(".") == 2]
    pages = [path for path in pages if path.suffix == ".html"]
    assert len(pages) >= 6
    for path in pages:
        graph = _graph(path)
        used = set(graph.predicates()) - {RDF.type} | set(graph.objects(None, RDF.type))
        unknown = [each for each in used if each not in SDO]
        assert len(graph) > 10
        assert not unknown, (path.name, unknown)


def test_the_same_facts_stand_in_all_three_vocabularies(built: Built) -> None:
    head, linked = _head(_page(built, "en")), _linked(_page(built, "en"))
    assert linked["@type"] == "Article"
    assert head.all("dcterms.title") == head.all("og:title") == [linked["headline"]] == [TITLE]
    names = [each["name"] for each in linked["author"]]
    assert head.all("dcterms.creator") == names == ["Republic of Aldenia", "Kingdom of Ostmere"]
    assert head.all("dcterms.language") == [linked["inLanguage"]] == ["en"]
    assert head.all("dcterms.created") == [linked["dateCreated"]] == ["2031-03-09"]
    assert head.all("dcterms.identifier") == linked["identifier"] == [ID, "AL/31/0007"]
    assert head.all("dcterms.publisher") == [linked["publisher"]["name"]]
    assert head.all("dcterms.subject") == [linked["about"]["name"]]
    assert head.all("og:type") == ["article"]
    assert head.all("og:locale") == ["en_GB"]
    assert head.all("og:locale:alternate") == ["it_IT"]
    assert linked["locationCreated"] == {"@type": "Place", "name": "Port Alden"}
    assert linked["genre"] == "JOINT COMMUNIQUÉ"
    assert ("schema.dcterms", "http://purl.org/dc/terms/") in head.links


def test_the_description_is_the_texts_own_first_words(built: Built, set_text: Setter) -> None:
    head = _head(_page(built, "en"))
    (said,) = head.all("og:description")
    assert head.all("description") == head.all("dcterms.description") == [said]
    opening = (
        "The Government of the Republic of Aldenia and the Government of the Kingdom of Ostmere"
    )
    assert said.startswith(opening)
    assert len(said) <= 200
    assert said.endswith("…")
    chinese = text(body=(Unit(id="p1", text="两国政府将共同维护四十二座灯塔，" * 30),))
    (said,) = _head(_set(set_text, chinese)).all("og:description")
    assert 150 <= len(said) <= 200


def test_a_translation_is_one_only_where_its_legal_value_says_so(built: Built) -> None:
    source, other = _linked(_page(built, "en")), _linked(_page(built, "it"))
    there = {"@type": "Article", "@id": f"{ID}.it.html", "url": f"{ID}.it.html", "inLanguage": "it"}
    assert source["workTranslation"] == [there]
    assert source["exampleOfWork"]["workExample"] == [there]
    assert other["translationOfWork"]["inLanguage"] == "en"
    assert other["translator"] == "the Translation Desk of Aldenia"


def test_texts_of_equal_value_are_examples_of_one_work(sealands: Workspace) -> None:
    path = sealands.communique_path(ID)
    changed = path.read_text().replace("official-translation", "equally-valid")
    path.write_text(changed.replace("    translator: the Translation Desk of Aldenia\n", ""))
    build(sealands, (ID,), formats=("html",), jobs=1)
    for name, code in (("en", "it"), ("it", "en")):
        linked = _linked(sealands.root / "build" / ID / f"{ID}.{name}.html")
        assert not {"workTranslation", "translationOfWork", "translator"} & set(linked)
        assert [e["inLanguage"] for e in linked["exampleOfWork"]["workExample"]] == [code]


def test_a_page_in_two_languages_has_a_part_in_each(built: Built) -> None:
    linked = _linked(_page(built, "it-en"))
    assert linked["inLanguage"] == ["it", "en"]
    assert [each["inLanguage"] for each in linked["hasPart"]] == ["it", "en"]
    assert _head(_page(built, "it-en")).all("og:locale:alternate") == ["en_GB"]
    assert linked["locationCreated"]["name"] == {"@language": "en", "@value": "Port Alden"}


@pytest.mark.parametrize(
    ("stage", "told"), [("agreed", []), ("issued", ["2031-03-09T15:30:00+01:00"])]
)
def test_only_what_is_issued_bears_a_date_of_publication(
    set_text: Setter, stage: str, told: list[str]
) -> None:
    at = Publication.model_validate({"at": "2031-03-09T14:30:00+00:00", "zone": "Europe/Rome"})
    path = _set(set_text, text(publication=at).model_copy(update={"stage": stage}))
    head = _head(path)
    assert head.all("dcterms.issued") == head.all("article:published_time") == told
    assert (
        [_linked(path)["datePublished"]] == told if told else "datePublished" not in _linked(path)
    )


@pytest.mark.parametrize(("marked", "told"), [("true", "draft"), ("false", None)])
def test_a_draft_handed_out_clean_does_not_say_that_it_is_one(
    set_text: Setter, marked: str, told: str | None
) -> None:
    made = text().model_copy(update={"stage": "draft"})
    path = _set(set_text, made, f"mark_drafts: {marked}\n")
    assert _linked(path).get("creativeWorkStatus") == told


def test_a_page_knows_its_address_where_the_house_does(set_text: Setter) -> None:
    path = _set(set_text, text(), HOUSE, italian=True)
    head, linked = _head(path), _linked(path)
    here = "https://www.example.org/communiques/invented-text/invented-text.en.html"
    assert ("canonical", here) in head.links
    assert head.all("og:url") == [here]
    assert linked["url"] == linked["@id"] == here
    assert linked["exampleOfWork"]["workExample"][0]["url"] == here.replace(".en.", ".it.")
    assert head.all("og:site_name") == ["Desk"]
    assert linked["publisher"] == {"@type": "GovernmentOrganization", "name": "Desk of Quay"}


def test_nothing_is_told_that_the_data_do_not_say(set_text: Setter) -> None:
    path = _set(set_text, text().model_copy(update={"date": None, "references": {}}))
    head, linked = _head(path), _linked(path)
    silent = ("og:url", "og:image", "dcterms.publisher", "dcterms.created", "dcterms.issued")
    assert not [name for name in silent if head.all(name)]
    assert "canonical" not in [rel for rel, _ in head.links]
    assert set(linked) == {
        *("@context", "@type", "headline", "genre", "description", "inLanguage", "identifier"),
        *("creativeWorkStatus", "exampleOfWork"),
    }


@pytest.mark.parametrize("address", ["www.example.org", "ftp://example.org", "https://x.org/?a=1"])
def test_an_address_that_is_none_is_refused_with_the_way_out(
    sealands: Workspace, address: str
) -> None:
    house = sealands.root / "data" / "house.yaml"
    house.write_text(house.read_text() + f'url: "{address}"\n')
    with pytest.raises(InvalidData, match="write it like https://") as refused:
        build(sealands, (ID,), jobs=1)
    assert "house.yaml" in str(refused.value)


def test_the_offices_view_tells_machines_nothing(built: Built) -> None:
    html = _page(built, "en.office").read_text("utf-8")
    for sign in ("og:", "dcterms", "ld+json", "canonical"):
        assert sign not in html


def test_no_text_ends_the_script_or_becomes_markup(set_text: Setter) -> None:
    hostile = '</script><!-- <script> ]]> & \u2028 "quoted" {{ 7*7 }} \x07'
    made = text(title=f"JOINT COMMUNIQUÉ {hostile}", body=(Unit(id="p1", text=hostile),))
    path = _set(set_text, made)
    html = path.read_text("utf-8")
    assert html.count("<script") == html.count("</script>") == 1
    assert "<!--" not in html
    assert _linked(path)["description"] == " ".join(hostile.split())
    assert _head(path).all("og:title") == [f"JOINT COMMUNIQUÉ {hostile}"]
    script = re.search(r"<script[^>]*>(.*?)</script>", html, re.DOTALL)
    assert script
    assert not set("<>&\u2028") & set(script[1])
    assert URIRef(f"{SDO}headline") in set(_graph(path).predicates())
