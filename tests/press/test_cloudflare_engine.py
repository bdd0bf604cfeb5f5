"""What is written for Cloudflare, served by its own engine."""

import http.client
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.press.publishing.hosts.cloudflare import cloudflare
from plugins.press.publishing.hosts.dressing import Clothed, Dressing
from plugins.press.publishing.server_config.old_addresses import old_addresses
from plugins.press.publishing.server_config.policy import security_headers
from tests.press.conftest import free_port, running
from tests.press.old_portal import OLD, redirects_file

ENGINES = Path(__file__).parent / "engines"
WRANGLER = ENGINES / "node_modules/wrangler/wrangler-dist/cli.js"
PAGES = {"index.html": "Trang đầu", "404.html": "Không có", "2018/07/x/index.html": "x"}
HEADERS = security_headers(https=True)
KNOWN = tuple(old_addresses(redirects_file(), ["/2017/05/da-go/"]))

pytestmark = pytest.mark.needs("node", "npm")


class Engine:
    """Cloudflare's server, and what our writer said of the site that it serves."""

    def __init__(self, port: int, made: Dressing) -> None:
        self.port = port
        self.made = made

    def get(self, address: str) -> http.client.HTTPResponse:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request("GET", address)
            answer = line.getresponse()
            answer.read()
            return answer
        finally:
            line.close()


@pytest.fixture(scope="module")
def engine(tmp_path_factory) -> Iterator[Engine]:
    if not WRANGLER.exists():
        subprocess.run(["npm", "ci"], cwd=ENGINES, check=True, capture_output=True)
    folder = tmp_path_factory.mktemp("cloudflare") / "site"
    made = cloudflare(Clothed(PAGES.keys(), 10, KNOWN, HEADERS, "bantin.example.vn"))
    for name, text in {**PAGES, **made.files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    port = free_port()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WRANGLER_SEND_METRICS", "false")
        patch.setenv("CI", "true")
        patch.chdir(folder.parent)
        where = ["--ip", "127.0.0.1", "--port", str(port), "--inspector-port", "0"]
        dated = ["--compatibility-date", "2025-06-01", "--log-level", "error"]
        command = [str(WRANGLER), "pages", "dev", str(folder), *where, *dated]
        with running(port, "node", "--no-warnings", *command):
            yield Engine(port, made)


def test_every_old_address_leads_to_its_new_one_or_is_named_as_lost(engine):
    lost = set(engine.made.lost)
    given = [
        old.given for address, _ in OLD for old in old_addresses(f"{address} /x/ 301")
    ]
    wrong, right = [], 0
    for (address, new), name in zip(OLD, given, strict=True):
        answer = engine.get(address)
        led = answer.getheader("Location") if answer.status == 301 else None
        right += led == new
        if led != new and (led or name not in lost):
            wrong.append((address, answer.status, led))
    assert wrong == []
    assert right == engine.made.moved == len(OLD) - len(lost) > 150


def test_the_engine_takes_every_line(engine):
    lines = engine.made.files["_redirects"].splitlines()
    for line in lines[:: len(lines) // 40]:
        path, new, _ = line.split()
        assert engine.get(path).getheader("Location") == new


def test_pages_carry_the_security_headers(engine):
    answer = engine.get("/2018/07/x/")
    assert answer.status == 200
    assert {name: answer.getheader(name) for name in HEADERS} == HEADERS


def test_an_error_is_kept_by_nobody(engine):
    answer = engine.get("/khong-co/")
    assert (answer.status, answer.getheader("Cache-Control")) == (404, "no-store")
