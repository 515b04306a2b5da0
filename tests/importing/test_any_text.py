"""Whatever arrives is read, or refused with a sentence; it never ends in a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import CommuniqueError
from communique.model.register import Register
from communique.workflow.import_report import report
from communique.workflow.importing import Source, import_sources

_PIECES = st.sampled_from(
    [
        "JOINT COMMUNIQUÉ ON FISHERIES, BY H.E. ADA BRIMSTOCK, EGH, MINISTER OF PORTS",
        "COMUNICATO CONGIUNTO SULLA PESCA, PORTO VESPRO, 3 MAGGIO 2031",
        "Joint statement",
        "BETWEEN THE REPUBLIC OF BELMORA AND THE KINGDOM OF TESSAL",
        "Port Vesper, 3 May 2031",
        "The Government of the Republic of Belmora and the Kingdom of Tessal met today.",
        "Il Governo della Repubblica di Belmora ha firmato l’Accordo",
        "1. First point;\n2. Second point;\n   a) nested, and\n   b) more.",
        "– dash\n– dash\n\n• bullet",
        "For the Government of the Republic of Belmora:\nAda Brimstock\nMinister of Ports",
        "THE GOVERNEMENT OF THE\nKINGDOM OF TESSAL",
        "FOR BELMORA\tFOR TESSAL\nAda Brimstock\tTomas Quill",
        "( QUILL )",
        "H.E Hon.",
        "Done at Port Vesper on 31 June 2031, in two originals.",
        "ANNEX I\nList of delegates",
        "Notes to editors: see www.example.org",
        "EMBARGOED UNTIL 3 May 2031",
        "**bold\ntext**",
        "“quoted”",
        "12",
        ",",
        ":",
        "\u202eevil\u202c \U0001f600 \u0301",
        "cittÃ\u00a0 &egrave; \\u2014 =C3=A8 ``x'' ﬁ \u00ad\n a\ufffd \uf0b7 Кenya",
        "Home > News > 2031\nShare: Facebook",
        "Read also\n\nJoint statement on ports",
        "Photo: the ministers.\nBy Jane Roe",
        "We use cookies. Accept all",
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=40), max_size=14).map("\n\n".join)


@pytest.mark.soak
@settings(max_examples=settings.default.max_examples // 3)
@given(text=_TEXTS | st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        try:
            done = import_sources([Source(name, text.encode("utf-8", "replace"))], None)
        except CommuniqueError as error:
            assert error.message.startswith(name)
            assert error.help
        else:
            assert report(done, Register())["communiques"]


@pytest.mark.soak
@settings(max_examples=settings.default.max_examples // 3)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.docx", "a.pdf", "a.html"):
        try:
            import_sources([Source(name, data)], None)
        except CommuniqueError as error:
            assert error.help
