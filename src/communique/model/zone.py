"""Time zones by their IANA names."""

from __future__ import annotations

from zoneinfo import available_timezones


def zone_exists(name: str) -> str:
    """The name itself; a `ValueError` says how zones are named."""
    if name not in available_timezones():
        raise ValueError(f"no IANA time zone '{name}'; write it like 'Africa/Nairobi'")
    return name
