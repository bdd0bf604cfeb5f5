"""Files on web space, by SFTP; every path starts where the login does.

`SftpStore(line, "web.example.vn").names("public_html")` → `["index.html", "theme/"]`
"""

import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from paramiko import SSHException

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.complaints import advice, advice_on
from plugins.press.publishing.targets.stores.store import one_by_one
from plugins.press.publishing.targets.taking import take_by_name


@contextmanager
def told(host: str) -> Iterator[None]:
    """Say what a server or the line complains of as an editor understands it."""
    try:
        yield
    except OSError as error:
        raise PublishingError(f"{host}: {advice_on(error)}") from error
    except (SSHException, EOFError) as error:
        said = str(error) or "Connection closed"
        raise PublishingError(advice(f"{host}: {said}")) from error


class SftpStore:
    """See `Store`."""

    def __init__(self, line: Any, host: str) -> None:
        """`line`: paramiko's SFTPClient."""
        self.line = line
        self.host = host
        self._made: set[str] = set()

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        with told(self.host):
            try:
                with self.line.open(name, "rb") as file:
                    file.prefetch()
                    return bytes(file.read())
            except FileNotFoundError:
                return None

    def send(self, source: Path | bytes, name: str) -> None:
        """Put a file there; until it is whole, nobody sees it under this name."""
        data = source if isinstance(source, bytes) else source.read_bytes()
        part = f"{name}.part"
        with told(self.host):
            self._folders(name)
            with self.line.open(part, "wb") as file:
                file.set_pipelined(True)
                file.write(data)
            self._rename(part, name)

    def move(self, name: str, to: str) -> None:
        """Give a file or folder another name, in the place of a file that has it."""
        with told(self.host):
            self._folders(to)
            self._rename(name, to)

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""
        with told(self.host), suppress(FileNotFoundError):
            self.line.remove(name)

    def names(self, folder: str) -> list[str]:
        """What lies in a folder, folders with "/" at the end; [] if there is none."""
        with told(self.host):
            try:
                found = self.line.listdir_attr(folder)
            except FileNotFoundError:
                return []
        return sorted(
            f"{one.filename}/" if stat.S_ISDIR(one.st_mode or 0) else one.filename
            for one in found
        )

    def drop(self, folder: str) -> None:
        """Delete a folder that has only files in it, if it is there."""
        for name in self.names(folder):
            self.delete(f"{folder}/{name}")
        self._made.discard(folder)
        with told(self.host), suppress(FileNotFoundError):
            self.line.rmdir(folder)

    def take(self, folder: str, note: bytes) -> bool:
        """Make a folder with a file `owner`, unless there is one; was it made?"""
        return take_by_name(self, folder, note)

    each = staticmethod(one_by_one)

    def _rename(self, name: str, to: str) -> None:
        """Rename in one step; servers that are not OpenSSH's may need two."""
        try:
            self.line.posix_rename(name, to)
        except OSError as error:
            if "unsupported" not in str(error):
                raise
            if stat.S_ISDIR(self._mode(to)):
                raise FileExistsError(to) from error
            with suppress(FileNotFoundError):
                self.line.remove(to)
            self.line.rename(name, to)

    def _mode(self, name: str) -> int:
        try:
            return int(self.line.stat(name).st_mode or 0)
        except FileNotFoundError:
            return 0

    def _folders(self, name: str) -> None:
        parts = name.split("/")[:-1]
        for count in range(1, len(parts) + 1):
            folder = "/".join(parts[:count])
            if folder and folder not in self._made:
                if not self._mode(folder):
                    self.line.mkdir(folder)
                self._made.add(folder)
