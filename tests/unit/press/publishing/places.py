"""The places that the contract is held against, each as a reader and a vandal see it.

`FolderPlace(home).target()` → a `Target` of its own for every publisher
"""

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import ClassVar, Protocol

from plugins.press.publishing.targets import folder
from plugins.press.publishing.targets.folder import Folder
from plugins.press.publishing.targets.git_branch import GitBranch
from plugins.press.publishing.targets.git_objects import GitObjects
from plugins.press.publishing.targets.host import Host
from plugins.press.publishing.targets.in_place import InPlace
from plugins.press.publishing.targets.remote import Remote
from plugins.press.publishing.targets.stores.store import DiskStore
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

    def empty(self) -> None:
        """Delete what readers get, as somebody may by hand."""

    def occupy(self) -> None:
        """Put somebody else's work where the site would lie."""

    def everything(self) -> set[str]:
        """All that lies there, to be compared."""


class FolderPlace:
    """A folder of this machine."""

    steps: ClassVar[list[Step]] = [
        *((os, name) for name in "link mkdir rename replace symlink unlink".split()),
        (folder, "copied"),
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

    def empty(self) -> None:
        """Delete what readers get, as somebody may by hand."""
        empty(self.path / "current")

    def occupy(self) -> None:
        """Put somebody else's work where the site would lie."""
        (self.path / "current").mkdir(parents=True)
        (self.path / "current" / "anh-cuoi.jpg").touch()

    def everything(self) -> set[str]:
        """All that lies there, to be compared."""
        return {str(path) for path in self.path.rglob("*")}


class RsyncPlace(FolderPlace):
    """The same on a host."""

    steps: ClassVar[list[Step]] = [(Host, "run")]

    def __init__(self, home: Path, host: str, ssh: tuple[str, ...]) -> None:
        super().__init__(home)
        self.host = host
        self.ssh = ssh

    def target(self) -> Target:
        """The target, as another publisher opens it."""
        copies = self.path.with_name("bản sao")
        return Remote(self.host, str(self.path), self.ssh, copies)


class GitPlace:
    """A branch of a bare repository on this disk."""

    steps: ClassVar[list[Step]] = [(GitBranch, "_reach")]
    at_once: ClassVar[bool] = True

    def __init__(self, home: Path) -> None:
        self.home = home
        self.there = GitObjects(home / "kho.git")
        self.opened = 0

    def target(self) -> Target:
        """The target, as another publisher opens it, with a copy of his own."""
        self.opened += 1
        copy = self.home / f"copy-{self.opened}.git"
        return GitBranch(str(self.there.home), "gh-pages", copy)

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""
        commit = self.there.git("rev-parse", "gh-pages").strip()
        listed = self.there.git("ls-tree", "-r", "--name-only", commit)
        found = {one: self.there.text(f"{commit}:{one}") for one in listed.splitlines()}
        return {name: text for name, text in found.items() if name != MARKER}

    def damage(self, number: int, path: str) -> None:
        """Change a file of a release behind the back of publishing."""
        tag = f"refs/tags/ban-tin/{number}"
        with tempfile.TemporaryDirectory() as folder:
            index = os.environ | {"GIT_INDEX_FILE": f"{folder}/index"}
            blob = self.there.git("hash-object", "-w", "--stdin", text="hỏng").strip()
            self.there.git("read-tree", tag, settings=index)
            change = f"100644,{blob},{path}"
            self.there.git("update-index", "--cacheinfo", change, settings=index)
            tree = self.there.git("write-tree", settings=index).strip()
        self.there.git("update-ref", tag, self.there.commit(tree, "", "x"))

    def empty(self) -> None:
        """Nothing: what a branch holds nobody deletes but by another commit."""

    def occupy(self) -> None:
        """Put somebody else's work where the site would lie."""
        tree = self.there.with_file("", "anh-cuoi.jpg", "x")
        commit = self.there.commit(tree, "", "x")
        self.there.git("update-ref", "refs/heads/gh-pages", commit)

    def everything(self) -> set[str]:
        """All that lies there, to be compared."""
        return set(self.there.git("for-each-ref").splitlines())


class WebFolderPlace:
    """A folder without links, as web space has: what lies in `web` is the site."""

    steps: ClassVar[list[Step]] = [
        (DiskStore, name) for name in ("send", "move", "delete", "drop")
    ]
    at_once: ClassVar[bool] = False

    def __init__(self, home: Path) -> None:
        self.path = home / "máy"
        self.path.mkdir()

    def target(self) -> Target:
        """The target, as another publisher opens it."""
        return InPlace(DiskStore(self.path), "web", "web-ban-tin")

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""
        return texts_below(self.path / "web")

    def damage(self, number: int, path: str) -> None:
        """Change a file of a release behind the back of publishing."""
        state = self.path / "web-ban-tin"
        manifest = json.loads((state / f"manifest-{number}.json").read_text())
        (state / "objects" / manifest["files"][path][0]).write_text("hỏng")

    def empty(self) -> None:
        """Delete what readers get, as somebody may by hand."""
        empty(self.path / "web")

    def occupy(self) -> None:
        """Put somebody else's work where the site would lie."""
        (self.path / "web").mkdir()
        (self.path / "web" / "anh-cuoi.jpg").touch()

    def everything(self) -> set[str]:
        """All that lies there, to be compared."""
        return {str(path) for path in self.path.rglob("*") if path.is_file()}


def texts_below(folder: Path) -> dict[str, str]:
    """The text files of a site, without the marker."""
    files = (path for path in folder.rglob("*") if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_text() for path in files}
    return {name: text for name, text in found.items() if name != MARKER}


def empty(folder: Path) -> None:
    """Delete all that lies in a folder."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
