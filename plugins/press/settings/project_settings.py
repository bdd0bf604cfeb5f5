"""The settings of the project, as every command reads them.

read_site_settings(production=False)   →  {"SITENAME": "Bản tin …", …}
read_publishing()                      →  what publishconf.py says

SettingsError, exit code 2, says everything that is wrong in a file, with its lines.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.problems.problem import Problem, counted, errors, format_problem
from plugins.bulletin.site import Site
from plugins.press.settings.checks import check, required_names
from plugins.press.settings.python_file import PythonFile, read_python
from plugins.press.system.failures import BuildError
from plugins.press.system.project import ROOT

SITE, ONLINE = "pelicanconf.py", "publishconf.py"


class SettingsError(BuildError):
    """What is wrong in the settings files, as it is printed."""

    exit_code = 2


def read_site(root: Path = ROOT) -> Site:
    """Read the facts of the site from the settings of the project at `root`."""
    return Site.from_settings(read_site_settings(production=False, root=root))


def read_site_settings(production: bool, root: Path = ROOT) -> dict[str, Any]:
    """Read pelicanconf.py; for `production`, what publishconf.py sets instead.

    Raises SettingsError.
    """
    settings = _values(root, SITE, {}, required_names())
    if production:
        settings |= read_publishing(settings, root)
    return settings


def read_publishing(
    settings: Mapping[str, Any] | None = None, root: Path = ROOT
) -> dict[str, Any]:
    """Read what differs online; raises SettingsError.

    `settings` are those of pelicanconf.py, read when they are not given.
    """
    if settings is None:
        settings = read_site_settings(production=False, root=root)
    return _values(root, ONLINE, settings, ("SITEURL",))


def problems_in(
    data: bytes, name: str, given: Mapping[str, Any], root: Path = ROOT
) -> tuple[PythonFile, list[Problem]]:
    """Read and check one settings file of these bytes."""
    file = read_python(name, data, given)
    readable = not errors(file.problems) or file.nodes
    if readable:
        check(file, steps_of(root), required_names() if name == SITE else ("SITEURL",))
    return file, sorted(set(file.problems))


def steps_of(root: Path) -> list[str]:
    """The steps of the build there are: the modules of plugins/."""
    names = (path.stem for path in (root / "plugins").glob("*.py"))
    return sorted(f"plugins.{name}" for name in names if name != "__init__")


def _values(
    root: Path, name: str, given: Mapping[str, Any], required: Collection[str]
) -> dict[str, Any]:
    try:
        data = (root / name).read_bytes()
    except FileNotFoundError:
        raise SettingsError(
            f"Thiếu tệp {name}; lấy lại từ bản lưu của dự án."
        ) from None
    file, problems = problems_in(data, name, given, root)
    if errors(problems):
        raise SettingsError(printed(problems, data))
    return file.values


def printed(problems: list[Problem], data: bytes) -> str:
    """Every problem of one file with its line, and how many there are."""
    lines = lines_of(data)
    said = [
        format_problem(one, lines[one.line - 1] if one.line <= len(lines) else None)
        for one in problems
    ]
    return "\n".join([*said, counted(problems)])
