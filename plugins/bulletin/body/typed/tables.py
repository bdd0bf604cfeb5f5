"""Rows of a table as typed, or cells as a spreadsheet gives them.

cells_as_table(["Xã\\tSố hộ", "Mây\\t12"])
    →  ["| Xã | Số hộ |", "| --- | --- |", "| Mây | 12 |"]
cells_as_table(["Họ tên:\\tNông Văn Tài", "Chức vụ:\\tBí thư"])  →  None
"""

import re

_SEPARATOR = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_BARS = re.compile(r"\S +(?<!\\)\| +\S")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LOOSE = re.compile(r";\s")
_LETTERED = re.compile(r"\(?(?:[a-zđ]|[ivx]{1,4}|[IVX]{1,4})[.)/]\s*\t[^\t]*")
_NUMBER = re.compile(r"[\d.,%\s+\-–/]*\d[\d.,%\s]*")


def is_head(line: str, after: str) -> bool:
    """Whether a table begins here: a row, and under it a line of as many cells."""
    return _SEPARATOR.fullmatch(after) is not None and len(_cells(line)) == len(
        _cells(after)
    )


def longer_row(rows: list[str]) -> int | None:
    """The number of the first row that has more cells than the head, if any."""
    head = len(_cells(rows[0]))
    longer = (number for number, row in enumerate(rows) if _width(row) > head)
    return next(longer, None)


def widened(rows: list[str]) -> list[str]:
    """The rows with as many cells in the head, and in its rule, as in any row."""
    widest = max(map(_width, rows))
    more = widest - len(_cells(rows[0]))
    head, rule = (row.rstrip().removesuffix("|") for row in rows[:2])
    return [f"{head}{'| ' * more}|", f"{rule}{'| --- ' * more}|", *rows[2:]]


def is_row(line: str) -> bool:
    """Whether the line could be of a table."""
    return "|" in line


def is_framed(line: str) -> bool:
    """Whether the line can be nothing but a row."""
    bare = line.strip()
    return len(bare) > 2 and bare[0] == bare[-1] == "|"


def is_barred(line: str) -> bool:
    """Whether bars with spaces around them stand between words."""
    return not is_framed(line) and _BARS.search(line) is not None


def has_cells(line: str) -> bool:
    """Whether a tab stands between words; behind the letter of a point it does not."""
    return "\t" in line.rstrip() and not _LETTERED.fullmatch(line)


def set_apart(line: str) -> str:
    """The line with tabs between cells that spaces or semicolons part; else ''.

    Two columns may be words that somebody spaced out; three are a table.
    """
    bare = line.strip()
    if len(_GAP.findall(bare)) >= 2:
        return _GAP.sub("\t", bare)
    tight = bare.count(";") >= 2 and not _LOOSE.search(bare)
    return bare.replace(";", "\t") if tight else ""


def separator(row: str) -> str:
    """The line that belongs under the first row of a table."""
    return "| " + " | ".join("---" for _ in _cells(row)) + " |"


def as_rows(lines: list[str]) -> list[str]:
    """Cells parted by tabs → rows and a line under the first, whatever they hold."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    while all(not row[-1] for row in rows if len(row) > 1) and max(map(len, rows)) > 2:
        longest = max(map(len, rows))
        rows = [row[:-1] if len(row) == longest else row for row in rows]
    longest = max(map(len, rows))
    shown = [row + [""] * (longest - len(row)) for row in rows]
    written = ["| " + " | ".join(_cell(c) for c in row) + " |" for row in shown]
    return [written[0], separator("|".join("x" for _ in range(longest))), *written[1:]]


def cells_as_table(lines: list[str]) -> list[str] | None:
    """The table that cells certainly are; None when the first row may be no head."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    head = rows[0]
    same = len(rows) > 1 and len({len(row) for row in rows}) == 1
    if (
        not same
        or len(head) < 2
        or not all(head[1:])
        or any(map(_NUMBER.fullmatch, head))
    ):
        return None
    if all(row[0].endswith(":") for row in rows) or not _differs(head, rows[1:]):
        return None
    return as_rows(lines)


def _differs(head: list[str], rows: list[list[str]]) -> bool:
    """Whether rows hold numbers where the first has words, or it counts them (STT)."""
    return any(
        all(_NUMBER.fullmatch(row[column]) or not row[column] for row in rows)
        for column in range(len(head))
    )


def _cells(row: str) -> list[str]:
    return _BAR.split(row.strip().removeprefix("|").removesuffix("|"))


def _width(row: str) -> int:
    """How many cells a row has, up to the last that holds anything."""
    cells = _cells(row)
    return max((n for n, cell in enumerate(cells, 1) if cell.strip()), default=0)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
