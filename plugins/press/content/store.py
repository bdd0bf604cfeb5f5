"""Parsed content kept between builds: what was read need not be read again.

A row is trusted only if the file's signature (size, times, inode) is unchanged, the
code that parsed it is the same, and the row's own checksum fits; rows hold plain
msgpack of typed structs, nothing that could run. Any doubt about the whole file
removes it: the store is never needed, only quick.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Literal, NamedTuple

from plugins.press.system.failures import BuildError, StoreDamaged
from plugins.press.content.all_files import Status

# Stores of other code that are kept: two versions may be at work side by side.
OTHER_VERSIONS = 2
# All rows at once would be a second copy of all that is read.
ROWS_AT_ONCE = 1_000
# Bodies are long: in large pages they are written, and read, in fewer pieces.
PAGE_BYTES = 16 << 10
# Each waits for the disk; a first build writes some five thousand pages.
PAGES_A_CHECKPOINT = 4_000
_COLUMNS = "path, signature, parts, checksum"
# What SQLite reports when not its file but the disk or the system is at fault.
_MACHINE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
_TABLES = """
create table if not exists files (
    path text primary key, signature text not null, parts blob not null,
    checksum blob not null) without rowid;
create table if not exists bodies (
    path text primary key, html blob not null, checksum blob not null);
create table if not exists photos (
    path text primary key, signature text not null, parts blob not null,
    checksum blob not null) without rowid;
create table if not exists texts (
    path text primary key, signature text not null, parts blob not null,
    checksum blob not null) without rowid;
create table if not exists papers (
    path text primary key, signature text not null, parts blob not null,
    checksum blob not null) without rowid;
