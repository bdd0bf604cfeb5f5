"""One build of a folder at a time; a dead one's lock is nobody's."""

import os
import subprocess
import sys

import pytest

from plugins.press.system.failures import BuildError
from plugins.press.system.one_build import is_alive, only_one
from plugins.press.system.project import ROOT


def test_a_second_build_is_refused_and_told_of_the_first(tmp_path):
    output = tmp_path / "output"
    refused = pytest.raises(BuildError, match=f"tiến trình {os.getpid()}")
    with only_one(output), refused, only_one(output):
        pass


def test_the_lock_is_free_again_afterwards(tmp_path):
    for _ in range(2):
        with only_one(tmp_path / "output"):
            assert (tmp_path / ".output.lock").read_text() == str(os.getpid())


def test_an_error_inside_frees_the_lock(tmp_path):
    with pytest.raises(ZeroDivisionError), only_one(tmp_path / "output"):
        _ = 1 / 0
    with only_one(tmp_path / "output"):
        pass


def test_folders_do_not_lock_each_other(tmp_path):
    with only_one(tmp_path / "a"), only_one(tmp_path / "b"):
        pass


def test_a_lock_file_left_behind_is_no_lock(tmp_path):
    (tmp_path / ".output.lock").write_text("123456789")
    with only_one(tmp_path / "output"):
        pass


def test_a_killed_builds_last_child_is_waited_for(tmp_path):
    code = (
        "import os, sys, time; from pathlib import Path\n"
        "from plugins.press.system.one_build import only_one\n"
        "with only_one(Path(sys.argv[1])):\n"
        "    os.fork() or time.sleep(2) or os._exit(0)\n"
        "    os._exit(0)"
    )
    parent = [sys.executable, "-c", code, str(tmp_path / "output")]
    subprocess.run(parent, cwd=ROOT, check=True)
    with only_one(tmp_path / "output"):
        assert (tmp_path / ".output.lock").read_text() == str(os.getpid())


def test_a_process_that_is_gone_is_not_alive():
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    assert is_alive(os.getpid())
    assert not is_alive(gone.pid)
