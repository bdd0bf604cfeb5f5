"""In which order files may be shown where they cannot all be shown at once.

["index.html", "2018/07/x/index.html", "t.1.css"] → styles, then the article, then home

Pages that nobody has yet come before all that leads to them, whatever kind they are:
nobody finds them earlier, and then no link leads nowhere. What leads readers on by
itself, as `.htaccess` does, comes after the pages.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

# Pages of single things, which lists lead to: the year of articles, and three kinds.
_THINGS = ("can-bo", "co-quan", "hoi-nghi")
_LEADING = (".htaccess", "_redirects", "_headers")


def in_turns(paths: Iterable[str], old: Collection[str]) -> list[list[str]]:
    """Sort into what may be shown at once: what pages need, pages, lists, and so on.

    `old`: what readers have already, under whatever content.
    """
    turns: dict[int, list[str]] = defaultdict(list)
    for path in sorted(paths):
        turns[_turn(path, path not in old)].append(path)
    return [turns[number] for number in sorted(turns)]


def touched(releases: Sequence[Mapping[str, object]]) -> set[str]:
    """Paths that are not the same in all of these releases."""
    everything = {path for release in releases for path in release}
    first = releases[0] if releases else {}
    return {
        path
        for path in everything
        if any(release.get(path) != first.get(path) for release in releases)
    }


def _turn(path: str, is_new: bool) -> int:
    if path == "index.html":
        return 5
    if path.endswith((".xml", ".txt")) or path.startswith(("feeds/", *_LEADING)):
        return 4
    if not path.endswith(".html"):
        # What pages need has a name of its own for each content; the search index and
        # data are changed, and lead to pages.
        return 0 if is_new else 4
    if is_new:
        return 1
    first, *rest = path.split("/")
    is_thing = (first.isdigit() or first in _THINGS) and len(rest) > 1
    return 2 if is_thing else 3
