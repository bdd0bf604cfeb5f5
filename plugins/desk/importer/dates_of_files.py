"""The table that gives files their day of publication: a CSV, as Excel saves it.

    tep;ngay                      read_dates(Path("ngay.csv"), [Path("cu/12.html")])
    cu/12.html;20/7/2018     →    {Path("cu/12.html"): date(2018, 7, 20)}

A row names a file by its path, as far from its end as tells it from others.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from plugins.bulletin.words.dates import parse_day
from plugins.bulletin.words.text import fold, nfc
from plugins.desk.importer.encodings import UnreadableReportError, decode

_DAY_HEADS = ("ngay", "ngay dang", "date", "published")
_SIGNS = (";", "\t", ",")


class Dates(NamedTuple):
    """Days by file, what is wrong with the table, and rows no file was found for."""

    days: dict[Path, date]
    complaints: list[str]
    unmatched: list[str]


def read_dates(table: Path, files: Sequence[Path]) -> Dates:
    """Read the table; a complaint names line, value and what to write instead."""
    try:
        text = decode(table.read_bytes())
    except OSError as error:
        return Dates({}, [f"{table}: không mở được ({error.strerror})"], [])
    except UnreadableReportError as error:
        return Dates({}, [f"{table}: {error}"], [])
    sign = max(_SIGNS, key=text.partition("\n")[0].count)
    rows = list(csv.reader(io.StringIO(text), delimiter=sign))
    name, day = _columns(rows[0]) if rows else (0, 1)
    found = Dates({}, [], [])
    places = _by_end(files)
    for number, row in enumerate(rows, 1):
        if not any(cell.strip() for cell in row) or (number == 1 and _is_head(row)):
            continue
        where = f"{table}:{number}"
        if len(row) <= max(name, day):
            wanted = f"tên tệp{sign}ngày".replace("\t", " (phím Tab) ")
            found.complaints.append(f"{where}: thiếu cột; mỗi dòng viết {wanted}")
            continue
        _take(found, where, (row[name].strip(), row[day].strip()), places)
    return found


def _take(
    found: Dates, where: str, cells: tuple[str, str], places: dict[str, list[Path]]
) -> None:
    name, printed = cells
    try:
        day = parse_day(printed)
    except ValueError as error:
        found.complaints.append(f"{where}: {error}")
        return
    paths = places.get(_key(name), [])
    if len(paths) > 1:
        several = ", ".join(map(str, paths[:3]))
        found.complaints.append(
            f'{where}: "{name}" là tên của nhiều tệp ({several}); ghi cả thư mục'
        )
    elif not paths:
        found.unmatched.append(
            f'{where}: không thấy tệp "{name}" trong các tệp cần nhập'
        )
    elif found.days.setdefault(paths[0], day) != day:
        found.complaints.append(f'{where}: "{name}" đã có ngày khác ở dòng trên')


def _columns(head: Sequence[str]) -> tuple[int, int]:
    """Which columns hold the file and the day; the first two when no head says."""
    days = [i for i, cell in enumerate(head) if _fold(cell) in _DAY_HEADS]
    day = days[0] if days else 1
    return (0 if day else 1), day


def _is_head(row: Sequence[str]) -> bool:
    return not any(char.isdigit() for char in "".join(row[1:])) or any(
        _fold(cell) in _DAY_HEADS for cell in row
    )


def _fold(cell: str) -> str:
    return " ".join(fold(cell).split())


def _by_end(files: Sequence[Path]) -> dict[str, list[Path]]:
    """The files by every end of their path: "12.html", "cu/12.html", …"""
    places: dict[str, list[Path]] = {}
    for path in files:
        parts = PurePosixPath(path.absolute().as_posix()).parts
        for start in range(1, len(parts)):
            places.setdefault("/".join(map(nfc, parts[start:])), []).append(path)
    return places


def _key(name: str) -> str:
    """The name as a path of one form."""
    parts = nfc(name).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", "."))
