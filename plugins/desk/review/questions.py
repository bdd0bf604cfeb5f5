"""What an import left for people to decide, kind by kind, as questions.

questions(folder, ledger)  →  [Question(Kind.NAMESAKE, "namesake:an-2", …), …]

They follow from the ledger and the content as these are now: what somebody put right
by hand, or answered elsewhere, asks nothing any more.
"""

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations
from typing import Any

import msgspec

from plugins.bulletin import kinds
from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.reading.event.same_event import (
    EventTold,
    Sameness,
    counted,
    sameness,
)
from plugins.bulletin.reading.import_ledger import Namesake, Proposal
from plugins.bulletin.reading.reported_plans import Reported, plan_question
from plugins.bulletin.words.text import match_key, slugify
from plugins.desk.importer.drafts.known_officials import first_day
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import lists_of, read_keys
from plugins.desk.review.plans import name_of, told_plans, would_write
from plugins.press.system.options import build_clock


class Kind(StrEnum):
    """The kinds of questions, in the order they are asked in."""

    NAMESAKE = "người trùng tên"
    POST = "chức vụ được đề nghị"
    PLAN = "việc dự kiến đã có bài"
    SAME_MEETING = "hai cuộc họp có thể là một"
    SAME_BODY = "hai cơ quan có thể là một"
    PERSON = "cán bộ mới"
    BODY = "cơ quan mới"
    MEETING = "cuộc họp mới"
    ARTICLE = "bài mới"
    DOCUMENT = "văn bản mới"


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to decide.

    `path` is the file it is about, `others` are the ids of those it may be the same as;
    `notes` are what the file itself says is doubtful.
    """

    kind: Kind
    id: str
    path: str = ""
    name: str = ""
    text: str = ""
    others: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    proposal: Proposal | None = None
    namesake: Namesake | None = None
    reported: Reported | None = None

    @property
    def subject(self) -> str:
        """The id of the file it is about."""
        return self.path.rpartition("/")[2].removesuffix(".md")


def questions(folder: Folder, ledger: Ledger) -> list[Question]:
    """All that is open now, grouped by kind."""
    found = [
        *_plans(folder, ledger),
        *_namesakes(folder, ledger),
        *_posts(folder, ledger),
        *_drafts(folder, ledger),
    ]
    order = list(Kind)
    return sorted(found, key=lambda one: (order.index(one.kind), one.id))


def _is_open(ledger: Ledger, question: str) -> bool:
    decided = ledger.decisions.get(question)
    return decided is None or not decided.answer


def _plans(folder: Folder, ledger: Ledger) -> Iterator[Question]:
    """What was planned, of meetings and in schedules, and an article tells of."""
    asked = set[str]()
    for one in told_plans(folder, build_clock().date()):
        question, names = (
            plan_question(one.article.path),
            tuple(map(name_of, one.plans)),
        )
        if not _is_open(ledger, question) or asked.intersection(names):
            continue
        asked.update(names)
        first = one.plans[0]
        alone = len(names) == 1 and not first.place
        titles = " hay ".join(f"“{plan.told.title}”" for plan in one.plans)
        yield Question(
            kind=Kind.PLAN,
            id=question,
            path=first.path if alone else one.article.path,
            name=one.article.title,
            text=f"“{one.article.title}” có tường thuật {titles} không?",
            others=names,
            notes=tuple(would_write(folder, one)) if alone else (),
            reported=one,
        )


def _namesakes(folder: Folder, ledger: Ledger) -> Iterator[Question]:
    for question, one in ledger.namesakes.items():
        others = tuple(o for o in one.others if folder.find(kinds.OFFICIAL, o))
        path = (
            folder.find(kinds.OFFICIAL, one.official) if one.official else one.meeting
        )
        there = path and folder.text(path) is not None
        if not others or not there or not _is_open(ledger, question):
            continue
        why = f" Khác về {', '.join(one.why)}." if one.why else ""
        who = f"{one.name} ({one.official})" if one.official else one.line
        yield Question(
            kind=Kind.NAMESAKE,
            id=question,
            path=path or "",
            name=one.name,
            text=f"{who} có phải là {' hay '.join(others)} không?{why}",
            others=others,
            namesake=one,
        )


def _posts(folder: Folder, ledger: Ledger) -> Iterator[Question]:
    for question, one in ledger.proposals.items():
        path = folder.find(kinds.OFFICIAL, one.official)
        if path is None or not _is_open(ledger, question):
            continue
        keys = _keys(folder, path)
        yield Question(
            kind=Kind.POST,
            id=question,
            path=path,
            name=str(keys.get("name")),
            text=f"{keys.get('name')}: {told(one)}?",
            proposal=one,
        )


def told(one: Proposal) -> str:
    """A proposal in words."""
    if one.attested:
        return f"giữ chức vụ {one.post} ngày {one.attested}"
    when = one.start or one.end or "chưa rõ ngày"
    turn = "nhận" if one.begins else "thôi"
    why = one.reason or one.end_reason
    past = "chuyện trước đây" if one.career else None
    rest = "; ".join(filter(None, (when, why, past)))
    return f"{turn} chức vụ {one.post} ({rest})"


_KINDS = {
    kinds.OFFICIAL.folder: Kind.PERSON,
    kinds.ORGANISATION.folder: Kind.BODY,
    kinds.MEETING.folder: Kind.MEETING,
    kinds.ARTICLE.folder: Kind.ARTICLE,
    kinds.DOCUMENT.folder: Kind.DOCUMENT,
}


def _drafts(folder: Folder, ledger: Ledger) -> Iterator[Question]:
    """The drafts that imports made, and which of them may be one."""
    reports = ledger.reports.values()
    made = {
        *(one.meeting for one in reports if one.meeting),
        *(one.article for one in reports if one.article),
        *(kinds.OFFICIAL.file(one) for one in ledger.aliases),
        *(kinds.ORGANISATION.file(one) for one in ledger.organisations),
    }
    drafts: dict[str, dict[str, Any]] = {}
    for path in sorted(made):
        keys = _keys(folder, path)
        if keys.get("draft") is True or keys.get("status") == "draft":
            drafts[path] = keys
            name = str(keys.get("name") or keys.get("title") or path)
            yield Question(
                kind=_KINDS[path.partition("/")[0]],
                id=f"draft:{path}",
                path=path,
                name=name,
                text=f"{name}: đưa lên trang?",
                notes=folder.of(path, notes_of) or (),
            )
    yield from _same_meetings(folder, ledger, drafts)
    yield from _same_bodies(folder, ledger, drafts)


def notes_of(text: str) -> tuple[str, ...]:
    """What an import noted at the head of its draft."""
    head = text.partition("\n---")[0].splitlines()[1:]
    notes = [line[1:].strip() for line in head if line.startswith("#")]
    comment = text.partition("<!-- Cần biên tập viên kiểm tra:")[2].partition("-->")[0]
    notes += [line.strip(" -") for line in comment.splitlines() if line.strip(" -")]
    return tuple(note for note in notes if not note.startswith("Nhập tự động"))


def _keys(folder: Folder, path: str) -> dict[str, Any]:
    return folder.of(path, read_keys) or {}


def _same_meetings(
    folder: Folder, ledger: Ledger, drafts: dict[str, dict[str, Any]]
) -> Iterator[Question]:
    """Meetings that papers may have told of in several ways.

    They are of one day, or sittings of one session that lie near each other.
    """
    told = {}
    near: dict[object, list[str]] = defaultdict(list)
    for path in folder.paths(kinds.MEETING):
        keys = drafts.get(path) or _keys(folder, path)
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
        pair = (_keys(folder, path), _keys(folder, other))
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
            match_key(_person(line))
            for line in lists_of(keys, "chairs", "attendees", "speakers")
        ),
    )


def _person(line: str) -> str:
    try:
        return parse_appearance(line).name
    except ValueError:
        return line


def _same_bodies(
    folder: Folder, ledger: Ledger, drafts: dict[str, dict[str, Any]]
) -> Iterator[Question]:
    """Bodies one of whose names is the other's with its place left out."""
    names = {
        path: match_key(str((drafts.get(path) or _keys(folder, path)).get("name")))
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
                keys = tuple(_keys(folder, one) for one in (draft, stays))
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
    if not _is_open(ledger, question):
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
