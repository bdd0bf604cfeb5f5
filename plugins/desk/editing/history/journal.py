"""Who saved what at the desk, and when: a line for each save, kept in the cache.

journal.note("meetings/2018/hop.md", before, after)
    →  Entry(path, "2018-07-20T09:12:30+07:00", "Lan", "sửa cuộc họp “Họp”: tiêu đề")
journal.last("meetings/2018/hop.md")  →  the same entry, after a restart too
"""

from datetime import datetime
from pathlib import Path
from threading import Lock

import msgspec

from plugins.bulletin.files.aliases import label
from plugins.bulletin.files.changes.edited import values_of
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.kinds import kind_of
from plugins.bulletin.words.dates import VIETNAM

_MOST_NAMED = 4
_REMOVED = "xóa"


class Entry(msgspec.Struct, frozen=True):
    """One save: the file, when (ISO), who, and what in a phrase."""

    path: str
    when: str
    who: str
    what: str

    @property
    def said(self) -> str:
        """Who and when, as a list shows it."""
        when = datetime.fromisoformat(self.when).astimezone(VIETNAM)
        return f"{self.who}, {when:%H:%M %d/%m/%Y}"


class Journal:
    """All saves of one content folder."""

    def __init__(self, file: Path, who: str) -> None:
        self._file = file
        self._who = who
        self._lock = Lock()
        self._entries: dict[str, list[Entry]] = {}
        for entry in _read(file):
            self._know(entry)

    def note(self, path: str, before: bytes, after: bytes) -> Entry:
        """Keep that a file was saved; what cannot be kept is not in the way of work."""
        now = datetime.now(VIETNAM).isoformat(timespec="seconds")
        entry = Entry(path, now, self._who, what_changed(path, before, after))
        with self._lock:
            self._know(entry)
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                with self._file.open("ab") as file:
                    file.write(msgspec.json.encode(entry) + b"\n")
            except OSError:  # the disk is full: the file itself was saved
                pass
        return entry

    def last(self, path: str) -> Entry | None:
        """The last save of a file here."""
        return self._entries.get(path, [None])[-1]

    def of(self, path: str) -> list[Entry]:
        """All saves of a file here, the last one first."""
        return self._entries.get(path, [])[::-1]

    def removed(self) -> list[Entry]:
        """The files that were taken away here last, the newest first."""
        last = [entries[-1] for entries in self._entries.values()]
        gone = [entry for entry in last if entry.what.startswith(_REMOVED)]
        return sorted(gone, key=lambda entry: entry.when, reverse=True)

    def _know(self, entry: Entry) -> None:
        self._entries.setdefault(entry.path, []).append(entry)


def _read(file: Path) -> list[Entry]:
    """The entries; a line cut off when the machine stopped is none."""
    found = []
    try:
        lines = file.read_bytes().splitlines()
    except OSError:
        return []
    for line in lines:
        try:
            found.append(msgspec.json.decode(line, type=Entry))
        except msgspec.MsgspecError:
            continue
    return found


def what_changed(path: str, before: bytes, after: bytes) -> str:
    """What one save did, as a message of a commit says it."""
    old, new = read_document(before, path)[0], read_document(after, path)[0]
    known = new or old
    values = values_of(known) if known else {}
    title = values.get("title") or values.get("name") or path
    noun = f"{kind_of(path).noun} “{title}”"
    if not before:
        return f"tạo {noun}"
    if not after:
        return f"{_REMOVED} {noun}"
    if old is None or new is None:
        return f"sửa {noun}"
    earlier = values_of(old)
    keys = [k for k in {**earlier, **values} if earlier.get(k) != values.get(k)]
    names = [label(key).lower() for key in keys]
    names += ["nội dung"] if old.body != new.body else []
    more = f" và {len(names) - _MOST_NAMED} mục nữa" if len(names) > _MOST_NAMED else ""
    told = ", ".join(names[:_MOST_NAMED]) + more
    return f"sửa {noun}: {told}" if told else f"sửa {noun}"
