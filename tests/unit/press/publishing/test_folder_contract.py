"""The contract of publish targets, held by a folder of this machine."""

import pytest

from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import FolderPlace


@pytest.fixture
def place(tmp_path):
    return FolderPlace(tmp_path)
