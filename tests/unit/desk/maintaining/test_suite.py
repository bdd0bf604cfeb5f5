"""All tests run on all processors; those that watch the clock run after the others."""

from pathlib import Path

import pytest

from plugins.desk.maintaining import suite
from plugins.desk.maintaining.suite import Tally, run_tests, tally

CONFIG = '[tool.pytest.ini_options]\nmarkers = ["quiet: watches the clock"]\n'
TESTS = """
import os, time
from pathlib import Path
import pytest
@pytest.mark.quiet
def test_watching(): assert Path("done").exists()
def test_busy(): time.sleep(0.5); Path("done").touch()
def test_skipped(): pytest.skip("why")
def test_wrong(): assert False
def test_gone(): os._exit(0)
"""


def test_all_are_counted_and_what_watches_the_clock_comes_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text(CONFIG, "utf-8")
    (tmp_path / "test_some.py").write_text(TESTS, "utf-8")
    monkeypatch.setattr(suite, "ROOT", tmp_path)
    assert run_tests() == Tally(passed=2, failed=2, skipped=1)


@pytest.mark.parametrize(
    ("counts", "code", "counted"),
    [
        ('tests="9" errors="1" failures="2" skipped="3"', 1, Tally(3, 3, 3)),
        ('tests="0" errors="0" failures="0" skipped="0"', 5, Tally()),
        ('tests="4" errors="0" failures="0" skipped="0"', 2, Tally(4, 1)),
    ],
    ids=["as counted", "none to run", "broken off"],
)
def test_a_turn_passed_only_if_pytest_says_so(
    tmp_path: Path, counts: str, code: int, counted: Tally
) -> None:
    report = tmp_path / "report.xml"
    report.write_text(f"<testsuites><testsuite {counts}/></testsuites>", "utf-8")
    assert tally(report, code) == counted


def test_a_turn_that_left_no_report_has_failed(tmp_path: Path) -> None:
    assert tally(tmp_path / "report.xml", 3) == Tally(failed=1)


def test_a_tally_reads_as_pytests_own() -> None:
    both = Tally(7301, 1, 3).plus(Tally(passed=5))
    assert str(both) == "7306 passed, 1 failed, 3 skipped"
