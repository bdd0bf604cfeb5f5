"""When the environment is used, made, mended; without making one here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.desk import environment as module
from plugins.desk.environment import enter, is_ready, stamp
from plugins.press.system.project import ROOT
from plugins.press.system.readiness import NotReadyError

LOCK = "requirements.txt"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project folder whose making of environments is only noted down."""
    home = tmp_path / "Bản tin"
    home.mkdir()
    (home / LOCK).write_text("pelican==4.12.0\n")
    monkeypatch.setattr(module, "ROOT", home)
    monkeypatch.setattr(module, "VENV", home / ".venv")
    return home


def install(home: Path) -> None:
    """Leave behind what a finished installation does."""
    packages, python = module._packages(), module._python()
    (packages / "invoke").mkdir(parents=True)
    (packages / "invoke" / "__init__.py").touch()
    python.parent.mkdir(parents=True)
    python.touch()
    module._stamp_file(LOCK).write_text(stamp(LOCK))


def test_a_fresh_clone_has_no_environment(project):
    assert not is_ready(LOCK)


def test_a_finished_environment_is_used(project):
    install(project)
    assert is_ready(LOCK)


def test_changed_requirements_are_noticed(project):
    install(project)
    (project / LOCK).write_text("pelican==4.12.1\n")
    assert not is_ready(LOCK)


def test_another_python_needs_another_environment(project, monkeypatch):
    install(project)
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not is_ready(LOCK)


def test_a_moved_project_needs_another_environment(project, monkeypatch):
    install(project)
    project.rename(project.with_name("Bản tin 2"))
    monkeypatch.setattr(module, "ROOT", project.with_name("Bản tin 2"))
    monkeypatch.setattr(module, "VENV", project.with_name("Bản tin 2") / ".venv")
    assert not is_ready(LOCK)


@pytest.mark.parametrize("lost", ["invoke", "python", "stamp"])
def test_a_half_made_environment_is_recognised(project, lost):
    install(project)
    places = {
        "invoke": module._packages() / "invoke",
        "python": module._python(),
        "stamp": module._stamp_file(LOCK),
    }
    if places[lost].is_dir():
        shutil.rmtree(places[lost])
    else:
        places[lost].unlink()
    assert not is_ready(LOCK)


@pytest.mark.parametrize("module_name", ["venv", "ensurepip"])
def test_without_the_venv_module_the_debian_command_is_said(
    project, monkeypatch, capsys, module_name
):
    def find(name: str) -> object:
        return None if name == module_name else object()

    monkeypatch.setattr(module, "find_spec", find)
    with pytest.raises(SystemExit) as ended:
        enter()
    assert ended.value.code == 3
    assert "sudo apt install python3-venv" in capsys.readouterr().err


def test_a_failed_installation_ends_with_three_and_leaves_no_stamp(
    project, monkeypatch, capsys
):
    failed: subprocess.CompletedProcess[bytes] = subprocess.CompletedProcess([], 1)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(SystemExit) as ended:
        enter()
    assert ended.value.code == 3
    assert "mạng" in capsys.readouterr().err
    assert not is_ready(LOCK)


def test_an_environment_of_somebody_else_is_left_alone(project, monkeypatch):
    def refuse(*_: object) -> None:
        raise NotReadyError

    monkeypatch.setattr(module, "_install", refuse)
    module.ensure(LOCK)


def test_what_was_made_once_is_not_made_again(project, monkeypatch):
    made = []

    def make() -> None:
        made.append(1)
        install(project)

    monkeypatch.setattr(module, "_make", make)
    monkeypatch.setattr(module, "_start_again", lambda: None)
    enter()
    enter()
    assert made == [1]


def test_a_link_to_an_environment_of_somebody_else_is_not_cleared(
    project, monkeypatch, capsys
):
    elsewhere = project.with_name("của người khác")
    (elsewhere / "bin").mkdir(parents=True)
    (elsewhere / "bin" / "python").touch()
    (project / ".venv").symlink_to(elsewhere)
    monkeypatch.setattr(module, "_run", None)
    with pytest.raises(SystemExit) as ended:
        enter()
    assert ended.value.code == 3
    assert "liên kết tượng trưng" in capsys.readouterr().err
    assert (elsewhere / "bin" / "python").exists()


def test_a_process_started_in_place_of_another_knows_it_once(project, monkeypatch):
    monkeypatch.delenv("BULLETIN_STARTED_AGAIN", raising=False)
    monkeypatch.setattr(module, "WINDOWS", False)
    monkeypatch.setattr(os, "execv", lambda *_: sys.exit())
    install(project)
    monkeypatch.setattr(module, "inside", lambda: False)
    assert not module.started_again()
    with pytest.raises(SystemExit):
        enter()
    assert module.started_again()
    assert not module.started_again()


@pytest.fixture
def compiled(project, monkeypatch):
    """Where compiled code is kept by a project on a machine that keeps none itself."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", "")
    return project / ".venv" / "compiled"


def is_kept():
    """Whether modules are kept compiled by this process and by those it starts."""
    here = not sys.dont_write_bytecode
    assert here == ("PYTHONDONTWRITEBYTECODE" not in os.environ)
    assert os.environ["PYTHONPYCACHEPREFIX"] == (sys.pycache_prefix or "")
    return here


def test_what_the_machine_does_not_keep_compiled_is_kept_in_the_environment(
    project, compiled
):
    install(project)
    module.keep_compiled()
    assert is_kept()
    assert sys.pycache_prefix == str(compiled)


def test_a_machine_that_keeps_compiled_code_keeps_it_where_it_did(
    project, compiled, monkeypatch
):
    install(project)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE")
    module.keep_compiled()
    assert is_kept()
    assert sys.pycache_prefix is None


def test_no_environment_is_begun_for_compiled_code(project, compiled):
    module.keep_compiled()
    assert not is_kept()
    assert not (project / ".venv").exists()


def test_where_nothing_can_be_written_the_compiled_code_of_packages_is_still_found(
    project, compiled, monkeypatch
):
    install(project)
    monkeypatch.setattr(os, "access", lambda *_: False)
    module.keep_compiled()
    assert not is_kept()
    assert sys.pycache_prefix is None


def test_a_second_start_finds_compiled_what_the_first_one_imported(project, compiled):
    install(project)
    code = (
        "from plugins.desk import environment as e; from pathlib import Path;"
        f"e.VENV = Path({str(compiled.parent)!r}); e.keep_compiled();"
        "from plugins.press.system import unchanged; print(unchanged.__cached__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    kept = Path(done.stdout.strip())
    assert kept.is_relative_to(compiled)
    assert kept.is_file()
