"""What every test stands on."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("quick", max_examples=60, derandomize=True, database=None, **_CALM)
settings.register_profile("soak", max_examples=1000, **_CALM)
