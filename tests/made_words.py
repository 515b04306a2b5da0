"""The words from which `made_texts` makes received texts: States on no map, nobody real."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """A person of the stock, field by field."""

    honorific: str | None
    name: str
    postnominal: str | None = None

    def printed(self, comma: str = ", ") -> str:
        return " ".join(filter(None, (self.honorific, self.name))) + (
            f"{comma}{self.postnominal}" if self.postnominal else ""
        )


@dataclass(frozen=True, slots=True)
class Stock:
    """The words of one language. A state is its article and name; `{…}` are filled in."""

    code: str
    kinds: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]
    signing: str
    states: tuple[tuple[str, str], ...]
    offices: tuple[str, ...]
    people: tuple[Who, ...]
    places: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]
    ranges: tuple[tuple[str, str], ...]
    by: str
    between: str
    link: str
    of: str
    also: str
    governments: str
    opening: str
    sentences: tuple[str, ...]
    leads: tuple[str, ...]
    items: tuple[str, ...]
    sections: tuple[str, ...]
    annex: tuple[str, str, str]
    done: str
    release: tuple[tuple[str, ...], tuple[str, ...]]
    for_words: str


EN = Stock(
    code="en",
    kinds=(
        ("joint-communique", "Joint Communiqué"),
        ("joint-communique", "Joint Press Communiqué"),
        ("joint-statement", "Joint Statement"),
        ("joint-statement", "Joint Ministerial Statement"),
        ("joint-declaration", "Joint Declaration"),
    ),
    topics=(
        "on Cooperation in Fisheries",
        "on the Protection of Migratory Birds",
        "on the Strait of Corvane",
        "on Digital Payments and Remittances",
        "on Combating Illicit Trade in Antiquities",
        "on Water, Energy and Food",
    ),
    signing="on the Signing of the Memorandum of Understanding on Seed Banks",
    states=(
        ("the", "Republic of Belmora"),
        ("the", "Kingdom of Tessal"),
        ("the", "Orvanian Republic"),
        ("the", "Islamic Republic of Qadesh"),
        ("the", "Grand Duchy of Lindmar"),
        ("the", "Federal Democratic Republic of Wadera"),
        ("the", "State of Ouadris"),
        ("the", "Commonwealth of Saint Brannoc"),
        ("the", "Sultanate of Marawi Bay"),
        ("the", "Co-operative Republic of Essaquin"),
    ),
    offices=(
        "Minister of Foreign Affairs",
        "Minister for Ports and Inland Waterways",
        "Cabinet Secretary for Health",
        "Prime Minister",
        "Secretary of State for Education",
        "Prime Minister and Minister of Finance",
        "Director General of the Coast Guard",
        "Inspector General of Police",
        "Deputy Prime Minister and Minister for Climate, Energy and Water",
    ),
    people=(
        Who("Hon.", "Ada Brimstock"),
        Who("H.E.", "Tomas Quill-Okonjo"),
        Who("H.E. Dr.", "María de los Ángeles Ferrer Ruiz"),
        Who("Dato’ Sri", "Iskandar bin Tengku al-Zuhayr"),
        Who("The Rt. Hon.", "Una Fenn", "KCMG, MP"),
        Who(None, "Zvonimir D’Arzeno"),
        Who("Dr. the Hon.", "Merle Delacroix-Weekes", "OBE"),
        Who("Hon. Prof.", "Barako Desselu", "E.G.H."),
        Who("H.H. Sheikh", "Nasser bin Rashid Al Qadri"),
        Who("Amb.", "Jan van der Linden"),
        Who("Lt. Gen. (Rtd)", "Kwame Asare-Bonsu", "MGH"),
        Who("Mr.", "Ярослав Тисменець"),
        Who("H.E. Mrs.", "Đặng Thị Khuê-Minh"),
        Who("Ms.", "Ingrid Vassheim"),
    ),
    places=("Port Vesper", "Umbeki Falls", "Lindmar", "São Brandão", "Corvane City"),
    dates=(
        ("2 July 2031", "2031-07-02"),
        ("2nd July, 2031", "2031-07-02"),
        ("July 2, 2031", "2031-07-02"),
        ("21st March 2032", "2032-03-21"),
        ("9 May 2031", "2031-05-09"),
    ),
    ranges=(
        ("8–10 May 2031", "2031-05-10"),
        ("from 8th to 10th May, 2031", "2031-05-10"),
        ("30 June – 2 July 2031", "2031-07-02"),
    ),
    by="by",
    between="between",
    link="and",
    of="of",
    also="; and",
    governments="Government",
    opening="{A} and {B} met today and adopted the present text, which {of_all} will make known.",
    sentences=(
        "They recalled the joint communiqué of 2019 and the Agreement of 4 June 2024.",
        "The Ministers welcomed the opening of a second crossing, at a cost of EUR 12.5 million; "
        "it will carry goods and passengers alike.",
        "The delegations included Hon. Ivo Marsh, Minister of Works, and Prof. Nils Aaby, adviser.",
        "“Nobody fishes alone,” said the elder of the two Ministers.",
        "Both sides agreed to meet again before the end of 2033.",
        "The cost is shared in equal parts (see Article 9 of the Agreement).",
        "The Prime Minister of the host country gave a dinner in honour of the guests.",
        "Work on the U.N. register will go on, in consultation with the coastal communities.",
    ),
    leads=(
        "The two sides agreed on the following:",
        "To that end, the Ministers decided:",
        "The joint committee shall:",
    ),
    items=(
        "exchange the registers of licensed vessels",
        "train thirty inspectors a year",
        "publish the results, in plain language",
        "waive port dues for relief supplies",
        "hold one exercise before each dry season",
    ),
    sections=("State of Relations", "Trade and Investment", "Other Matters", "Follow-up"),
    annex=("Annex", "Annex I", "List of Delegates"),
    done="Done at {place} on {date}, in two originals, in the English language.",
    release=(
        ("FOR IMMEDIATE RELEASE", "Check against delivery"),
        ("Press contact: press@foreign.example, +00 555 0164", "###", "- ENDS -"),
    ),
    for_words="For",
)

IT = Stock(
    code="it",
    kinds=(
        ("joint-communique", "Comunicato congiunto"),
        ("joint-communique", "Comunicato stampa congiunto"),
        ("joint-declaration", "Dichiarazione congiunta"),
    ),
    topics=(
        "sulla cooperazione nel settore della pesca",
        "in materia di sicurezza sociale",
        "sulla tutela degli uccelli migratori",
        "sullo Stretto di Corvane",
        "sull’acqua, l’energia e l’alimentazione",
    ),
    signing="sulla firma del Memorandum d’intesa sulle banche dei semi",
    states=(
        ("la", "Repubblica di Terralba"),
        ("il", "Regno di Nordmark"),
        ("la", "Repubblica orvaniana"),
        ("il", "Granducato di Lindmar"),
        ("la", "Confederazione dei Cantoni Alti"),
        ("la", "Repubblica Popolare di Anlao"),
        ("il", "Sultanato del Marawi"),
        ("il", "Principato di Acquaforte"),
    ),
    offices=(
        "Ministro degli Affari Esteri e della Cooperazione Internazionale",
        "Ministra dell’Interno",
        "Presidente del Consiglio dei Ministri",
        "Ministro delle Risorse Naturali",
        "Sottosegretaria di Stato alla Difesa",
        "Capo della Polizia",
        "Direttore Generale delle Dogane",
    ),
    people=(
        Who("On.", "Ludovica degli Uberti-Sansevrino"),
        Who("S.E.", "Iskandar bin Tengku al-Zuhayr"),
        Who("Pref.", "Calogero Spadalunga"),
        Who("Min. Plen.", "Ulisse Maria Dell’Orsetta"),
        Who("Prof.ssa", "Adalgisa Renoldi-Curti"),
        Who(None, "Joris Feltgen-Thill"),
        Who("S.E. Dott.", "Nicolò de’ Conti d’Arzeno"),
        Who("Gen. C.A.", "Ermete Valgrisi"),
        Who("S.E.", "Ярослава Тисменець-Вир"),
        Who("Avv.", "Ruggero Malcantone"),
        Who("Amb.", "Barthélemy Nkusi-Wandele"),
        Who("S.A.R.", "Hamad bin Salim al-Marawi"),
    ),
    places=("Porto Vespro", "Serravento", "Valle Acquaforte", "Monteluce", "Città dei Tigli"),
    dates=(
        ("2 luglio 2031", "2031-07-02"),
        ("1° ottobre 2031", "2031-10-01"),
        ("21 marzo 2032", "2032-03-21"),
    ),
    ranges=(("8-10 maggio 2031", "2031-05-10"), ("dall’8 al 10 maggio 2031", "2031-05-10")),
    by="da",
    between="tra",
    link="e",
    of="di",
    also=";",
    governments="Governo",
    opening="{A} e {B} si sono incontrati oggi e hanno adottato il presente testo, del quale "
    "{of_all} daranno notizia.",
    sentences=(
        "Hanno ricordato il comunicato congiunto del 2019 e l’Accordo del 4 giugno 2024.",
        "I Ministri hanno accolto con favore l’apertura di un secondo valico, dal costo di 12,5 "
        "milioni di euro; vi transiteranno merci e passeggeri.",
        "Erano presenti l’Ing. Ivo Marsan, Direttore del porto, e la Prof.ssa Nilde Aba.",
        "«Nessuno pesca da solo», ha detto il più anziano dei due Ministri.",
        "Le Parti si incontreranno di nuovo entro la fine del 2033.",
        "Le spese sono ripartite in parti uguali (si veda l’articolo 9 dell’Accordo).",
        "Il Presidente della Repubblica ha offerto un pranzo in onore degli ospiti.",
    ),
    leads=(
        "Le Parti hanno convenuto quanto segue:",
        "A tal fine i Ministri hanno deciso di:",
        "Il comitato congiunto provvede a:",
    ),
    items=(
        "scambiare i registri delle navi autorizzate",
        "formare trenta ispettori l’anno",
        "pubblicare i risultati, in un linguaggio chiaro",
        "esentare dai diritti portuali i soccorsi",
        "svolgere un’esercitazione prima di ogni stagione secca",
    ),
    sections=("Stato delle relazioni", "Commercio e investimenti", "Altre questioni", "Seguiti"),
    annex=("Allegato", "Allegato I", "Elenco dei delegati"),
    done="Fatto a {place}, il {date}, in due originali, in lingua italiana.",
    release=(
        ("CON PREGHIERA DI DIFFUSIONE",),
        ("Contatti stampa: stampa@esteri.example, +00 555 0164", "###", "- FINE -"),
    ),
    for_words="Per",
)
