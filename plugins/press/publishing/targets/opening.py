"""From the settings of a target to the place itself.

`with opened(settings, ROOT) as target: target.live()` → 3
"""

import getpass
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import assert_never

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.folder import Folder
from plugins.press.publishing.targets.git_branch import GitBranch
from plugins.press.publishing.targets.in_place import STATE, InPlace
from plugins.press.publishing.targets.remote import Remote
from plugins.press.publishing.targets.settings import (
    AnySettings,
    BucketSettings,
    FolderSettings,
    FtpSettings,
    GitSettings,
    RsyncSettings,
    SftpSettings,
    WebFolderSettings,
)
from plugins.press.publishing.targets.stores.bucket_login import bucket_store
from plugins.press.publishing.targets.stores.ftp_login import ftp_store
from plugins.press.publishing.targets.stores.sftp_login import sftp_store
from plugins.press.publishing.targets.stores.store import DiskStore, Store
from plugins.press.publishing.targets.target import Target
from plugins.press.system.readiness import NotReadyError

VARIABLE = "BANTIN_PASSWORD"


@contextmanager
def opened(settings: AnySettings, root: Path) -> Iterator[Target]:
    """The place, until the work is done; a folder's path starts from `root`.

    Raises PublishingError for a folder that holds the originals and for a host that
    lets nobody in, NotReadyError where this machine lacks a program for it.
    """
    match settings:
        case RsyncSettings():
            with connection(settings.host, settings.ssh) as ssh:
                yield Remote(settings.host, settings.path, ssh, _copies(settings, root))
        case GitSettings():
            yield _branch(settings, root)
        case FtpSettings():
            with ftp_store(settings.host, _password(), settings.secure) as store:
                yield _web_space(store, settings)
        case SftpSettings():
            with sftp_store(settings.host, _password) as store:
                yield _web_space(store, settings)
        case BucketSettings():
            given = (settings.host, settings.region, settings.path, settings.private)
            yield InPlace(bucket_store(*given), "web", "state")
        case WebFolderSettings():
            place = _own_folder(settings, root)
            yield InPlace(DiskStore(place.parent), place.name, f"{place.name}{STATE}")
        case FolderSettings():
            yield Folder(_own_folder(settings, root))
        case _:
            assert_never(settings)


def _web_space(store: Store, settings: AnySettings) -> InPlace:
    web = settings.path.rstrip("/")
    return InPlace(store, web, f"{web}{STATE}")


def _copies(settings: RsyncSettings, root: Path) -> Path:
    place = hashlib.sha256(f"{settings.host} {settings.path}".encode()).hexdigest()
    return root / ".publish" / place[:12]


def _own_folder(settings: AnySettings, root: Path) -> Path:
    given = root / settings.path
    path = given.resolve()
    if path.is_relative_to(root / "content") or root.is_relative_to(path):
        raise PublishingError(f"Không đăng vào {path}: đó là chỗ của bản gốc.")
    return given


def _branch(settings: GitSettings, root: Path) -> GitBranch:
    if shutil.which("git") is None:
        raise NotReadyError("Máy này thiếu chương trình git.")
    place = hashlib.sha256(settings.path.encode()).hexdigest()[:12]
    home = root / ".publish" / f"{place}.git"
    return GitBranch(settings.path, settings.branch, home, settings.history)


def _password() -> str:
    """Never from a file that is kept with the content."""
    given = os.environ.get(VARIABLE, "")
    if given or not sys.stdin.isatty():
        return given
    return getpass.getpass("Mật khẩu của nơi đăng: ")
