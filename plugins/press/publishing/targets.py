"""The places a site is published to, as `publishconf.py` names them.

`PUBLISH_TARGETS = {"thu": {"method": "folder", "path": "../xuat-ban"}}` → `Folder`

On every target lie `releases/1`, `releases/2` …, the link `current` to the one that
readers get, and `state/`, which they do not: manifests, the ledger, the lock.
"""

import runpy
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, Protocol

import msgspec

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.manifest import Files


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of PUBLISH_TARGETS.

    `path`: the target's own folder; `url`: the site's address there; `visit`: where
    to look at the site just published, when that can be done from here; `host` and
    `ssh`: user@host and options of ssh, for rsync; `keep`: how many releases stay.
    """

    method: Literal["folder", "rsync"]
    path: str
    url: str = ""
    visit: str = ""
    host: str = ""
    ssh: tuple[str, ...] = ()
    keep: int = 5


class Target(Protocol):
    """What publishing asks of a place; each step leaves readers the old or the new."""

    def live(self) -> int | None:
        """Number of the release readers get; None on a new target."""

    def numbers(self) -> list[int]:
        """Numbers of the whole releases that lie there, in order."""

    def read(self, name: str) -> str:
        """Text of a file in `state/`; empty when there is none."""

    def write(self, name: str, text: str) -> None:
        """Put a file into `state/` in one step."""

    def upload(
        self, tree: Path, number: int, base: int | None, kept: Iterable[str]
    ) -> None:
        """Copy `tree` to release `number`, `kept` files from release `base` too.

        Files that release `base` has just so are linked, not copied.
        """

    def verify(self, number: int, files: Files) -> None:
        """Raise PublishingError unless the release holds just these bytes."""

    def activate(self, number: int | None) -> None:
        """Give readers this release, in one step; None: the site is not there yet."""

    def remove(self, number: int) -> None:
        """Delete a release that no reader gets, and its manifest."""

    def lock(self, owner: str) -> str:
        """Reserve the target: '' on success, else the owner who has it."""

    def unlock(self) -> None:
        """Free the target."""


def read_targets(publishconf: Path) -> dict[str, Settings]:
    """Read the named targets; PublishingError names the entry that is wrong."""
    found: dict[str, Any] = runpy.run_path(str(publishconf)).get("PUBLISH_TARGETS", {})
    return {name: _settings(name, entry) for name, entry in found.items()}


def _settings(name: str, entry: Any) -> Settings:
    try:
        settings = msgspec.convert(entry, Settings)
    except msgspec.ValidationError as error:
        raise PublishingError(f'PUBLISH_TARGETS["{name}"] sai: {error}') from error
    if settings.method == "rsync" and settings.host[:1] in ("", "-"):
        raise PublishingError(f'PUBLISH_TARGETS["{name}"] thiếu "host".')
    return settings
