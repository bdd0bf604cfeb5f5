"""CSV for people with a spreadsheet: one row a record.

    table([Post(id="a", label="Bí thư", …)], Post)  →  b"id,label,…\\r\\na,B\\xc3\\xad…"

Lists are joined by "; "; of what has parts, the first is given (a link's address).
The byte order mark at the start is there because without it Excel breaks
Vietnamese letters.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import astuple

# A spreadsheet would run a cell that begins with one of these as a formula.
_FORMULA = frozenset("=+-@\t\r")
# So few rows stay in the processor's cache until they are written.
_AT_ONCE = 200


def table(
    rows: Sequence[Struct],
    shape: type[Struct],
    without: str = "",
    headings: Sequence[str] = (),
) -> bytes:
    """Write records as CSV; the columns are the fields of their shape but one.

    They are headed by the names of the fields, or by what is given for all of them.
    """
    shown = [name for name in shape.__struct_fields__ if name != without]
    head = map(_quoted, headings or shown)
    parts = [f"\ufeff{','.join(head)}\r\n".encode()]
    for start in range(0, len(rows), _AT_ONCE):
        columns = zip(*map(astuple, rows[start : start + _AT_ONCE]), strict=True)
        named = zip(shape.__struct_fields__, columns, strict=True)
        cells = [_column(values) for name, values in named if name != without]
        lines = map(",".join, zip(*cells, strict=True))
        parts.append("".join([f"{line}\r\n" for line in lines]).encode())
    return b"".join(parts)


def _column(values: Iterable[object]) -> list[str]:
    """Write the cells of a column; few columns have a cell to be quoted (RFC 4180)."""
    cells = [_cell(value) for value in values]
    return list(map(_quoted, cells)) if _is_unclear("".join(cells)) else cells


def _cell(value: object) -> str:
    if type(value) is str:
        return f"'{value}" if value[:1] in _FORMULA else value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, tuple):
        return "; ".join([_cell(part) for part in value])
    if isinstance(value, Struct):
        return _cell(getattr(value, value.__struct_fields__[0]))
    return _cell(str(value))


def _quoted(cell: str) -> str:
    if not _is_unclear(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


def _is_unclear(text: str) -> bool:
    """Say whether a text holds what also ends or quotes a cell."""
    return "," in text or '"' in text or "\n" in text or "\r" in text
