"""The contract of publish targets, held by a host with ssh and rsync."""

import random
import time

import pytest

from plugins.press.publishing.address_ledger import read_ledger
from plugins.press.publishing.catalogue import Catalogue
from plugins.press.publishing.targets import remote
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.remote import Remote
from tests.press.conftest import ssh_server
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import RsyncPlace

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


def test_an_edit_takes_four_commands_and_nothing_changed_two(place, desk, monkeypatch):
    site = {f"{one}/index.html": "cũ" for one in "abc"}
    desk.publish(site)
    commands = []
    run = Remote._run

    def counting(self, command, *more, **named):
        commands.append(command)
        return run(self, command, *more, **named)

    monkeypatch.setattr(Remote, "_run", counting)
    desk.publish({**site, "a/index.html": "mới"})
    assert [command[0] for command in commands] == ["ssh"] * 4
    commands.clear()
    desk.publish({**site, "a/index.html": "mới"})
    assert len(commands) == 2


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
