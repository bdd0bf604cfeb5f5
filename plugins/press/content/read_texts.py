"""What the texts of all articles tell: read on all cores, kept in the store.

texts_of(reading, store, Path("content"))
    →  ({"articles/2018/07/x.md": ArticleText(people=(…), …)}, [])

Reading a text takes some milliseconds, so builds do without; `check` does not.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import msgspec

from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.article_text import ArticleText, read_article_text
from plugins.press.processes.child import Failure
from plugins.press.processes.progress import shown
from plugins.press.content.read_folder import Reading, sign
from plugins.press.content.store import Row, Store
from plugins.press.processes.workers import run

SECONDS_A_TEXT = 8.0
# More new texts than this take seconds, so their progress is shown.
FEW = 200
_decoder = msgspec.msgpack.Decoder(ArticleText)

Order = tuple[str, date]


def texts_of(
    reading: Reading, store: Store, content: Path
) -> tuple[dict[str, ArticleText], list[Problem]]:
    """Read the text of every sound article; an unchanged file is not even opened.

    A text that could not be read in time is a problem, and is tried again.
    """
    published = {
        record.path: record.file.date.astimezone(VIETNAM).date()
        for record in reading.records
        if isinstance(record.file, ArticleFile) and not record.unsure
    }
    signs = {path: sign(content, path, reading.files[path]) for path in published}
    texts: dict[str, ArticleText] = {}
    gone = set()
    for row in store.rows("texts"):
        if row.path not in signs:
            gone.add(row.path)
        elif signs[row.path] == row.signature:
            texts |= _decoded(row)
    fresh = [(path, day) for path, day in published.items() if path not in texts]
    rows, problems = [], []
    for path, outcome in _read_all(fresh, content):
        if isinstance(outcome, Failure):
            problems.append(_unread(path))
        else:
            rows.append(Row(path, signs[path], outcome))
            texts |= _decoded(rows[-1])
    if rows or gone:
        store.save_texts(rows, gone)
    return texts, problems


def read_text(content: str, order: Order) -> bytes:
    """Read one article's text to what the store keeps (runs in a child process)."""
    path, published = order
    with open(f"{content}/{path}", "rb") as file:
        document, _ = read_document(file.read(), path)
    text = ArticleText()
    if document:
        text = read_article_text(document, published)
    return msgspec.msgpack.encode(text)


def _read_all(
    orders: list[Order], content: Path
) -> Iterator[tuple[str, bytes | Failure]]:
    outcomes = run(partial(read_text, str(content)), orders, seconds=SECONDS_A_TEXT)
    for (path, _), outcome in shown(outcomes, "Đọc bài", len(orders), FEW):
        yield path, outcome


def _decoded(row: Row) -> dict[str, ArticleText]:
    """What a row holds, by its path; nothing when it is of another shape."""
    try:
        return {row.path: _decoder.decode(row.parts)}
    except msgspec.DecodeError:
        return {}


def _unread(path: str) -> Problem:
    return Problem(
        path=path,
        rule="too-heavy",
        severity="warning",
        message="Chưa đối chiếu được người và ngày trong bài vì đọc mất quá lâu.",
        suggestion="chia bài thành nhiều tệp, bỏ ký hiệu lặp lại",
    )
