"""A child process that stands ready."""

import os
import signal
import time

import pytest

from plugins.press.processes.child import Failure
from plugins.press.processes.kept_ready import Standby

pytestmark = pytest.mark.quiet


def work(item: str) -> str:
    """Double a word, hang or die, as told."""
    if item == "hang":
        time.sleep(60)
    if item == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    return item * 2


@pytest.mark.parametrize(("bad", "reason"), [("hang", "time"), ("die", "crash")])
def test_a_child_that_hangs_or_dies_is_replaced(bad, reason):
    standby = Standby(work, seconds=1)
    failed = standby.ask(bad)
    assert isinstance(failed, Failure)
    assert failed.reason == reason
    assert standby.ask("a") == "aa"
    standby.stop()
