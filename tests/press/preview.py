"""A running `serve` on a project and a content folder of its own, seen over HTTP.

with Preview(tmp_path) as preview:
    preview.write({"content/articles/2031/05/hop.md": article("Họp")})
    preview.until("/2031/05/hop/", "Họp")
    preview.notice("x.md:4")            what the page says is wrong
"""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPMessage
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from tests.builders import copy_project
from tests.press.conftest import free_port
from tests.site import NOON, Site

PATIENCE = 60.0
# With the editors' desk, opened in $BROWSER; its address, with the key, is in the log.
START_DESK = """import sys
from pathlib import Path
from plugins.desk.editing.desk import open_desk
from plugins.press.preview.serve import serve
beside = {"/bien-tap/": open_desk}
sys.exit(serve(Path(sys.argv[1]), int(sys.argv[2]), beside, open_browser=True))"""
START = """import sys
from pathlib import Path
from plugins.press.preview.serve import serve
sys.exit(serve(Path(sys.argv[1]), int(sys.argv[2])))"""


class Answer(NamedTuple):
    """What the server answered."""

    status: int
    headers: HTTPMessage
    text: str


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Leaves redirects to the test."""

    def redirect_request(self, *_: Any) -> None:
        """Follow nothing."""


class Preview:
    """A server in a process of its own."""

    def __init__(
        self, folder: Path, port: int | None = None, start: str = START
    ) -> None:
        self.start = start
        self.site = Site(folder)
        self.project = folder / "project"
        if not self.project.exists():
            copy_project(self.project)
        self.port = port or free_port()
        self.log = folder / f"log-{self.port}"
        self._open = urllib.request.build_opener(NoRedirect()).open

    def __enter__(self) -> "Preview":
        settings = {
            "BULLETIN_CACHE": str(self.site.folder / "cache"),
            "SOURCE_DATE_EPOCH": str(NOON),
        }
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-c",
                    self.start,
                    str(self.site.content),
                    str(self.port),
                ],
                cwd=self.project,
                stderr=log,
                env=os.environ | settings,
            )
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self, how: int = signal.SIGINT) -> int:
        """End it as Ctrl-C does, or in another way; returns the exit code."""
        self.process.send_signal(how)
        return self.process.wait(20)

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Write files by their paths beside the content; None removes one."""
        self.site.write(files)

    def get(self, address: str, **headers: str) -> Answer:
        """Ask once."""
        request = urllib.request.Request(self.url(address), headers=headers)
        try:
            with self._open(request, timeout=10) as answer:
                return Answer(answer.status, answer.headers, answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read().decode())

    def url(self, address: str) -> str:
        """The full address."""
        return f"http://127.0.0.1:{self.port}{address}"

    def until(self, address: str, text: str) -> str:
        """Ask until a page carries a text; returns the page."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end and self.process.poll() is None:
            try:
                page = self.get(address).text
            except OSError:
                page = ""  # it is not listening yet
            if text in page:
                return page
            time.sleep(0.05)
        raise AssertionError(f"{text!r} not seen:\n{self.log.read_text()}")

    def notice(self, text: str, page: str = "/", seen: str = "") -> str:
        """Listen like an open page until it is told of a text; '' is no problem."""
        for kind, data in self.events(page, seen or self.digest(page)):
            if kind == "reload":
                return self.notice(text, page)
            told: str = json.loads(data)["problems"]
            if text in told and bool(text) == bool(told):
                return told
        raise AssertionError(f"{text!r} not told:\n{self.log.read_text()}")

    def digest(self, page: str) -> str:
        """What an open page remembers of its content."""
        return self.get(page).text.partition('data-seen="')[2].partition('"')[0]

    def events(self, page: str, seen: str) -> Any:
        """Yield the events that an open page hears, as (name, data)."""
        address = self.url(f"/__preview__/events?page={quote(page)}&seen={seen}")
        with urllib.request.urlopen(address, timeout=PATIENCE) as stream:
            name, end = "", time.monotonic() + PATIENCE
            for line in stream:
                if time.monotonic() > end:
                    return
                key, _, value = line.decode().rstrip("\n").partition(": ")
                name = value if key == "event" else name
                if key.startswith("data"):
                    yield name, value


def processes(mark: str) -> list[int]:
    """All processes whose command line has a mark."""
    found = []
    for one in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if mark.encode() in one.read_bytes():
                found.append(int(one.parent.name))
        except OSError:
            continue
    return found
