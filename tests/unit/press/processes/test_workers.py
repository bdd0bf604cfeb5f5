"""Work in children that can hang, die or eat all memory without harm to the rest."""

import math
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.press.processes.child import CAN_FORK, Failure
from plugins.press.processes.workers import run, run_batches
from plugins.press.system.project import ROOT

pytestmark = pytest.mark.quiet


def work(item):
    """Do what the item asks for."""
    kind, _, value = item.partition(" ")
    if kind == "sleep":
        time.sleep(60)
    if kind == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "eat":
        return len(bytearray(8 << 30))
    if kind == "nest":
        return work(item)
    if kind == "fail":
        raise ValueError(value)
    if kind == "disk":
        raise OSError(28, "No space left on device", "x")
    return value.upper()


held = []


def hold(_):
    """Own another ten megabytes; say who does."""
    held.append(b"x" * (10 << 20))
    return os.getpid()


def outcomes(items, **options):
    return dict(run(work, items, **{"seconds": 0.5, "batch": 4, **options}))


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_every_item_comes_back_once(processes):
    items = [f"say {n}" for n in range(50)]
    found = list(run(work, items, seconds=5, processes=processes, batch=3))
    assert sorted(found) == sorted((item, item[4:].upper()) for item in items)


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ("sleep", "time"),
        ("die", "crash"),
        ("eat", "memory"),
        ("nest", "memory"),
        ("fail vì", "error"),
    ],
)
def test_a_bad_item_costs_only_itself(item, reason):
    good = [f"say {n}" for n in range(8)]
    found = outcomes([*good[:3], item, *good[3:]])
    failure = found.pop(item)
    assert isinstance(failure, Failure)
    assert failure.reason == reason
    assert found == {one: one[4:].upper() for one in good}


def test_a_failure_says_what_went_wrong():
    assert outcomes(["fail vì"])["fail vì"].detail == "ValueError: vì"


def test_a_fault_of_the_machine_comes_back_as_one():
    fault = outcomes(["disk"])["disk"].fault
    assert (type(fault), fault.errno, fault.filename) == (OSError, 28, "x")


@pytest.mark.skipif(not CAN_FORK, reason="only a forked child shares memory")
def test_a_child_that_owns_too_much_memory_makes_way_for_another():
    batches = [range(n, n + 2) for n in range(0, 20, 2)]

    def processes(room):
        found = run_batches(hold, batches, seconds=5, processes=2, room=room)
        outcomes = dict(found)
        assert sorted(outcomes) == list(range(20))
        return set(outcomes.values())

    assert len(processes(math.inf)) <= 2
    assert 4 <= len(processes(30 << 20)) <= 10


def test_nothing_to_do_starts_no_process():
    assert outcomes([]) == {}


def test_leaving_early_ends_the_children():
    for _ in run(work, ["say a", "sleep"], seconds=60, batch=1):
        break
    assert multiprocessing.active_children() == []


def test_children_of_a_killed_process_end_too(tmp_path):
    code = (
        "import os, sys; from tests.unit.press.processes.test_workers import *\n"
        "def note(item): open(item, 'w').write(str(os.getpid())); time.sleep(1)\n"
        "list(run(note, sys.argv[1:], seconds=9, batch=1, processes=2))"
    )
    notes = [tmp_path / "a", tmp_path / "b"]
    parent = subprocess.Popen([sys.executable, "-c", code, *notes], cwd=ROOT)
    wait_until(lambda: all(note.exists() and note.read_text() for note in notes))
    parent.kill()
    parent.wait()
    children = [int(note.read_text()) for note in notes]
    assert wait_until(lambda: not any(map(is_running, children)))


def wait_until(true, seconds=20):
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return true()


def is_running(process):
    try:
        os.kill(process, 0)
        with Path(f"/proc/{process}/stat").open() as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
