"""How many small faults put into the record on purpose its tests would find.

`python3 tasks.py mutants` → the faults that no test found, and the share of those found
"""

import json
import shutil
import subprocess
import sys

from plugins.desk.environment import ensure
from plugins.press.system.project import ROOT

LOCK = "requirements-mutants.txt"
WANTED = 0.92  # of the faults; of the rest most change nothing that anybody could see
MADE = ROOT / "mutants"


def mutants() -> int:
    """Run mutmut over the record; 0 when the tests find the wanted share, else 1.

    Raises NotReadyError where mutmut cannot be installed.
    """
    ensure(LOCK)
    shutil.rmtree(MADE, ignore_errors=True)
    if _mutmut("run") or _mutmut("export-cicd-stats"):
        return 1
    _mutmut("results")
    counts = json.loads((MADE / "mutmut-cicd-stats.json").read_text("utf-8"))
    found = counts["total"] - counts["survived"] - counts["no_tests"]
    share = found / counts["total"]
    print(f"Kiểm thử tìm ra {found}/{counts['total']} lỗi cố ý ({share:.3f}).")
    return int(share < WANTED)


def _mutmut(*arguments: str) -> int:
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode
