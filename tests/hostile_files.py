"""Contents and kinds of files that were made to harm whoever reads them as data."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

HEAD = "format: 1\n"
_LAUGHS = "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
)

EXPLOSIVE: dict[str, Callable[[], bytes]] = {
    "a billion laughs": lambda: f"{HEAD}a: &a [x, x]\n{_LAUGHS}".encode(),
    "aliases": lambda: f"{HEAD}a: &a x\nb:\n{'  - *a' + chr(10)}".encode() + b"  - *a\n" * 600_000,
    "anchors": lambda: "".join([HEAD, *(f"k{n}: &a{n} x\n" for n in range(250_000))]).encode(),
    "tags": lambda: f"{HEAD}b:\n".encode() + b"  - !!python/object:os.system x\n" * 120_000,
    "repeated keys": lambda: HEAD.encode() + b"a: x\n" * 900_000,
    "keys": lambda: "".join([HEAD, *(f"k{n}: x\n" for n in range(430_000))]).encode(),
    "keys as many as are read": lambda: "".join(
        [HEAD, *(f"k{n}: x\n" for n in range(49_000))]
    ).encode(),
    "list items": lambda: f"{HEAD}a:\n".encode() + b"  - x\n" * 800_000,
    "empty mappings": lambda: f"{HEAD}a: [".encode() + b"{}," * 1_600_000 + b"]",
    "keys of a flow": lambda: (HEAD + "a: {" + ", ".join(f"k{n}" for n in range(400_000))).encode(),
    "question marks": lambda: HEAD.encode() + b"?\n" * 2_400_000,
    "keys that are lists": lambda: HEAD.encode() + b"? [a]\n: b\n" * 450_000,
    "nested flow": lambda: f"{HEAD}a: ".encode() + b"[" * 4_900_000,
    "nested flow, closed": lambda: f"{HEAD}a: ".encode() + b"[" * 2_000_000 + b"]" * 2_000_000,
    "nested flow mappings": lambda: f"{HEAD}a: ".encode() + b"{a: " * 1_200_000,
    "nested block": lambda: "".join([HEAD, *(" " * n + "a:\n" for n in range(3000))]).encode(),
    "nested block lists": lambda: f"{HEAD}a:\n".encode() + b"- " * 2_400_000,
    "nested keys": lambda: HEAD.encode() + b"? " * 2_400_000,
    "a long text": lambda: f"{HEAD}name: ".encode() + b"x" * 4_900_000,
    "a long quoted text": lambda: f'{HEAD}name: "'.encode() + b"x" * 4_900_000 + b'"',
    "a long text left open": lambda: f'{HEAD}name: "'.encode() + b"x" * 4_900_000,
    "a long folded text": lambda: f"{HEAD}name: >-\n".encode() + b"  word word\n" * 400_000,
    "a long key": lambda: HEAD.encode() + b"x" * 4_900_000 + b": 1",
    "a long explicit key": lambda: f'{HEAD}? "'.encode() + b"x" * 4_900_000 + b'"\n: 1',
    "a long number": lambda: b"format: " + b"9" * 4_900_000,
    "a long anchor": lambda: f"{HEAD}a: &".encode() + b"a" * 4_900_000,
    "a long alias": lambda: f"{HEAD}a: *".encode() + b"a" * 4_900_000,
    "a long tag": lambda: f"{HEAD}a: !".encode() + b"a" * 4_900_000 + b" x",
    "escapes": lambda: f'{HEAD}name: "'.encode() + b"\\u00e9" * 800_000 + b'"',
    "colons": lambda: HEAD.encode() + b":" * 4_900_000,
    "quotation marks": lambda: f"{HEAD}a: ".encode() + b"'" * 4_900_000,
    "line ends": lambda: f"{HEAD}a: x".encode() + b"\n" * 4_900_000,
    "carriage returns": lambda: b"format: 1\ra: x" + b"\r" * 4_900_000,
    "tabs": lambda: HEAD.encode() + b"\t" * 4_900_000,
    "comments": lambda: f"{HEAD}a: x\n".encode() + b"# x\n" * 1_200_000,
    "directives": lambda: b"%FOO bar\n" * 500_000 + f"---\n{HEAD}".encode(),
    "documents": lambda: HEAD.encode() + b"---\nformat: 1\n" * 300_000,
    "control characters": lambda: HEAD.encode() + b"\x07" * 4_900_000,
    "null bytes": lambda: b"\0" * 4_900_000,
    "no UTF-8": lambda: HEAD.encode() + b"\xff" * 4_900_000,
    "no UTF-8 at the end": lambda: b"# \n" * 1_600_000 + b"\xff",
    "fifty megabytes": lambda: b"a: x\n" * 10_000_000,
}
"""All of them are refused, whatever kind of file they stand in."""

SPECIAL: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "a pipe": lambda path: os.mkfifo(path),
    "a link to a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a link to nothing": lambda path: path.symlink_to(path.with_name("nowhere")),
    "a link to itself": lambda path: path.symlink_to(path),
    "a link out of the workspace": lambda path: path.symlink_to("/etc/hostname"),
}
"""What may stand where a file is expected."""
