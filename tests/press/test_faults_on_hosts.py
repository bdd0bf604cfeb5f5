"""What happens on a host when publishing is killed, cut off or finds no room there."""

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from plugins.press.publishing.error import PublishingError
from tests.press.hosts import KINDS, Host
from tests.unit.press.publishing.releasing import Desk

pytestmark = pytest.mark.skipif(os.name == "nt", reason="their servers are not there")

WAYS = [
    pytest.param("ftp", marks=pytest.mark.needs("vsftpd")),
    "s3",
    pytest.param("git", marks=pytest.mark.needs("git")),
]
TURNS = 50
# Bytes free on a disk that is nearly full; what is sent then wants three times that.
LEFT = 2_000_000
# Shares of what a publication sends.
CUTS = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)
Site = dict[str, str]


def site(number: int) -> Site:
    """Pages of both turns that all want one style sheet, which only this site has."""
    sheet = f"t.{number}.css"
    things = {f"20{one}/{one}/index.html": f"{number} {sheet}" for one in range(10, 18)}
    lists = {f"chu-de/{one}/index.html": f"{number} {sheet}" for one in "ab"}
    return {**things, **lists, sheet: str(number)}


SITES = [site(0), site(1)]


@pytest.fixture(params=WAYS)
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Host]:
    yield from opened(request.param, tmp_path)


@pytest.fixture(params=WAYS)
def small(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Host]:
    """A host with a disk of its own, which only root can mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk here")
    try:
        yield from opened(request.param, place)
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def opened(kind: str, home: Path) -> Iterator[Host]:
    with ExitStack() as stack:
        yield KINDS[kind](home, stack)


def publish(host: Host, home: Path, files: Site) -> None:
    with host.target() as target:
        desk = Desk(target, home / "khoa")
        desk.rehearse(files)
        desk.publish(files)


def assert_whole(host: Host) -> None:
    """Each page has what it wants; where all is exchanged at once all are of one."""
    shown = host.shown()
    wanted = {text.split()[1] for text in shown.values() if " t." in text}
    assert wanted
    assert wanted <= shown.keys()
    assert len(wanted) == 1 or not host.at_once


def test_killed_at_fifty_moments_readers_meet_no_page_that_lacks_anything(
    host, tmp_path
):
    publish(host, tmp_path, SITES[0])
    start = time.monotonic()
    publish(host, tmp_path, SITES[1])
    whole = time.monotonic() - start
    chance, killed = random.Random(17), 0
    for turn in range(TURNS):
        after = chance.uniform(0, whole)
        if killed_after(after, host, tmp_path, SITES[turn % 2]):
            killed += 1
            whole *= 1.3
        else:
            whole *= 0.7  # how long it takes depends on what else the machine does
        assert_whole(host)
    assert killed > TURNS // 5
    publish(host, tmp_path, SITES[0])
    assert host.shown().items() >= SITES[0].items()


def killed_after(seconds: float, host: Host, home: Path, files: Site) -> bool:
    """Publish in a child that is killed with all that it started; was it at work?"""
    child = os.fork()
    if not child:
        os.setpgid(0, 0)
        with suppress(Exception):
            publish(host, home, files)
        os._exit(0)
    with suppress(OSError):  # whoever of the two is first
        os.setpgid(child, child)
    time.sleep(seconds)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_a_line_that_is_cut_is_told_and_leaves_whole_pages_and_can_be_repeated(
    host, tmp_path
):
    publish(host, tmp_path, SITES[0])
    before = host.line.sent
    publish(host, tmp_path, SITES[1])
    whole = host.line.sent - before
    for number, share in enumerate(CUTS):
        files = SITES[number % 2]
        host.line.last = host.line.sent + int(share * whole)
        with pytest.raises(PublishingError) as told:
            publish(host, tmp_path, files)
        assert "Hãy gửi nguyên văn" not in str(told.value), share
        host.line.last = None
        assert_whole(host)
        publish(host, tmp_path, files)
        assert host.shown().items() >= files.items()


def test_a_full_disk_is_told_and_leaves_the_old_site_until_there_is_room(
    small, tmp_path
):
    publish(small, tmp_path, SITES[0])
    stuffing = tmp_path / "disk/đầy"
    free = shutil.disk_usage(stuffing.parent).free
    stuffing.write_bytes(bytes(free - LEFT))
    heavy = {f"2018/{n}/index.html": noise(n) for n in range(60)}
    # The server of git may hang up without a word.
    with pytest.raises(PublishingError, match=r"hết chỗ|bị ngắt"):
        publish(small, tmp_path, {**SITES[1], **heavy})
    assert small.shown().items() >= SITES[0].items()
    assert_whole(small)
    stuffing.unlink()
    if not small.heals:
        return
    publish(small, tmp_path, {**SITES[1], **heavy})
    assert small.shown().items() >= {**SITES[1], **heavy}.items()


def noise(number: int) -> str:
    """A hundred thousand letters that cannot be packed to less than half."""
    return random.Random(number).randbytes(LEFT // 40).hex()
