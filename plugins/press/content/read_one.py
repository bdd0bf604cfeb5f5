"""Reads one content file to what the store keeps of it.

parse("content", choices, "articles/2018/07/x.md")  →  Parsed(row, html)
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any, Generic, NamedTuple

import msgspec
from msgspec.structs import replace

from plugins.bulletin.files.identity import identity_of
from plugins.bulletin.problems.finding import Position
from plugins.bulletin.body.cited_documents import cited
from plugins.bulletin.body.render import Link, RenderedText
from plugins.bulletin.kinds import kind_of
from plugins.bulletin.record.entities.entity import File
from plugins.bulletin.record.printed_lines import printed_lines
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.rules.one_file import read_content_file
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.files.schema import FOLDERS, ArticleFile
from plugins.bulletin.record.text_facts import Reference, TextFacts
from plugins.press.processes.child import Failure
from plugins.press.content.frames import frame_of, shown_of
from plugins.press.content.store import Row

Choices = Mapping[str, Sequence[str]]


class Parts(msgspec.Struct, Generic[File], array_like=True, gc=False):
    """What a build works with of a file besides its body."""

    record: Record[File]
    problems: tuple[Problem, ...]


class _Kept(Parts[File], Generic[File], array_like=True, gc=False):
    """What the store keeps: where each value stands too, which only problems ask."""

    positions: dict[str, Position]


class Parsed(NamedTuple):
    """The row of a file, and the HTML of its body, empty where it has none.

    Both as the store keeps them: so they are soonest handed on to the parent.
    """

    row: Row
    html: bytes


def parse(folder: str, choices: Choices, path: str) -> Parsed:
    """Read one file to the row the store keeps (runs in a child process)."""
    with open(f"{folder}/{path}", "rb") as file:
        data = file.read()
    found = read_content_file(path, data, choices, root="")
    html = found.body.html.encode() if found.body else b""
    record, problems = record_of(path, data, found), tuple(found.problems)
    kept = _Kept(record, problems, found.positions)
    return Parsed(Row(path, "", msgspec.msgpack.encode(kept)), html)


_parts: Mapping[str, msgspec.msgpack.Decoder[Any]] = {
    folder: msgspec.msgpack.Decoder(Parts[model])  # type: ignore[valid-type]
    for folder, model in FOLDERS.items()
}
_kept = msgspec.msgpack.Decoder(_Kept[Any])


def parts_of(row: Row) -> Parts[Any]:
    """Read a row without its positions; msgspec.DecodeError when it is cut."""
    parts: Parts[Any] = _parts[kind_of(row.path).folder].decode(row.parts)
    return parts


def positions_of(row: Row) -> dict[str, Position]:
    """Read where the values of a row's file stand; msgspec.DecodeError too."""
    return _kept.decode(row.parts).positions


def record_of(path: str, data: bytes, found: ReadFile) -> Record[Any]:
    """Make the record of a read file; of one with errors what of it is sound."""
    file = blake2b(data, digest_size=12).digest()
    if found.identity:
        known, sure = found.identity
        facts = TextFacts(file=file, frame=file, shown=file)
        return Record(
            path=path,
            file=known,
            lines=printed_lines(known),
            text=facts,
            broken=True,
            unsure=not sure,
        )
    text = found.body or RenderedText()
    html = text.html.encode()
    article = found.model if isinstance(found.model, ArticleFile) else None
    numbers = cited(text.html)
    facts = TextFacts(
        file=file,
        frame=frame_of(article, text, numbers) if article else file,
        digest=blake2b(html, digest_size=12).digest() if html else b"",
        words=text.words,
        # Where a summary is given nothing prints it, and ten thousand fill memory.
        first_paragraph="" if article and article.summary else text.first_paragraph,
        links=_in_file(text.links, found.body_line),
        images=_in_file(text.images, found.body_line),
        cited=numbers,
    )
    if article:
        facts = replace(facts, shown=shown_of(article, facts))
    lines = printed_lines(found.model) if found.model else ()
    return Record(path=path, file=found.model, lines=lines, text=facts)


def _in_file(links: tuple[Link, ...], body_line: int) -> tuple[Reference, ...]:
    """Count lines from the top of the file, not of the body."""
    return tuple(
        Reference(one.address, one.text, body_line + one.line - 1, one.column)
        for one in links
    )


def failed(path: str, failure: Failure, choices: Choices) -> Parts[Any]:
    """Say of a file that could not be read in time why the build goes on without."""
    reasons = {
        "time": "Đọc tệp này mất quá lâu nên đã dừng.",
        "memory": "Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng.",
        "crash": "Chương trình đọc tệp này bị dừng đột ngột.",
        "error": f"Chương trình gặp lỗi khi đọc tệp này ({failure.detail}).",
    }
    problem = Problem(
        path=path,
        rule="too-heavy",
        message=reasons[failure.reason],
        suggestion="chia bài thành nhiều tệp, bỏ ký hiệu lặp lại hàng nghìn lần",
    )
    kind = kind_of(path)
    identity = identity_of(kind, path, None, b"", choices)
    unread = ReadFile(path=path, kind=kind, identity=identity)
    return Parts(record_of(path, b"", unread), (problem,))
