"""The places that the contract is held against, each as a reader and a vandal see it.

`FolderPlace(home).target()` → a `Target` of its own for every publisher
"""

import os
import shutil
from contextlib import AbstractContextManager
from pathlib import Path
from typing import ClassVar, Protocol

from plugins.press.publishing.targets.folder import Folder
from plugins.press.publishing.targets.remote import Remote
from plugins.press.publishing.targets.target import Target
from plugins.press.site.tree import MARKER

Step = tuple[object, str]


class Place(Protocol):
    """What a test has to know of a kind of target besides `Target` itself.

    `steps`: the functions through which everything there is changed, by owner and
    name; `at_once`: whether readers get a release in one step.
    """

    steps: ClassVar[list[Step]]
    at_once: ClassVar[bool]

    def target(self) -> Target:
        """The target, as another publisher opens it."""

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""

    def damage(self, number: int, path: str) -> None:
        """Change a file of a release behind the back of publishing."""

    def occupy(self) -> None:
        """Put somebody else's work where the site would lie."""

    def everything(self) -> set[str]:
        """All that lies there, to be compared."""


class FolderPlace:
    """A folder of this machine."""

    steps: ClassVar[list[Step]] = [
        *((os, name) for name in "link mkdir rename replace symlink unlink".split()),
        (shutil, "copyfile"),
    ]
    at_once: ClassVar[bool] = True

    def __init__(self, home: Path) -> None:
        self.path = home / "bản tin"

    def target(self) -> Target:
        """The target, as another publisher opens it."""
        return Folder(self.path)

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""
        return texts_below(self.path / "current")

    def damage(self, number: int, path: str) -> None:
        """Change a file of a release behind the back of publishing."""
        (self.path / "releases" / str(number) / path).write_text("hỏng")

    def occupy(self) -> None:
        """Put somebody else's work where the site would lie."""
        (self.path / "current").mkdir(parents=True)
        (self.path / "current" / "anh-cuoi.jpg").touch()

    def everything(self) -> set[str]:
        """All that lies there, to be compared."""
        return {str(path) for path in self.path.rglob("*")}


class RsyncPlace(FolderPlace):
    """The same on a host."""

    steps: ClassVar[list[Step]] = [(Remote, "_run")]

    def __init__(self, home: Path, host: str, ssh: tuple[str, ...]) -> None:
        super().__init__(home)
        self.host = host
        self.ssh = ssh

    def target(self) -> Target:
        """The target, as another publisher opens it."""
        return Remote(self.host, str(self.path), self.ssh)


Open = AbstractContextManager[Place]


def texts_below(folder: Path) -> dict[str, str]:
    """The text files of a site, without the marker."""
    files = (path for path in folder.rglob("*") if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_text() for path in files}
    return {name: text for name, text in found.items() if name != MARKER}
