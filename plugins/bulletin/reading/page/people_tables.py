"""Tables of people: which column names them and which says their posts, row by row.

Họ và tên      | Chức vụ
Nông Văn Khải  | Phó Chủ tịch UBND tỉnh
    →  "Dự có đồng chí Nông Văn Khải - Phó Chủ tịch UBND tỉnh."
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.page import people_table_rules as rules
from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.people_columns import (
    Column,
    Rows,
    Shape,
    is_name,
    name_in,
    shape_of,
)
from plugins.bulletin.words.text import level

_SHOWN = 60


class Told(NamedTuple):
    """What a table says in sentences, and what to ask the editor."""

    text: str
    questions: tuple[str, ...] = ()


def tell_table(block: Block, before: str) -> Told:
    """What to read of a table: sentences of its people, else its own text.

    before is what stands above it: it must say that the people take part.
    """
    shape = shape_of(block.rows) if block.rows else None
    if shape is None:
        return Told(block.text)
    if not shape.people:
        return Told("", (_UNCLEAR.format(_named(block)),))
    rows = list(_people(block.rows[shape.start :], shape, before))
    questions = tuple(row.asks for row in rows if row.asks)
    text = "\n".join(row.says for row in rows if row.says)
    if not shape.is_sure:
        questions = (_HEADLESS.format(_named(block)), *questions)
    if text and not _speaks_of_attendance(rows, before):
        found = sum(bool(row.says) for row in rows)
        return Told("", (*questions, _ONLY_LISTED.format(_named(block), found)))
    return Told(text, questions)


_UNCLEAR = (
    'Bảng "{}": không rõ cột nào ghi chức vụ của ai nên chưa đọc ai; '
    "hãy ghi người dự vào hội nghị."
)
_HEADLESS = (
    'Bảng "{}": không có hàng đầu nói rõ cột nào là tên, cột nào là chức vụ; '
    "hãy kiểm tra từng người."
)
_ONLY_LISTED = (
    'Bảng "{}" kê {} người mà không nói họ dự họp nên chưa ghi vào hội nghị; '
    "ai có dự thì ghi vào attendees."
)


class _Row(NamedTuple):
    says: str = ""
    asks: str = ""
    attends: bool = False


def _named(block: Block) -> str:
    """How to call the table: by its first cells."""
    first = next((row for row in block.rows if any(row)), ())
    text = ", ".join(" ".join(cell.split()) for cell in first if cell)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]}…"


def _speaks_of_attendance(rows: Sequence[_Row], before: str) -> bool:
    said = rules.ATTENDANCE.pattern.search(level(before))
    return bool(said) or any(row.attends for row in rows)


def _people(rows: Rows, shape: Shape, before: str) -> Iterator[_Row]:
    section = before
    for row in rows:
        told = list(dict.fromkeys(cell for cell in row if cell))
        if len(told) == 1 and not is_name(told[0]):
            section = told[0]
            attends = bool(rules.ATTENDANCE.pattern.search(level(section)))
            yield _Row(attends=attends)
            continue
        for column in shape.people:
            yield from _of_row(row, column, _cell(row, shape.note), section)


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if 0 <= column < len(row) else ""


def _of_row(
    row: Sequence[str], column: Column, note: str, section: str
) -> Iterator[_Row]:
    """The sentence of a row, or of each line of a cell that names several."""
    cell, post = _cell(row, column.name), _post(row, column)
    lines = [line for line in cell.split("\n") if line.strip()]
    posts = [line for line in post.split("\n") if line.strip()]
    if len(lines) > 1 and len(posts) in (0, 1, len(lines)):
        for place, line in enumerate(lines):
            own = posts[place if len(posts) > 1 else 0] if posts else ""
            yield _sentence(line, own, note, section)
    elif lines:
        rank = _cell(row, column.rank)
        who = f"{rank} {' '.join(lines)}" if rank else " ".join(lines)
        yield _sentence(who, ", ".join(posts), note, section)


def _post(row: Sequence[str], column: Column) -> str:
    """The post with its body, where that has a column of its own."""
    post, body = _cell(row, column.post), _cell(row, column.body)
    if post and body and column.body != column.post and level(body) not in level(post):
        return f"{post} {body}"
    return post


def _sentence(cell: str, post: str, note: str, section: str) -> _Row:
    if rules.ABSENT.pattern.search(level(f"{cell} {note}")):
        return _Row(asks=f'"{cell.strip()}" ghi là vắng nên chưa ghi vào hội nghị.')
    found = name_in(rules.BRACKET.pattern.sub("", cell))
    if found is None:
        return _unnamed(cell, post)
    address, name = found
    who = f"{address or 'đồng chí'} {name}"
    chairs = rules.CHAIR.pattern.search(level(section))
    verb = "Chủ trì có" if chairs else "Dự có"
    says = f"{verb} {who} - {post}." if post else f"{verb} {who}."
    return _Row(says)


def _unnamed(cell: str, post: str) -> _Row:
    """A cell of names that holds something else: a name with its post, or a group."""
    whole = cell if not post else f"{cell} - {post}"
    if split := rules.NAME_AND_POST.pattern.match(cell):
        name = name_in(split["name"])
        if name and HEAD.match(level(split["post"])):
            return _Row(f"Dự có {name[0] or 'đồng chí'} {name[1]} - {split['post']}.")
    if rules.GROUP.pattern.match(level(cell)):
        return _Row(f"Dự có {whole}.")
    return _Row(asks=f'Trong bảng, "{whole}" chưa rõ là ai; hãy tự ghi.')


def tell_tables(
    blocks: Sequence[Block], lead: str
) -> tuple[list[str], tuple[str, ...]]:
    """The texts of blocks to read people from, and questions about their tables."""
    texts: list[str] = []
    questions: list[str] = []
    before = lead
    for block in blocks:
        told = tell_table(block, before) if block.kind == "table" else Told(block.text)
        texts.append(told.text)
        questions += told.questions
        before = block.text if block.kind != "table" else before
    return texts, tuple(questions)
