"""What a place without links and without a shell can do: files by their names.

`DiskStore(Path("/web")).send(Path("a.html"), "trang/a.html")`
"""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from plugins.press.publishing.targets.taking import take_by_name


class Store(Protocol):
    """Files below one folder, by POSIX paths; folders come by themselves."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""

    def send(self, source: Path | bytes, name: str) -> None:
        """Put a file there; until it is whole, nobody sees it under this name."""

    def move(self, name: str, to: str) -> None:
        """Give a file or folder another name, in the place of a file that has it.

        Raises an error for a folder that has it already.
        """

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""

    def names(self, folder: str) -> list[str]:
        """What lies in a folder, folders with "/" at the end; [] if there is none."""

    def drop(self, folder: str) -> None:
        """Delete a folder that has only files in it, if it is there."""

    def take(self, folder: str, note: bytes) -> bool:
        """Make a folder with a file `owner`, unless there is one; was it made?"""

    def each(self, act: Callable[..., None], things: Iterable[Any]) -> None:
        """Do something for all of these, as many at once as the place can bear."""


def one_by_one(act: Callable[..., None], things: Iterable[Any]) -> None:
    """Do something for all of these, in their order."""
    for one in things:
        act(one)


class DiskStore:
    """A folder of this machine, of a share or a stick: what has no links."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        try:
            return (self.path / name).read_bytes()
        except FileNotFoundError:
            return None

    def send(self, source: Path | bytes, name: str) -> None:
        """Put a file there, in one step."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.part")
        if isinstance(source, bytes):
            part.write_bytes(source)
        else:
            shutil.copyfile(source, part)
        os.replace(part, path)

    def move(self, name: str, to: str) -> None:
        """Give a file or folder another name."""
        path = self.path / to
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise FileExistsError(to)
        os.replace(self.path / name, path)

    def delete(self, name: str) -> None:
        """Delete a file, if it is there."""
        (self.path / name).unlink(missing_ok=True)

    def names(self, folder: str) -> list[str]:
        """What lies in a folder, folders with "/" at the end."""
        place = self.path / folder
        if not place.is_dir():
            return []
        return sorted(
            f"{one.name}/" if one.is_dir() else one.name for one in place.iterdir()
        )

    def drop(self, folder: str) -> None:
        """Delete a folder that has only files in it, if it is there."""
        shutil.rmtree(self.path / folder, ignore_errors=True)

    def take(self, folder: str, note: bytes) -> bool:
        """Make a folder with a file `owner`, unless there is one; was it made?"""
        return take_by_name(self, folder, note)

    each = staticmethod(one_by_one)
