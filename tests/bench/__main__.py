"""One command that measures the build beside its peers: python -m tests.bench

python -m tests.bench --sizes 1000 10000 --runs 3 --peers hugo pelican
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench import report
from tests.bench.measure import FailedError
from tests.bench.measurements import measure
from tests.bench.programs import Program, bulletin, hugo, pelican

PEERS = ("hugo", "pelican")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and return 0; 1 when one of the programs failed."""
    options = _options(argv)
    programs = [] if options.without_us else [bulletin()]
    programs += _peers(options)
    try:
        results = measure(programs, options.sizes, options.runs, options.folder)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        print(report.to_json(results, machine()))
    else:
        print(report.text_of(results, machine()))
        if not options.builds_only:
            from tests.bench.extras import text_of

            print(text_of(options.folder))
    return 0


def machine() -> str:
    """What the figures were taken on."""
    system = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    folder = Path(tempfile.gettempdir()) / "bulletin-bench"
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", nargs="*", choices=PEERS, default=PEERS)
    parser.add_argument("--peers-up-to", type=int, default=10_000, metavar="ARTICLES")
    parser.add_argument("--without-us", action="store_true", help="the peers only")
    parser.add_argument("--builds-only", action="store_true")
    parser.add_argument("--hugo", help="the program, when it is not on the PATH")
    parser.add_argument("--folder", type=Path, default=folder)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(argv)


def _peers(options: argparse.Namespace) -> list[Program]:
    found = []
    if "hugo" in options.peers:
        rival = hugo(options.hugo, options.peers_up_to)
        if rival:
            found.append(rival)
        else:
            print("hugo: not installed (requirements-bench.in)", file=sys.stderr)
    if "pelican" in options.peers:
        found.append(pelican(options.peers_up_to))
    return found


if __name__ == "__main__":
    sys.exit(main())
