"""What our output depends on beyond its data: the fingerprint of the environment.

The same data in the same environment gives the same bytes. Two environments are the same where
all of this is: our version, Python, every wheel we stand on (hyphenation dictionaries come in
one), the libraries that shape and subset, the dictionaries of the system with their packages,
and the bytes of the fonts.
"""

from __future__ import annotations

import ctypes
import platform
import re
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from communique import __version__
from communique.proofreading.spelling import dictionary
from communique.rendering import faces
from communique.workspace import packaged_languages

_DPKG = Path("/var/lib/dpkg/status")
_LIBRARIES = {
    "pango": ("libpango-1.0.so.0", "pango_version_string"),
    "harfbuzz": ("libharfbuzz.so.0", "hb_version_string"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "hb_version_string"),
}


@cache
def fingerprint() -> dict[str, str]:
    """Names and versions, in a fixed order; a library that is not there is `absent`."""
    wheels = {name: metadata.version(name) for name in sorted(_needed("communique"))}
    libraries = {name: _library_version(*found) for name, found in _LIBRARIES.items()}
    python = f"{platform.python_implementation()} {platform.python_version()}"
    start = {"communique": __version__, "python": python}
    return start | wheels | libraries | _dictionaries() | {"fonts": _fonts_digest()}


def digest() -> str:
    """SHA-256 of the fingerprint, for keys of a store."""
    lines = "\n".join(f"{name}={value}" for name, value in fingerprint().items())
    return sha256(lines.encode()).hexdigest()


def _needed(distribution: str) -> set[str]:
    """The installed distributions a distribution stands on, through all generations."""
    found: set[str] = set()
    waiting = {(distribution, "")}
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        seen.add((name, extra))
        if _is_installed(name):
            found.add(name)
            waiting |= _requirements(name, extra) - seen
    return found - {distribution}


def _requirements(distribution: str, extra: str) -> set[tuple[str, str]]:
    """What one of its extras requires ("" is none): normal names, each with each extra wanted."""
    wanted: set[tuple[str, str]] = set()
    for line in metadata.requires(distribution) or ():
        guard = re.search(r"extra == ['\"]([^'\"]+)", line)
        if (guard[1] if guard else "") != extra:
            continue
        if found := re.match(r"([A-Za-z0-9._-]+)(?:\[([^\]]*)\])?", line):
            name = re.sub(r"[-_.]+", "-", found[1]).lower()
            wanted |= {(name, each.strip()) for each in ("", *(found[2] or "").split(","))}
    return wanted


def _is_installed(distribution: str) -> bool:
    try:
        metadata.distribution(distribution)
    except metadata.PackageNotFoundError:
        return False
    return True


def _library_version(file: str, function: str) -> str:
    try:
        library = ctypes.CDLL(file)
    except OSError:
        return "absent"
    found = getattr(library, function, None)
    if found is None:
        return "present"
    found.restype = ctypes.c_char_p
    return str(found().decode())


def _dictionaries() -> dict[str, str]:
    """The dictionary of each language that names one: its package's version, and its digest."""
    wanted = [language.spelling for language in packaged_languages().values()]
    versions = _package_versions({each.package for each in wanted if each.package})
    return {
        f"dictionary {each.dictionary}": _dictionary(each.dictionary, each.package, versions)
        for each in wanted
        if each.dictionary
    }


def _dictionary(name: str, package: str | None, versions: dict[str, str]) -> str:
    found = dictionary.files(name)
    if not found:
        return "absent"
    sealed = sha256()
    for path in found:
        sealed.update(path.read_bytes())
    version = f"{package} {versions[package]}, " if package in versions else ""
    return f"{version}sha256 {sealed.hexdigest()}"


def _package_versions(packages: set[str]) -> dict[str, str]:
    """The versions of Debian packages that are installed; nothing on other systems."""
    if not _DPKG.is_file():
        return {}
    blocks = _DPKG.read_text(encoding="utf-8", errors="replace").split("\n\n")
    fields = [
        dict(line.split(": ", 1) for line in block.splitlines() if ": " in line) for block in blocks
    ]
    return {
        each["Package"]: each["Version"]
        for each in fields
        if each.get("Package") in packages and "Version" in each
    }


def _fonts_digest() -> str:
    """SHA-256 over every font file we may set with, by name."""
    sealed = sha256()
    for path in faces.every_file():
        sealed.update(path.name.encode() + b"\0" + _file_digest(path))
    return sealed.hexdigest()


def _file_digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest()
