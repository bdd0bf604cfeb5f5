"""What is clicked twice to open the desk, and what it says where Python is missing."""

import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest

from plugins.press.system.project import ROOT

COMMAND, DESKTOP, CMD = (
    ROOT / f"Bắt đầu.{suffix}" for suffix in ("command", "desktop", "cmd")
)
posix = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX is wanted")
# A stand-in that says how it was called; the real one would not come back.
TASKS = "import os, sys; print(os.getcwd(), sys.argv[1:]); sys.exit({code})"


@pytest.fixture(name="project")
def _project(tmp_path):
    """A project in a folder with a space and marks, with programs of its own."""
    folder = tmp_path / "bản tin tỉnh"
    folder.mkdir()
    (folder / "tasks.py").write_text(TASKS.format(code=0), "utf-8")
    shutil.copy(COMMAND, folder)
    (tmp_path / "bin").mkdir()
    for name in ("sh", "dirname", "uname"):
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    return folder


def have_python(project, name="python3", works=True):
    """Put a Python there: a real one, or one that is too old for us."""
    program = project.parent / "bin" / name
    found = sys.executable
    program.write_text(
        f'#!/bin/sh\nexec "{found}" "$@"\n' if works else "#!/bin/sh\nexit 1\n"
    )
    program.chmod(0o755)


def start(project, *command):
    return subprocess.run(
        command or ["sh", str(project / COMMAND.name)],
        env={"PATH": str(project.parent / "bin")},
        cwd=project.parent,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )


@posix
@pytest.mark.parametrize("name", ["python3", "python3.12"])
def test_the_desk_is_started_in_its_own_folder(project, name):
    have_python(project, name)
    done = start(project)
    assert done.stdout == f"{project} ['serve', '--open']\n"
    assert done.returncode == 0


@posix
@pytest.mark.parametrize("old", [True, False])
def test_without_a_python_that_is_new_enough_it_says_where_to_get_one(project, old):
    if old:
        have_python(project, works=False)
    done = start(project)
    assert done.returncode == 3
    assert "chưa có Python 3.11" in done.stdout
    assert "sudo apt install python3 python3-venv" in done.stdout
    assert "python.org/downloads" in done.stdout


@posix
def test_an_exit_code_is_handed_on_with_a_word(project):
    have_python(project)
    (project / "tasks.py").write_text(TASKS.format(code=3), "utf-8")
    done = start(project)
    assert done.returncode == 3
    assert "chưa mở được" in done.stdout


@posix
def test_the_desktop_file_starts_the_same_from_any_folder(project):
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(DESKTOP, "utf-8")
    # As the Desktop Entry Specification has a value read: first the escapes of a
    # string, then quoting as of a shell, then the codes with %.
    value = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    place = str(project / DESKTOP.name)
    words = [w if w != "%k" else place for w in shlex.split(value)]
    have_python(project)
    done = start(project, *(w.replace("%%", "%").replace("\\$", "$") for w in words))
    assert done.stdout == f"{project} ['serve', '--open']\n"
    assert entry["Desktop Entry"]["Terminal"] == "true"


def test_the_batch_file_is_as_windows_reads_it():
    data = CMD.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert not data.startswith(b"\xef\xbb\xbf")  # it would stand before @echo
    text = data.decode()
    first, second, *_ = text.splitlines()
    assert (first, second) == ("@echo off", "chcp 65001 >nul")
    # Labels are looked for byte by byte, which letters of several bytes upset.
    assert not re.search(r"(?im)^\s*(?:goto|:\w)", text)
    said = re.findall(r"(?m)^\s*echo (.*)$", text)
    assert not [line for line in said if set(line) & set("()%!&|<>^")]


def test_the_batch_file_does_what_the_others_do():
    text = CMD.read_text("utf-8")
    assert 'cd /d "%~dp0"' in text
    assert "%PYTHON% tasks.py serve --open" in text
    assert "sys.version_info < (3, 11)" in text
    assert "https://www.python.org/downloads/windows/" in text
    assert "exit /b 3" in text


@pytest.mark.needs("git")
def test_the_batch_file_keeps_its_line_ends_in_every_checkout():
    said = subprocess.run(
        ["git", "check-attr", "eol", "--", CMD.name],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    assert said.stdout.strip().endswith("eol: crlf")
