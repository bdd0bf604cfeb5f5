"""A target that is a folder of this machine or of a mounted disk.

`Folder(Path("../xuat-ban")).activate(3)` → `../xuat-ban/current` → `releases/3`
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import Files, manifest_of, scan
from plugins.press.publishing.targets.examination import of_folder
from plugins.press.publishing.targets.target import (
    BALLAST,
    BALLAST_BYTES,
    number_in,
    refuse_foreign,
)
from plugins.press.system.diagnosis import Diagnosis


class Folder:
    """Releases beside each other in one folder, `current` a link to one of them."""

    def __init__(self, path: Path) -> None:
        if path.exists():
            refuse_foreign(path, map(_listed, path.iterdir()))
        self.given, self.path = path, path.resolve()
        path = self.path
        self.releases = path / "releases"
        self.state = path / "state"

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""
        current = self.path / "current"
        return number_in(str(current.readlink())) if current.is_symlink() else None

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""
        if not self.releases.exists():
            return []
        names = (one.name for one in self.releases.iterdir())
        return sorted(int(name) for name in names if name.isdigit())

    def read(self, name: str) -> str:
        """Text of a file in `state/`; empty when there is none."""
        path = self.state / name
        return path.read_text("utf-8") if path.exists() else ""

    def write(self, name: str, text: str) -> None:
        """Put a file into `state/` in one step."""
        fresh = self.state / f"{name}.new"
        fresh.write_text(text, "utf-8", newline="\n")
        fresh.replace(self.state / name)

    def upload(
        self, tree: Path, number: int, base: int | None, kept: Iterable[str]
    ) -> None:
        """Copy `tree` to release `number`, `kept` files from release `base` too."""
        part = self.releases / f"{number}.part"
        shutil.rmtree(part, ignore_errors=True)
        old = self.releases / str(base)
        for path in tree.rglob("*"):
            if path.is_file():
                name = path.relative_to(tree)
                same = _same(path, old / name)
                _place(old / name if same else path, part / name, link=same)
        for kept_name in kept:
            _place(old / kept_name, part / kept_name, link=True)
        part.rename(self.releases / str(number))

    def verify(self, number: int, files: Files) -> None:
        """Raise PublishingError unless the release holds just these bytes."""
        if scan(self.releases / str(number)) != files:
            raise PublishingError(f"Bản {number} không còn đúng từng tệp như đã đăng.")

    def activate(self, number: int | None) -> None:
        """Give readers this release, in one step; None: the site is not there yet."""
        if number is None:
            return (self.path / "current").unlink(missing_ok=True)
        fresh = self.state / "current"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(Path("releases") / str(number), target_is_directory=True)
        fresh.replace(self.path / "current")
        return None

    def remove(self, number: int) -> None:
        """Delete a release that no reader gets, and its manifest."""
        (self.state / manifest_of(number)).unlink(missing_ok=True)
        for name in (f"{number}.part", str(number)):
            shutil.rmtree(self.releases / name, ignore_errors=True)

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it."""
        for folder in (self.releases, self.state):
            folder.mkdir(parents=True, exist_ok=True)
        # Made whole under another name: a lock always says whose it is.
        mine = self.state / f"lock.{os.getpid()}"
        shutil.rmtree(mine, ignore_errors=True)
        mine.mkdir()
        try:
            (mine / "owner").write_text(owner, "utf-8")
            mine.rename(self.state / "lock")
        except OSError as error:
            shutil.rmtree(mine, ignore_errors=True)
            if not (self.state / "lock").exists():
                raise
            return self.read("lock/owner") or f"? ({error})"
        with suppress(OSError):
            (self.state / BALLAST).write_bytes(b"\0" * BALLAST_BYTES)
        return ""

    def unlock(self) -> None:
        """Free the target."""
        shutil.rmtree(self.state / "lock", ignore_errors=True)

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need; asked while the target is locked."""
        return of_folder(self.given, self.path, self.state)

    def make_room(self) -> None:
        """On a full disk give up what nobody needs, so that a rollback gets through."""
        (self.state / BALLAST).unlink(missing_ok=True)
        for part in self.releases.glob("*.part"):
            shutil.rmtree(part, ignore_errors=True)


def _listed(path: Path) -> str:
    return f"{path.name}/" if path.is_dir() and not path.is_symlink() else path.name


def _same(new: Path, old: Path) -> bool:
    # By content, not by time: a build gives every file a new time.
    if not old.is_file() or old.stat().st_size != new.stat().st_size:
        return False
    return new.read_bytes() == old.read_bytes()


def _place(source: Path, target: Path, *, link: bool) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if link:
        try:
            return os.link(source, target)
        except OSError:
            pass  # FAT and some network disks have no hard links; a copy is as good.
    shutil.copyfile(source, target)
    return None
