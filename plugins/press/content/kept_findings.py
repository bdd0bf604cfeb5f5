"""What the rules of the record found last, which holds while the record is the same.

    kept = KeptFindings(store, reading, bulletin)
    kept.of(find)    →  what `find()` returned when the state was this one last

Most edits change the words of an article; whether an official held a post on the day
of a meeting does not hang on them.
"""

from collections.abc import Callable
from functools import cached_property
from hashlib import blake2b

import msgspec

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.view import DIGEST_BYTES, digest_of
from plugins.press.content.read_folder import Reading
from plugins.press.content.store import Store, checksum
from plugins.press.system.whole_files import write_whole

# Beside the store, and after the code that it is of.
SUFFIX = ".findings"


class _Kept(msgspec.Struct, array_like=True):
    """`said` are the encoded findings; `checksum` tells whether they are whole."""

    state: bytes
    said: bytes
    checksum: bytes


_decoder = msgspec.msgpack.Decoder(_Kept)
_findings = msgspec.msgpack.Decoder(list[Finding])


class KeptFindings:
    """The findings kept beside the store of a content folder and of a code."""

    def __init__(self, store: Store, reading: Reading, bulletin: Bulletin) -> None:
        self._file = store.file.with_suffix(SUFFIX)
        self._reading = reading
        self._bulletin = bulletin

    def of(self, find: Callable[[], list[Finding]]) -> list[Finding]:
        """Return what was found in this state, or find it now and keep it."""
        known = self._known
        if known is None:
            known = find()
            self._keep(known)
        return known

    @cached_property
    def _state(self) -> bytes:
        """Stands for all that rules look at which look at no article's words.

        The clock decides what readers may see, and which day it is.
        """
        reading, bulletin = self._reading, self._bulletin
        shown = [one.path for one in bulletin.everything]
        clock = bulletin.today, shown, sorted(reading.unsure)
        total = blake2b(digest_of(clock), digest_size=DIGEST_BYTES)
        for one in reading.records:
            total.update(f"{one.path}\0{one.broken:d}".encode() + one.text.frame)
        return total.digest()

    @property
    def _known(self) -> list[Finding] | None:
        try:
            kept = _decoder.decode(self._file.read_bytes())
            if kept.state == self._state and checksum(kept.said) == kept.checksum:
                return _findings.decode(kept.said)
        except (OSError, msgspec.DecodeError):
            pass
        return None

    def _keep(self, found: list[Finding]) -> None:
        said = msgspec.msgpack.encode(found)
        kept = _Kept(self._state, said, checksum(said))
        write_whole(self._file, msgspec.msgpack.encode(kept))
