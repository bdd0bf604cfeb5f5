"""From the settings of a target to the place itself.

`with opened(settings, ROOT) as target: target.live()` → 3
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.folder import Folder
from plugins.press.publishing.targets.git_branch import GitBranch
from plugins.press.publishing.targets.remote import Remote
from plugins.press.publishing.targets.settings import (
    AnySettings,
    GitSettings,
    RsyncSettings,
)
from plugins.press.publishing.targets.target import Target
from plugins.press.system.readiness import NotReadyError


@contextmanager
def opened(settings: AnySettings, root: Path) -> Iterator[Target]:
    """The place, until the work is done; a folder's path starts from `root`.

    Raises PublishingError for a folder that holds the originals.
    """
    if isinstance(settings, RsyncSettings):
        with connection(settings.host, settings.ssh) as ssh:
            yield Remote(settings.host, settings.path, ssh)
        return
    if isinstance(settings, GitSettings):
        if shutil.which("git") is None:
            raise NotReadyError("Máy này thiếu chương trình git.")
        place = hashlib.sha256(settings.path.encode()).hexdigest()[:12]
        home = root / ".publish" / f"{place}.git"
        yield GitBranch(settings.path, settings.branch, home, settings.history)
        return
    given = root / settings.path
    path = given.resolve()
    if path.is_relative_to(root / "content") or root.is_relative_to(path):
        raise PublishingError(f"Không đăng vào {path}: đó là chỗ của bản gốc.")
    yield Folder(given)
