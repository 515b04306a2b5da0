"""What a page leaves round a copied text is set apart; no paragraph goes with it."""

from __future__ import annotations

from typing import Any

import pytest

from communique.importing.residue import is_residue
from communique.language.definition import Language
from communique.model.register import Register
from communique.workflow.desks import desk_of
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources

Json = dict[str, Any]

RESIDUE = {
    "en": [
        "Home > News > Joint communiqué on fisheries",
        "Home » Press » 2031",
        "Home / Newsroom / Speeches",
        "You are here: Home | News",
        "News › Press releases › Joint statement",
        "Home | About us | Contact",
        "Share:",
        "Share on Facebook",
        "Share this page",
        "Facebook | Twitter | WhatsApp | Email",
        "Views: 1,204",
        "1,204 views",
        "5 min read",
        "No comments",
        "Leave a Reply",
        "Photo: The ministers at the signing.",
        "Photo credit: Ministry of Ports",
        "Photo by Jane Roe",
        "In the picture, from left, the Minister of Ports and the Minister of the Sea.",
        "By Jane Roe",
        "By Jane Roe, Staff Writer",
        "By Jane Roe | 3 July 2031",
        "Posted by admin on July 3, 2031",
        "Published on 3 July 2031 at 14:35",
        "(Port Vesper, 3 July 2031 – 14:35)",
        "[Photo: the harbour of Port Vesper]",
        "Tagged under: ports",
        "Kind regards,",
        "Last updated: 03/07/2031",
        "03/07/2031 14:35",
        "Thursday, 3 July 2031, 14:35 GMT",
        "Back to top",
        "Print this page",
        "Download PDF",
        "Tags: fisheries, ports, the strait",
        "Filed under: News",
        "Read also: New ferry line opens",
        "We use cookies to improve your experience. Accept all | Reject all",
        "© 2031 Ministry of Ports. All rights reserved.",
        "Skip to main content",
        "Your email address will not be published. Required fields are marked *",
        "English | Italiano",
    ],
    "it": [
        "Sei in: Home / Notizie",
        "Home > Sala stampa > Comunicati",
        "Condividi su Facebook",
        "Condividi: Facebook Twitter WhatsApp",
        "Visualizzazioni: 234",
        "Lascia un commento",
        "Foto: i due Ministri alla firma.",
        "Nella foto, da sinistra, il Ministro dei porti e il Ministro del mare.",
        "di Redazione",
        "di Maria Neri",
        "a cura della Redazione",
        "Pubblicato il 3 luglio 2031, ore 14:35",
        "Ultimo aggiornamento: 03/07/2031",
        "Torna su",
        "Stampa questa pagina",
        "Tag: pesca, porti",
        "Leggi anche: nuova linea di traghetti",
        "Questo sito utilizza cookie tecnici. Proseguendo accetti l'uso dei cookie.",
        "Riproduzione riservata",
        "Tempo di lettura: 2 minuti",
    ],
}
TEXT = {
    "en": [
        "In the picture that emerges from these talks, both sides see common ground.",
        "Photo exhibitions will be held in both capitals.",
        "Home affairs remain at the heart of the partnership.",
        "Home",  # alone it may be a menu; see below
        "By 2035 both sides will have doubled the number of inspections.",
        "By common agreement, the Parties will meet each year.",
        "BY H.E. ADA BRIMSTOCK, MINISTER OF PORTS",
        "By Prime Minister Ada Brimstock",
        "by Ada Brimstock and Tomas Quill",
        "Share of renewable energy: the two sides set a target of 40%.",
        "Sharing of intelligence will begin in 2032.",
        "Views were exchanged on the situation in the strait.",
        "Comments by both sides were welcomed by the experts.",
        "Updated rules of origin will enter into force.",
        "Published studies show that stocks have recovered.",
        "Port Vesper, 2 July 2031",
        "(Port Vesper, 2 July 2031)",
        "2 July 2031",
        "2–3 July 2031",
        "Thursday, 3 July 2031",
        "Contact points: each Party designates one.",
        "Cookies and other means of tracking are to be governed by the Agreement.",
        "News agencies of both countries signed a protocol.",
        "Media",
        "Services",
        "X",
        "IT",
        "Back channels were kept open throughout.",
        "Read together with the Treaty of 2020, this means that both apply.",
        "Related instruments: see Annex II.",
        "Tags on fishing gear are required from 1 January 2032.",
        "Download speeds of 1 Gbit/s are to be reached in both ports.",
        "Print media from both countries were present.",
        "Exports > imports in the first year, and the balance improved.",
        "Ferry lines Belmora – Tessal – Port Vesper",
        "Search and rescue",
        "A / B / C",
    ],
    "it": [
        "Di comune accordo, le Parti si riuniranno ogni anno.",
        "di Ada Brimstock e Tomas Quill",
        "Nella foto di gruppo delle relazioni bilaterali la pesca è al centro.",
        "Foto satellitari saranno scambiate tra le Parti.",
        "Condividono l'obiettivo di una pesca sostenibile.",
        "Stampa e informazione: le Parti promuovono gli scambi.",
        "Tag sugli attrezzi da pesca sono obbligatori dal 2032.",
        "Pubblicato sulla Gazzetta Ufficiale, l'Accordo è in vigore.",
        "Home care e assistenza domiciliare",
        "Porto Vespro, 2 luglio 2031",
        "Visite di studio",
        "Argomenti di interesse comune",
        "Contatti tra i popoli",
        "Il Ministro del mare",
        "Cultura e media",
    ],
}
TEXT["en"].remove("Home")


