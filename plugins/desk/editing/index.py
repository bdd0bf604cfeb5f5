"""What there is in a content folder, by kind, and found without diacritics.

index.rows(MEETING, "so y te")   →  [Row("meetings/2018/hop.md", "Họp Sở Y tế", …)]
index.names("official", "tai", date(2018, 7, 20))
    →  [Name("Nông Văn Tài", "Giám đốc Sở Ví dụ", "nong-van-tai")]
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from threading import Lock, Thread
from typing import NamedTuple

from plugins.bulletin.files.changes.edited import values_of
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import OfficialFile
from plugins.bulletin.files.validate import validate
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import ARTICLE, OFFICIAL, Kind, holds_a_kind, kind_of
from plugins.bulletin.record.in_time.tenures import Tenure, posts_on
from plugins.bulletin.words.dates import parse_moment
from plugins.bulletin.words.text import fold, match_key
from plugins.desk.editing.workflow.states import AHEAD, state_of
from plugins.press.content.all_files import Status, all_files

Choices = Mapping[str, Sequence[str]]
MOST = 200


class Row(NamedTuple):
    """A file in a list: what it is called, its day, and how it stands."""

    path: str
    title: str
    day: str
    state: str
    found_by: str


class Name(NamedTuple):
    """What can be picked for a reference: the name to write, what tells it apart."""

    name: str
    note: str
    id: str


class _Known(NamedTuple):
    status: Status
    row: Row
    names: tuple[str, ...]
    tenures: tuple[Tenure, ...]
    keys: frozenset[str]
    called: str
    told: str
    topics: tuple[str, ...]


class Index:
    """Knows every file; looks again only at those that changed."""

    def __init__(self, content: Path, choices: Choices) -> None:
        self._content = content
        self._choices = choices
        self._known: dict[str, _Known] = {}
        self._lock = Lock()

    def begin(self) -> None:
        """Look at every file while nobody waits for it yet."""
        Thread(target=self._begin, daemon=True).start()

    def _begin(self) -> None:
        with suppress(OSError):  # whoever asks for a page will be told
            self._looked_at()

    def rows(self, kind: Kind, query: str, now: datetime) -> list[Row]:
        """The files of a kind in which all words of a query stand, the newest first."""
        words = fold(query).split()
        found = [
            one.row
            for path, one in self._looked_at().items()
            if kind_of(path) is kind and all(word in one.row.found_by for word in words)
        ]
        found.sort(key=lambda row: (row.day, row.path), reverse=bool(kind.dated))
        return [_as_of(row, now) for row in found]

    def names(self, kind_name: str, query: str, day: date) -> list[Name]:
        """Whoever or whatever these words fit: name, post, body, what tells apart.

        Those whose name has them all come first; the note is the post held that day.
        """
        words = fold(query).split()
        found = [
            (not all(word in one.called for word in words), path, one)
            for path, one in self._looked_at().items()
            if kind_of(path).name == kind_name
            and one.names
            and all(word in one.called or word in one.told for word in words)
        ]
        return [
            Name(one.names[0], _note(one, day), Path(path).stem)
            for _, path, one in sorted(found, key=lambda row: row[:2])
        ]

    def called(self, kind_name: str, words: str) -> list[Row]:
        """The files that a reference means: by id, or by name; "any" for any kind.

        In a line about somebody the name comes first.
        """
        wanted = {words.strip(), *map(str.strip, re.split(r" - |,", words)[:1])}
        keys = {match_key(one) for one in wanted}
        return [
            one.row
            for path, one in self._looked_at().items()
            if kind_name in (kind_of(path).name, "any")
            and (Path(path).stem in wanted or not keys.isdisjoint(one.keys))
        ]

    def names_of(self, kind_name: str) -> list[tuple[str, tuple[str, ...]]]:
        """The id and all names of everything of a kind."""
        return [
            (Path(path).stem, one.names)
            for path, one in self._looked_at().items()
            if kind_of(path).name == kind_name and one.names
        ]

    def topics(self) -> list[str]:
        """The topics that articles have, the most used first."""
        used = Counter(t for one in self._looked_at().values() for t in one.topics)
        return [topic for topic, _ in used.most_common()]

    def _looked_at(self) -> dict[str, _Known]:
        """Everything there is, in a dictionary that stays as it is."""
        with self._lock:
            self._look()
            return dict(self._known)

    def _look(self) -> None:
        files = all_files(self._content).files
        for path in self._known.keys() - files.keys():
            del self._known[path]
        for path, status in files.items():
            if path.endswith(".md") and holds_a_kind(path):
                known = self._known.get(path)
                if known is None or known.status != status:
                    self._known[path] = self._read(path, status)

    def _read(self, path: str, status: Status) -> _Known:
        try:
            data = (self._content / path).read_bytes()
        except OSError:
            data = b""
        document, _ = read_document(data, path)
        values = values_of(document) if document else {}
        title = _line(values, "title") or _line(values, "name") or Path(path).stem
        names = tuple(_names(values))
        tenures: tuple[Tenure, ...] = ()
        if document and kind_of(path) is OFFICIAL:
            model, _, _ = validate(document, OfficialFile, path, self._choices)
            stem = Path(path).stem
            tenures = (
                tuple(Tenure.of(stem, one) for one in model.posts) if model else ()
            )
        row = Row(path, title, _day(values), state_of(values), fold(f"{title} {path}"))
        told = [f"{one.held.post} {one.held.organisation or ''}" for one in tenures]
        told.append(_line(values, "disambiguation"))
        return _Known(
            status=status,
            row=row,
            names=names,
            tenures=tenures,
            keys=frozenset(map(match_key, names)),
            called=fold(" ".join([*names, Path(path).stem])),
            told=fold(" ".join(told)),
            topics=tuple(_lines(values, "topics")),
        )


def _line(values: Mapping[str, Value], key: str) -> str:
    value = values.get(key, "")
    return value if isinstance(value, str) else ""


def _lines(values: Mapping[str, Value], key: str) -> Iterator[str]:
    items = values.get(key, [])
    for item in items if isinstance(items, list) else [items]:
        if isinstance(item, str) and item:
            yield item


def _names(values: Mapping[str, Value]) -> Iterator[str]:
    for key in ("name", "title"):
        if name := _line(values, key):
            yield name
    for key in ("short_names", "other_names"):
        items = values.get(key, [])
        for item in items if isinstance(items, list) else [items]:
            other = item.get("name", "") if isinstance(item, dict) else item
            if isinstance(other, str) and other:
                yield other


def _day(values: Mapping[str, Value]) -> str:
    try:
        return parse_moment(_line(values, "date")).isoformat(timespec="minutes")
    except ValueError:
        return ""


def _as_of(row: Row, now: datetime) -> Row:
    ahead = bool(row.day) and not row.state and datetime.fromisoformat(row.day) > now
    article = kind_of(row.path) is ARTICLE
    return row._replace(state=AHEAD) if ahead and article else row


def _note(one: _Known, day: date) -> str:
    held = posts_on(one.tenures, day)
    return ", ".join(tenure.post for tenure in held) or one.row.day[:10]
