"""How all tests are run: on every processor at once, then those that watch the clock.

run_tests()  →  Tally(passed=7301, failed=0, skipped=3)
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree

from plugins.press.system.project import ROOT

# Each worker begins with a stretch of the tests in their order, so that those of one
# file share what they set up; one that is through takes over half of what another has
# left. More than four at once want more memory than most machines have.
SPREAD = ("--numprocesses", "logical", "--maxprocesses", "4", "--dist", "worksteal")
TURNS = (("-m", "not quiet", *SPREAD), ("-m", "quiet"))


class Tally(NamedTuple):
    """How many tests ended in which way."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(*map(sum, zip(self, other, strict=True)))

    def __str__(self) -> str:
        """Say it as pytest does."""
        return ", ".join(f"{count} {way}" for way, count in self._asdict().items())


def run_tests(*which: str) -> Tally:
    """Run every test folder, or what is named, and count; pytest tells what happens.

    A turn that ends badly without a test that failed counts as one that did.
    """
    whole = Tally()
    for turn in TURNS:
        with TemporaryDirectory() as folder:
            report = Path(folder, "report.xml")
            command = [sys.executable, "-m", "pytest", *turn, *which]
            command += ["-o", "junit_logging=no", f"--junitxml={report}"]
            code = subprocess.run(command, cwd=ROOT, check=False).returncode
            whole = whole.plus(tally(report, code))
    return whole


def tally(report: Path, code: int) -> Tally:
    """Count what pytest wrote of a turn that ended with a code.

    5 is pytest's code for a turn in which no test was to be run.
    """
    if not report.exists():
        return Tally(failed=1)
    suite = ElementTree.parse(report).getroot().find("testsuite")  # noqa: S314 - ours
    assert suite is not None
    names = ("tests", "errors", "failures", "skipped")
    tests, errors, failures, skipped = (int(suite.attrib[name]) for name in names)
    failed = errors + failures
    passed = tests - failed - skipped
    return Tally(passed, max(failed, code not in (0, 5)), skipped)
