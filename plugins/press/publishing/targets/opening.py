"""From the settings of a target to the place itself.

`with opened(settings, ROOT) as target: target.live()` → 3
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.folder import Folder
from plugins.press.publishing.targets.remote import Remote
from plugins.press.publishing.targets.settings import AnySettings, RsyncSettings
from plugins.press.publishing.targets.target import Target


@contextmanager
def opened(settings: AnySettings, root: Path) -> Iterator[Target]:
    """The place, until the work is done; a folder's path starts from `root`.

    Raises PublishingError for a folder that holds the originals.
    """
    if isinstance(settings, RsyncSettings):
        with connection(settings.host, settings.ssh) as ssh:
            yield Remote(settings.host, settings.path, ssh)
        return
    given = root / settings.path
    path = given.resolve()
    if path.is_relative_to(root / "content") or root.is_relative_to(path):
        raise PublishingError(f"Không đăng vào {path}: đó là chỗ của bản gốc.")
    yield Folder(given)
