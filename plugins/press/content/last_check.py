"""What the last check said, which holds as long as nothing has changed since.

    last = LastCheck(store, state, now)
    last.problems             →  [Problem(…), …], or None when a new look is needed
    last.keep(problems, until)

The state stands for every file, the settings and the code; of the clock only the day
counts, and the moment a waiting article is due.
"""

from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

import msgspec

from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.site import Site
from plugins.bulletin.view import DIGEST_BYTES, digest_of
from plugins.press.system.whole_files import write_whole
from plugins.press.content.read_folder import sign
from plugins.press.content.store import Store, checksum
from plugins.press.content.all_files import FolderFiles


class _Said(msgspec.Struct, array_like=True):
    """`said` are the encoded problems; `checksum` tells whether they are whole."""

    state: bytes
    made: datetime
    until: datetime | None
    said: bytes
    checksum: bytes


_decoder = msgspec.msgpack.Decoder(_Said)
_problems = msgspec.msgpack.Decoder(list[Problem])


def state_of(content: Path, walked: FolderFiles, site: Site) -> bytes:
    """Return a digest of all that a check looks at, without opening a file."""
    total = blake2b(digest_of(site), digest_size=DIGEST_BYTES)
    for path in sorted(walked.files):
        signature = sign(content, path, walked.files[path])
        total.update(f"{path}\0{signature}\0".encode(errors="surrogateescape"))
    for path in sorted(walked.strange):
        total.update(f"{path}\0\0".encode(errors="surrogateescape"))
    return total.digest()


class LastCheck:
    """The answer kept beside the store of a content folder and of a code."""

    def __init__(self, store: Store, state: bytes, now: datetime) -> None:
        self._file = store.file.with_suffix(".check")
        self._state = state
        self._now = now

    @property
    def problems(self) -> list[Problem] | None:
        """The problems found last; None when they may be others by now."""
        try:
            last = _decoder.decode(self._file.read_bytes())
            if checksum(last.said) == last.checksum and self._holds(last):
                return _problems.decode(last.said)
        except (OSError, msgspec.DecodeError):
            pass
        return None

    def _holds(self, last: _Said) -> bool:
        same_day = last.made.astimezone(VIETNAM).date() == self._now.date()
        not_due = last.until is None or self._now < last.until
        later = self._now >= last.made
        return last.state == self._state and same_day and later and not_due

    def keep(self, problems: Sequence[Problem], until: datetime | None) -> None:
        """Remember an answer; `until` is when the next waiting article is due."""
        said = msgspec.msgpack.encode(problems)
        last = _Said(self._state, self._now, until, said, checksum(said))
        write_whole(self._file, msgspec.msgpack.encode(last))
