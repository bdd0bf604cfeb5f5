"""The command line as an editor meets it: usage, exit codes, any console."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.press.system.project import ROOT

TASKS = {
    *("build", "test", "check", "import", "new", "serve", "publish", "rollback"),
    *("releases", "server-config"),
    *("doctor", "bench", "lint", "lock"),
}


def run(*arguments: str, cwd: Path = ROOT, **settings: str):
    """Run `invoke` here, with the console's encoding left as the settings say."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    root = ["--search-root", str(ROOT)]
    command = [sys.executable, "-m", "invoke", *root, *arguments]
    env = {**clean, **settings}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False)


def test_the_list_shows_every_task_with_its_sentence():
    lines = run("--list").stdout.decode().splitlines()
    listed = {line.split()[0]: line.split(maxsplit=1)[1] for line in lines[2:] if line}
    assert set(listed) >= TASKS
    assert all(sentence.endswith(".") for sentence in listed.values())


def test_the_name_of_a_task_may_be_what_another_one_asks_for():
    done = run("redirects", "import", "khong-co.csv")
    assert done.returncode == 3
    assert "Không đọc được khong-co.csv" in done.stderr.decode()


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("", "Hãy chọn một lệnh."),
        ("xem", 'Không có lệnh hay tùy chọn "xem".'),
        ("serve --port tám", '"tám" phải là một số.'),
        ("publish --to thu --accept ba", '"ba" phải là một số.'),
        ("--help xem", 'Không có lệnh hay tùy chọn "xem".'),
    ],
)
def test_wrong_usage_gets_a_sentence_the_list_and_two(command, sentence):
    done = run(*command.split())
    assert done.returncode == 2
    said = done.stderr.decode()
    assert said.startswith(sentence)
    assert "rollback" in said
    assert done.stdout == b""


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("import", "Không có tệp hay thư mục"),
        ("new article", "Cách dùng: new article|"),
        ("new bai --title Tin", "Cách dùng: new article|"),
        ("publish", "Hãy thêm --to và tên nơi đăng: thu"),
        ("redirects import", 'Lệnh này còn thiếu "file"'),
        ("rollback --to noi-la", 'Không có nơi đăng "noi-la"'),
    ],
)
def test_a_task_that_lacks_something_says_what_and_ends_with_two(command, sentence):
    done = run(*command.split())
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(sentence)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("build --sach", 'Không có lệnh hay tùy chọn "--sach".'),
        ("build --content", 'Tùy chọn "--content" cần một giá trị.'),
        ("check --explain", 'Tùy chọn "--explain" cần một giá trị.'),
    ],
)
def test_a_wrong_option_gets_a_sentence_and_how_its_task_is_used(command, sentence):
    done = run(*command.split())
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert said.startswith(sentence)
    assert f"Cách dùng: python3 tasks.py {command.split()[0]}" in said
    assert "rollback" not in said


@pytest.mark.parametrize(
    ("command", "meant"),
    [("biuld", "build"), ("publsh --to x", "publish"), ("build --cleen", "--clean")],
)
def test_a_slip_of_the_fingers_is_asked_about(command, meant):
    assert f"Có phải ý bạn là {meant}?" in run(*command.split()).stderr.decode()


@pytest.mark.parametrize("option", ["--help", "--list"])
def test_whoever_asks_gets_the_list_of_tasks(option):
    command = [sys.executable, str(ROOT / "tasks.py"), option]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "rollback" in done.stdout.decode()


def test_each_option_is_explained_in_vietnamese():
    said = run("build", "--help").stdout.decode()
    for option in ("--content=…", "--output=…", "--clean", "--production"):
        assert option in said
    assert "dựng lại từ đầu" in said
    assert not {"Usage", "Docstring", "Options", "STRING"} & set(
        re.findall(r"\w+", said)
    )


def test_help_says_what_is_asked_for_first_and_in_capitals():
    said = run("join", "--help").stdout.decode()
    assert said.startswith("Cách dùng: python3 tasks.py join KIND OLD NEW [tùy chọn]")
    assert said.index("  OLD ") < said.index("  NEW ") < said.index("  --content=…")


@pytest.mark.parametrize(
    "console",
    [
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "cp1258:strict"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
)
def test_vietnamese_gets_through_on_any_console(console):
    done = run("xem", **console)
    assert done.returncode == 2
    assert "Không có lệnh" in done.stderr.decode("utf-8")


def test_any_working_directory_will_do(tmp_path):
    odd = tmp_path / "Bản tin của Sở"
    odd.mkdir()
    assert run("doctor", cwd=odd).returncode in (0, 3)


def test_an_old_python_can_read_the_file_up_to_its_own_refusal():
    ast.parse((ROOT / "tasks.py").read_text("utf-8"), feature_version=(3, 7))
