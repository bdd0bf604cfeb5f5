"""Old addresses as servers must know them: decoded, with what was asked, and the new.

`/Tin/B%E1%BA%A3n.aspx id=5 /2018/07/x/ 301` in `_redirects`
    →  Old("/Tin/Bản.aspx", (("id", "5"),), "/2018/07/x/")
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import parse_qsl, quote, quote_plus, unquote

# What could end a line or a quoted word of a configuration is part of no real address.
_UNFIT = re.compile(r"[\x00-\x1f\x7f]")
# In a Location only ASCII; what is encoded already stays.
_KEPT = "/%?&=#:;,+@!~*'()"


class Old(NamedTuple):
    """An address that readers may still hold; `new` is "" for what was taken down.

    `path` is decoded and without a slash at its end, `query` the decoded pairs in
    order (`print` alone is `("print", "")`), `new` is fit for a Location header.
    """

    path: str
    query: tuple[tuple[str, str], ...]
    new: str

    @property
    def given(self) -> str:
        """The address as an editor reads it."""
        query = "&".join(
            f"{key}={value}" if value else key for key, value in self.query
        )
        return f"{self.path}?{query}" if query else self.path


def old_addresses(listed: str, gone: Iterable[str] = ()) -> list[Old]:
    """Read the site's `_redirects` and the addresses that were taken down.

    What asks for most comes first: the first that fits an address answers it.
    """
    found = [*_moved(listed), *(_old(address, "") for address in sorted(gone))]
    fit = [one for one in found if not _UNFIT.search(one.given)]
    return sorted(fit, key=lambda one: (-len(one.query), one.given))


def gone(taken_down: Iterable[str], pages: Collection[str], moved: str) -> list[str]:
    """What was taken down, and neither lies there again nor leads on by now."""
    led_on = {one[:2] for one in _moved(moved)}
    return sorted(
        address
        for address in taken_down
        if address not in pages and _old(address, "")[:2] not in led_on
    )


def spellings(path: str) -> list[str]:
    """A path as old links write it: lower case, letters composed or in parts."""
    cases = (path, path.lower())
    both = (normalize(form, one) for form in ("NFC", "NFD") for one in cases)
    return list(dict.fromkeys(both))


def encodings(path: str) -> list[str]:
    """A path as it is sent: browsers write `%1A`, some portals `%1a`."""
    encoded = quote(path, safe="/!$&'()*+,;=:@~-._")
    first, *rest = encoded.split("%")
    lower = "%".join([first, *(one[:2].lower() + one[2:] for one in rest)])
    return list(dict.fromkeys([encoded, lower]))


def value_spellings(value: str) -> list[str]:
    """A value as browsers and old portals send it: encoded, with + or %20, or raw."""
    raw = value if value.isprintable() and not set(value) & set(' "#&<>') else ""
    ways = (quote(value, safe=""), quote_plus(value), quote(value, safe="/:;,@!$'()*~"))
    return list(dict.fromkeys([*ways, *([raw] if raw else [])]))


def _moved(listed: str) -> Iterator[Old]:
    for line in listed.splitlines():
        words = line.split()
        if len(words) >= 3:
            path, *query, new, _status = words
            yield _old("?".join([path, "&".join(query)]) if query else path, new)


def _old(address: str, new: str) -> Old:
    path, _, query = address.partition("?")
    pairs = parse_qsl(query, keep_blank_values=True)
    bare = normalize("NFC", unquote(path)).rstrip("/") or "/"
    return Old(bare, tuple(pairs), quote(new, safe=_KEPT))
