"""Reads the content folder: only what changed is parsed, on all cores.

reading = read(Path("content"), site.choices, store)
reading.records                       every file; of broken ones, who they are
reading.problems                      what is wrong inside single files
reading.position("articles/…", "date")   (line, column, length)
"""

import os
from collections.abc import Iterable
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from plugins.bulletin.problems.finding import Position
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.ledgers import address_ledger
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.kinds import holds_a_kind
from plugins.bulletin.files.left_behind import is_left_behind
from plugins.press.content.shared_texts import SharedTexts
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.view import digest_of
from plugins.press.processes.child import Failure
from plugins.press.system.failures import StoreDamaged
from plugins.press.content.read_one import (Choices, Parsed, Parts, failed, parse, parts_of, positions_of)
from plugins.press.content.store import Row, Store, signature
from plugins.press.content.all_files import Files, Status, FolderFiles, all_files, composed, on_disk
from plugins.press.processes.workers import run

# A report takes some milliseconds; what takes this long is not a report.
SECONDS_A_FILE = 8.0
# A child is given so many at once: it has work while the parent writes to the store,
# so many rows each time.
BATCH = 32
KEPT_TOGETHER = 256


class Reading:
    """The content as read: records, problems, positions, and all other files."""

    def __init__(
        self,
        folder: Path,
        files: Files,
        strange: list[str],
        sources: dict[str, str],
        store: Store,
    ) -> None:
        self._folder = folder
        self.files = files
        self.strange = strange
        self.sources = sources
        self._store = store
        self.shared = SharedTexts()
        self.parts: dict[str, Parts] = {}
        self.parsed: list[str] = []
        self.failed: set[str] = set()
        # What addresses.txt holds; empty where nothing was ever published.
        self.ledger = b""

    @cached_property
    def records(self) -> list[Record[Any]]:
        """Every record, in the order of paths; broken files have one too."""
        return [parts.record for _, parts in sorted(self.parts.items())]

    @cached_property
    def broken(self) -> frozenset[str]:
        """The paths of files with errors, of which only what is sound is known."""
        return frozenset(record.path for record in self.records if record.broken)

    @cached_property
    def unsure(self) -> frozenset[str]:
        """The paths of those whose day, or name, is not known."""
        return frozenset(record.path for record in self.records if record.unsure)

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The paths of files whose editors say that they are not ready."""
        return frozenset(record.path for record in self.records if record.draft)

    @cached_property
    def texts(self) -> dict[str, TextFacts]:
        """The facts of every body, by path."""
        return {record.path: record.text for record in self.records}

    @property
    def problems(self) -> list[Problem]:
        """The problems inside single files."""
        return [problem for p in self.parts.values() for problem in p.problems]

    def saved(self, path: str) -> int:
        """Return when a file was saved last, in nanoseconds since 1970."""
        return self.files[path].st_mtime_ns

    def source(self, path: str) -> str:
        """Return the text of a content file as it was saved."""
        return (self._folder / path).read_text("utf-8", errors="replace")

    def position(self, path: str, key: str) -> Position | None:
        """Return where the value under a key of a file stands, as the store knows.

        None for a key that is not there, or a file the store does not know. Raises
        StoreDamaged where the file's row cannot be read.
        """
        row = self._store.row(path)
        if row is None:
            return None
        try:
            return positions_of(row).get(key)
        except msgspec.DecodeError:
            raise StoreDamaged(path) from None


def read(
    folder: Path,
    choices: Choices,
    store: Store,
    before: Reading | None = None,
    walked: FolderFiles | None = None,
) -> Reading:
    """Read all content files below a folder, as far as possible from the store.

    What the same process read `before` is taken from memory instead; `walked` are
    the files of the folder when they are known already.
    """
    walked = walked or all_files(folder)
    files, strange = composed(walked.files), walked.strange
    # Front matter is checked against the closed lists, so they are signed with it.
    listed = digest_of(choices).hex()
    sources = {
        path: f"{sign(folder, path, files[path])} {listed}"
        for path in files
        if _is_text(path)
    }
    reading = Reading(folder, files, strange, sources, store)
    if address_ledger.FILE in files:
        reading.ledger = (folder / address_ledger.FILE).read_bytes()
    known = _remembered(reading, before) if before else _stored(reading, store)
    reading.parsed = [path for path in sorted(sources) if path not in reading.parts]
    work = partial(parse, str(folder), choices)
    outcomes = run(work, reading.parsed, seconds=SECONDS_A_FILE, batch=BATCH)
    _take_all(reading, outcomes, store, known - sources.keys(), choices)
    return reading


def _stored(reading: Reading, store: Store) -> set[str]:
    """Take what the store has of unchanged files; return the paths it knows."""
    known = set()
    for row in store.rows():
        known.add(row.path)
        if reading.sources.get(row.path) == row.signature:
            _take(reading, row)
    return known


def _remembered(reading: Reading, before: Reading) -> set[str]:
    """Take what memory has of unchanged files; a failure is tried again."""
    for path, parts in before.parts.items():
        same = reading.sources.get(path) == before.sources[path]
        if same and path not in before.failed:
            reading.parts[path] = parts
    return set(before.parts)


def _take_all(
    reading: Reading,
    outcomes: Iterable[tuple[str, Parsed | Failure]],
    store: Store,
    gone: set[str],
    choices: Choices,
) -> None:
    """Take what was parsed, and keep it in the store."""
    parsed: list[Parsed] = []
    for path, outcome in outcomes:
        reading.failed.discard(path)
        if isinstance(outcome, Failure):
            reading.parts[path] = failed(path, outcome, choices)
            reading.failed.add(path)
            continue
        _take(reading, outcome.row)
        parsed.append(outcome)
        if len(parsed) == KEPT_TOGETHER:
            _keep(store, parsed, reading.sources, set())
            parsed = []
    _keep(store, parsed, reading.sources, gone)


def sign(folder: Path, path: str, status: Status | os.stat_result) -> str:
    """Return the signature of a file; Windows needs its content for that."""
    if os.name == "nt":
        content = on_disk(folder, path).read_bytes()
        return blake2b(content, digest_size=16).hexdigest()
    return signature(status)


def _is_text(path: str) -> bool:
    return path.endswith(".md") and holds_a_kind(path) and not is_left_behind(path)


def _take(reading: Reading, row: Row) -> None:
    try:
        parts = reading.parts[row.path] = parts_of(row)
    except msgspec.DecodeError:
        reading.parts.pop(row.path, None)
        return
    reading.shared.share(parts.record)


def _keep(
    store: Store, parsed: list[Parsed], sources: dict[str, str], gone: set[str]
) -> None:
    if parsed or gone:
        store.save(
            (one.row._replace(signature=sources[one.row.path]) for one in parsed),
            ((one.row.path, one.html) for one in parsed if one.html),
            gone,
        )
