"""Of all tests: the machine's load is not what a property test is about."""

from hypothesis import HealthCheck, settings

settings.register_profile("vetline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("vetline")
