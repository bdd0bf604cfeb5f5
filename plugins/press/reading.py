"""Reads the content folder: only what changed is parsed, on all cores.

    reading = read(Path("content"), site.choices, store)
    reading.records                       every file that could be read
    reading.problems                      what is wrong inside single files
    reading.position("articles/…", "date")   (line, column, length)
"""

import os
from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import msgspec

from plugins.bulletin.findings import Position
from plugins.bulletin.markdown_text import Link, RenderedText
from plugins.bulletin.meetings import printed_lines
from plugins.bulletin.problems import Problem
from plugins.bulletin.reader import ReadFile, read_content_file
from plugins.bulletin.records import Record
from plugins.bulletin.schema import FOLDERS, MeetingFile
from plugins.bulletin.text_facts import Reference, TextFacts
from plugins.press.store import Row, Store, signature
from plugins.press.walk import Files, walk
from plugins.press.workers import Failure, run

# A report takes some milliseconds; what takes this long is not a report.
SECONDS_A_FILE = 8.0
Choices = Mapping[str, Sequence[str]]


class Parts(msgspec.Struct, array_like=True, gc=False):
    """What the store keeps of a file besides its body."""

    record: Record | None
    problems: tuple[Problem, ...]
    positions: msgspec.Raw


_decoder = msgspec.msgpack.Decoder(Parts)
_positions = msgspec.msgpack.Decoder(dict[str, Position])


class Reading:
    """The content as read: records, problems, positions, and all other files."""

    def __init__(self, files: Files, strange: list[str]) -> None:
        self.files = files
        self.strange = strange
        self.parts: dict[str, Parts] = {}
        self.parsed: list[str] = []

    @property
    def records(self) -> list[Record]:
        """Every record, in the order of paths."""
        return [p.record for _, p in sorted(self.parts.items()) if p.record]

    @property
    def texts(self) -> dict[str, TextFacts]:
        """The facts of every body, by path."""
        return {record.path: record.text for record in self.records}

    @property
    def problems(self) -> list[Problem]:
        """The problems inside single files."""
        return [problem for p in self.parts.values() for problem in p.problems]

    def position(self, path: str, key: str) -> Position | None:
        """Return where the value under a key of a file stands."""
        parts = self.parts.get(path)
        return _positions.decode(parts.positions).get(key) if parts else None


class _Parsed(NamedTuple):
    row: Row
    html: str | None


def read(folder: Path, choices: Choices, store: Store) -> Reading:
    """Read all content files below a folder, as far as possible from the store."""
    files, strange = walk(folder)
    reading = Reading(files, strange)
    sources = {path: sign(folder, path, files[path]) for path in files if _is_text(path)}
    known: dict[str, str] = {}
    for row in store.rows():
        known[row.path] = row.signature
        if sources.get(row.path) == row.signature:
            _take(reading, row)
    changed = [path for path in sorted(sources) if path not in reading.parts]
    work = partial(parse, str(folder), choices)
    parsed: list[_Parsed] = []
    for path, outcome in run(work, changed, seconds=SECONDS_A_FILE):
        if isinstance(outcome, Failure):
            reading.parts[path] = _failed(path, outcome)
        else:
            parsed.append(outcome)
            _take(reading, outcome.row)
    _keep(store, parsed, sources, known.keys() - sources.keys())
    reading.parsed = changed
    return reading


def sign(folder: Path, path: str, status: os.stat_result) -> str:
    """Return the signature of a file; Windows needs its content for that."""
    if os.name == "nt":
        content = (folder / path).read_bytes()
        return blake2b(content, digest_size=16).hexdigest()
    return signature(status)


def _is_text(path: str) -> bool:
    return path.endswith(".md") and path.partition("/")[0] in FOLDERS


def _take(reading: Reading, row: Row) -> None:
    try:
        reading.parts[row.path] = _decoder.decode(row.parts)
    except msgspec.DecodeError:
        reading.parts.pop(row.path, None)


def _keep(
    store: Store, parsed: list[_Parsed], sources: Mapping[str, str], gone: set[str]
) -> None:
    if parsed or gone:
        store.save(
            (one.row._replace(signature=sources[one.row.path]) for one in parsed),
            ((one.row.path, one.html) for one in parsed if one.html),
            gone,
        )


def parse(folder: str, choices: Choices, path: str) -> _Parsed:
    """Read one file to the row the store keeps (runs in a child process)."""
    with open(f"{folder}/{path}", "rb") as file:
        data = file.read()
    found = read_content_file(path, data, choices, root="")
    html = found.body.html if found.body else None
    parts = Parts(
        record_of(path, data, found),
        tuple(found.problems),
        msgspec.Raw(msgspec.msgpack.encode(found.positions)),
    )
    return _Parsed(Row(path, "", msgspec.msgpack.encode(parts)), html)


def record_of(path: str, data: bytes, found: ReadFile) -> Record | None:
    """Make the record of a read file; None when its front matter has errors."""
    if found.model is None:
        return None
    text = found.body or RenderedText()
    html = text.html.encode()
    facts = TextFacts(
        file=blake2b(data, digest_size=12).digest(),
        digest=blake2b(html, digest_size=12).digest() if html else b"",
        words=text.words,
        first_paragraph=text.first_paragraph,
        links=_in_file(text.links, found.body_line),
        images=_in_file(text.images, found.body_line),
    )
    lines = printed_lines(found.model) if isinstance(found.model, MeetingFile) else ()
    kind = found.kind.removesuffix("s")
    return Record(path=path, lines=lines, text=facts, **{kind: found.model})


def _in_file(links: tuple[Link, ...], body_line: int) -> tuple[Reference, ...]:
    """Count lines from the top of the file, not of the body."""
    return tuple(
        Reference(one.address, one.text, body_line + one.line - 1, one.column)
        for one in links
    )


def _failed(path: str, failure: Failure) -> Parts:
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
    return Parts(None, (problem,), msgspec.Raw(msgspec.msgpack.encode({})))
