"""What a publication amounts to, said and decided before anything is done.

1 page more, 3 changed → "1 trang mới, 3 trang đổi, 0 trang mất; gửi 4 tệp, 38 KB …"
"""

from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from plugins.press.publishing.manifest import Files, Manifest, compare, pages

# Needed by pages that readers have open, and harmless whatever was taken down.
DRESS = (".css", ".js", ".woff2")
# What clocks of two offices may be apart without anything being wrong.
CLOCKS_DIFFER = timedelta(minutes=5)


class Plan(msgspec.Struct, frozen=True):
    """What is to be published: a finished tree and what the editor agreed to.

    `url`: the address it must have been built for; `accept`: pages to take down;
    `keep`: releases that stay; `visit`: where to look at the result, or ''.
    """

    tree: Path
    url: str = ""
    accept: int = 0
    keep: int = 5
    visit: str = ""


def kept(live: Manifest, new: Manifest, taken_down: bool) -> dict[str, tuple[str, int]]:
    """Files that stay for one release more, for readers who have old pages open.

    Where pages were taken down on purpose nothing stays but their dress: what an
    editor withdraws must not linger.
    """
    removed = compare(live.files, new.files).removed
    stay = [one for one in removed if not taken_down or one.endswith(DRESS)]
    return {path: live.files[path] for path in stay}


def counted(old: Files, new: Files) -> str:
    """Say in one sentence what becomes of the site."""
    changes = compare(old, new)
    added, changed, removed = map(
        len, map(pages, (changes.added, changes.changed, changes.removed))
    )
    sent = [new[path][1] for path in (*changes.added, *changes.changed)]
    return (
        f"{added} trang mới, {changed} trang đổi, {removed} trang mất; "
        f"gửi {len(sent)} tệp, {sum(sent) / 1024:.0f} KB; "
        f"{len(new) - len(sent)} tệp giữ nguyên."
    )


def name(release: Manifest) -> str:
    """What tells this release from every other: its number and its tree."""
    return f"{release.release} {release.tree}"


def moment(release: Manifest) -> str:
    """When it was published, for editors: `lúc 9:05 ngày 20/7/2018`."""
    when = datetime.fromisoformat(release.published)
    clock, day = f"{when.hour}:{when:%M}", f"{when.day}/{when.month}/{when.year}"
    return f"lúc {clock} ngày {day}"


def is_before(now: str, then: str) -> bool:
    """Whether a clock that shows `now` is behind another's `then`, by what matters."""
    return datetime.fromisoformat(now) < datetime.fromisoformat(then) - CLOCKS_DIFFER
