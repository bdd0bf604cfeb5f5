"""The contract of publish targets, held by a branch of a git repository."""

import pytest

from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import GitPlace

pytestmark = pytest.mark.needs("git")


@pytest.fixture
def place(tmp_path):
    return GitPlace(tmp_path)
