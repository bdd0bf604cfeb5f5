"""Parsed content kept between builds: what was read need not be read again.

A row is trusted only if the file's signature (size, times, inode) is unchanged, the
code that parsed it is the same, and the row's own checksum fits; rows hold plain
msgpack of typed structs, nothing that could run. Any doubt about the whole file
removes it: the store is never needed, only quick.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

_TABLES = """
create table if not exists about (version blob not null);
create table if not exists files (
    path text primary key, signature text not null, parts blob not null,
    checksum blob not null) without rowid;
create table if not exists bodies (
    path text primary key, html text not null, checksum blob not null) without rowid;
"""


class Row(NamedTuple):
    """One parsed file: its path, signature, and encoded parts."""

    path: str
    signature: str
    parts: bytes


def checksum(data: bytes) -> bytes:
    """Return what tells a cut or changed row from a whole one."""
    return blake2b(data, digest_size=8).digest()


def signature(status: os.stat_result) -> str:
    """Return what changes whenever a file changes, without reading it.

    The change time catches an edit that keeps size and modification time. Windows
    has none, so there the file's content must be compared (see `reading`).
    """
    changed = status.st_ctime_ns if os.name != "nt" else 0
    return f"{status.st_size} {status.st_mtime_ns} {changed} {status.st_ino}"


class Store:
    """The rows of one content folder."""

    def __init__(self, file: Path, version: bytes) -> None:
        self.file = file
        self.version = version
        self._connections: dict[int, sqlite3.Connection] = {}

    def rows(self) -> Iterator[Row]:
        """Yield every row that is whole; none when the store is of other code."""
        try:
            found = self._connection.execute(
                "select path, signature, parts, checksum from files"
            ).fetchall()
        except sqlite3.DatabaseError:
            self.discard()
            return
        for path, known, parts, check in found:
            if isinstance(parts, bytes) and checksum(parts) == check:
                yield Row(path, known, parts)

    def body(self, path: str) -> str:
        """Return the HTML of a file's body; KeyError when it is missing or cut."""
        row = self._connection.execute(
            "select html, checksum from bodies where path = ?", (path,)
        ).fetchone()
        if row is None or checksum(row[0].encode()) != row[1]:
            raise KeyError(path)
        html: str = row[0]
        return html

    def intact_bodies(self) -> set[str]:
        """Return the paths whose bodies are there; their text is checked when used."""
        with suppress(sqlite3.DatabaseError):
            return {p for (p,) in self._connection.execute("select path from bodies")}
        return set()

    def save(
        self,
        rows: Iterable[Row],
        bodies: Iterable[tuple[str, str]],
        removed: Iterable[str],
    ) -> None:
        """Write what is new and drop what is gone, all or nothing."""
        with self._connection as connection:
            gone = [(path,) for path in removed]
            connection.executemany("delete from files where path = ?", gone)
            connection.executemany("delete from bodies where path = ?", gone)
            connection.executemany(
                "insert or replace into files values (?, ?, ?, ?)",
                ((*row, checksum(row.parts)) for row in rows),
            )
            connection.executemany(
                "insert or replace into bodies values (?, ?, ?)",
                ((path, html, checksum(html.encode())) for path, html in bodies),
            )

    def discard(self) -> None:
        """Remove the store; the next use makes an empty one."""
        for connection in self._connections.values():
            connection.close()
        self._connections.clear()
        for suffix in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                os.remove(f"{self.file}{suffix}")

    @property
    def _connection(self) -> sqlite3.Connection:
        """Open once per process: a connection must not cross a fork."""
        connection = self._connections.get(os.getpid())
        if connection is None:
            connection = self._connections[os.getpid()] = self._open()
        return connection

    def _open(self) -> sqlite3.Connection:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._prepare(sqlite3.connect(self.file))
        except sqlite3.DatabaseError:
            self.discard()
            return self._prepare(sqlite3.connect(self.file))

    def _prepare(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.executescript(_TABLES)
        about = connection.execute("select version from about").fetchone()
        if about != (self.version,):
            with connection:
                connection.execute("delete from files")
                connection.execute("delete from bodies")
                connection.execute("delete from about")
                connection.execute("insert into about values (?)", (self.version,))
        return connection
