"""Does what a problem suggests, to the letter, as an editor in a hurry would.

followed(files, problem)  →  the files after it, or None where only a person can do it
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from plugins.bulletin.kinds import KINDS
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.text import slugify
from plugins.desk.new import blank

Files = dict[str, str | bytes]
Act = Callable[[Files, Problem, re.Match[str]], None]


def followed(files: Mapping[str, str | bytes], problem: Problem) -> Files | None:
    """The files after the first form of remedy that a suggestion has."""
    for form, act in _FORMS:
        if found := re.search(form, problem.suggestion):
            after = dict(files)
            act(after, problem, found)
            return after
    return None


def _lines(files: Files, path: str) -> list[str]:
    text = files[path]
    assert isinstance(text, str)
    return text.split("\n")


def _put(files: Files, path: str, lines: list[str]) -> None:
    files[path] = "\n".join(lines)


def _mark(files: Files, problem: Problem, words: str) -> None:
    """Write words in the place of what is marked."""
    lines = _lines(files, problem.path)
    line, start = lines[problem.line - 1], problem.column - 1
    lines[problem.line - 1] = line[:start] + words + line[start + problem.length :]
    _put(files, problem.path, lines)


def _line(files: Files, path: str, number: int, words: str | None) -> None:
    """Write a line in the place of another, as far indented; None takes it away."""
    lines = _lines(files, path)
    before = lines[number - 1]
    indent = before[: len(before) - len(before.lstrip())]
    lines[number - 1 : number] = [] if words is None else [indent + words]
    _put(files, path, lines)


def _write(files: Files, problem: Problem, found: re.Match[str]) -> None:
    """The words are a whole line where they begin with its key, else a value."""
    words = found["words"].strip("`")
    line = _lines(files, problem.path)[problem.line - 1]
    key = re.match(r"[\s-]*([^\W\d][\w -]*)", line)
    whole_line = found["words"][0] == "`" and problem.path.endswith(".py")
    if whole_line or (key and re.match(rf"{re.escape(key[1].strip())}\s*:", words)):
        _line(files, problem.path, problem.line, words)
    else:
        _mark(files, problem, words)


def _rename(files: Files, problem: Problem, found: re.Match[str]) -> None:
    folder = problem.path.rpartition("/")[0]
    files[f"{folder}/{found['name']}"] = files.pop(problem.path)


def _move(files: Files, problem: Problem, found: re.Match[str]) -> None:
    name = problem.path.rpartition("/")[2]
    files[f"{found['folder']}{name}"] = files.pop(problem.path)


def _add(files: Files, problem: Problem, found: re.Match[str]) -> None:
    """A line of front matter goes below the first ---, one of the text to its end."""
    lines = _lines(files, problem.path)
    words = found["words"].strip("`")
    lines.insert(len(lines) if words.startswith("[^") else 1, words)
    _put(files, problem.path, lines)


def _add_inside(files: Files, problem: Problem, found: re.Match[str]) -> None:
    """A key more in a group between braces."""
    lines = _lines(files, problem.path)
    line, start = lines[problem.line - 1], problem.column
    lines[problem.line - 1] = f"{line[:start]}{found['words']}, {line[start:]}"
    _put(files, problem.path, lines)


def _take_item(files: Files, problem: Problem, _: re.Match[str]) -> None:
    """An item of a list goes with the comma that parted it, or with its line."""
    lines = _lines(files, problem.path)
    line, start = lines[problem.line - 1], problem.column - 1
    if line[:start].strip() == "-":
        del lines[problem.line - 1]
    else:
        left, right = line[:start], line[start + problem.length :]
        if right.lstrip().startswith(","):
            right = right.lstrip().removeprefix(",").lstrip()
        else:
            left = left.rstrip().removesuffix(",")
        lines[problem.line - 1] = left + right
    _put(files, problem.path, lines)


def _fences(files: Files, problem: Problem, found: re.Match[str]) -> None:
    lines = _lines(files, problem.path)
    if found["line"]:
        lines.insert(int(found["line"]) - 1, "---")
    _put(files, problem.path, ["---", *lines] if found["top"] else lines)


def _as_one(files: Files, problem: Problem, found: re.Match[str]) -> None:
    """A line and the one below it become one."""
    lines = _lines(files, problem.path)
    lines[problem.line - 1 : problem.line + 1] = [found["words"]]
    _put(files, problem.path, lines)


def _unindented(files: Files, problem: Problem, found: re.Match[str]) -> None:
    lines = _lines(files, problem.path)
    lines[problem.line - 1] = found["words"]
    _put(files, problem.path, lines)


def _below(files: Files, problem: Problem, found: re.Match[str]) -> None:
    lines = _lines(files, problem.path)
    lines.insert(problem.line, found["words"])
    _put(files, problem.path, lines)


def _public(files: Files, problem: Problem, found: re.Match[str]) -> None:
    text = files[found["path"]]
    assert isinstance(text, str)
    files[found["path"]] = text.replace("draft: true\n", "")


def _record(files: Files, problem: Problem, found: re.Match[str]) -> None:
    """A line for the file that the message names."""
    named = re.search(r"\S+/\S+\.md", problem.message)
    assert named
    lines = _lines(files, named[0])
    key = found["words"].partition(":")[0]
    if found["words"].startswith("- "):
        lines[1:1] = ["attendees:", f"  {found['words']}"]
    else:
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))
        lines[at] = found["words"]
    _put(files, named[0], lines)


def _new(files: Files, problem: Problem, found: re.Match[str]) -> None:
    """What the command writes, filled in and open to readers."""
    (kind,) = (one for one in KINDS if one.name == found["kind"])
    now, title = datetime(2018, 7, 20, 8, tzinfo=VIETNAM), found["title"]
    text = blank(kind, title, now)
    text = re.sub(r"draft: true.*\n", "", text)
    files[kind.file(slugify(title), now.date())] = text


def _words_only(files: Files, problem: Problem, _: re.Match[str]) -> None:
    """A link becomes the words it stood behind."""
    lines = _lines(files, problem.path)
    line = lines[problem.line - 1]
    lines[problem.line - 1] = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    _put(files, problem.path, lines)


def _unmerged(files: Files, problem: Problem, _: re.Match[str]) -> None:
    """The lines of both sides stay, the marks between them go."""
    kept = [
        line
        for line in _lines(files, problem.path)
        if not line.startswith(("<<<<<<<", "=======", ">>>>>>>"))
    ]
    _put(files, problem.path, kept)


_FORMS: tuple[tuple[str, Act], ...] = (
    (r'có phải "?(?P<words>[^"]+?)"?\?', lambda f, p, m: _mark(f, p, m["words"])),
    (r"đổi (?:tên tệp )?thành (?P<name>\S+)", _rename),
    (r"(?:^xóa|chuyển) (?:tệp này|ra khỏi thư mục)", lambda f, p, m: f.pop(p.path)),
    (r"^chuyển tệp vào (?P<folder>\S+/)", _move),
    (
        r"thay bằng dòng: (?P<words>.+)",
        lambda f, p, m: _line(f, p.path, p.line, m["words"]),
    ),
    (r"^thêm vào nhóm này, như: (?P<words>.+)", _add_inside),
    (r"^thêm dòng [^:]+, như: (?P<words>.+)", _add),
    (r"thêm dòng:? (?P<words>.+)", _add),
    (r"rồi viết (?P<words>\S+)$", _write),
    (r'lệnh new (?P<kind>\w+) --title "(?P<title>[^"]+)"', _new),
    (r"^bỏ đoạn mã này|^bỏ summary", lambda f, p, m: _line(f, p.path, p.line, None)),
    (r'chẳng hạn "(?P<words>[^"]+)"', lambda f, p, m: _mark(f, p, m["words"])),
    (
        r"sửa (?P<path>addresses\.txt):(?P<line>\d+) thành: (?P<words>.+)",
        lambda f, p, m: _line(f, m["path"], int(m["line"]), m["words"]),
    ),
    (
        r"sửa dòng này thành: (?P<words>.+)",
        lambda f, p, m: _line(f, p.path, p.line, m["words"]),
    ),
    (r"viết (?:liền )?`(?P<words>[^`]+)`; nếu (?:đúng là hai|là đường kẻ)", _as_one),
    (r"viết sát lề: `(?P<words>[^`]+)`", _unindented),
    (r"thêm ngay dưới hàng này một dòng `(?P<words>[^`]+)`", _below),
    (r"^thêm một dòng --- (?P<top>ở đầu tệp)?(?:.*trước dòng (?P<line>\d+))?", _fences),
    (r"^bỏ liên kết, giữ chữ", _words_only),
    (r"bỏ `draft: true` trong (?P<path>[^\s,]+)", _public),
    (r"^(?P<words>- .+)", _record),
    (r"sửa cuộc họp: (?P<words>.+)", _record),
    (r"^bỏ các dòng <<<<<<<", _unmerged),
    (r"^bỏ dòng này", lambda f, p, m: _line(f, p.path, p.line, None)),
    (r"^bỏ (?:một|ý này|địa chỉ này|chủ đề này)", _take_item),
    (r"^viết (?P<words>`[^`]+`)", _write),
    (r'^(?:hãy )?viết (?P<words>"[^"]+"),', lambda f, p, m: _mark(f, p, m["words"])),
    (
        r'ghi mã thay cho tên: "(?P<words>[^"]+)"',
        lambda f, p, m: _mark(f, p, m["words"]),
    ),
    (r"^chọn: (?P<words>[^,]+)", lambda f, p, m: _mark(f, p, m["words"])),
    (r"như: (?P<words>.+)", _write),
    (r"^(?:hãy )?viết (?P<words>\d\S*(?: \d\d:\d\d)?)", _write),
    (r"^viết (?P<words>[^…]+)$", _write),
)
