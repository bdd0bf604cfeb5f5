"""What publishing asks of a place, whatever it is reached by.

On a place that switches in one step lie `releases/1`, `releases/2` …, the link
`current` to the one that readers get, and `state/`, which they do not: manifests, the
ledger, the lock.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import NOTHING, Manifest
from plugins.press.system.diagnosis import Diagnosis

OURS = frozenset(("current", "releases", "state"))
# What systems leave in every folder; nobody's work is lost beside it.
HARMLESS = frozenset(("lost+found", "Thumbs.db", "desktop.ini"))


# Kept for a full disk: what a lock, a link and their folders take.
BALLAST = "ballast"
BALLAST_BYTES = 65536


class Target(Protocol):
    """One place; each step leaves readers the old or the new."""

    switching: bool
    """Whether a change of ours of what readers get has begun and not ended."""

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""

    def between(self) -> bool:
        """Whether a cut line left readers between two releases."""

    def untouched(self, live: Manifest) -> bool:
        """Whether readers still get what was put there, as far as a look tells."""

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""

    def read(self, name: str) -> str:
        """Text of a file in `state/`; empty when there is none."""

    def write(self, name: str, text: str, alike: str = "") -> None:
        """Put a file into `state/` in one step.

        `alike`: one that lies there and says nearly the same; the rest may be sent.
        """

    def upload(self, tree: Path, new: Manifest, base: Manifest) -> None:
        """Make release `new` there, of `tree` and the files kept from `base`.

        What release `base` has just so is linked there, and not looked at here.
        """

    def verify(self, release: Manifest, base: Manifest = NOTHING) -> None:
        """Raise PublishingError unless the release holds just these bytes.

        What `base` has just so was verified when that went out: of those files only
        is asked whether they are there and were left alone since.
        """

    def activate(self, number: int | None) -> None:
        """Give readers this release; None: the site is not there yet."""

    def remove(self, number: int) -> None:
        """Delete a release that no reader gets, and its manifest."""

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it.

        PublishingError where something lies that is not ours.
        """

    def unlock(self) -> None:
        """Free the target."""

    def examine(self) -> Iterator[Diagnosis]:
        """Try what publishing will need; asked while the target is locked."""

    def make_room(self) -> None:
        """On a full disk give up what nobody needs, so that a rollback gets through."""


def refuse_foreign(place: object, names: Iterable[str]) -> None:
    """Raise PublishingError when a place holds what no release of ours is.

    `names`: what lies there; a folder that is no link ends in "/".
    """
    strange = sorted(name for name in names if _is_foreign(name))
    if "current/" in strange:
        raise PublishingError(
            f'{place} đã có thư mục "current" không phải của bản tin. Hãy chuyển nó '
            'đi chỗ khác, hoặc chọn "path" khác trong publishconf.py.'
        )
    if strange:
        raise PublishingError(
            f"{place} có tệp lạ ({', '.join(strange[:3])}); hãy chọn một thư mục trống."
        )


def _is_foreign(name: str) -> bool:
    bare = name.rstrip("/")
    if name == "current/":
        return True
    return bare not in OURS | HARMLESS and not bare.startswith(".")


def number_in(link: str) -> int:
    """The release that `current` leads to; PublishingError when it is none of ours."""
    number = link.replace("\\", "/").rpartition("releases/")[2]
    if not number.isdigit():
        raise PublishingError(
            f'"current" ở nơi đăng dẫn tới {link}, không phải một bản của bản tin; '
            'hãy chọn "path" khác trong publishconf.py.'
        )
    return int(number)
