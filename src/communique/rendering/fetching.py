"""What the renderer may open: the font files named to it, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from communique.errors import OutsideAllowed

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher


@lru_cache(maxsize=4)
def fetcher(allowed: frozenset[Path]) -> URLFetcher:
    """A fetcher for the files in `allowed`; a refusal stops the rendering."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    addresses = {path.as_uri(): path for path in allowed}

    class OnlyNamed(URLFetcher):  # type: ignore[misc]
        """Opens a file if its address was named; follows no redirect, knows no network."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=("file",), allow_redirects=False)

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            if url not in addresses:
                message = f"a page asked for '{url}'"
                raise FatalURLFetchingError(message) from OutsideAllowed(message)
            return URLFetcherResponse(url, addresses[url].read_bytes())

    return OnlyNamed()
