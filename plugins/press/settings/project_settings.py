"""The settings of the project, as every command reads them.

read_site_settings(production=False)   →  {"SITENAME": "Bản tin …", …}
read_file(ROOT / "publishconf.py")     →  what it says, and where

SettingsError, exit code 2, says everything that is wrong in a file, with its lines.
"""

import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.problems.problem import Problem, counted, errors, format_problem
from plugins.bulletin.site import Site
from plugins.press.settings.checks import check, required_names
from plugins.press.settings.python_file import PythonFile, read_python
from plugins.press.system.failures import BuildError
from plugins.press.system.project import OTHER_SETTINGS, ROOT

SITE, ONLINE = "pelicanconf.py", "publishconf.py"


class SettingsError(BuildError):
    """What is wrong in the settings files, as it is printed."""

    exit_code = 2


def read_site(root: Path = ROOT) -> Site:
    """Read the facts of the site from the settings of the project at `root`."""
    return Site.from_settings(read_site_settings(production=False, root=root))


def read_site_settings(production: bool, root: Path = ROOT) -> dict[str, Any]:
    """Read pelicanconf.py; for `production`, what publishconf.py sets instead.

    Before that comes what the file sets that BULLETIN_SETTINGS names, if any.

    Raises SettingsError.
    """
    settings = read_file(root / SITE, required_names()).values
    if other := os.environ.get(OTHER_SETTINGS):
        settings |= read_file(Path(other)).values
    if production:
        settings |= read_file(root / ONLINE, ("SITEURL",)).values
    return settings


def read_file(path: Path, required: Collection[str] = ()) -> PythonFile:
    """Read one settings file, in which some names have to be; raises SettingsError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        said = f"Thiếu tệp {path.name}; lấy lại từ bản lưu của dự án."
        raise SettingsError(said) from None
    file = problems_in(data, path.name, required, path.parent)
    if errors(file.problems):
        raise refused(file)
    return file


def refused(file: PythonFile) -> SettingsError:
    """The error that tells every problem of a file, with its line."""
    return SettingsError(printed(file.problems, file.data))


def problems_in(
    data: bytes, name: str, required: Collection[str], root: Path = ROOT
) -> PythonFile:
    """Read and check a settings file of these bytes; its problems are in it."""
    file = read_python(name, data)
    if file.nodes or not errors(file.problems):
        check(file, steps_of(root), required)
    file.problems = sorted(set(file.problems))
    return file


def steps_of(root: Path) -> list[str]:
    """The steps of the build there are: the modules of plugins/."""
    names = (path.stem for path in (root / "plugins").glob("*.py"))
    return sorted(f"plugins.{name}" for name in names if name != "__init__")


def printed(problems: list[Problem], data: bytes) -> str:
    """Every problem of one file with its line, and how many there are."""
    lines = lines_of(data)
    said = [
        format_problem(one, lines[one.line - 1] if one.line <= len(lines) else None)
        for one in problems
    ]
    return "\n".join([*said, counted(problems)])
