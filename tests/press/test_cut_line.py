"""A line that is cut while something is published: told, harmless, and made good."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.in_place import InPlace
from plugins.press.publishing.targets.remote import Remote
from plugins.press.publishing.targets.stores.sftp_login import sftp_store
from plugins.press.publishing.targets.target import Target
from tests.bench.line import Line, slow_line
from tests.press.conftest import ssh_server
from tests.unit.press.publishing.places import texts_below
from tests.unit.press.publishing.releasing import Desk

pytestmark = pytest.mark.needs("sshd", "ssh", "ssh-keygen", "rsync")

SITES = [
    {f"20{one}/{one}/index.html": f"{n} t.{n}.css" for one in range(10, 40)}
    | {f"t.{n}.css": str(n)}
    for n in range(2)
]
# Of a publication that takes some thirty thousand bytes.
CUTS = (1_000, 6_000, 11_000, 16_000)


class Office:
    """A host, the line to it, and a folder there."""

    def __init__(self, home: Path, host: str, options: list[str], line: Line) -> None:
        self.home = home
        self.host = host
        self.options = options
        self.line = line

    @contextmanager
    def rsync(self) -> Iterator[Target]:
        with connection(self.host, self.options) as ssh:
            yield Remote(self.host, str(self.home / "trang"), ssh)

    @contextmanager
    def sftp(self) -> Iterator[Target]:
        home = self.home / "ssh"
        kind, secret, *_ = (home / "host_key.pub").read_text().split()
        known = self.home / "biết"
        known.write_text(f"[127.0.0.1]:{self.line.port} {kind} {secret}\n")
        place = f"{self.host}:{self.line.port}"
        with sftp_store(place, str, str(known), f"{home}/user_key") as store:
            web = self.home / "web"
            yield InPlace(store, str(web), f"{web}-ban-tin")

    def shown(self, way: str) -> dict[str, str]:
        return texts_below(self.home / {"rsync": "trang/current", "sftp": "web"}[way])


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with ExitStack() as stack:
        host, options = stack.enter_context(ssh_server(tmp_path / "ssh"))
        port = options.index("-p") + 1
        line = stack.enter_context(slow_line(int(options[port]), 0))
        options[port] = str(line.port)
        yield Office(tmp_path, host, options, line)


def publish(office: Office, way: str, site: dict[str, str]) -> None:
    with getattr(office, way)() as target:
        desk = Desk(target, office.home / "khoa")
        desk.rehearse(site)
        desk.publish(site)


def failure(office: Office, way: str, site: dict[str, str]) -> str:
    """What is said when it fails; nothing when it does not."""
    try:
        publish(office, way, site)
    except PublishingError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("way", ["rsync", "sftp"])
def test_a_cut_line_is_told_and_leaves_whole_pages_and_can_be_repeated(office, way):
    publish(office, way, SITES[0])
    failed = 0
    for number, cut in enumerate(CUTS, 1):
        site = SITES[number % 2]
        office.line.last = office.line.sent + cut
        said = failure(office, way, site)
        failed += bool(said)
        assert "Hãy gửi nguyên văn" not in said
        office.line.last = None
        shown = office.shown(way)
        wanted = {text.split()[1] for text in shown.values() if " t." in text}
        assert wanted <= shown.keys()
        assert way == "sftp" or len(wanted) == 1
        publish(office, way, site)
        assert office.shown(way).items() >= site.items()
    assert failed > 2
