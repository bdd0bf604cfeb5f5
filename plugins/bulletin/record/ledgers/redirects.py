"""Old addresses and where they lead now.

    redirect_from: [/tin/123.aspx?id=5]
        →  Redirect("/tin/123.aspx?id=5", "/2018/07/x/", …)

An address once published answers for ever (GOV.UK's rule, and L19 of the ministry's):
what was renamed leaves the way to its new place.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

from plugins.bulletin.files.old_addresses import not_kept
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.words.text import nfc

_OWN_PAGE = re.compile(r"(?:^|/)index\.html?$")
# What every host sends as a page; anything else readers would be given to save.
_PAGE = re.compile(r"\.html?$", re.IGNORECASE)


class Redirect(Struct, frozen=True):
    """An old address, the present one, and the file that says so.

    `old` is decoded; `key` is the place of its value in that file.
    """

    old: str
    new: str
    title: str
    source: str
    key: str = "redirect_from"

    @property
    def path(self) -> str:
        """What a plain host looks a file up by."""
        return self.old.partition("?")[0]

    @property
    def query(self) -> str:
        """What only a server or a script can tell apart."""
        return self.old.partition("?")[2]

    @property
    def same(self) -> str:
        """Equal for addresses that some hosts take for one."""
        mark = f"?{self.query}" if self.query else ""
        return f"{place_of(self.path)}{mark}"


def redirects(bulletin: Bulletin) -> list[Redirect]:
    """Return the redirects of all public files, by old address."""
    found = [
        Redirect(
            old, entity.address, entity.title, entity.path, f"redirect_from[{number}]"
        )
        for entity in bulletin.everything
        for number, old in enumerate(entity.file.redirect_from)
    ]
    return sorted(found, key=lambda redirect: (redirect.old, redirect.source))


def place_of(path: str) -> str:
    """The one place of all paths that some file system or host takes for the same."""
    return _OWN_PAGE.sub("", nfc(path).casefold().rstrip("/")).rstrip("/")


def answering_files(found: Iterable[Redirect]) -> dict[str, list[Redirect]]:
    """The file, by its path in the output, that answers the redirects of one place.

    A folder with a page in it, so that it is sent as a page; `.html` itself may be the
    file, when nothing lies below it. What no file can answer is left out.
    """
    groups: dict[str, list[Redirect]] = {}
    for redirect in found:
        if not not_kept(redirect.path):
            groups.setdefault(place_of(redirect.path), []).append(redirect)
    above = {place.rpartition("/")[0] for place in groups}
    return {_file(place, group, above): group for place, group in groups.items()}


def _file(place: str, group: list[Redirect], above: set[str]) -> str:
    path = _OWN_PAGE.sub("", group[0].path.strip("/")).rstrip("/")
    return path if _PAGE.search(path) and place not in above else f"{path}/index.html"
