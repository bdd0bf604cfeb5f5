"""Work beside the parent: it is done once more when the child could not do it."""

import multiprocessing
import os
import signal

from plugins.press.processes.background import Background


def test_the_result_is_that_of_the_work():
    assert Background(lambda: {"a": 1}, seconds=5).result() == {"a": 1}


def test_what_ends_the_child_is_done_by_the_parent():
    parent = os.getpid()

    def work():
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done"

    assert Background(work, seconds=5).result() == "done"


def test_no_child_is_left_whether_it_was_asked_or_not():
    asked, other = Background(list, seconds=5), Background(list, seconds=5)
    assert asked.result() == []
    other.stop()
    assert multiprocessing.active_children() == []
