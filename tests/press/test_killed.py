"""Publishing that is killed, or has no room left, leaves the old site or the new."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.press.publishing.targets.folder import Folder
from plugins.press.system.project import ROOT
from tests.unit.press.publishing.releasing import Desk, shown

CHILD = """
import sys
from pathlib import Path
from plugins.press.publishing.targets.folder import Folder
from tests.press.test_killed import site
from tests.unit.press.publishing.releasing import Desk
home = Path(sys.argv[1])
desk = Desk(Folder(home / "xuat ban"), home / "khoa")
print("ready", flush=True)
desk.publish(site("mới"))
"""


def site(text: str) -> dict[str, str]:
    """A site of two hundred pages that all say the same."""
    return {f"{number}/index.html": text for number in range(200)}


def said(target: Folder) -> set[str]:
    """What the pages of the live release say, each thing once."""
    return {text for name, text in shown(target).items() if "/" in name}


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
@pytest.mark.parametrize("after", [0.0, 0.03, 0.1, 0.3])
def test_a_killed_publication_leaves_old_or_new_and_can_be_repeated(tmp_path, after):
    target = Folder(tmp_path / "xuat ban")
    Desk(target, tmp_path / "khoa").publish(site("cũ"))
    command = [sys.executable, "-c", CHILD, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
    assert said(target) in ({"cũ"}, {"mới"})
    again = Desk(target, tmp_path / "khoa")
    again.rehearse(site("mới"))
    again.publish(site("mới"))
    assert said(target) == {"mới"}


@pytest.fixture
def small_disk(tmp_path: Path):
    """A folder on a disk of two megabytes, which only root can mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_leaves_the_old_site_and_no_half_release(small_disk, tmp_path):
    target = Folder(small_disk / "xuat ban")
    desk = Desk(target, tmp_path / "khoa")
    desk.publish(site("cũ"))
    with pytest.raises(OSError, match="space"):
        desk.publish(site("mới" * 2000))
    assert said(target) == {"cũ"}
    assert target.numbers() == [1]
    desk.publish(site("nhỏ"))
    assert said(target) == {"nhỏ"}
