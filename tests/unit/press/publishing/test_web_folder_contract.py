"""The contract of publish targets, held by a folder that has no links."""

from hashlib import sha256

import pytest

from plugins.press.publishing.targets.stores.shelf import staged
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import WebFolderPlace


@pytest.fixture
def place(tmp_path):
    return WebFolderPlace(tmp_path)


def test_what_was_sent_only_in_part_before_is_sent_again(place, desk):
    desk.publish({"a/index.html": "cũ"})
    hashed = sha256("mới".encode()).hexdigest()
    half = place.path / "web-ban-tin/incoming" / staged("a/index.html", hashed)
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"m")
    desk.publish({"a/index.html": "mới"})
    assert place.shown()["a/index.html"] == "mới"
