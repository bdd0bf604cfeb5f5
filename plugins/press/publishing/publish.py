"""Publishing a production build to a named place, and going back one release.

`publish("thu", False, 0)` → build, count, upload beside, swap; exit code 0 … 4
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.publishing.committed_ledger import note_published
from plugins.press.publishing.connection import connection
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.folder import Folder
from plugins.press.publishing.lease import somebody
from plugins.press.publishing.publication import Plan
from plugins.press.publishing.releases import Publisher
from plugins.press.publishing.remote import Remote
from plugins.press.publishing.targets import Settings, Target, read_targets
from plugins.press.system.project import ROOT

WORK = ROOT / ".publish"


def publish(to: str, dry_run: bool, accept: int) -> int:
    """Build for readers and publish to the target `to`; exit code.

    `accept`: how many pages the editor agrees to take down. 1: the content has
    problems, 2: no such target, 4: refused or failed, and the site is as it was.
    """

    def work(publisher: Publisher, settings: Settings) -> int:
        from plugins.press.build import build

        tree = WORK / "site"
        failed = build(ROOT / "content", tree, False, True, False)
        if failed:
            return failed
        plan = Plan(tree, settings.url, accept, settings.keep, settings.visit)
        if dry_run:
            publisher.rehearse(plan)
            return 0
        note_published(ROOT / "content", tree, publisher.publish(plan))
        return 0

    return _at(to, work)


def rollback(to: str) -> int:
    """Give readers of the target `to` the release before the present one."""

    def work(publisher: Publisher, _: Settings) -> int:
        publisher.go_back()
        return 0

    return _at(to, work)


def _at(name: str, work: Callable[[Publisher, Settings], int]) -> int:
    try:
        targets = read_targets(ROOT / "publishconf.py")
        if name not in targets:
            known = ", ".join(targets) or "chưa có nơi nào"
            print(f'Không có nơi đăng "{name}": {known}.', file=sys.stderr)
            return 2
        settings = targets[name]
        owner = somebody(datetime.now(VIETNAM))
        seen = WORK / f"{name}.txt"
        with opened(settings) as target:
            return work(Publisher(target, owner, seen), settings)
    except (PublishingError, OSError) as error:
        print(f"Không đăng được, trang vẫn như cũ.\n{error}", file=sys.stderr)
        return 4


@contextmanager
def opened(settings: Settings) -> Iterator[Target]:
    """The place itself; a folder's path starts from the project's folder."""
    if settings.method == "rsync":
        with connection(settings.host, settings.ssh) as ssh:
            yield Remote(settings.host, settings.path, ssh)
        return
    path = (ROOT / settings.path).resolve()
    if path.is_relative_to(ROOT / "content") or ROOT.is_relative_to(path):
        raise PublishingError(f"Không đăng vào {path}: đó là chỗ của bản gốc.")
    yield Folder(path)
