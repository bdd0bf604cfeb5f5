"""Named values for a template that know a digest of all they hold.

    card = View(title="Họp", address="/hoi-nghi/2018/hop/")
    card.title     →  "Họp"
    card.digest    →  12 bytes, the same wherever and whenever it is made

A page may see only the values it is given, and is rendered anew exactly when their
digest changes. That is why an incremental build cannot miss a dependency.
"""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, NoReturn
from zlib import crc32

import msgspec

DIGEST_BYTES = 12
MARK_BYTES = 4


_NONE: frozenset[bytes] = frozenset()


def digest_of(value: object) -> bytes:
    """Return the digest of plain values, dates, lists, mappings and views."""
    return digest_and_prints(value)[0]


def digest_and_prints(value: object) -> tuple[bytes, frozenset[bytes]]:
    """Return the digest, and the marks of the articles whose words are printed."""
    found: list[frozenset[bytes]] = []

    def hook(inner: Any) -> bytes:
        if inner.prints:
            found.append(inner.prints)
        digest: bytes = inner.digest
        return digest

    encoded = msgspec.msgpack.encode(value, enc_hook=hook)
    digest = blake2b(encoded, digest_size=DIGEST_BYTES).digest()
    return digest, _NONE.union(*found) if found else _NONE


class View:
    """Immutable values under names; an unknown name is an AttributeError.

    `of` names the article whose words a view prints, by path; `prints` holds the marks
    of these articles, for it and those in it, and of the texts in it.
    """

    digest: bytes
    prints: frozenset[bytes]

    def __init__(self, **values: Any) -> None:
        digest, prints = digest_and_prints(values)
        if "of" in values:
            prints |= {mark_of(values["of"])}
        self.__dict__.update(values, digest=digest, prints=prints)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        msg = "a view does not change"
        raise AttributeError(msg)

    def __repr__(self) -> str:
        return f"View({self.__dict__!r})"


def mark_of(path: str) -> bytes:
    """A mark of what others show of an article: four bytes; two may share one."""
    return crc32(path.encode()).to_bytes(MARK_BYTES, "big")


def text_mark_of(path: str) -> bytes:
    """A mark of the text of a content file, which only few pages print."""
    return mark_of(f"{path}#")


class Trace:
    """Stands among the values of a file for something that it hangs on.

    `prints` are marks of what of the content it prints.
    """

    __slots__ = ("digest", "prints")

    def __init__(self, digest: bytes, prints: frozenset[bytes]) -> None:
        self.digest = digest
        self.prints = prints


# Of a file that may show something of any article, but the text of none.
EVERY_ARTICLE = Trace(b"", frozenset({mark_of("")}))


class SafeHtml:
    """Sanitised HTML that is only fetched when it is printed.

    `digest` stands for the text and for everything `fetch` puts into it; `prints` are
    the marks of the texts in it.
    """

    __slots__ = ("_fetch", "digest", "prints")

    def __init__(
        self, digest: bytes, fetch: Callable[[], str], prints: frozenset[bytes] = _NONE
    ) -> None:
        self.digest = digest
        self._fetch = fetch
        self.prints = prints

    def __html__(self) -> str:
        return self._fetch()

    def __str__(self) -> str:
        return self._fetch()

    def __bool__(self) -> bool:
        return bool(self.digest)


class Lazy:
    """A value worked out only when a file is made.

    It may use nothing that the other values of the same file do not already stand
    for, since it adds nothing to their digest.
    """

    __slots__ = ("digest", "value")
    prints = _NONE

    def __init__(self, value: Callable[[], Any]) -> None:
        self.digest = b""
        self.value = value
