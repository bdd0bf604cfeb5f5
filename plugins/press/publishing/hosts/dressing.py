"""What a host is told of a site, and what it will not be able to answer.

`Dressing({"_redirects": "…"}, moved=480, lost=["/in.php?print"])`
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from plugins.bulletin.addresses import file_of
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.server_config.old_addresses import Old


class Clothed(NamedTuple):
    """A finished site as a host's writer sees it.

    `files`: paths below the site's root; `sizes`: of the largest file, in bytes;
    `headers`: what every answer should carry; `host`: the name readers type;
    `choosers`: pages among the files that lead on by what was asked.
    """

    files: Collection[str]
    largest: int
    old: Sequence[Old]
    headers: dict[str, str]
    host: str
    choosers: Collection[str] = ()


class Dressing(NamedTuple):
    """A host's own files by path, and how the old addresses fare there.

    `moved`: how many get a real redirect; `by_page`: which are led on by a page;
    `lost`: which nothing answers; `not_found`: taken down, and answered with 404;
    `tagged`: whether pages say themselves what no header of the host does.
    """

    files: dict[str, str]
    moved: int = 0
    by_page: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    tagged: bool = False


def dressing(site: Clothed, files: dict[str, str], kept: Collection[Old]) -> Dressing:
    """Sort the old addresses; `kept`: those the host's own files answer."""
    left = [old for old in site.old if old not in kept]
    gone = tuple(old.given for old in left if not old.new)
    moved = [old for old in left if old.new]
    by_page = tuple(old.given for old in moved if has_page(site, old))
    lost = tuple(old.given for old in moved if not has_page(site, old))
    count = sum(bool(old.new) for old in kept)
    return Dressing(files, count, by_page, lost, gone)


def has_page(site: Clothed, old: Old) -> bool:
    """Whether a page of the site itself leads an old address on."""
    bare = old.path.lstrip("/")
    names = (file_of(f"/{bare}/"), bare)
    return any(name in (site.choosers if old.query else site.files) for name in names)


def refuse_beyond(host: str, what: str, count: int, limit: int) -> None:
    """Raise PublishingError when a site has more of something than a host takes."""
    if count > limit:
        raise PublishingError(
            f"{host} nhận nhiều nhất {limit:,} {what}, trang này có {count:,}. "
            "Hãy đăng lên nơi khác, hoặc bỏ bớt."
        )
