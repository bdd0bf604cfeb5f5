"""Who an article names with a post outside its sentences: in captions and in tables.

    named_aside('![Hội trường](a.jpg "Giám đốc Sở Y tế Lò Văn An phát biểu")')
        →  NamedPerson("Lò Văn An", ("Giám đốc Sở Y tế",), …)
    "| Họ và tên | Chức vụ |\\n| --- | --- |\\n| Lò Văn An | Giám đốc Sở Y tế |"
        →  the same

Of tables those are left out that tell of other times: terms, years, posts to come.
"""

import re
from collections.abc import Iterator

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.named import NamedPerson, named_people
from plugins.bulletin.reading.page.people_columns import Column, name_in, shape_of
from plugins.bulletin.reading.page.people_table_rules import OTHER_TIME
from plugins.bulletin.words.text import level

_PICTURE = re.compile(
    r"!\[(?P<alt>[^\]\n]{0,1000})\]"
    r"\((?:[^\n\"()]|\([^\n\"()]*\))+(?:\"(?P<caption>[^\n\"]*)\"\s*)?\)"
)
_TABLE = re.compile(r"(?:^[ ]{0,3}\|?[^\n|]+\|[^\n]*(?:\n|\Z)){3,}", re.MULTILINE)
_BAR = re.compile(r"(?<!\\)\|")


def named_aside(text: str) -> Iterator[NamedPerson]:
    """People with posts in the captions and tables of a text in Markdown."""
    for picture in _PICTURE.finditer(text):
        for part in ("alt", "caption"):
            if picture[part]:
                yield from named_in(picture[part], picture.start(part))
    for table in _TABLE.finditer(text):
        yield from _in_table(table[0], table.start())


def named_in(words: str, start: int) -> Iterator[NamedPerson]:
    """People with posts in some words that stand at a place of the text."""
    if not HEAD.search(level(words)):
        return
    for one in named_people(words):
        if one.posts:
            yield one._replace(start=start + one.start, end=start + one.end)


def _in_table(table: str, start: int) -> Iterator[NamedPerson]:
    lines = table.splitlines(keepends=True)
    rows = [[cell.replace("*", "").strip() for cell in _cells(one)] for one in lines]
    told = shape_of([rows[0], *rows[2:]])
    head = level(" | ".join(rows[0]))
    if told is None or not told.is_sure or OTHER_TIME.pattern.search(head):
        return
    for line, cells in zip(lines, rows, strict=True):
        for column in told.people:
            if person := _of_row(cells, column):
                place = start + line.find(cells[column.name])
                yield person._replace(start=place, end=place + len(person.name))
        start += len(line)


def _of_row(cells: list[str], column: Column) -> NamedPerson | None:
    if not 0 <= column.post < len(cells) or column.name >= len(cells):
        return None
    found, post = name_in(cells[column.name]), cells[column.post]
    if found is None or not HEAD.match(level(post)):
        return None
    body = cells[column.body] if 0 <= column.body < len(cells) else ""
    whole = post if level(body) in level(post) else f"{post} {body}"
    return NamedPerson(found[1], tuple(_posts(whole)), (), 0, 0)


def _posts(cell: str) -> Iterator[str]:
    """The posts of a cell; after a comma what is none belongs to the one before."""
    said = ""
    for part in re.split(r"[,;]\s*", cell):
        if said and HEAD.match(level(part)):
            yield said
            said = part
        else:
            said = f"{said}, {part}" if said else part
    yield said


def _cells(row: str) -> list[str]:
    return _BAR.split(row.strip().removeprefix("|").removesuffix("|"))
