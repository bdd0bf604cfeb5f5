"""What a clicking reader meets while a site changes: python -m tests.bench.clicking

    | way | pages read | without page | without style | back to an older release |

Six hundred pages change three times, by a publication that switches at once, by one
that changes file by file, and by plain rsync; nginx sends them by https all the while.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path

from plugins.press.publishing.server_config.server import Server
from tests.bench.report import table
from tests.press.servers import HOST, Reader, serving
from tests.press.test_reading_meanwhile import PAGES, Clicking, site
from tests.unit.press.publishing.places import FolderPlace, Place, WebFolderPlace
from tests.unit.press.publishing.releasing import Desk, write_site

HEADS = "way|pages read|without page|without style|back to an older one".split("|")
Publish = Callable[[dict[str, str]], object]


class Patient(Clicking):
    """Goes on after what is broken, from the first page."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.pages = self.styles = self.older = 0

    def run(self) -> None:
        """Click until the last release is there, and through all pages once more."""
        address, newest = "/2018/07/0/", 0
        while not (self.enough.is_set() and len(self.read) >= PAGES):
            page = self.reader.get(address)
            words = page.body.decode().split()
            self.read.append(address)
            if page.status != 200 or len(words) != 3:
                self.pages += 1
                address = "/2018/07/0/"
                continue
            number, dress, address = words
            self.older += int(number) < newest
            newest = max(newest, int(number))
            self.styles += self.reader.get(dress).status != 200


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.bench.clicking", description=__doc__)
    parser.add_argument("--releases", type=int, default=4)
    given = parser.parse_args(argv)
    rows = [HEADS]
    for way, shown in (
        ("folder", "bản tin/current"),
        ("web-folder", "máy/web"),
        ("rsync -r --delete", "rsync"),
    ):
        with tempfile.TemporaryDirectory(prefix="bam-") as folder:
            home = Path(folder)
            home.chmod(0o755)
            rows.append([way, *_met(home, shown, _by(way, home), given.releases)])
    print(table(rows))
    return 0


def _by(way: str, home: Path) -> Publish:
    if way.startswith("rsync"):
        return lambda pages: _rsync(home, pages)
    kind = FolderPlace if way == "folder" else WebFolderPlace
    place: Place = kind(home)
    return Desk(place.target(), home / "khoa").publish


def _rsync(home: Path, pages: dict[str, str]) -> None:
    tree = home / "site"
    shutil.rmtree(tree, ignore_errors=True)
    write_site(tree, pages)
    command = ["rsync", "-r", "--delete", f"{tree}/", f"{home}/rsync/"]
    subprocess.run(command, check=True)


def _met(home: Path, shown: str, publish: Publish, releases: int) -> list[str]:
    with redirect_stdout(sys.stderr):  # the figures alone are the result
        return _clicked(home, shown, publish, releases)


def _clicked(home: Path, shown: str, publish: Publish, releases: int) -> list[str]:
    publish(site(0))
    server = Server(f"https://{HOST}", str(home / shown))
    with serving("nginx", home / "nginx", server) as reader:
        clicking = Patient(reader)
        clicking.start()
        for number in range(1, releases):
            publish(site(number))
        clicking.enough.set()
        clicking.join(120)
    found = (len(clicking.read), clicking.pages, clicking.styles, clicking.older)
    return [str(number) for number in found]


if __name__ == "__main__":
    sys.exit(main())
