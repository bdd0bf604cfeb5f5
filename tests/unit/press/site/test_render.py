"""Files are made by children; one that ends its child is the one that is named."""

import multiprocessing
import os
import signal

import pytest

from plugins.press.processes.child import CAN_FORK
from plugins.press.processes.workers import cores
from plugins.press.site.output import Output
from plugins.press.site.reads import Reads
from plugins.press.site.render import RenderError, render
from plugins.press.site.verification import Inspector
from plugins.press.theme.templates import Maker


def make(values):
    """Make a file, or end the process that makes it."""
    if values["n"] == values["deadly"]:
        os.kill(os.getpid(), signal.SIGKILL)
    return str(values["n"]).encode()


def planned(deadly=None):
    """Plan more files than one process makes by itself."""
    maker = Maker(make, b"1")
    return [
        Output(f"{n}.txt", maker, {"n": n, "deadly": deadly}, f"bai-{n}.md")
        for n in range(40)
    ]


def test_every_file_is_made_once(tmp_path):
    outputs = planned()
    made = list(render(outputs, tmp_path, Inspector(set(), ""), Reads()))
    assert sorted(one.output.path for one in made) == sorted(o.path for o in outputs)
    assert (tmp_path / "39.txt").read_text() == "39"


@pytest.mark.skipif(
    not CAN_FORK or cores() == 1, reason="files are made in this process"
)
def test_what_ends_its_child_is_named_though_others_of_its_batch_were_written(tmp_path):
    with pytest.raises(RenderError, match=r"bai-7\.md"):
        list(render(planned(deadly=7), tmp_path, Inspector(set(), ""), Reads()))


@pytest.mark.skipif(
    not CAN_FORK or cores() == 1, reason="files are made in this process"
)
def test_nothing_is_written_any_more_once_a_file_could_not_be_made(tmp_path):
    def fail(_):
        raise ValueError

    outputs = [*planned(), Output("x.txt", Maker(fail, b"1"), {}, "x.md"), *planned()]
    with pytest.raises(RenderError) as error:
        list(render(outputs, tmp_path, Inspector(set(), ""), Reads()))
    assert error.value.__traceback__  # which keeps everything that was under way
    assert multiprocessing.active_children() == []
