"""What the project's own code is held to, and how its lock of libraries is made.

`python3 tasks.py test` → every step, all told at once, exit code 0 or 1
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.desk.environment import RUNTIME, TEST, ensure
from plugins.desk.maintaining.mutants import LOCK as MUTANTS
from plugins.desk.maintaining.suite import Tally, run_tests
from plugins.press.system.extra import LOCK as EXTRA
from plugins.press.system.project import ROOT

STYLE = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "--quiet", "."),
    ("mypy",),
    ("plugins.desk.maintaining.contracts",),
    ("djlint", "theme/templates", "--lint", "--quiet"),
    ("djlint", "plugins/desk/editing/templates", "--lint", "--quiet"),
)
# Each lock, the group of packages it adds and the lock whose versions it keeps.
LOCKS = (
    (RUNTIME,),
    (EXTRA, "--group", "extra", "-c", RUNTIME),
    (TEST, "--group", "extra", "--group", "test", "-c", EXTRA),
    (MUTANTS, "--group", "extra", "--group", "test", "--group", "mutants", "-c", TEST),
)
BROWSER = ROOT / "tests" / "browser"
ENGINES = ROOT / "tests" / "press" / "engines"
EDITORS = ROOT / "tests" / "editors"
COMPILE = (
    "uv pip compile --quiet --universal --generate-hashes --no-annotate "
    "--python-version 3.11 --upgrade"
)


def test() -> int:
    """Run style, types and every test folder; 0 when all of it passed, else 1.

    The last line counts the steps of style and the tests of both turns together.
    """
    _install_page_tools()
    failed = _check_style()
    steps = Tally(len(STYLE) - len(failed), len(failed))
    tests = run_tests()
    failed += ["pytest"] * bool(tests.failed)
    print(f"\nKhông đạt: {', '.join(failed)}" if failed else "\nĐạt.")
    print(tests.plus(steps))
    return int(bool(failed))


def lint() -> int:
    """Run the style and type steps alone; 0 when all passed, else 1."""
    return int(bool(_check_style()))


def golden() -> int:
    """Write the golden parts of the small sites anew; 0 when that went well."""
    ensure(TEST)
    return _run("tests.golden")


def docs() -> int:
    """Write the tables in docs/ that are made from the code; 0 when that went well."""
    ensure(TEST)
    return _run("tests.tables")


def lock() -> int:
    """Pin the newest versions that pyproject.toml allows, by hash, for every system."""
    ensure(TEST)
    name = ("--custom-compile-command", "python3 tasks.py lock")
    pinned = "pyproject.toml"
    for target, *more in LOCKS:
        command = (*COMPILE.split(), *name, pinned, *more, "-o", target)
        if code := _run(*command):
            return code
    return 0


def _check_style() -> list[str]:
    ensure(TEST)
    return [" ".join(step) for step in STYLE if _run(*step)]


def _run(module: str, *arguments: str) -> int:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _install_page_tools() -> None:
    """Install what judges pages and reads for hosts, where npm is; else tests skip."""
    for folder in (BROWSER, ENGINES, EDITORS):
        _install_locked(folder)


def _install_locked(folder: Path) -> None:
    lock, done = folder / "package-lock.json", folder / "node_modules" / ".lock"
    npm = shutil.which("npm")
    if npm is None or (done.exists() and done.read_bytes() == lock.read_bytes()):
        return
    print("Đang cài công cụ kiểm tra trang web …", file=sys.stderr)
    quiet = {**os.environ, "npm_config_loglevel": "error"}
    if subprocess.run([npm, "ci"], cwd=folder, env=quiet, check=False).returncode == 0:
        shutil.copyfile(lock, done)
