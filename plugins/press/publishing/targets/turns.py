"""In which order files may be shown where they cannot all be shown at once.

["index.html", "2018/07/x/index.html", "t.1.css"] → styles, then the article, then home
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

# Pages of single things, which lists lead to: the year of articles, and three kinds.
_THINGS = ("can-bo", "co-quan", "hoi-nghi")


def in_turns(paths: Iterable[str]) -> list[list[str]]:
    """Sort into what may be shown at once: what pages need, pages, lists, and so on."""
    turns: dict[int, list[str]] = defaultdict(list)
    for path in sorted(paths):
        turns[_turn(path)].append(path)
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


def _turn(path: str) -> int:
    if path == "index.html":
        return 4
    if path.endswith((".xml", ".txt")) or path.startswith("feeds/"):
        return 3
    if not path.endswith(".html"):
        return 0
    first, *rest = path.split("/")
    is_thing = (first.isdigit() or first in _THINGS) and len(rest) > 1
    return 1 if is_thing else 2
