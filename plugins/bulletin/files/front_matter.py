"""A content file's bytes → its front matter as a tree, and its body.

    b"---\\ntitle: A\\n---\\nB"  →  Document(Mapping(title → "A"), "B", body_line=4)

Whatever is wrong with the shape of the file is a problem with line and column; as
much as can still be read is read, so that one look shows everything.
"""

import re

import msgspec

from plugins.bulletin.files.encoding import decode
from plugins.bulletin.files.yaml.events import read_tree
from plugins.bulletin.files.yaml.slips import repair
from plugins.bulletin.files.yaml.tree import Mapping
from plugins.bulletin.problems.problem import Problem

_FENCE = re.compile("(?:---|\\.\\.\\.)[\\s\u200b]*$")
_ALMOST_FENCE = re.compile(r"(?:[-–—―]{1,2}|-{4,}|[–—―-]{3,}|={3,}|\+{3,})\s*$")
_MERGE_MARKS = ("<<<<<<< ", ">>>>>>> ")
_KEY_LINE = re.compile(r"[^\W\d][\w -]{0,40}[:：]")
_INDENTED = re.compile(r"\s|- |#|$")


class Document(msgspec.Struct, frozen=True):
    """What a file holds: the tree, the text under it and where that begins."""

    node: Mapping
    body: str
    body_line: int


def read_document(data: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Splits and parses a content file.

    None when there is nothing to validate: not text, empty, or front matter that
    cannot be read even after the known slips have been put right.
    """
    text, problems = decode(data, path)
    if text is None:
        return None, problems
    if not text.strip(" \n\t\u200b"):
        return None, [*problems, _problem(path, 1, "empty-file", *_EMPTY)]
    lines = text.split("\n")
    if unmerged := _unmerged(text, lines, path):
        return None, [*problems, unmerged]
    first, end, body, found = _find_block(lines, path)
    problems += found
    if first is None:
        return None, problems
    node, found = _read_mapping("\n".join(lines[first:end]), path, first + 1)
    problems += found
    if node is None:
        return None, problems
    return Document(node, "\n".join(lines[body:]), body + 1), problems


_EMPTY = ("Tệp trống.", 'tạo tệp mới bằng lệnh "new"')
_NO_START = "Tệp không bắt đầu bằng dòng --- của phần khai báo."
_NO_END = "Phần khai báo không có dòng --- kết thúc."
_ALMOST = "sửa dòng này thành: ---"
_AT_TOP = "thêm một dòng --- ở đầu tệp"
_BOTH = 'bắt đầu tệp bằng ---, các dòng "tên mục: giá trị" và một dòng --- nữa'
_NO_KEYS = (
    "Phần khai báo trống hoặc không có dạng tên mục: giá trị.",
    'mỗi dòng viết "tên mục: giá trị"',
)


def _unmerged(text: str, lines: list[str], path: str) -> Problem | None:
    """Two versions that git left side by side: neither is what the file says."""
    if not any(mark in text for mark in _MERGE_MARKS):
        return None
    marks = [n for n, line in enumerate(lines, 1) if line.startswith(_MERGE_MARKS)]
    if len(marks) < 2:
        return None
    message = f"Hai bản của tệp chưa ghép xong, từ dòng này đến dòng {marks[-1]}."
    hint = "giữ lại một bản, xóa các dòng <<<<<<<, ======= và >>>>>>>"
    return _problem(path, marks[0], "merge-conflict", message, hint)


def _find_block(
    lines: list[str], path: str
) -> tuple[int | None, int, int, list[Problem]]:
    """First line of the front matter, the line after it, first line of the body
    (indices from 0), and problems with the `---` lines."""
    top = next(i for i, line in enumerate(lines) if line.strip(" \t\u200b"))
    opening = lines[top].strip(" \t\u200b")
    if opening == "---":
        for number in range(top + 1, len(lines)):
            if _FENCE.match(lines[number]):
                return top + 1, number, number + 1, []
        end = _guess_end(lines, top + 1)
        almost = _ALMOST_FENCE.match(lines[end]) if end < len(lines) else None
        line = end + 1 if almost else top + 1
        body = end + 1 if almost else end
        hint = _ALMOST if almost else _before(end)
        return top + 1, end, body, [_fence(path, line, _NO_END, hint)]
    if _ALMOST_FENCE.match(opening):
        top += 1
    elif not _KEY_LINE.match(opening):
        return None, 0, 0, [_fence(path, top + 1, _NO_START, _BOTH)]
    end = _guess_end(lines, top)
    closed = end < len(lines) and _ALMOST_FENCE.match(lines[end])
    closed = closed or (end < len(lines) and _FENCE.match(lines[end]))
    almost = _ALMOST_FENCE.match(opening)
    hint = _ALMOST if almost else _AT_TOP if closed else f"{_AT_TOP} và {_before(end)}"
    problem = _fence(path, top + 1 - bool(almost), _NO_START, hint)
    return top, end, end + 1 if closed else end, [problem]


def _before(index: int) -> str:
    return f"thêm một dòng --- trước dòng {index + 1}"


def _guess_end(lines: list[str], start: int) -> int:
    """The first line that cannot belong to front matter when no `---` says so."""
    for number in range(start, len(lines)):
        line = lines[number]
        if not line.strip() or not (_KEY_LINE.match(line) or _INDENTED.match(line)):
            return number
    return len(lines)


def _read_mapping(
    text: str, path: str, first_line: int
) -> tuple[Mapping | None, list[Problem]]:
    node, problems = read_tree(text, path, first_line)
    if not isinstance(node, Mapping):
        repaired, slips = repair(text, path, first_line)
        if slips:
            node, problems = read_tree(repaired, path, first_line)
            reported = {slip.line for slip in slips}
            problems = slips + [p for p in problems if p.line not in reported]
    if problems or isinstance(node, Mapping):
        return node if isinstance(node, Mapping) else None, problems
    return None, [_problem(path, max(1, first_line - 1), "missing-key", *_NO_KEYS)]


def _fence(path: str, line: int, message: str, hint: str) -> Problem:
    return _problem(path, line, "missing-fence", message, hint)


def _problem(path: str, line: int, rule: str, message: str, hint: str) -> Problem:
    return Problem(path=path, line=line, rule=rule, message=message, suggestion=hint)
