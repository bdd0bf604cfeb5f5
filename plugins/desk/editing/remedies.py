"""What can be written in the place of a problem without asking anybody anything else.

remedies_for(path, data, found, look)
    →  {"unknown-category:4:11": Remedy("Kinh tế", b"… category: Kinh tế …")}

A remedy is what the message itself says to write, or what `check --fix` does; it is
offered where the file, looked at again with it, has that problem no more and no other
instead.
"""

import codecs
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.rules.repairs import repaired
from plugins.desk.fix import REPAIRABLE

# How a file would be found, as `checking.checked` finds it.
Look: TypeAlias = Callable[[bytes], list[Problem]]
_MOST = 4
# What a suggestion gives to write in the place of what is marked, or of its line.
_MARKED = (
    re.compile(r'^có phải "(?P<words>[^"]+)"\?$'),
    re.compile(r'^ghi mã thay cho tên: "(?P<words>[^"]+)"$'),
    re.compile(r"^(?:hãy )?viết `(?P<words>[^`]+)`$"),
    re.compile(r"^viết (?P<words>[\da-z][\da-z/-]*(?: \d\d:\d\d)?)$"),
)
_WHOLE_LINE = re.compile(r"^thay bằng dòng: (?P<words>.+)$")
_KEY = re.compile(r"[\s-]*([^\W\d][\w -]*?)\s*:")


class Remedy(NamedTuple):
    """What would be written, in a few words, and the file with it."""

    says: str
    data: bytes


def spot(problem: Problem) -> str:
    """What tells a problem of a file from its others."""
    return f"{problem.rule}:{problem.line}:{problem.column}"


def remedies_for(
    path: str,
    data: bytes,
    problems: Sequence[Problem],
    choices: Mapping[str, Sequence[str]],
    look: Look,
) -> dict[str, Remedy]:
    """The remedies of some problems by their spots; the first few are tried."""
    found: dict[str, Remedy] = {}
    tried = 0
    for problem in problems:
        remedy = _remedy(path, data, problem, choices)
        if remedy is None or remedy.data == data or spot(problem) in found:
            continue
        tried += 1
        if tried > _MOST:
            break
        if _is_better(problems, look(remedy.data), problem):
            found[spot(problem)] = remedy
    return found


def _is_better(
    before: Sequence[Problem], after: Sequence[Problem], gone: Problem
) -> bool:
    """Whether this problem is gone, and there is none that was not there."""
    told = [(one.rule, one.message) for one in before]
    left = [(one.rule, one.message) for one in after]
    key = gone.rule, gone.message
    return left.count(key) < told.count(key) and all(
        left.count(one) <= told.count(one) for one in left
    )


def _remedy(
    path: str, data: bytes, problem: Problem, choices: Mapping[str, Sequence[str]]
) -> Remedy | None:
    if problem.rule in REPAIRABLE:
        return Remedy("bỏ chỗ lặp lại", repaired(path, data, choices))
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        lines = data.removeprefix(mark).decode().split("\n")
    except UnicodeDecodeError:
        return None
    if problem.line > len(lines):
        return None
    line = lines[problem.line - 1]
    end = "\r" if line.endswith("\r") else ""
    written = _written(line.removesuffix("\r"), problem)
    if written is None:
        return None
    lines[problem.line - 1] = written[1] + end
    return Remedy(f"viết “{written[0]}”", mark + "\n".join(lines).encode())


def _written(line: str, problem: Problem) -> tuple[str, str] | None:
    """The words a suggestion gives, and the line with them."""
    if whole := _WHOLE_LINE.search(problem.suggestion):
        indent = line[: len(line) - len(line.lstrip())]
        return whole["words"], indent + whole["words"]
    found = next(filter(None, (p.search(problem.suggestion) for p in _MARKED)), None)
    if found is None:
        return None
    words, start = found["words"], problem.column - 1
    key = _KEY.match(line)
    if key and re.match(rf"{re.escape(key[1])}\s*:", words):
        return words, line[: len(line) - len(line.lstrip())] + words
    return words, line[:start] + words + line[start + problem.length :]
