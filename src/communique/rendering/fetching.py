"""What the renderer may open: the font files and pictures named to it, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from communique.errors import OutsideAllowed

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher


@dataclass(frozen=True, slots=True)
class Given:
    """A picture that is not in a file: the address a page names it by, its kind and its bytes."""

    address: str
    media_type: str
    data: bytes


@lru_cache(maxsize=4)
def fetcher(allowed: frozenset[Path], given: tuple[Given, ...] = ()) -> URLFetcher:
    """A fetcher for the files in `allowed` and what is `given`; a refusal stops the rendering."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    addresses = {path.as_uri(): path for path in allowed}
    pictures = {each.address: each for each in given}

    class OnlyNamed(URLFetcher):  # type: ignore[misc]
        """Opens a file if its address was named; follows no redirect, knows no network."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=("file",), allow_redirects=False)

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            if picture := pictures.get(url):
                return URLFetcherResponse(url, picture.data, {"Content-Type": picture.media_type})
            if url not in addresses:
                message = f"a page asked for '{url}'"
                raise FatalURLFetchingError(message) from OutsideAllowed(message)
            return URLFetcherResponse(url, addresses[url].read_bytes())

    return OnlyNamed()
