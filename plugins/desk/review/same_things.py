"""Whether two files are about one thing: meetings of one day, bodies of one name.

same_meetings(folder, ledger, drafts)  →  Question(Kind.SAME_MEETING, "same:…", …), …
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from plugins.bulletin import kinds
from plugins.bulletin.posts.appearance_lines import name_in
from plugins.bulletin.reading.event.same_event import (
    EventTold,
    Sameness,
    counted,
    sameness,
)
from plugins.bulletin.words.text import match_key, slugify
from plugins.desk.importer.drafts.known_officials import first_day
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import lists_of
from plugins.desk.review.question import Kind, Question, is_open, keys_of_file


def same_meetings(
    folder: Folder, ledger: Ledger, drafts: dict[str, dict[str, Any]]
) -> Iterator[Question]:
    """Meetings that papers may have told of in several ways.

    They are of one day, or sittings of one session that lie near each other.
    """
    told = {}
    near: dict[object, list[str]] = defaultdict(list)
    for path in folder.paths(kinds.MEETING):
        keys = drafts.get(path) or keys_of_file(folder, path)
        if one := _told(keys):
            told[path] = one
            near[one.day].append(path)
            if ordinal := counted(one.title).get("thứ"):
                near[one.kind, ordinal, one.day.year].append(path)
    pairs = {pair for paths in near.values() for pair in combinations(paths, 2)}
    for path, other in sorted(pairs):
        if not (path in drafts or other in drafts):
            continue
        if sameness(told[path], told[other]) is Sameness.NO:
            continue
        if path not in drafts:
            path, other = other, path
        both = (path, other)
        pair = (keys_of_file(folder, path), keys_of_file(folder, other))
        yield from _same(Kind.SAME_MEETING, ledger, both, pair)


def _told(keys: dict[str, Any]) -> EventTold | None:
    """A meeting as it is compared with others; None without a day."""
    day = first_day(keys.get("date"))
    if day is None:
        return None
    return EventTold(
        title=str(keys.get("title") or ""),
        kind=str(keys.get("kind") or ""),
        day=day,
        session=str(keys.get("session") or ""),
        bodies=frozenset(slugify(one) for one in lists_of(keys, "organisers")),
        people=frozenset(
            match_key(name_in(line))
            for line in lists_of(keys, "chairs", "attendees", "speakers")
        ),
    )


def same_bodies(
    folder: Folder, ledger: Ledger, drafts: dict[str, dict[str, Any]]
) -> Iterator[Question]:
    """Bodies one of whose names is the other's with its place left out."""
    names = {
        path: match_key(
            str((drafts.get(path) or keys_of_file(folder, path)).get("name"))
        )
        for path in folder.paths(kinds.ORGANISATION)
    }
    by_name: dict[str, list[str]] = defaultdict(list)
    for path, name in names.items():
        by_name[name].append(path)
    for path, name in names.items():
        words = name.split()
        shorter = {
            " ".join(words[:end]) for end in range(max(2, len(words) - 3), len(words))
        }
        for other in sorted({p for short in shorter for p in by_name.get(short, ())}):
            draft, stays = (other, path) if other in drafts else (path, other)
            if draft in drafts:
                keys = tuple(keys_of_file(folder, one) for one in (draft, stays))
                pair = (keys[0], keys[1])
                yield from _same(Kind.SAME_BODY, ledger, (draft, stays), pair)


def _same(
    kind: Kind,
    ledger: Ledger,
    paths: tuple[str, str],
    keys: tuple[dict[str, Any], dict[str, Any]],
) -> Iterator[Question]:
    """The question whether two files are about one thing."""
    question = f"same:{':'.join(sorted(paths))}"
    if not is_open(ledger, question):
        return
    one, other = (str(k.get("title") or k.get("name")) for k in keys)
    yield Question(
        kind=kind,
        id=question,
        path=paths[0],
        name=one,
        text=f"“{one}” và “{other}” có phải là một không?",
        others=(paths[1].rpartition("/")[2].removesuffix(".md"),),
    )
