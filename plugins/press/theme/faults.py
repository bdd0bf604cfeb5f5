"""What went wrong inside a template or the program, said so that it can be found.

fault_text(error)  →  theme/templates/article.html:12:1: Lỗi: Mẫu trang có lỗi: …
                        12 | {{ artcle.title }}
"""

import linecache
import traceback
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateError

from plugins.bulletin.problems.problem import Problem, format_problem
from plugins.press.system.project import ROOT

_OURS = ("theme", "plugins", "pelicanconf.py", "publishconf.py")


class _Place(NamedTuple):
    path: str
    line: int
    column: int = 1


def fault_text(error: BaseException) -> str:
    """Return where an error arose, what it is, and the line it stands in."""
    said = f"{_words(error)} ({type(error).__name__})"
    place = _place(error)
    if place is None:
        return f"Chương trình gặp lỗi: {said}."
    in_theme = place.path.startswith("theme/")
    kind = "Mẫu trang có lỗi" if in_theme else "Mã chương trình có lỗi"
    problem = Problem(
        path=place.path,
        line=place.line,
        column=place.column,
        rule="template-error" if in_theme else "code-error",
        message=f"{kind}: {said}.",
    )
    file = str(ROOT / place.path)
    linecache.checkcache(file)
    return format_problem(problem, linecache.getline(file, place.line).rstrip("\n"))


def _words(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return error.msg
    return str(getattr(error, "message", None) or error).rstrip(".")


def _place(error: BaseException) -> _Place | None:
    """Find the place: named by the error itself, or the last line of ours it ran."""
    file = getattr(error, "filename", None)
    line = getattr(error, "lineno", None)
    if isinstance(file, str) and isinstance(line, int) and (path := _own(file)):
        return _Place(path, line, max(1, getattr(error, "offset", None) or 1))
    places = [
        _Place(path, frame.lineno, (frame.colno or 0) + 1)
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.lineno and (path := _own(frame.filename))
    ]
    if isinstance(error, TemplateError):  # what ran it is not what is wrong
        places = [one for one in places if one.path.startswith("theme/")] or places
    return places[-1] if places else None


def _own(file: str) -> str | None:
    """Return the path below the project if the file is one that people write."""
    full = Path(file)
    if not full.is_relative_to(ROOT):
        return None
    path = full.relative_to(ROOT)
    return path.as_posix() if path.parts and path.parts[0] in _OURS else None
