"""The contract of publish targets, held by a folder of this machine."""

import time

import pytest

from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import FolderPlace


@pytest.fixture
def place(tmp_path):
    return FolderPlace(tmp_path)


def test_what_was_changed_there_by_hand_is_put_right_though_nothing_else_changed(
    place, desk
):
    desk.publish({"a/index.html": "a"})
    time.sleep(0.02)  # later than the list that says what lies there
    (place.path / "current/a/index.html").write_text("z")
    (place.path / "current/la.html").write_text("tệp lạ")
    desk.publish({"a/index.html": "a"})
    assert place.shown() == {"index.html": "Bản tin", "a/index.html": "a"}
