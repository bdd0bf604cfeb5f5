"""The contract of publish targets, held by a host with ssh and rsync."""

import random
import shutil
import subprocess
import time

import pytest

from plugins.press.publishing.address_ledger import read_ledger
from plugins.press.publishing.catalogue import Catalogue
from plugins.press.publishing.targets import remote
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.host import Host
from tests.bench.line import slow_line
from tests.press.conftest import ssh_server
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import RsyncPlace
from tests.unit.press.publishing.releasing import Desk

pytestmark = pytest.mark.needs("sshd", "ssh", "ssh-keygen", "rsync")


@pytest.fixture(scope="module")
def ssh(tmp_path_factory):
    with (
        ssh_server(tmp_path_factory.mktemp("máy") / "ssh") as (host, options),
        connection(host, options) as command,
    ):
        yield host, command


@pytest.fixture
def place(tmp_path, ssh):
    return RsyncPlace(tmp_path, *ssh)


def random_site(chance):
    """Pages of which some come, some go and some change from one to the next."""
    names = [f"{one % 3}/bài {one}/index.html" for one in range(9)]
    return {one: f"{chance.randrange(3)}" for one in names if chance.random() < 0.7}


def test_a_release_made_of_the_one_that_left_holds_just_what_it_should(place, desk):
    chance = random.Random(17)
    for _ in range(14):
        site = random_site(chance)
        accept = lost(place, site)
        desk.rehearse(site, accept=accept)
        desk.publish(site, accept=accept)
        assert place.shown() == {"index.html": "Bản tin", **site}
    target = place.target()
    assert (place.path / "releases/spare").is_dir()
    for number in target.numbers():
        target.verify(Catalogue(target).manifest(number))


def lost(place, site):
    """How many pages that readers get are not in this site."""
    if not place.path.exists():
        return 0
    book = read_ledger(place.target().read("addresses.txt"))
    live = {address for address, state in book.items() if state == "live"}
    return len(live - {f"/{name.removesuffix('index.html')}" for name in site} - {"/"})


@pytest.mark.parametrize("where", ["spare", "8"])
def test_what_was_changed_behind_our_back_is_not_in_the_next_release(
    place, desk, where
):
    for number in range(8):
        desk.publish({"a/index.html": "a", "b/index.html": f"{number}"})
    for name in ("a/index.html", "b/index.html"):
        path = place.path / "releases" / where / name
        time.sleep(0.02)  # later than the list that says what lies there
        path.write_text("hỏng")
    desk.publish({"a/index.html": "a", "b/index.html": "7", "c/index.html": "c"})
    shown = place.shown()
    assert (shown["a/index.html"], shown["b/index.html"]) == ("a", "7")


def test_what_was_changed_there_by_hand_is_put_right_though_nothing_else_changed(
    place, desk
):
    desk.publish({"a/index.html": "a"})
    time.sleep(0.02)  # later than the list that says what lies there
    (place.path / "current/a/index.html").write_text("z")
    (place.path / "current/la.html").write_text("tệp lạ")
    desk.publish({"a/index.html": "a"})
    assert place.shown() == {"index.html": "Bản tin", "a/index.html": "a"}


@pytest.mark.needs("busybox")
def test_a_host_that_has_busybox_and_rsync_only_will_do(tmp_path, tmp_path_factory):
    programs, machine = tmp_path / "bin", tmp_path_factory.mktemp("nhỏ")
    programs.mkdir()
    said = subprocess.run(["busybox", "--list"], capture_output=True, check=True).stdout
    for name in said.decode().split():
        (programs / name).symlink_to(shutil.which("busybox"))
    (programs / "rsync").symlink_to(shutil.which("rsync"))
    with (
        ssh_server(machine / "ssh", f"PATH={programs}") as (host, options),
        connection(host, options) as command,
    ):
        place = RsyncPlace(tmp_path, host, command)
        desk = Desk(place.target(), tmp_path / "khoa")
        chance = random.Random(3)
        for _ in range(9):
            site = random_site(chance)
            accept = lost(place, site)
            desk.rehearse(site, accept=accept)
            desk.publish(site, accept=accept)
            assert place.shown() == {"index.html": "Bản tin", **site}
        target = place.target()
        for number in target.numbers():
            target.verify(Catalogue(target).manifest(number))
        target.lock("doctor")
        assert not [one for one in target.examine() if one.state == "thiếu"]
        target.unlock()


def test_an_edit_takes_four_commands_and_nothing_changed_two(place, desk, monkeypatch):
    site = {f"{one}/index.html": "cũ" for one in "abc"}
    desk.publish(site)
    commands = []
    run = Host.run

    def counting(self, command, *more, **named):
        commands.append(command)
        return run(self, command, *more, **named)

    monkeypatch.setattr(Host, "run", counting)
    desk.publish({**site, "a/index.html": "mới"})
    assert [command[0] for command in commands] == ["ssh"] * 4
    commands.clear()
    desk.publish({**site, "a/index.html": "mới"})
    assert len(commands) == 2


def test_nothing_changed_sends_eight_kilobytes_at_most(tmp_path):
    with ssh_server(tmp_path / "ssh") as (host, options):
        where = options.index("-p") + 1
        with slow_line(int(options[where]), 0) as line:
            options[where] = str(line.port)
            for site in ({"a/index.html": "a"}, {"a/index.html": "b"}, None):
                before = line.sent
                with connection(host, options) as command:
                    place = RsyncPlace(tmp_path, host, command)
                    desk = Desk(place.target(), tmp_path / "khoa")
                    desk.publish(site or {"a/index.html": "b"})
            assert line.sent - before <= 8192


def test_a_host_whose_sed_does_otherwise_is_sent_the_whole_list(
    place, desk, monkeypatch
):
    desk.publish({"a/index.html": "cũ", "b/index.html": "b"})
    monkeypatch.setattr(remote, "edits", lambda *_: "d\n")
    desk.publish({"a/index.html": "mới", "b/index.html": "b"})
    target = place.target()
    assert place.shown()["a/index.html"] == "mới"
    target.verify(Catalogue(target).manifest(2))
    assert "live /a/" in target.read("addresses.txt")
