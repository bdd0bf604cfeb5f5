"""Where the days of a weekly schedule stand on a page.

A schedule is many short cells below its days; what holds the most text is one of them.
"""

from bs4 import Tag

from plugins.desk.importer.weekly.times import beginning
from plugins.desk.importer.weekly.which_week import is_title

_LONGEST_DAY, _LONGEST_TITLE = 60, 160
_FEWEST = 2
_INNER = frozenset(("table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li"))


def tells_day(text: str) -> str:
    """The day that a short text begins with; "" for any other."""
    return beginning(text).day if len(text) <= _LONGEST_DAY else ""


def with_days(root: Tag, body: Tag, title: str | None) -> Tag:
    """The part of a page that holds most days of its schedule; else the root."""
    if not _is_of_a_week(body, title):
        return root
    days = [tag for tag in body.find_all(True) if _tells(tag)]
    if len({tells_day(_text(tag)) for tag in days}) < _FEWEST:
        return root
    while root is not body and isinstance(root.parent, Tag):
        inside = [tag for tag in days if root in tag.parents]
        if len(inside) * 5 >= len(days) * 3 and root.name not in _INNER:
            break
        root = root.parent
    return root


def unnest(body: Tag) -> None:
    """Make rows of a table within a cell rows of the table of days around it."""
    for outer in body.find_all("table"):
        rows = [
            row for row in outer.find_all("tr") if row.find_parent("table") is outer
        ]
        days = {tells_day(_text(row.find(["td", "th"]) or row)) for row in rows}
        if len(days - {""}) >= _FEWEST and outer.find("table"):
            for row in rows:
                _unnest_row(row)


def _unnest_row(row: Tag) -> None:
    """Put the rows of the one table in a row into its place, beside what was there."""
    inner = row.find_all("table")
    if len(inner) != 1:
        return
    own = list(row.find_all(["td", "th"], recursive=False))
    added = inner[0].find_all("tr")
    holder = next((cell for cell in own if inner[0] in cell.descendants), None)
    if holder is None or not added:
        return
    first, *others = added
    for cell in first.find_all(["td", "th"]):
        holder.insert_before(cell.extract())
    holder.extract()
    for cell in own:
        if cell is not holder:
            cell["rowspan"] = str(len(added))
    for more in reversed(others):
        row.insert_after(more.extract())


def _tells(tag: Tag) -> bool:
    """Whether an element, none of those around it, begins with a day."""
    return bool(tells_day(_text(tag))) and not any(
        isinstance(child, Tag) and tells_day(_text(child)) for child in tag.children
    )


def _is_of_a_week(body: Tag, title: str | None) -> bool:
    """Whether the title, or a line that leads nowhere, says that it is a schedule."""
    lines = (
        _text(tag)
        for tag in body.find_all(["h1", "h2", "h3", "h4", "h5", "p", "div", "td", "b"])
        if not tag.find_parent("a") and not tag.find("a")
    )
    return any(
        len(line) <= _LONGEST_TITLE and is_title(line) for line in (title or "", *lines)
    )


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
