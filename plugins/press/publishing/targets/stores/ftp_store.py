"""Files on web space, by the commands of FTP; every path starts where the login does.

`FtpStore(line, "web.example.vn").names("public_html")` → `["index.html", "theme/"]`
"""

import ftplib
import io
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.complaints import advice
from plugins.press.publishing.targets.stores.store import one_by_one
from plugins.press.publishing.targets.taking import take_by_name


@contextmanager
def told(host: str) -> Iterator[None]:
    """Say what a server or the line complains of as an editor understands it."""
    try:
        yield
    except (ftplib.Error, EOFError, OSError) as error:
        raise PublishingError(
            advice(f"{host}: {str(error) or 'Connection closed'}")
        ) from error


class FtpStore:
    """See `Store`."""

    def __init__(self, line: ftplib.FTP, host: str) -> None:
        self.line = line
        self.host = host
        self._made: set[str] = set()

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        data = io.BytesIO()
        with told(self.host):
            try:
                with self._in_step():
                    self.line.retrbinary(f"RETR {name}", data.write)
            except ftplib.error_perm as error:
                if str(error).startswith("550"):
                    return None
                raise
        return data.getvalue()

    def send(self, source: Path | bytes, name: str) -> None:
        """Put a file there; until it is whole, nobody sees it under this name."""
        part = f"{name}.part"
        with told(self.host):
            self._folders(name)
            data = source if isinstance(source, bytes) else source.read_bytes()
            with self._in_step():
                self.line.storbinary(f"STOR {part}", io.BytesIO(data))
            self._rename(part, name)

    def move(self, name: str, to: str) -> None:
        """Give a file or folder another name, in the place of a file that has it."""
        with told(self.host):
            self._folders(to)
            self._rename(name, to)

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""
        with told(self.host):
            try:
                self.line.delete(name)
            except ftplib.error_perm as error:
                if not str(error).startswith("550"):
                    raise

    def names(self, folder: str) -> list[str]:
        """What lies in a folder, folders with "/" at the end; [] if there is none."""
        with told(self.host):
            try:
                found = list(self.line.mlsd(folder, ["type"]))
            except ftplib.error_perm as error:
                if str(error).startswith("550"):
                    return []
                return self._listed(folder)  # it knows no MLSD
        kinds = {name: facts.get("type", "") for name, facts in found}
        return sorted(
            f"{name}/" if kind == "dir" else name
            for name, kind in kinds.items()
            if kind in ("file", "dir", "")
        )

    def drop(self, folder: str) -> None:
        """Delete a folder that has only files in it, if it is there."""
        for name in self.names(folder):
            self.delete(f"{folder}/{name}")
        self._made.discard(folder)
        with told(self.host), suppress(ftplib.error_perm):
            self.line.rmd(folder)

    def take(self, folder: str, note: bytes) -> bool:
        """Make a folder with a file `owner`, unless there is one; was it made?"""
        return take_by_name(self, folder, note)

    each = staticmethod(one_by_one)

    @contextmanager
    def _in_step(self) -> Iterator[None]:
        """Where data breaks off, hear what the server says of it.

        It says why, and else that would be taken for the answer to the next command.
        """
        try:
            yield
        except ftplib.Error:
            raise
        except OSError:
            self.line.voidresp()
            raise

    def _listed(self, folder: str) -> list[str]:
        """The same by the lines of `ls -l`."""
        lines: list[str] = []
        try:
            self.line.retrlines(f"LIST -a {folder}", lines.append)
        except ftplib.error_perm:
            return []
        words = [line.split(maxsplit=8) for line in lines]
        named = [(one[0], one[8]) for one in words if len(one) == 9]
        return sorted(
            f"{name}/" if mode.startswith("d") else name
            for mode, name in named
            if name not in (".", "..")
        )

    def _rename(self, name: str, to: str) -> None:
        try:
            self.line.rename(name, to)
        except ftplib.error_perm:
            # Some servers, those on Windows first of all, replace nothing by renaming.
            if f"{to.rpartition('/')[2]}/" in self.names(to.rpartition("/")[0]):
                raise
            self.line.delete(to)
            self.line.rename(name, to)

    def _folders(self, name: str) -> None:
        parts = name.split("/")[:-1]
        for count in range(1, len(parts) + 1):
            folder = "/".join(parts[:count])
            if folder and folder not in self._made:
                with suppress(ftplib.error_perm):  # it is there
                    self.line.mkd(folder)
                self._made.add(folder)
