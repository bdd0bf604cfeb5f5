"""The project's own pelicanconf.py with some lines in the place of its own.

with_lines('SITENAME = "Bản tin"')  →  the whole file, its SITENAME another
"""

import ast
import re

from plugins.bulletin.problems.problem import Problem
from plugins.press.settings.checks import required_names
from plugins.press.settings.project_settings import problems_in
from plugins.press.system.project import ROOT

OWN = (ROOT / "pelicanconf.py").read_text("utf-8")
_NAME = re.compile(r"^\s*([A-Za-z_]+) *[:=＝]", re.MULTILINE)


def with_lines(lines: str) -> str:
    """The settings with the assignments of `lines` at their end."""
    given = {name.upper() for name in _NAME.findall(lines)}
    kept = OWN.split("\n")
    for statement in ast.parse(OWN).body:
        target = (
            getattr(statement, "target", None)
            or getattr(statement, "targets", [None])[0]
        )
        if getattr(target, "id", "") in given:
            span = range(statement.lineno - 1, statement.end_lineno or 0)
            for number in span:
                kept[number] = ""
    return "\n".join(kept) + lines + "\n"


def settings_problems(text: str | bytes) -> list[Problem]:
    """What is wrong with a whole pelicanconf.py."""
    data = text.encode() if isinstance(text, str) else text
    return problems_in(data, "pelicanconf.py", required_names()).problems
