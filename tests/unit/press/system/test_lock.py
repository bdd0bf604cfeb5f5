"""Two processes that want the same thing."""

import subprocess
import sys

from plugins.press.system.lock import alone
from plugins.press.system.project import ROOT

HOLDER = """
import sys, time
from pathlib import Path
from plugins.press.system.lock import alone
with alone(Path(sys.argv[1])):
    print("has it", flush=True)
    {then}
"""


def holder(lock, then):
    """Start another process that takes the lock; return once it has it."""
    command = [sys.executable, "-c", HOLDER.format(then=then), str(lock)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"has it\n"
    return process


def test_the_second_waits_for_the_first(tmp_path):
    done = tmp_path / "done"
    then = f"time.sleep(0.5); Path({str(done)!r}).touch()"
    with holder(tmp_path / "lock", then), alone(tmp_path / "lock"):
        assert done.exists()


def test_a_killed_holder_holds_nothing(tmp_path):
    with holder(tmp_path / "lock", "time.sleep(60)") as process:
        process.kill()
        with alone(tmp_path / "lock"):
            assert process.wait() != 0
