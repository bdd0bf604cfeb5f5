"""Measuring a program: its time, the memory of its whole family, its phases."""

import sys
from pathlib import Path

import pytest

from tests.bench.measure import FailedError, run

pytestmark = pytest.mark.quiet

SLEEP = "import time; time.sleep(0.3)"
HOARD = "import time; kept = bytes(b'x') * 90_000_000; time.sleep(0.6)"
FAMILY = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOARD!r}])"
TOIL = "x = 0\nfor i in range(3_000_000): x += i"
TOIL_OF_A_CHILD = (
    f"import subprocess, sys; subprocess.run([sys.executable, '-c', {TOIL!r}])"
)
PHASES = "import sys; print('{\"read\": 0.5}', file=sys.stderr)"


def test_the_whole_time_counts(tmp_path: Path) -> None:
    assert run([sys.executable, "-c", SLEEP], tmp_path).seconds >= 0.3


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_of_children_counts(tmp_path: Path) -> None:
    measured = run([sys.executable, "-c", FAMILY], tmp_path)
    assert measured.peak_mb
    assert 90 < measured.peak_mb < 200


def test_work_of_children_counts(tmp_path: Path) -> None:
    idle = run([sys.executable, "-c", SLEEP], tmp_path)
    busy = run([sys.executable, "-c", TOIL_OF_A_CHILD], tmp_path)
    assert busy.cpu > idle.cpu + 0.05


def test_phases_are_what_the_program_prints(tmp_path: Path) -> None:
    assert run([sys.executable, "-c", PHASES], tmp_path).phases == {"read": 0.5}


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no such luck"):
        run([sys.executable, "-c", "raise SystemExit('no such luck')"], tmp_path)
