"""CSV for people with a spreadsheet: one row a record.

    table([Post(id="a", label="Bí thư", …)], Post)  →  "id,label,…\\r\\na,Bí thư,…"

Lists are joined by "; "; of what has parts, the first is given (a link's address).
The byte order mark at the start is there because without it Excel breaks
Vietnamese letters.
"""

import csv
import io
from collections.abc import Iterable

from msgspec import Struct

# A spreadsheet would run a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(rows: Iterable[Struct], shape: type[Struct], without: str = "") -> str:
    """Write records as CSV; the columns are the fields of their shape but one."""
    target = io.StringIO()
    writer = csv.writer(target)
    columns = [name for name in shape.__struct_fields__ if name != without]
    writer.writerow(columns)
    writer.writerows([_cell(getattr(row, name)) for name in columns] for row in rows)
    return f"\ufeff{target.getvalue()}"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, tuple):
        return "; ".join(_cell(part) for part in value)
    if isinstance(value, Struct):
        return _cell(getattr(value, value.__struct_fields__[0]))
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
