"""A slip in the settings ends every command with 2 and a message, never a traceback."""

import os
import shutil
import subprocess
import sys

import pytest

from plugins.press.system.project import ROOT
from tests.builders import copy_project
from tests.site import article

COMMANDS = (
    "build --output=output",
    "build --output=output --production",
    "check",
    "new article --title=Bài",
    "serve --port=0",
    "publish --to=thu",
)
ONLINE = "build --output=output --production"
SLIP = ('SITENAME = "Bản tin Bắc Kạn"', "SITENAME = “Bản tin Bắc Kạn”")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with one article."""
    root = copy_project(tmp_path_factory.mktemp("settings") / "project")
    shutil.copyfile(ROOT / "tasks.py", root / "tasks.py")
    folder = root / "content/articles/2031/05"
    folder.mkdir(parents=True)
    (folder / "hop.md").write_text(article("Họp"), "utf-8")
    return root


@pytest.fixture
def changed(project):
    """Change a settings file of the project for one test."""
    before = {
        n: (project / n).read_bytes() for n in ("pelicanconf.py", "publishconf.py")
    }

    def change(name, old, new):
        text = before[name].decode()
        assert old in text
        (project / name).write_text(text.replace(old, new, 1), "utf-8")

    yield change
    for name, data in before.items():
        (project / name).write_bytes(data)


def run(root, command):
    """Run a task in the project; its exit code and words."""
    done = subprocess.run(
        [sys.executable, "-m", "invoke", *command.split()],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1936846800"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_the_slip_and_ends_with_2(project, changed, command):
    changed("pelicanconf.py", *SLIP)
    code, said = run(project, command)
    assert code == 2, said
    assert "pelicanconf.py:3:12: Lỗi: " in said
    assert 'viết `SITENAME = "Bản tin Bắc Kạn"`' in said
    assert "Traceback" not in said


def test_what_differs_online_is_checked_when_it_is_used(project, changed):
    changed("publishconf.py", "SITEURL =", "SITEURRL =")
    code, said = run(project, ONLINE)
    assert (code, "có phải SITEURL?" in said, "Traceback" in said) == (2, True, False)
    assert run(project, "check")[0] == 0


def test_a_settings_file_that_is_gone_is_told(project):
    (project / "pelicanconf.py").rename(project / "away.py")
    code, said = run(project, "check")
    (project / "away.py").rename(project / "pelicanconf.py")
    assert (code, "Thiếu tệp pelicanconf.py" in said) == (2, True)