"""


class Row(NamedTuple):
    """One parsed file, photo or text: its path, signature, and encoded parts."""

    path: str
    signature: str
    parts: bytes


def checksum(data: bytes) -> bytes:
    """Return what tells a cut or changed row from a whole one."""
    return blake2b(data, digest_size=8).digest()


def signature(status: Status | os.stat_result) -> str:
    """Return what changes whenever a file changes, without reading it.

    The change time catches an edit that keeps size and modification time. Windows
    has none, so there the file's content must be compared (see `reading`).
    """
    changed = status.st_ctime_ns if os.name != "nt" else 0
    return f"{status.st_size} {status.st_mtime_ns} {changed} {status.st_ino}"


class Store:
    """The rows of one content folder, parsed by one version of the code."""

    def __init__(self, folder: Path, version: bytes) -> None:
        self.folder = folder
        self.file = folder / f"content-{version.hex()}.sqlite"
        self._connections: dict[int, sqlite3.Connection] = {}

    @contextmanager
    def _doubting(self) -> Iterator[sqlite3.Connection]:
        """Tell a damaged store, which is made anew, from a machine at fault."""
        try:
            yield self._connection
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                raise StoreDamaged(str(error)) from None
            message = f"Không dùng được kho đệm {self.folder}: {error}."
            raise BuildError(message) from None

    def rows(
        self, table: Literal["files", "photos", "texts", "papers"] = "files"
    ) -> Iterator[Row]:
        """Yield every row of a table that is whole."""
        try:
            with self._doubting() as connection:
                cursor = connection.execute(f"select {_COLUMNS} from {table}")  # noqa: S608
                while some := cursor.fetchmany(ROWS_AT_ONCE):
                    yield from filter(None, map(_whole, some))
        except StoreDamaged:
            self.discard()

    def row(self, path: str) -> Row | None:
        """Return the row of one content file, if there is a whole one."""
        with self._doubting() as connection:
            asked = f"select {_COLUMNS} from files where path = ?"  # noqa: S608
            found = connection.execute(asked, (path,)).fetchone()
        return _whole(found) if found else None

    def body(self, path: str) -> str:
        """Return the HTML of a file's body; StoreDamaged when it is missing or cut."""
        with self._doubting() as connection:
            row = connection.execute(
                "select html, checksum from bodies where path = ?", (path,)
            ).fetchone()
        html = row[0] if row else None
        if not isinstance(html, bytes) or checksum(html) != row[1]:
            raise StoreDamaged(path)
        return html.decode()

    def save(
        self,
        rows: Iterable[Row],
        bodies: Iterable[tuple[str, bytes]],
        removed: Iterable[str],
    ) -> None:
        """Write what is new and drop what is gone, all or nothing."""
        with self._doubting() as connection, connection:
            gone = [(path,) for path in removed]
            connection.executemany("delete from files where path = ?", gone)
            connection.executemany("delete from bodies where path = ?", gone)
            connection.executemany(
                "insert or replace into files values (?, ?, ?, ?)",
                ((*row, checksum(row.parts)) for row in rows),
            )
            connection.executemany(
                "insert or replace into bodies values (?, ?, ?)",
                ((path, html, checksum(html)) for path, html in bodies),
            )

    def save_photos(self, rows: Iterable[Row]) -> None:
        """Write what is known of photos that are new or changed."""
        with self._doubting() as connection, connection:
            connection.executemany(
                "insert or replace into photos values (?, ?, ?, ?)",
                ((*row, checksum(row.parts)) for row in rows),
            )

    def save_papers(
        self, rows: Iterable[Row], texts: Iterable[tuple[str, bytes]]
    ) -> None:
        """Write what is known of PDF files that are new or changed, and their text."""
        with self._doubting() as connection, connection:
            connection.executemany(
                "insert or replace into papers values (?, ?, ?, ?)",
                ((*row, checksum(row.parts)) for row in rows),
            )
            connection.executemany(
                "insert or replace into bodies values (?, ?, ?)",
                ((path, text, checksum(text)) for path, text in texts),
            )

    def save_texts(self, rows: Iterable[Row], removed: Iterable[str]) -> None:
        """Write what articles' texts tell, and drop that of texts that are gone."""
        with self._doubting() as connection, connection:
            gone = [(path,) for path in removed]
            connection.executemany("delete from texts where path = ?", gone)
            connection.executemany(
                "insert or replace into texts values (?, ?, ?, ?)",
                ((*row, checksum(row.parts)) for row in rows),
            )

    def discard(self) -> None:
        """Remove the store; the next use makes an empty one."""
        for connection in self._connections.values():
            connection.close()
        self._connections.clear()
        _remove(self.file)

    @property
    def _connection(self) -> sqlite3.Connection:
        """Open once per process: a connection must not cross a fork."""
        connection = self._connections.get(os.getpid())
        if connection is None:
            connection = self._connections[os.getpid()] = self._open()
        return connection

    def _open(self) -> sqlite3.Connection:
        self.folder.mkdir(parents=True, exist_ok=True)
        others = sorted(
            (f for f in self.folder.glob("content-*.sqlite") if f != self.file),
            key=lambda file: file.stat().st_mtime_ns,
        )
        for file in others[:-OTHER_VERSIONS]:
            _remove(file)
            for beside in self.folder.glob(f"{file.stem}.*"):
                beside.unlink(missing_ok=True)
        try:
            return self._prepare(sqlite3.connect(self.file))
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            self.discard()
            return self._prepare(sqlite3.connect(self.file))

    def _prepare(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        connection.execute(f"pragma page_size = {PAGE_BYTES}")
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.execute(f"pragma wal_autocheckpoint = {PAGES_A_CHECKPOINT}")
        connection.executescript(_TABLES)
        return connection


def _whole(found: tuple[str, str, object, bytes]) -> Row | None:
    """Make a row of what was found, unless it was cut or changed."""
    path, known, parts, check = found
    if isinstance(parts, bytes) and checksum(parts) == check:
        return Row(path, known, parts)
    return None


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Say whether the file itself is broken, not the disk or the system."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF not in _MACHINE


def _remove(file: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.remove(f"{file}{suffix}")
