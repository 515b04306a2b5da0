"""Communiqués of States that are on no map, made to measure for tests of what is printed."""

from __future__ import annotations

from datetime import date

from communique.model.communique import (
    Communique,
    Heading,
    HeadingPart,
    Person,
    SignatureBlock,
    Unit,
)

SENTENCE = (
    "The Governments recalled that the shoals of the silver herring cross their waters each "
    "autumn and that no net is cast while they rest. "
)


def block(number: int, *, name: str | None = None, office: str | None = None) -> SignatureBlock:
    """The signature block of one invented party."""
    return SignatureBlock(
        party=f"FOR THE GOVERNMENT OF THE REPUBLIC OF THE ISLE NUMBER {number}",
        signatory=Person(
            name=name or f"Wenna Tarrow-{number}",
            honorific="H.E. Dr.",
            office=office or f"Minister for the Tides of Isle {number}",
        ),
    )


def text(
    id: str = "invented-text",
    *,
    body: tuple[Unit, ...] = (),
    parties: int = 2,
    title: str = "JOINT COMMUNIQUÉ ON THE SILVER HERRING",
    blocks: tuple[SignatureBlock, ...] | None = None,
    **more: object,
) -> Communique:
    """A whole English communiqué of so many parties."""
    return Communique(
        id=id,
        language="en",
        date=date(2031, 3, 9),
        stage="issued",
        heading=Heading(
            parts=(
                HeadingPart(role="title", text=f"{title},"),
                HeadingPart(role="date", text="9 MARCH 2031"),
            )
        ),
        body=body or paragraphs(3),
        signature_blocks=blocks or tuple(block(n) for n in range(1, parties + 1)),
        **more,  # type: ignore[arg-type]
    )


def paragraphs(count: int, sentences: int = 4) -> tuple[Unit, ...]:
    """So many paragraphs of so many sentences, each beginning with its number."""
    return tuple(
        Unit(id=f"p{n}", text=f"Paragraph {n}. {SENTENCE * sentences}".strip())
        for n in range(1, count + 1)
    )
