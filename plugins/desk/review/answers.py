"""What each answer to a question does: the step it takes.

step_of(folder, question, Answer.JOIN, "an")  →  Step("gộp an-2 vào an", …)
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from plugins.bulletin import kinds
from plugins.bulletin.files.changes.added_posts import AddedPost, with_posts
from plugins.bulletin.files.changes.keys_in_place import (
    UnfitError,
    body_start,
    keys_of,
    with_items,
    without_key,
)
from plugins.bulletin.files.changes.post_ends import with_end
from plugins.bulletin.files.changes.references import without
from plugins.bulletin.kinds import kind_of
from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.reading.import_ledger import DecisionLine, Namesake, Proposal
from plugins.desk.importer.drafts.front_matter import scalar
from plugins.desk.review.folder import Folder
from plugins.desk.review.joining import join
from plugins.desk.review.journal import Step
from plugins.desk.review.plans import close, name_of
from plugins.desk.review.question import Kind, Question
from plugins.desk.review.questions import told

_NOTE = re.compile(r"<!-- Cần biên tập viên kiểm tra:.*?-->\n*", re.DOTALL)
_HEAD = re.compile(r"\A(---[ \t]*\r?\n)(?:#[^\n]*\n)+")


class Answer(StrEnum):
    """What can be answered, by its key."""

    ACCEPT = "c"
    OTHER = "k"
    JOIN = "g"
    DROP = "b"
    LATER = "s"


# What each answer means for each kind; what is not here cannot be answered so.
MEANINGS: dict[Kind, dict[Answer, str]] = {
    Kind.NAMESAKE: {
        Answer.ACCEPT: "hai người khác nhau",
        Answer.JOIN: "một người, gộp lại",
        Answer.OTHER: "là người khác (gõ mã)",
        Answer.DROP: "đọc nhầm, bỏ người này",
    },
    Kind.POST: {
        Answer.ACCEPT: "đúng, ghi vào danh bạ",
        Answer.OTHER: "của người khác (gõ mã)",
        Answer.DROP: "sai, bỏ",
    },
    Kind.PLAN: {
        Answer.ACCEPT: "không phải",
        Answer.JOIN: "đúng: ghi đã họp, với những người bài nêu",
    },
    Kind.SAME_MEETING: {
        Answer.ACCEPT: "hai cuộc khác nhau",
        Answer.JOIN: "một, gộp lại",
    },
    Kind.SAME_BODY: {
        Answer.ACCEPT: "hai cơ quan khác nhau",
        Answer.JOIN: "một, gộp lại",
    },
    Kind.PERSON: {
        Answer.ACCEPT: "đúng, đưa lên trang",
        Answer.OTHER: "là người khác (gõ mã)",
        Answer.DROP: "đọc nhầm, bỏ",
    },
    Kind.BODY: {
        Answer.ACCEPT: "đúng, đưa lên trang",
        Answer.OTHER: "là cơ quan khác (gõ mã)",
        Answer.DROP: "đọc nhầm, bỏ",
    },
    Kind.MEETING: {
        Answer.ACCEPT: "đúng, đưa lên trang",
        Answer.OTHER: "là cuộc khác (gõ mã)",
        Answer.DROP: "đọc nhầm, bỏ",
    },
    Kind.DOCUMENT: {Answer.ACCEPT: "đưa lên trang", Answer.DROP: "bỏ văn bản này"},
    Kind.ARTICLE: {Answer.ACCEPT: "đưa lên trang", Answer.DROP: "bỏ bài này"},
}


def step_of(
    folder: Folder, question: Question, answer: Answer, other: str = ""
) -> Step:
    """The step of an answer; `other` is the id that was chosen, where one is.

    Raises UnfitError, in Vietnamese, when a file can only be changed by people.
    """
    decision = DecisionLine(question=question.id, answer=answer.name.lower())
    decisions = [decision]
    if answer in (Answer.JOIN, Answer.OTHER):
        target = other or question.others[0]
        title = _chosen(folder, question, target, decisions)
    elif answer is Answer.DROP:
        title = _drop(folder, question, decisions)
    else:
        title = _accept(folder, question)
    changes = tuple(folder.changes.values())
    folder.changes = {}
    return Step(title, changes, tuple(decisions))


def _accept(folder: Folder, question: Question) -> str:
    if question.proposal:
        _write_post(folder, question.proposal, question.proposal.official)
        return f"{question.name}: {told(question.proposal)}"
    if question.reported:
        return f"bài này không tường thuật {', '.join(question.others)}"
    if question.kind in (Kind.SAME_MEETING, Kind.SAME_BODY):
        return f"{question.subject} và {question.others[0]} là hai"
    if question.namesake and not question.namesake.official:
        raise UnfitError("chưa có trang cho người này; hãy chọn người (k) hoặc bỏ (b)")
    if question.kind is Kind.NAMESAKE:
        return f"{question.subject} là người khác với {', '.join(question.others)}"
    folder.put(question.path, published(folder.text(question.path) or ""))
    return f"đưa lên trang {question.name}"


def published(text: str) -> str:
    """A draft of an import as readers may see it: its notes were for editors."""
    keys = keys_of(text)
    key = "draft" if "draft" in keys else "status"
    text = without_key(_HEAD.sub(r"\1", text), key)
    start = body_start(text)
    return text[:start] + _NOTE.sub("", text[start:])


def _chosen(
    folder: Folder, question: Question, other: str, decisions: list[DecisionLine]
) -> str:
    """Somebody, or something, else is meant: they are joined, or the post is theirs."""
    if question.reported:
        plans = {name_of(plan): plan for plan in question.reported.plans}
        if other not in plans:
            raise UnfitError(f"chọn một trong: {', '.join(plans)}")
        return close(folder, question.reported, plans[other])
    if question.proposal:
        _write_post(folder, question.proposal, other)
        return f"{other}: {told(question.proposal)}"
    if question.namesake and not question.namesake.official:
        _write_line(folder, question.namesake, other)
        return f"{question.namesake.line} là {other}"
    kind = kind_of(question.path)
    join(folder, kind, question.subject, other)
    decisions.append(
        DecisionLine(
            question=f"join:{kind.name}:{question.subject}",
            answer=other,
            name=question.name,
        )
    )
    return f"gộp {question.subject} vào {other}"


def _drop(folder: Folder, question: Question, decisions: list[DecisionLine]) -> str:
    if one := question.proposal:
        name = f"drop-post:{one.official}:{post_key(one.post)}"
        dropped = DecisionLine(
            question=name, answer="drop-post", kind=one.post, name=one.official
        )
        decisions.append(dropped)
        return f"bỏ đề nghị {told(one)}"
    if question.namesake and not question.namesake.official:
        return f"bỏ {question.namesake.line}"
    kind = kind_of(question.path)
    _take_out(folder, kind, question)
    folder.put(question.path, None)
    # Of two people of one name only one is false, and so is one of two meetings.
    if question.kind in (Kind.PERSON, Kind.BODY):
        gone = f"drop:{kind.name}:{question.subject}"
        decisions.append(DecisionLine(question=gone, answer="drop", name=question.name))
    return f"bỏ {question.name}"


def _take_out(folder: Folder, kind: kinds.Kind, question: Question) -> None:
    """Take a page that goes out of every list that names it."""
    names = {question.subject}
    alone = question.kind is not Kind.NAMESAKE
    if alone and kind in (kinds.OFFICIAL, kinds.ORGANISATION):
        names.add(question.name)
    for path in folder.paths():
        text = folder.text(path)
        if path != question.path and text and any(name in text for name in names):
            folder.put(path, without(text, path, kind, names))


def _write_post(folder: Folder, one: Proposal, official: str) -> None:
    """Write the post, its beginning or its end into the official's file."""
    path = folder.find(kinds.OFFICIAL, official)
    text = folder.text(path) if path else None
    if path is None or text is None:
        raise UnfitError(f'không có cán bộ nào mang mã "{official}"')
    changed = None
    if not one.begins:
        changed = with_end(
            text, one.post, _given(("to", one.end), ("end_reason", one.end_reason))
        )
    if changed is None:
        days = ((one.attested, ""),) if one.attested else ()
        keys = _given(
            ("post", one.post),
            ("from", one.start),
            ("to", one.end),
            ("reason", one.reason),
            ("end_reason", one.end_reason),
            ("decision", one.decision),
            ("source", one.source),
        )
        changed = with_posts(text, {}, [AddedPost(keys, days)])
    if changed is None:
        raise UnfitError(f"mục posts của {path} phải sửa bằng tay")
    folder.put(path, changed)


def _given(*keys: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((key, value) for key, value in keys if value)


def _write_line(folder: Folder, one: Namesake, official: str) -> None:
    """Add the line that was left out of the meeting, now by id."""
    text = folder.text(one.meeting)
    if text is None:
        raise UnfitError(f"không còn tệp {one.meeting}")
    printed = parse_appearance(one.line).printed
    line = f"{official} - {printed}" if printed else official
    folder.put(one.meeting, with_items(text, "attendees", [scalar(line)]))


def answers_to(question: Question) -> Iterable[tuple[Answer, str]]:
    """The answers that can be given, with what they mean."""
    return MEANINGS[question.kind].items()
