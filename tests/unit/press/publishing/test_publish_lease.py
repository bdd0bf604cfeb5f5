"""Two people publishing at once."""

import os

import msgspec
import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.lease import reserved, somebody
from plugins.press.publishing.targets.folder import Folder
from tests.unit.press.publishing.releasing import MORNING


def test_the_second_is_told_who_is_first(tmp_path):
    target, me = Folder(tmp_path / "t"), somebody(MORNING)
    other = msgspec.structs.replace(me, person="lan", machine="may-7")
    with (
        reserved(target, other),
        pytest.raises(PublishingError, match="lan@may-7, từ 2026-03-05T08:30"),
        reserved(target, me),
    ):
        pytest.fail("two had it")


def test_a_target_is_free_after_a_failure(tmp_path):
    target, me = Folder(tmp_path / "t"), somebody(MORNING)
    with pytest.raises(ZeroDivisionError), reserved(target, me):
        raise ZeroDivisionError
    with reserved(target, me):
        assert (target.state / "lock").exists()


@pytest.mark.skipif(os.name == "nt", reason="no process can be asked about there")
def test_what_a_killed_process_of_this_machine_left_is_taken_over(tmp_path):
    target, me = Folder(tmp_path / "t"), somebody(MORNING)
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
    target.lock(
        msgspec.json.encode(msgspec.structs.replace(me, process=child)).decode()
    )
    with reserved(target, me):
        assert str(os.getpid()) in target.read("lock/owner")


def test_a_note_cut_short_is_respected(tmp_path):
    target, me = Folder(tmp_path / "t"), somebody(MORNING)
    target.lock('{"person": "la')
    with pytest.raises(PublishingError, match="không rõ"), reserved(target, me):
        pytest.fail("taken over")
