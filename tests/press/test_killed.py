"""Publishing that is killed, or has no room left, leaves the old site or the new."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from plugins.press.publishing.targets.folder import Folder
from plugins.press.system.project import ROOT
from tests.unit.press.publishing.places import FolderPlace, Place, WebFolderPlace
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


PLACES = [FolderPlace, WebFolderPlace]


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
@pytest.mark.parametrize("kind", PLACES, ids=lambda kind: kind.__name__)
def test_killed_at_fifty_moments_readers_never_meet_half_a_site(tmp_path, kind):
    place = kind(tmp_path)
    sites = [pages_and_dress(number) for number in range(2)]
    Desk(place.target(), tmp_path / "khoa").publish(sites[0])
    start = time.monotonic()
    Desk(place.target(), tmp_path / "khoa").publish(sites[1])
    whole = time.monotonic() - start
    chance, killed = random.Random(17), 0
    for turn in range(50):
        status = killed_after(
            chance.uniform(0, whole), place, tmp_path, sites[turn % 2]
        )
        killed += os.WIFSIGNALED(status)
        assert_whole(place.shown(), at_once=place.at_once)
    assert killed > 20
    desk = Desk(place.target(), tmp_path / "khoa")
    desk.rehearse(sites[0])
    desk.publish(sites[0])
    assert place.shown().items() >= sites[0].items()


def pages_and_dress(number: int) -> dict[str, str]:
    """Twenty pages that all want one style sheet, which only this site has."""
    pages = {
        f"{2000 + one}/{one}/index.html": f"{number} t.{number}.css"
        for one in range(20)
    }
    return {**pages, f"t.{number}.css": str(number)}


def killed_after(seconds: float, place: Place, home: Path, site: dict[str, str]) -> int:
    """Publish in a child that is killed after some time; how it ended."""
    child = os.fork()
    if not child:
        with suppress(Exception):
            desk = Desk(place.target(), home / "khoa")
            desk.rehearse(site)
            desk.publish(site)
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def assert_whole(shown: dict[str, str], at_once: bool) -> None:
    """Each page has what it wants; where all is exchanged at once all are of one."""
    wanted = {text.split()[1] for text in shown.values() if " t." in text}
    assert wanted <= shown.keys()
    assert len(wanted) == 1 or not at_once
