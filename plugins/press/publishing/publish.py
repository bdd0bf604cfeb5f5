"""Publishing a production build to a named place, and going back to another release.

`publish("thu", False, 0)` → build, count, upload beside, swap; exit code 0 … 4
"""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.publishing.committed_ledger import note_published
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.history import history
from plugins.press.publishing.hosts.dress import dressed
from plugins.press.publishing.hosts.packing import Packing
from plugins.press.publishing.lease import somebody
from plugins.press.publishing.manifest import scan
from plugins.press.publishing.production import SITE, WORK, build_for_readers
from plugins.press.publishing.publication import Plan
from plugins.press.publishing.refusals import check_tree, listed
from plugins.press.publishing.releases import Publisher
from plugins.press.publishing.rollback import go_back
from plugins.press.publishing.server_config.answers import gone_there, old_of
from plugins.press.publishing.targets.complaints import advice_on, on_this_machine
from plugins.press.publishing.targets.opening import opened
from plugins.press.publishing.targets.settings import (
    AnySettings,
    UnknownTargetError,
    read_target,
)
from plugins.press.system.project import OTHER_SETTINGS, ROOT

AS_IT_WAS = "Không làm được, trang vẫn như cũ."
HALFWAY = (
    "Mới thay được một phần: trang nào cũng mở được, có trang còn như cũ. "
    "Hãy chạy lại lệnh cho xong."
)


def publish(to: str, dry_run: bool, accept: int) -> int:
    """Build for readers and publish to the target `to`; exit code.

    `accept`: how many pages the editor agrees to take down. 1: the content has
    problems, 2: no such target, 4: refused or failed, and the site is as it was.
    """

    def work(publisher: Publisher, settings: AnySettings) -> int:
        failed = build_for_readers()
        if failed:
            return failed
        with on_this_machine():
            tree = _tree(to, publisher, settings)
        plan = Plan(
            tree,
            settings.url,
            accept,
            settings.keep,
            settings.visit,
        )
        if dry_run:
            publisher.rehearse(plan)
            return 0
        note_published(ROOT / "content", SITE, publisher.publish(plan))
        return 0

    return at_target(to, work)


def _tree(to: str, publisher: Publisher, settings: AnySettings) -> Path:
    """The site as it goes there, with the host's own files and packed forms."""
    tree = SITE
    if settings.form:
        old = old_of(SITE, gone_there(publisher.catalogue.ledger()))
        tree = dressed(SITE, settings.form, settings.url, old, WORK / f"{to}.site")
    if getattr(settings, "packed", False):
        plain = WORK / f"{to}.plain.hashes"
        files = scan(tree, plain)
        check_tree(tree, files, settings.url)
        forms = Packing(WORK / f"{to}.forms", publisher.memory, plain)
        return forms.beside(tree, files, WORK / f"{to}.packed")
    return tree


def rollback(to: str, number: int = 0, accept: int = 0) -> int:
    """Give readers of the target `to` another release; exit code.

    `number`: which, 0 for the one before; `accept`: how many pages may return that
    were taken down or corrected since, 0 to be asked at the keyboard.
    """

    def work(publisher: Publisher, _: AnySettings) -> int:
        go_back(publisher, number, lambda back: _meant(back, accept))
        return 0

    return at_target(to, work)


def _meant(back: list[str], accept: int) -> bool:
    if accept or not sys.stdin.isatty():
        return accept == len(back)
    print("Bản ấy đưa trở lại điều đã gỡ hoặc đã cải chính:")
    print(listed(back))
    return input("Vẫn đưa trở lại? Gõ có: ").strip().casefold() in ("có", "co")


def releases(to: str) -> int:
    """Print the releases that lie at the target `to`, newest first; exit code."""

    def work(publisher: Publisher, _: AnySettings) -> int:
        found = publisher.catalogue.releases()
        live = publisher.target.live() or 0
        print("\n".join(history(found, live)) or "Chưa có bản nào ở đây.")
        return 0

    return at_target(to, work)


def at_target(name: str, work: Callable[[Publisher, AnySettings], int]) -> int:
    """Do some work at the target of that name; its exit code, 2 or 4 when it fails.

    With the settings of another site (the demo's) nothing goes to the project's places.
    """
    if other := os.environ.get(OTHER_SETTINGS):
        print(f"Không đăng bản tin theo thiết lập riêng ở {other}.", file=sys.stderr)
        return 2
    publisher = None
    try:
        settings = read_target(ROOT / "publishconf.py", name)
        owner = somebody(datetime.now(VIETNAM))
        with opened(settings, ROOT) as target:
            publisher = Publisher(target, owner, WORK / f"{name}.txt")
            return work(publisher, settings)
    except UnknownTargetError as error:
        print(error, file=sys.stderr)
        return 2
    except (PublishingError, OSError) as error:
        said = advice_on(error) if isinstance(error, OSError) else error
        halfway = publisher is not None and publisher.is_halfway
        print(f"{HALFWAY if halfway else AS_IT_WAS}\n{said}", file=sys.stderr)
        return 4
