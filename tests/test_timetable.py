"""What publishes by itself: each file is read by its own program, its commands run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from plugins.press.publishing.timetable.machines import Clone, commands, cron
from plugins.press.publishing.timetable.writing import PLANS
from plugins.press.system.project import ROOT
from tests.builders import copy_project
from tests.site import article

CLONE = Clone("/srv/bản tin", "bantin", "thu")
# The tasks of a copy, without an environment of its own.
PYTHON = """#!/bin/sh
exec {python} -c "import sys; sys.path.insert(0, '.')
from plugins.desk import environment; environment.enter = lambda: None
import runpy; sys.argv = sys.argv[1:]; runpy.run_path('tasks.py', run_name='__main__')
" "$@"
"""


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    """A clone of a small bulletin that can be pushed to where it came from."""
    home = tmp_path_factory.mktemp("nguồn")
    origin, project = home / "kho.git", home / "bản tin"
    project.mkdir()
    copy_project(project)
    shutil.copyfile(ROOT / "tasks.py", project / "tasks.py")
    shutil.copyfile(ROOT / "requirements-extra.txt", project / "requirements-extra.txt")
    path = project / "content/articles/2018/07/hop.md"
    path.parent.mkdir(parents=True)
    path.write_text(article("Họp", date="2018-07-20 11:30"), "utf-8")
    (project / ".gitignore").write_text(".publish\n.cache\noutput\n__pycache__\n")
    (home / "bin").mkdir()
    (home / "bin/python3").write_text(PYTHON.format(python=sys.executable))
    (home / "bin/python3").chmod(0o755)
    git = ["git", "-c", "user.name=An", "-c", "user.email=an@example.vn"]
    subprocess.run([*git, "init", "-q", "--bare", "-b", "main", origin], check=True)
    for command in (
        "init -q -b main", "add -A", "commit -q -m Đầu", f"remote add origin {origin}",
        "push -q -u origin main",
    ):  # fmt: skip
        words = command.split(" ", 3) if "remote" in command else command.split()
        subprocess.run([*git, *words], cwd=project, check=True)
    return project


def run(project: Path, command: str, **more: str) -> subprocess.CompletedProcess[str]:
    home = project.parent
    settings = {
        **more,
        **os.environ,
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
        "HOME": str(home),
        "GIT_AUTHOR_NAME": "An",
        "GIT_COMMITTER_NAME": "An",
        "EMAIL": "an@example.vn",
    }
    return subprocess.run(
        ["sh", "-ec", command],
        cwd=project,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )


def only_gitlab() -> list[str]:
    """The commands of its file that the other has not, in their order."""
    read = yaml.safe_load(PLANS["gitlab"](CLONE))
    scripts = [*read["before_script"], *read["đăng"]["script"]]
    tasks = ("python3 tasks.py check", "python3 tasks.py build", "python3 tasks.py pub")
    return [one for one in scripts if not one.startswith(tasks)]


def steps_of(kind: str) -> list[str]:
    """The commands of a code host's file, in order, less what only it can do."""
    read = yaml.safe_load(PLANS[kind](CLONE))
    if kind == "github":
        return [one["run"] for one in read["jobs"]["ban-tin"]["steps"] if "run" in one]
    scripts = [*read["kiểm tra"]["script"], *read["đăng"]["script"]]
    return [one for one in scripts if "set-url" not in one and "switch" not in one]


@pytest.mark.needs("git")
@pytest.mark.skipif(os.name == "nt", reason="they are shell commands")
def test_the_commands_of_all_plans_run_and_send_the_addresses_back(clone):
    assert steps_of("github") == steps_of("gitlab")
    for command in (*steps_of("github"), *commands(CLONE)):
        done = run(clone, command)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    page = clone.parent / "ban-tin-xuat-ban/current/2018/07/hop/index.html"
    assert page.exists()
    log = run(clone, "git show origin/main:content/addresses.txt").stdout
    assert "/2018/07/hop/ live" in log


@pytest.mark.needs("git")
@pytest.mark.skipif(os.name == "nt", reason="they are shell commands")
def test_what_only_gitlab_does_runs_in_a_clone_as_its_runner_makes_it(clone):
    """Its runner gives no branch, and a place that nobody may push to."""
    home = clone.parent
    job = home / "việc"
    origin = home / "kho.git"
    installed = home / "installed"
    (home / "bin/apt-get").write_text(f'#!/bin/sh\necho "$@" >>"{installed}"\n')
    (home / "bin/apt-get").chmod(0o755)
    done = run(
        home, f"git clone -q '{origin}' '{job}' && git -C '{job}' checkout -q --detach"
    )
    assert done.returncode == 0, done.stderr
    with (job / "content/addresses.txt").open("a") as ledger:
        ledger.write("/2018/07/khac/ live\n")
    given = {
        "CI_COMMIT_BRANCH": "main",
        "CI_SERVER_HOST": "git.example.vn",
        "CI_PROJECT_PATH": "tinh/ban-tin.git",
        "PUSH_TOKEN": "bi-mat",
        "SSH_KEY": "khóa",
        "SSH_KNOWN_HOSTS": "may-chu ssh-ed25519 AAAA",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{origin}.insteadOf",
        "GIT_CONFIG_VALUE_0": "https://ban-tin:bi-mat@git.example.vn/tinh/ban-tin.git",
    }
    for command in only_gitlab():
        done = run(job, command, **given)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    assert "openssh-client rsync" in installed.read_text()
    assert (home / ".ssh/id_ed25519").stat().st_mode & 0o777 == 0o600
    assert "may-chu" in (home / ".ssh/known_hosts").read_text()
    log = run(clone, f"git --git-dir='{origin}' show main:content/addresses.txt").stdout
    assert "/2018/07/khac/ live" in log
    subject = run(clone, f"git --git-dir='{origin}' log -1 --format=%s main").stdout
    assert "[skip ci]" in subject  # else it would begin anew with its own commit


@pytest.mark.needs("systemd-analyze")
def test_systemd_takes_the_unit_and_the_timer(tmp_path):
    clone = CLONE._replace(folder=str(tmp_path), user="root")
    _, service, timer = PLANS["systemd"](clone).split("# ban-tin-thu.")[-3:]
    for name, text in (("service", service), ("timer", timer)):
        (tmp_path / f"ban-tin-thu.{name}").write_text(text.partition("\n")[2], "utf-8")
    files = [str(tmp_path / f"ban-tin-thu.{one}") for one in ("service", "timer")]
    done = subprocess.run(
        ["systemd-analyze", "verify", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in done.stderr.splitlines() if "ban-tin" in line] == []


def test_windows_gets_xml_of_its_own_kind_with_the_command(tmp_path):
    text = PLANS["windows"](CLONE).replace('encoding="UTF-16"', 'encoding="UTF-8"')
    task = ElementTree.fromstring(text.encode())
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    arguments = task.findtext(f".//{space}Arguments")
    assert task.tag == f"{space}Task"
    assert arguments.startswith("/c git pull")
    assert "py tasks.py publish --to thu" in arguments


def test_a_line_of_cron_has_five_times_and_no_bare_percent():
    line = cron(CLONE._replace(folder="/srv/50% bản")).splitlines()[-1]
    assert line.startswith("*/10 * * * * (cd '/srv/50\\% bản' && git pull")
