"""Two people publishing at once."""

import os
import time

import msgspec
import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.lease import reserved, somebody
from plugins.press.publishing.targets import folder
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


@pytest.mark.skipif(os.name == "nt", reason="no process can be asked about there")
@pytest.mark.parametrize(
    ("device", "session", "freed"),
    [
        ("a1", "5c0e1f00", True),  # this machine, before it was started anew
        ("b2", "5c0e1f00", False),  # another of the same name
        ("a1", "5c0e1f00-4026532201", False),  # a container
        ("", "", False),  # whoever says nothing of himself
    ],
)
def test_of_another_machine_of_the_same_name_nobody_is_taken_for_dead(
    tmp_path, device, session, freed
):
    here = {"device": "a1", "session": "77aa01bc"}
    target, me = Folder(tmp_path / "t"), somebody(MORNING)
    me = msgspec.structs.replace(me, **here)
    there = {"process": 999_999_999, "device": device, "session": session}
    other = msgspec.structs.replace(me, **there)
    target.lock(msgspec.json.encode(other).decode())
    if freed:
        with reserved(target, me):
            return
    with (
        pytest.raises(PublishingError, match="Đang có người đăng"),
        reserved(target, me),
    ):
        pytest.fail("taken over")


@pytest.mark.skipif(os.name == "nt", reason="no process can be asked about there")
def test_of_many_who_find_a_dead_lock_one_at_a_time_has_the_target(tmp_path):
    path, me = tmp_path / "t", somebody(MORNING)
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
    dead = msgspec.structs.replace(me, process=child)
    Folder(path).lock(msgspec.json.encode(dead).decode())
    children = [os.fork() or _enter(path) for _ in range(12)]
    ends = [os.waitpid(one, 0)[1] for one in children]
    assert 0 in ends
    assert {os.waitstatus_to_exitcode(one) for one in ends} <= {0, 3}


def test_what_goes_while_one_looks_stops_no_publication(tmp_path, monkeypatch):
    passing = tmp_path / "t" / ".passing"
    passing.mkdir(parents=True)

    def gone(path):
        path.rmdir()
        return False

    monkeypatch.setattr(folder, "_is_laid_out", gone)
    with reserved(Folder(tmp_path / "t"), somebody(MORNING)):
        assert not passing.exists()


def _enter(path):
    """Be inside alone (0), or find somebody there (3); 9: there were two."""
    me = msgspec.structs.replace(somebody(MORNING), since=f"{os.getpid()}")
    end = 8
    try:
        with reserved(Folder(path), me):
            inside = path / "inside"
            inside.mkdir()  # nobody else is
            time.sleep(0.02)
            inside.rmdir()
            end = 0
    except FileExistsError:
        end = 9
    except PublishingError:
        end = 3
    finally:
        os._exit(end)


def test_a_note_cut_short_is_respected(tmp_path):
    target, me = Folder(tmp_path / "t"), somebody(MORNING)
    target.lock('{"person": "la')
    with pytest.raises(PublishingError, match="không rõ"), reserved(target, me):
        pytest.fail("taken over")
