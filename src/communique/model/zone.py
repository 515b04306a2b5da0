"""Time zones by their IANA names."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator


def zone_exists(name: str) -> str:
    """The name itself; a `ValueError` says how zones are named."""
    if name not in available_timezones():
        raise ValueError(f"no IANA time zone '{name}'; write it like 'Africa/Nairobi'")
    return name


Zone = Annotated[str, AfterValidator(zone_exists)]
"""An IANA time zone, such as `Africa/Nairobi`."""
