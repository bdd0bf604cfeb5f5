"""Answers by rule: what may be accepted without looking at each.

accepted_by("ba-lan", folder, ledger, questions)  →  the questions to accept
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from plugins.bulletin.kinds import OFFICIAL
from plugins.bulletin.posts.appearance_lines import name_in
from plugins.bulletin.words.text import match_key
from plugins.desk.importer.drafts.known_names import known_names
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import lists_of, read_keys
from plugins.desk.review.question import Kind, Question

_SEEN = 3
_PEOPLE = ("chairs", "attendees", "speakers")


class BulkRule(NamedTuple):
    """A rule: what it accepts, in a sentence, and the finding of it."""

    sentence: str
    accepts: Callable[[Folder, Sequence[Question]], Iterator[Question]]


def _seen_often(folder: Folder, asked: Sequence[Question]) -> Iterator[Question]:
    """People who were met on three days, each time with the one post they have."""
    doubted = {q.subject for q in asked if q.kind in (Kind.NAMESAKE, Kind.POST)}
    doubted |= {other for q in asked if q.kind is Kind.NAMESAKE for other in q.others}
    for question in asked:
        if question.kind is not Kind.PERSON or question.subject in doubted:
            continue
        posts = _keys(folder, question.path).get("posts") or []
        single = posts[0] if isinstance(posts, list) and len(posts) == 1 else {}
        attested = single.get("attested") if isinstance(single, dict) else None
        if not question.notes and isinstance(attested, list) and len(attested) >= _SEEN:
            yield question


def _without_doubt(folder: Folder, asked: Sequence[Question]) -> Iterator[Question]:
    """Meetings and articles without a note whose people and bodies are all public."""
    open_drafts = {q.path for q in asked}
    doubted = {
        name
        for q in asked
        if q.kind in (Kind.SAME_MEETING, Kind.NAMESAKE)
        for name in (q.subject, *q.others)
    }
    people = known_names(folder.content / OFFICIAL.folder)
    hidden = {q.subject for q in asked if q.kind in (Kind.PERSON, Kind.BODY)}
    accepted: set[str] = set()
    for kind in (Kind.MEETING, Kind.ARTICLE):
        for question in (q for q in asked if q.kind is kind):
            keys = _keys(folder, question.path)
            named = {*lists_of(keys, "organisers")}
            for line in lists_of(keys, *_PEOPLE, "officials"):
                name = name_in(line)
                named |= set(people.get(match_key(name), [name]))
            meetings = {*lists_of(keys, "meeting", "meetings")}
            waits = any(
                path.rpartition("/")[2].removesuffix(".md") in meetings
                for path in open_drafts - accepted
            )
            fit = not question.notes and not waits and not named & hidden
            if fit and question.subject not in doubted:
                accepted.add(question.path)
                yield question


def _plain_bodies(_: Folder, asked: Sequence[Question]) -> Iterator[Question]:
    """New bodies that nobody takes for another one."""
    doubted = {
        name
        for q in asked
        if q.kind is Kind.SAME_BODY
        for name in (q.subject, *q.others)
    }
    for question in asked:
        if question.kind is Kind.BODY and question.subject not in doubted:
            yield question


RULES: Mapping[str, BulkRule] = {
    "ba-lan": BulkRule(
        "cán bộ mới đã gặp ít nhất ba ngày, lần nào cũng một chức vụ", _seen_often
    ),
    "co-quan": BulkRule("cơ quan mới không giống cơ quan nào khác", _plain_bodies),
    "khong-nghi-ngo": BulkRule(
        "cuộc họp và bài mới không có ghi chú, người và cơ quan đều đã lên trang",
        _without_doubt,
    ),
}


def accepted_by(rule: str, folder: Folder, asked: Sequence[Question]) -> list[Question]:
    """The questions that a rule of RULES accepts."""
    return list(RULES[rule].accepts(folder, asked))


def _keys(folder: Folder, path: str) -> dict[str, Any]:
    return folder.of(path, read_keys) or {}
