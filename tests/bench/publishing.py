"""Measures what a publication costs: python -m tests.bench.publishing

    | to | what | this tree | 4c575f7 | ratio | rsync --checksum | ratio | KB | …

A tree of as many files as ten thousand articles make is published whole, after a change
of six files, and unchanged: to a folder, and to a host by ssh with a delay on the line.
What goes over that line comes late and is counted (`tests.bench.line`).
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from plugins.press.publishing.manifest import hash_of, scan
from plugins.press.site.tree import Marker, write_marker
from plugins.press.system.project import ROOT
from tests.bench.line import Line, slow_line
from tests.bench.report import table
from tests.press.conftest import ssh_server

URL = "https://bantin.example.vn"
HEADS = "to|what|this tree|KB|that commit|KB|ratio|rsync --checksum|KB|ratio".split("|")
WHOLE, EDIT, NOTHING = "all of it", "six files changed", "nothing changed"
# Publishes as this tree does, or as trees did before the room for it was there.
DRIVER = """
import sys, os
from datetime import UTC, datetime
from pathlib import Path
try:
    from plugins.press.publishing.lease import somebody
    from plugins.press.publishing.publication import Plan
    from plugins.press.publishing.releases import Publisher
    from plugins.press.publishing.targets.connection import connection
    from plugins.press.publishing.targets.folder import Folder
    from plugins.press.publishing.targets.remote import Remote
    more = [Path(sys.argv[2] + ".copies")]
except ModuleNotFoundError:
    from plugins.press.connection import connection
    from plugins.press.folder import Folder
    from plugins.press.lease import somebody
    from plugins.press.plan import Plan
    from plugins.press.releases import Publisher
    from plugins.press.remote import Remote
    more = []
tree, place, host, *options = sys.argv[1:]
owner, seen = somebody(datetime.now(UTC)), Path(place + ".seen")
plan = Plan(Path(tree), "https://bantin.example.vn")
if host:
    with connection(host, options) as ssh:
        Publisher(Remote(host, place, ssh, *more), owner, seen).publish(plan)
else:
    Publisher(Folder(Path(place)), owner, seen).publish(plan)
"""


class Cost(NamedTuple):
    """Seconds, and bytes on the line."""

    seconds: float
    sent: int


Act = Callable[[], object]
# user@host and options of ssh; '' and none for a folder.
Way = tuple[str, list[str]]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.bench.publishing", description=__doc__)
    parser.add_argument("--files", type=int, default=36_000)
    parser.add_argument("--kilobytes", type=int, default=15, help="of each file")
    parser.add_argument("--to", choices=["folder", "ssh"], nargs="+", default=[])
    parser.add_argument("--against", default="4c575f7")
    parser.add_argument("--earlier", type=int, default=0, help="edits before that one")
    parser.add_argument("--delay", type=int, default=20, help="ms, each way")
    given = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="dang-") as folder, ExitStack() as stack:
        home = Path(folder)
        other = stack.enter_context(_commit(given.against, home))
        ways: dict[str, Way] = {"folder": ("", [])}
        host, options = stack.enter_context(ssh_server(home / "ssh"))
        where = options.index("-p") + 1
        line = stack.enter_context(slow_line(int(options[where]), given.delay / 1000))
        options[where] = str(line.port)
        ways["ssh"] = (host, options)
        sizes = (given.files, given.kilobytes, given.earlier)
        bench = Bench(home, other, *sizes, line)
        rows = [HEADS]
        for to in given.to or ways:
            for row in bench.rows(to, ways[to]):
                print(" ".join(row), file=sys.stderr, flush=True)
                rows.append(row)
    print(table(rows))
    return 0


class Bench(NamedTuple):
    """A folder to work in, another commit's tree, files and their size, the line.

    `earlier`: edits that are published before the one that is measured.
    """

    home: Path
    other: Path
    files: int
    kilobytes: int
    earlier: int
    line: Line

    def rows(self, to: str, way: Way) -> Iterator[list[str]]:
        """What each publication costs us, them, and rsync."""
        tree, home = self.home / f"site-{to}", self.home
        _write(tree, self.files, self.kilobytes)
        acts: list[Act] = [
            lambda: _publish(ROOT, tree, home / f"ours-{to}", way),
            lambda: _publish(self.other, tree, home / f"theirs-{to}", way),
            lambda: _rsync(tree, home / f"plain-{to}", way),
        ]
        for what in (WHOLE, EDIT, NOTHING):
            if what == EDIT:
                for _ in range(self.earlier):
                    _edit(tree, self.files)
                    for act in acts:
                        act()
                _edit(tree, self.files)
            ours, theirs, plain = map(self.cost, acts)
            ratios = (ours.seconds / one.seconds for one in (theirs, plain))
            then, rsync = (f"{one:.2f}" for one in ratios)
            ends = (*_shown(theirs), then, *_shown(plain), rsync)
            yield [to, what, *_shown(ours), *ends]
        shutil.rmtree(tree)

    def cost(self, act: Act) -> Cost:
        """Do it once."""
        before, start = self.line.sent, time.monotonic()
        act()
        return Cost(time.monotonic() - start, self.line.sent - before)


def _shown(cost: Cost) -> tuple[str, str]:
    return f"{cost.seconds:.2f}", f"{cost.sent / 1000:.0f}"


def _publish(project: Path, tree: Path, place: Path, way: Way) -> None:
    host, options = way
    command = [sys.executable, "-c", DRIVER, str(tree), str(place), host, *options]
    subprocess.run(command, cwd=project, check=True, stdout=subprocess.DEVNULL)


def _rsync(tree: Path, place: Path, way: Way) -> None:
    host, options = way
    shell = ["-e", " ".join(["ssh", "-o", "Compression=yes", *options])] if host else []
    target = f"{host}:{place}/" if host else f"{place}/"
    command = ["rsync", "-r", "--checksum", "--delete", *shell, f"{tree}/", target]
    subprocess.run(command, check=True)


def _write(tree: Path, files: int, kilobytes: int) -> None:
    """Pages of one size that say different things, each in its folder."""
    chance = random.Random(1)
    words = [f"{chance.getrandbits(40):x}" for _ in range(4000)]
    for number in range(files):
        path = tree / _name(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(" ".join(chance.choices(words, k=94 * kilobytes)))
    (tree / "index.html").write_text("<h1>Bản tin</h1>")
    _mark(tree)


def _name(number: int) -> str:
    ending = "index.html" if number % 2 else "feed.atom.xml"
    return f"{2000 + number % 30}/{number % 12 + 1:02}/bai-{number // 2}/{ending}"


def _edit(tree: Path, files: int) -> None:
    for number in range(6):
        path = tree / _name(number * files // 6)
        path.write_text(f"{path.read_text()} sửa")
    _mark(tree)


def _mark(tree: Path) -> None:
    write_marker(tree, Marker(bulletin=1, site_url=URL, tree=hash_of(scan(tree))))


@contextmanager
def _commit(name: str, home: Path) -> Iterator[Path]:
    """The tree of another commit."""
    place = home / "commit"
    place.mkdir()
    packed = subprocess.run(
        ["git", "archive", name], cwd=ROOT, capture_output=True, check=True
    )
    subprocess.run(["tar", "x", "-C", str(place)], input=packed.stdout, check=True)
    yield place


if __name__ == "__main__":
    sys.exit(main())
