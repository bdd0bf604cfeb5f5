"""The contract of publish targets, held by a folder that has no links."""

import pytest

from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import WebFolderPlace


@pytest.fixture
def place(tmp_path):
    return WebFolderPlace(tmp_path)