def _language(code: str) -> Language:
    return desk_of(None).languages[code]


@pytest.mark.parametrize(("code", "line"), [(c, line) for c in RESIDUE for line in RESIDUE[c]])
def test_a_line_of_a_site_is_known(code: str, line: str) -> None:
    assert is_residue(line, _language(code))


@pytest.mark.parametrize(("code", "line"), [(c, line) for c in TEXT for line in TEXT[c]])
def test_no_text_is_taken_for_a_line_of_a_site(code: str, line: str) -> None:
    assert not is_residue(line, _language("en"))
    assert not is_residue(line, _language("it"))


HEADING = "JOINT COMMUNIQUÉ ON THE SIGNING OF THE MEMORANDUM OF UNDERSTANDING ON FISHERIES"
FIRST = (
    "The Republic of Belmora and the Kingdom of Tessal today signed the Memorandum on fisheries."
)
SECOND = "They agreed to meet again within a year in the capital of the Kingdom of Tessal."


def _imported(*blocks: str) -> list[Json]:
    done = import_sources([Source("page.txt", "\n\n".join(blocks).encode())], None)
    made: list[Json] = report(done, Register())["communiques"]
    return made


def _said(made: Json) -> tuple[str, list[str], list[tuple[str, str]]]:
    lines = [(line["kind"], line["text"]) for line in made["release_lines"]]
    return made["heading"], [unit["text"] for unit in made["body"]], lines


def test_lines_round_the_text_are_kept_apart_in_their_order() -> None:
    (made,) = _imported("Home > News > 2031", HEADING, "Share: Facebook", FIRST, SECOND, "Views: 1")
    heading, body, lines = _said(made)
    assert (heading, body) == (HEADING, [FIRST, SECOND])
    assert lines == [
        ("residue", "Home > News > 2031"),
        ("residue", "Share: Facebook"),
        ("residue", "Views: 1"),
    ]


def test_lines_that_stick_to_a_block_are_taken_off_it() -> None:
    top = f"Skip to main content\nBy Jane Roe\n{HEADING}"
    (made,) = _imported(top, FIRST, f"{SECOND}\nBack to top\nPrint this page")
    heading, body, lines = _said(made)
    assert (heading, body) == (HEADING, [FIRST, SECOND])
    assert [text for _, text in lines] == [
        "Skip to main content",
        "By Jane Roe",
        "Back to top",
        "Print this page",
    ]


