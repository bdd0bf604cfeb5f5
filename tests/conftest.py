"""What all tests share: skipping, with the reason, what this machine cannot run."""

import os

import pytest
from hypothesis import HealthCheck, settings

from plugins.desk.programs import find

# How long an example takes tells of the machine, not of what is tested.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose programs are missing; where all must run, fail it."""
    wanted = [name for mark in item.iter_markers("needs") for name in mark.args]
    missing = [name for name in wanted if find(name) is None]
    if not missing:
        return
    reason = f"missing on this machine: {', '.join(missing)}"
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
