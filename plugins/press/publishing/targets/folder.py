"""A target that is a folder of this machine or of a mounted disk.

`Folder(Path("../xuat-ban")).activate(3)` → `../xuat-ban/current` → `releases/3`

Where no links can be made (Windows without rights, FAT), `current` is a folder with the
release in it, exchanged as a whole; a file in it tells which one it is.
"""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.hashes import LARGE, entries_below, hashed
from plugins.press.publishing.manifest import NOTHING, Manifest, manifest_of
from plugins.press.publishing.targets.examination import of_folder
from plugins.press.publishing.targets.target import (
    BALLAST,
    BALLAST_BYTES,
    number_in,
    refuse_foreign,
)
from plugins.press.system.diagnosis import Diagnosis
from plugins.press.system.whole_files import (
    aside_of,
    link_or_copy,
    put_in_place,
    recover,
    remove_tree,
)

# Which release a `current` holds that is no link.
LAID_OUT = ".release"
FOREVER = sys.maxsize
# How often a lock may be freed just when one looks whose it is.
TRIES = 5


class Folder:
    """Releases beside each other in one folder, `current` a link to one of them."""

    switching = False  # in one step, or not at all

    def __init__(self, path: Path) -> None:
        if path.exists():
            refuse_foreign(path, map(_listed, path.iterdir()))
        self.given, self.path = path, path.resolve()
        path = self.path
        self.releases = path / "releases"
        self.state = path / "state"
        # A release, and its files of which the very bytes were written just now.
        self._sure: tuple[int, set[str]] = (0, set())

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""
        current = self.path / "current"
        if current.is_symlink():
            return number_in(str(current.readlink()))
        for place in (current, aside_of(current)):
            if (told := place / LAID_OUT).exists():
                return int(told.read_text("ascii"))
        return None

    def untouched(self, live: Manifest) -> bool:
        """Whether just its files lie there, of their sizes, left alone since."""
        since = _written(self.state / manifest_of(live.release))
        left = dict(live.everything)
        try:
            for name, entry in entries_below(self.releases / str(live.release)):
                if entry.is_dir(follow_symlinks=False):
                    continue
                what, status = left.pop(name, None), os.lstat(entry.path)
                right = (stat.S_ISREG(status.st_mode), status.st_size)
                if not what or right != (True, what[1]) or status.st_mtime_ns > since:
                    return False
        except FileNotFoundError:
            return False
        return not left

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

    def write(self, name: str, text: str, alike: str = "") -> None:
        """Put a file into `state/` in one step."""
        fresh = self.state / f"{name}.new"
        fresh.write_text(text, "utf-8", newline="\n")
        fresh.replace(self.state / name)

    def upload(self, tree: Path, new: Manifest, base: Manifest) -> None:
        """Copy what is new, link what release `base` has just so."""
        part = self.releases / f"{new.release}.part"
        shutil.rmtree(part, ignore_errors=True)
        old = self.releases / str(base.release)
        there, sent, made = base.everything, new.sent, {""}
        since = _written(self.state / manifest_of(base.release))
        part.mkdir(parents=True)
        sure = set[str]()
        for name, what in new.everything.items():
            _make_folder(part, name.rpartition("/")[0], made)
            linked = name not in sent or (
                there.get(name) == what
                and (_left_alone(f"{old}/{name}", since) or not (tree / name).exists())
            )
            if linked:
                link_or_copy(f"{old}/{name}", f"{part}/{name}")
            elif copied(f"{tree}/{name}", f"{part}/{name}", what):
                sure.add(name)
        part.rename(self.releases / str(new.release))
        self._sure = (new.release, sure)

    def verify(self, release: Manifest, base: Manifest = NOTHING) -> None:
        """Raise PublishingError unless the release holds just these bytes."""
        files, there = release.everything, base.everything
        sure = self._sure[1] if self._sure[0] == release.release else set()
        since = _written(self.state / manifest_of(base.release))
        left = dict(files)
        for name, entry in entries_below(self.releases / str(release.release)):
            if entry.is_dir(follow_symlinks=False):
                continue
            what = left.pop(name, None)
            known = since if what is not None and there.get(name) == what else 0
            known = FOREVER if name in sure else known
            if what is None or not _holds(entry, what, known):
                left[name] = ("", 0)
                break
        if left:
            raise PublishingError(
                f"Bản {release.release} không còn đúng từng tệp như đã đăng: "
                f"{min(left)}"
            )

    def activate(self, number: int | None) -> None:
        """Give readers this release, in one step; None: the site is not there yet."""
        if number is None:
            return remove_tree(self.path / "current")
        fresh, current = self.state / "current", self.path / "current"
        remove_tree(fresh)
        if _is_folder(current) or not _linked(fresh, number):
            self._lay_out(number, fresh)
            put_in_place(fresh, current)
            return remove_tree(fresh)
        fresh.replace(current)
        return None

    def _lay_out(self, number: int, fresh: Path) -> None:
        """Make a folder of a release, of names or copies of its files."""
        place = self.releases / str(number)
        shutil.copytree(place, fresh, copy_function=link_or_copy)
        (fresh / LAID_OUT).write_text(str(number), "ascii")

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
            if other := self._taken(mine):
                return other
        finally:
            shutil.rmtree(mine, ignore_errors=True)
        recover(self.path / "current")
        with suppress(OSError):
            (self.state / BALLAST).write_bytes(b"\0" * BALLAST_BYTES)
        return ""

    def _taken(self, mine: Path) -> str:
        """Make a folder the lock: '' on success, else the owner of the one there."""
        for tries_left in range(TRIES, -1, -1):
            try:
                mine.rename(self.state / "lock")
            except OSError as error:
                if other := self.read("lock/owner"):
                    return other
                if (self.state / "lock").exists():
                    return f"? ({error})"
                if not tries_left:  # it is for want of room, or of a permission
                    raise
            else:
                return ""
        return "?"

    def unlock(self) -> None:
        """Free the target."""
        shutil.rmtree(self.state / "lock", ignore_errors=True)

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need; asked while the target is locked."""
        return of_folder(self.given, self.path, self.state)

    def between(self) -> bool:
        """Never: readers get one release or the other."""
        return False

    def make_room(self) -> None:
        """On a full disk give up what nobody needs, so that a rollback gets through."""
        (self.state / BALLAST).unlink(missing_ok=True)
        for part in self.releases.glob("*.part"):
            shutil.rmtree(part, ignore_errors=True)


def _listed(path: Path) -> str:
    try:
        plain = not _is_folder(path) or _is_laid_out(path) or not any(path.iterdir())
    except FileNotFoundError:  # whoever publishes there too has taken it away
        plain = True
    return path.name if plain else f"{path.name}/"


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_laid_out(path: Path) -> bool:
    return not path.is_symlink() and (path / LAID_OUT).exists()


def _linked(fresh: Path, number: int) -> bool:
    """Make the link to a release; False where the system lets nobody."""
    try:
        fresh.symlink_to(Path("releases") / str(number), target_is_directory=True)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        return False
    return True


def _written(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0


def _left_alone(path: str, since: int) -> bool:
    try:
        return os.lstat(path).st_mtime_ns <= since
    except FileNotFoundError:
        return False


def _holds(entry: os.DirEntry[str], what: tuple[str, int], since: int) -> bool:
    """Whether a file is what it should be; not read if left alone since a moment."""
    status = os.lstat(entry.path)
    if not stat.S_ISREG(status.st_mode) or status.st_size != what[1]:
        return False
    if status.st_mtime_ns <= since:
        return True
    return hashed(entry, None)[0] == what[0]


def _make_folder(part: Path, name: str, made: set[str]) -> None:
    if name not in made:
        (part / name).mkdir(parents=True, exist_ok=True)
        made.add(name)


def copied(source: str, target: str, what: tuple[str, int]) -> bool:
    """Copy a file; whether what was written is known to be what it should be."""
    if what[1] > LARGE:
        shutil.copyfile(source, target)
        return False
    with open(source, "rb", buffering=0) as file:
        data = file.readall()
    with open(target, "wb") as file:
        file.write(data)
    return sha256(data).hexdigest() == what[0]