def test_a_wrapped_line_inside_a_paragraph_stays_in_it() -> None:
    wrapped = "They agreed that the ports of both countries will in future\nshare: pilots, tugs and"
    (made,) = _imported(HEADING, FIRST, f"{wrapped}\ncharts of the strait between them.")
    assert made["body"][1]["text"].endswith("in future share: pilots, tugs and charts of the "
                                            "strait between them.")  # fmt: skip


def test_headlines_under_read_also_open_no_communique() -> None:
    (made,) = _imported(
        HEADING,
        FIRST,
        SECOND,
        "Read also",
        "Joint communiqué on the visit of the Minister of the Sea to Belmora",
        "New ferry line opens",
    )
    assert [text for _, text in _said(made)[2]] == [
        "Read also",
        "Joint communiqué on the visit of the Minister of the Sea to Belmora",
        "New ferry line opens",
    ]


def test_a_communique_behind_a_list_of_headlines_is_read() -> None:
    other = "JOINT STATEMENT ON THE SAFETY OF SHIPPING IN THE STRAIT"
    made = _imported(HEADING, FIRST, SECOND, "Related news", "New ferry line", other, FIRST, SECOND)
    assert [each["heading"] for each in made] == [HEADING, other]


def test_the_form_for_comments_is_set_apart() -> None:
    form = ["Leave a Reply", "Your email address will not be published.", "Comment *", "Name *"]
    (made,) = _imported(HEADING, FIRST, SECOND, *form)
    assert _said(made)[1] == [FIRST, SECOND]
    assert [text for _, text in _said(made)[2]] == form


def test_a_contact_over_several_blocks_is_one_kind() -> None:
    contact = ["Press contact:", "Jane Roe", "Press Office, Ministry of Ports", "+999 20 555 0100"]
    (made,) = _imported(HEADING, FIRST, SECOND, *contact, "press@ports.example")
    assert {kind for kind, _ in _said(made)[2]} == {"contact"}
    assert made["signature_blocks"] == []


def test_notes_to_editors_run_over_several_paragraphs() -> None:
    notes = ["Notes to editors", FIRST, "2. The Memorandum is open to other States of the coast."]
    (made,) = _imported(HEADING, FIRST, SECOND, *notes)
    assert _said(made)[1] == [FIRST, SECOND]
    assert {kind for kind, _ in _said(made)[2]} == {"note"}


def test_the_day_of_an_embargo_goes_with_it() -> None:
    (made,) = _imported(HEADING, FIRST, SECOND, "EMBARGOED UNTIL", "3 July 2031")
    assert _said(made)[2] == [("embargo", "EMBARGOED UNTIL"), ("embargo", "3 July 2031")]


def test_what_follows_the_end_is_no_body() -> None:
    about = "The Ministry of Ports runs the ports of Belmora and keeps the lights of the strait."
    (made,) = _imported(
        HEADING, FIRST, SECOND, "– ENDS –", about, "For media inquiries: a@b.example"
    )
    assert _said(made)[1] == [FIRST, SECOND]
    assert [kind for kind, _ in _said(made)[2]] == ["end-mark", "note", "contact"]


def test_an_ornament_ends_no_text() -> None:
    (made,) = _imported(HEADING, FIRST, "* * *", SECOND)
    assert _said(made)[1] == [FIRST, SECOND]


def test_who_signs_behind_the_end_still_signs() -> None:
    block = "For the Republic of Belmora\nAda Brimstock\nMinister of Ports"
    (made,) = _imported(HEADING, FIRST, SECOND, "###", block)
    assert [each["signatory"]["name"] for each in made["signature_blocks"]] == ["Ada Brimstock"]
