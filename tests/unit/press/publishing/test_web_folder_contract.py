"""The contract of publish targets, held by a folder that has no links."""

import errno
from hashlib import sha256
from itertools import count

import pytest

from plugins.press.publishing.targets.stores.shelf import staged
from plugins.press.publishing.targets.stores.store import DiskStore
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


def test_a_switch_that_could_not_be_ended_is_said_to_be_half_done(
    place, desk, monkeypatch
):
    desk.publish({"a/index.html": "cũ"})
    assert not desk.publisher.is_halfway
    move, moved = DiskStore.move, count()

    def broken(self, name, to):
        if "web/" in to and next(moved):
            raise OSError(errno.EIO, "Input/output error")
        move(self, name, to)

    monkeypatch.setattr(DiskStore, "move", broken)
    with pytest.raises(OSError, match="Input"):
        desk.publish({"a/index.html": "mới", "b/index.html": "b"})
    assert desk.publisher.is_halfway
    monkeypatch.undo()
    desk.publish({"a/index.html": "mới", "b/index.html": "b"})
    assert not desk.publisher.is_halfway
    assert place.shown()["a/index.html"] == "mới"
