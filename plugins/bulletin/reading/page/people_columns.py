"""Which columns of a table name people, and which say their posts.

Họ và tên | Chức vụ     →  the first names, the second says the posts
1 | Lục Văn Tá | Giám đốc  (no header)  →  told by what stands in them, to be asked
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.page import people_table_rules as rules
from plugins.bulletin.words.honorifics import split_honorific
from plugins.bulletin.words.text import level

Rows = Sequence[Sequence[str]]


class Column(NamedTuple):
    """Where a name stands, and what else the row says of its bearer.

    -1 for what the table does not say; posts may be in the name's own cell.
    """

    name: int
    post: int = -1
    body: int = -1
    rank: int = -1


class Shape(NamedTuple):
    """The columns of people, the first row that is no header, the column of notes."""

    people: tuple[Column, ...]
    start: int
    note: int = -1
    is_sure: bool = True


def shape_of(rows: Rows) -> Shape | None:
    """How the table tells of people; None when it does not."""
    for number, row in enumerate(rows[:3]):
        heads = [level(" ".join(cell.split())) for cell in row]
        names = [i for i, head in enumerate(heads) if rules.NAME.pattern.match(head)]
        if names and len(set(row)) > 1:
            return _by_header(heads, names, number + 1, rows)
    return _by_content(rows, 0)


def _by_header(
    heads: list[str], names: list[int], start: int, rows: Rows
) -> Shape | None:
    posts = [i for i, h in enumerate(heads) if rules.POST.pattern.match(h)]
    posts = [i for i in posts if i not in names]
    bodies = [i for i, h in enumerate(heads) if rules.BODY.pattern.match(h)]
    ranks = [i for i, h in enumerate(heads) if rules.GRADE.pattern.match(h)]
    notes = [i for i, h in enumerate(heads) if rules.REMARK.pattern.match(h)]
    if not posts and len(names) == 1:
        found = _by_content(rows[start:], start)
        if found and found.people and found.people[0].name == names[0]:
            return found
    if posts and len(posts) != len(names):
        return Shape((), start)
    people = tuple(
        Column(
            name,
            posts[place] if posts else -1,
            bodies[place] if len(bodies) == len(names) else -1,
            ranks[place] if len(ranks) == len(names) else -1,
        )
        for place, name in enumerate(names)
    )
    return Shape(people, start, notes[0] if notes else -1)


def _by_content(rows: Rows, above: int) -> Shape | None:
    """Columns told by what stands in them: one of names, one of posts, no doubt."""
    data = [row for row in rows if len({cell for cell in row if cell}) > 1]
    if len(data) < 2:
        return None
    width = max(map(len, data))
    names = [i for i in range(width) if _all(data, i, is_name)]
    posts = [i for i in range(width) if _all(data, i, _is_post)]
    if not names or not posts:
        return Shape((), above) if _names_people(data) else None
    if len(names) != 1 or len(posts) != 1:
        return Shape((), above)
    return Shape((Column(names[0], posts[0]),), above, is_sure=False)


def _names_people(rows: Rows) -> bool:
    """Whether names and posts stand in cells of their own, though in no columns."""
    cells = [cell for row in rows for cell in row if cell]
    return sum(map(is_name, cells)) > 1 and sum(map(_is_post, cells)) > 1


def _all(rows: Rows, column: int, holds: Callable[[str], bool]) -> bool:
    """Whether all cells of a column are of a kind, but for the first: a header."""
    cells = [row[column] if column < len(row) else "" for row in rows]
    said = [bool(cell) and holds(cell) for cell in cells]
    return all(said[1:]) and (said[0] or len(said) > 2)


def _is_post(cell: str) -> bool:
    return bool(HEAD.match(level(cell).strip(" -–.")))


def is_name(cell: str) -> bool:
    """Whether a cell holds nothing but somebody's name."""
    return name_in(cell) is not None


def name_in(cell: str) -> tuple[str, str] | None:
    """What stands before the name, and the name as names are written; None if none."""
    text = " ".join(cell.split()).strip(" .,;-–")
    rank, bare = split_honorific(text)
    before = text[: len(text) - len(bare)].strip()
    if bare.isupper():
        bare = bare.title()
    if not rules.PERSON.pattern.match(bare) or HEAD.match(level(bare)):
        return None
    return before or rank or "", bare
