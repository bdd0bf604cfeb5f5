"""Who an article names with a post outside its sentences: captions, headings, tables,
lists, notes and the names under quotes.

    named_aside('![Hội trường](a.jpg "Giám đốc Sở Y tế Lò Văn An phát biểu")')
        →  NamedPerson("Lò Văn An", ("Giám đốc Sở Y tế",), …)
    "| Họ và tên | Chức vụ |\\n| --- | --- |\\n| Lò Văn An | Giám đốc Sở Y tế |"
        →  the same
    "Đoàn công tác gồm:\\n- Lò Văn An: Giám đốc Sở Y tế"
        →  the same

Of tables and lists those are left out that tell of other times: terms, years, posts
to come.
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
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<words>[^\n]+)", re.MULTILINE)
# A point of a list, a note, a name under a quote, or a line that begins with a name
# in bold.
_ITEM = re.compile(
    r"[ \t]{0,8}(?:>[ \t>]*+[-–—]?|[-+•–—]|\*(?!\*)|\d{1,3}[.)/]|\[\^\w+\]:"
    r"|(?=\*\*))[ \t]*+(?P<who>\S.{4,300})"
)
_POST_AFTER = re.compile(r"\s*(?:[,:;]|\s[-–—]|[-–—]\s)\s*|\s+(?=\()")
# What is said of an item in its line, or of all in the line above.
_MADE = re.compile(
    r"\d{4}|(?<!\w)(?:giữ chức|nguyên|bầu|điều động|luân chuyển|quy hoạch|thôi|nghỉ"
    r"|miễn nhiệm|chuẩn y|thời kỳ|truy tặng|tiền nhiệm)(?!\w)"
)
_BAR = re.compile(r"(?<!\\)\|")


def named_aside(text: str) -> Iterator[NamedPerson]:
    """People with posts in what of a text in Markdown is no sentence."""
    for picture in _PICTURE.finditer(text):
        for part in ("alt", "caption"):
            if picture[part]:
                yield from named_in(picture[part], picture.start(part))
    for table in _TABLE.finditer(text):
        above = text[: table.start()].rstrip().rpartition("\n")[2]
        if not _of_other_time(above):
            yield from _in_table(table[0], table.start())
    for heading in _HEADING.finditer(text):
        yield from named_in(heading["words"], heading.start("words"))
    yield from _in_lists(text)


def named_in(words: str, start: int) -> Iterator[NamedPerson]:
    """People with posts in some words that stand at a place of the text."""
    if not HEAD.search(level(words)):
        return
    for one in named_people(words):
        if one.posts:
            yield one._replace(start=start + one.start, end=start + one.end)


def _in_lists(text: str) -> Iterator[NamedPerson]:
    """People whose item begins with the name and goes on with the post."""
    above, start = "", 0
    for line in text.splitlines(keepends=True):
        item = _ITEM.match(line.rstrip())
        if item and not _of_other_time(f"{above}\n{item['who']}"):
            if person := _of_item(item["who"].replace("*", "")):
                place = start + line.find(person.name)
                yield person._replace(start=place, end=place + len(person.name))
        elif line.strip() and not item:
            above = line
        start += len(line)


def _of_other_time(words: str) -> bool:
    said = level(words)
    return bool(OTHER_TIME.pattern.search(said) or _MADE.search(said))


def _of_item(words: str) -> NamedPerson | None:
    cut = _POST_AFTER.search(words)
    found = name_in(words[: cut.start()]) if cut else None
    post = words[cut.end() :].strip("()") if cut else ""
    if found is None or not HEAD.match(level(post)):
        return None
    said = named_people(f"Đồng chí {found[1]}, {post}")
    return next((one for one in said if one.name == found[1] and one.posts), None)


def _in_table(table: str, start: int) -> Iterator[NamedPerson]:
    lines = table.splitlines(keepends=True)
    rows = [[cell.replace("*", "").strip() for cell in _cells(one)] for one in lines]
    told = shape_of([rows[0], *rows[2:]])
    head = level(" | ".join(rows[0]))
    if told is None or OTHER_TIME.pattern.search(head):
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
