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


def digest_of(value: object) -> bytes:
    """Return the digest of plain values, dates, lists, mappings and views."""
    return blake2b(_encoder.encode(value), digest_size=DIGEST_BYTES).digest()


def _digest_hook(value: object) -> bytes:
    digest: bytes = value.digest  # type: ignore[attr-defined]
    return digest


_encoder = msgspec.msgpack.Encoder(enc_hook=_digest_hook)


class View:
    """Immutable values under names; an unknown name is an AttributeError.

    `of` names the article whose words a view prints, by path.
    """

    digest: bytes

    def __init__(self, **values: Any) -> None:
        digest = digest_of(values)
        self.__dict__.update(values, digest=digest)

    @property
    def prints(self) -> frozenset[int]:
        """Marks of the articles whose words this view and those in it print."""
        known: frozenset[int] | None = self.__dict__.get("_prints")
        if known is None:
            values = self.__dict__
            own = {mark_of(values["of"])} if "of" in values else set()
            known = values["_prints"] = printed_in(values).union(own)
        return known

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        msg = "a view does not change"
        raise AttributeError(msg)

    def __repr__(self) -> str:
        return f"View({self.__dict__!r})"


def mark_of(path: str) -> int:
    """A short mark of a content file; two files may share one."""
    return crc32(path.encode())


def printed_in(values: object) -> frozenset[int]:
    """Return the marks of the articles whose words a page of these values prints."""
    if isinstance(values, View):
        return values.prints
    if isinstance(values, dict):
        values = values.values()
    elif not isinstance(values, list | tuple):
        return _NONE
    return _NONE.union(*map(printed_in, values))


_NONE: frozenset[int] = frozenset()


class SafeHtml:
    """Sanitised HTML that is only fetched when it is printed.

    `digest` stands for the text and for everything `fetch` puts into it.
    """

    __slots__ = ("_fetch", "digest")

    def __init__(self, digest: bytes, fetch: Callable[[], str]) -> None:
        self.digest = digest
        self._fetch = fetch

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

    def __init__(self, value: Callable[[], Any]) -> None:
        self.digest = b""
        self.value = value
