"""What an import left for people to decide, kind by kind, as questions.

questions(folder, ledger)  →  [Question(Kind.NAMESAKE, "namesake:an-2", …), …]

They follow from the ledger and the content as these are now: what somebody put right
by hand, or answered elsewhere, asks nothing any more.
"""

from collections.abc import Iterator
from typing import Any

from plugins.bulletin import kinds
from plugins.bulletin.reading.import_ledger import Proposal
from plugins.bulletin.reading.reported_plans import plan_question
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review.folder import Folder
from plugins.desk.review.plans import name_of, told_plans, would_write
from plugins.desk.review.question import Kind, Question, is_open, keys_of_file
from plugins.desk.review.same_things import same_bodies, same_meetings
from plugins.press.system.options import build_clock


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


def _plans(folder: Folder, ledger: Ledger) -> Iterator[Question]:
    """What was planned, of meetings and in schedules, and an article tells of."""
    asked = set[str]()
    for one in told_plans(folder, build_clock().date()):
        question, names = (
            plan_question(one.article.path),
            tuple(map(name_of, one.plans)),
        )
        if not is_open(ledger, question) or asked.intersection(names):
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
        if not others or not there or not is_open(ledger, question):
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
        if path is None or not is_open(ledger, question):
            continue
        keys = keys_of_file(folder, path)
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
        keys = keys_of_file(folder, path)
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
    yield from same_meetings(folder, ledger, drafts)
    yield from same_bodies(folder, ledger, drafts)


def notes_of(text: str) -> tuple[str, ...]:
    """What an import noted at the head of its draft."""
    head = text.partition("\n---")[0].splitlines()[1:]
    notes = [line[1:].strip() for line in head if line.startswith("#")]
    comment = text.partition("<!-- Cần biên tập viên kiểm tra:")[2].partition("-->")[0]
    notes += [line.strip(" -") for line in comment.splitlines() if line.strip(" -")]
    return tuple(note for note in notes if not note.startswith("Nhập tự động"))
