"""A settings file → what it assigns, and where each value stands.

read_python("pelicanconf.py", b'SITENAME = "B\\xe1\\xba\\xa3n tin"')
    →  values {"SITENAME": "Bản tin"}, nodes {"SITENAME": <line 1, column 11>}

Every statement is run by itself, so that one slip does not hide the others.
"""

import ast
from collections.abc import Mapping
from typing import Any

from plugins.bulletin.files.encoding import decode
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.words.text import nearest
from plugins.press.settings.models import KNOWN
from plugins.press.settings.python_slips import parsed

_CONSTANTS = {"true": "True", "false": "False", "none": "None", "null": "None"}


class PythonFile:
    """What one settings file says; `failed` are the names it could not work out."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.data = data
        self.values: dict[str, Any] = {}
        self.nodes: dict[str, ast.expr] = {}
        self.failed: set[str] = set()
        self.problems: list[Problem] = []

    def problem(
        self, at: ast.expr | None, rule: str, message: str, suggestion: str = ""
    ) -> None:
        """Note what is wrong at a value; at the file's first line when it has none."""
        line, column = (at.lineno, at.col_offset + 1) if at else (1, 1)
        same_line = at is not None and at.end_lineno == at.lineno
        length = (at.end_col_offset or 0) - at.col_offset if at and same_line else 1
        self.problems.append(
            Problem(
                path=self.path,
                line=line,
                column=column,
                length=length,
                rule=rule,
                message=message,
                suggestion=suggestion,
            )
        )

    def run(self, statement: ast.stmt) -> None:
        """Run one statement; note what stopped it."""
        names = _assigned(statement)
        if isinstance(statement, ast.AnnAssign) and statement.value is None:
            self._colon(statement)
        code = compile(ast.Module([statement], []), self.path, "exec")
        try:
            exec(code, self.values)  # noqa: S102  settings are Python, as Pelican's are
        except NameError as error:
            self.failed |= names.keys()
            self._unknown_name(statement, error.name or "")
        except Exception as error:  # whatever an expression can raise
            self.failed |= names.keys()
            said = f"{type(error).__name__}: {error}"
            at = next(iter(names.values()), None)
            message = f"Không tính được giá trị này ({said})."
            self.problem(at, "settings-value", message, "viết thẳng giá trị ra")
        self._note_nodes(names)

    def _note_nodes(self, names: Mapping[str, ast.expr]) -> None:
        for name, node in names.items():
            if name in self.nodes:
                before = self.nodes[name].lineno
                message = f"{name} đã có ở dòng {before}."
                hint = f"bỏ dòng này, hoặc dòng {before}"
                self.problem(node, "settings-repeated", message, hint)
            self.nodes[name] = node

    def _colon(self, statement: ast.AnnAssign) -> None:
        """A colon for an equals sign is a note of a type to Python: nothing is set."""
        name, meant = ast.unparse(statement.target), statement.annotation
        words = meant.value if isinstance(meant, ast.Constant) else None
        value = f'"{words}"' if isinstance(words, str) else ast.unparse(meant)
        message = "Sau tên phải là dấu =, không phải dấu hai chấm."
        self.problem(meant, "settings-syntax", message, f"viết `{name} = {value}`")
        self.failed.add(name)

    def _unknown_name(self, statement: ast.stmt, name: str) -> None:
        found = (
            node
            for node in ast.walk(statement)
            if isinstance(node, ast.Name) and node.id == name
        )
        other = nearest(name, self.nodes)
        if name in KNOWN and other and other not in KNOWN:
            return  # its own line is misspelled, which is told
        constant = _CONSTANTS.get(name.lower())
        near = constant or other
        hint = (
            f'có phải {near}? Nếu là chữ thì viết "{name}"'
            if near
            else f'viết "{name}"'
        )
        message = f"{name} không phải tên nào ở trên; chữ phải đặt trong ngoặc kép."
        self.problem(next(found, None), "settings-name", message, hint)


def read_python(path: str, data: bytes) -> PythonFile:
    """Read a settings file of these bytes."""
    file = PythonFile(path, data)
    text, file.problems = decode(data, path)
    if text is None:
        return file
    tree, slips = parsed(path, text)
    file.problems += slips
    for statement in tree.body if tree else ():
        file.run(_in_characters(statement, text))
    # What a file imports or defines besides is not for us.
    file.values = {
        name: value
        for name, value in file.values.items()
        if name.isupper() or name in file.nodes
    }
    return file


def _assigned(statement: ast.stmt) -> dict[str, ast.expr]:
    """The names that a statement gives values to, and those values."""
    targets: list[ast.expr] = []
    if isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    elif isinstance(statement, ast.Assign):
        targets = statement.targets
    value = getattr(statement, "value", None)
    return {one.id: value for one in targets if isinstance(one, ast.Name) and value}


def _in_characters(statement: ast.stmt, text: str) -> ast.stmt:
    """Count columns in characters: Python counts the bytes of UTF-8."""
    lines = text.split("\n")
    for node in ast.walk(statement):
        if isinstance(node, ast.expr) and node.end_lineno:
            node.col_offset = _characters(lines[node.lineno - 1], node.col_offset)
            end = _characters(lines[node.end_lineno - 1], node.end_col_offset or 0)
            node.end_col_offset = end
    return statement


def _characters(line: str, count: int) -> int:
    return len(line.encode()[:count].decode(errors="ignore"))
