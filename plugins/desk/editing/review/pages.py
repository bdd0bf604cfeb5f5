"""The pages of the review: kinds with their rules, then question after question.

review(office, Request("GET", …), "")                                the kinds
review(office, Request("GET", …), "namesake")                        its next question
review(office, Request("POST", …, form={"cau": …, "viec": "c"}), "namesake")
    →  the answer is on the disk, 303 to the next question
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from plugins.bulletin.kinds import OFFICIAL, kind_of
from plugins.bulletin.kinds import Kind as FileKind
from plugins.bulletin.reading.import_ledger import FILE
from plugins.bulletin.words.text import match_key
from plugins.desk.editing.office import Office, to
from plugins.desk.editing.review.cards import Card, card_of
from plugins.desk.editing.review.reviewing import BusyError
from plugins.desk.review import bulk
from plugins.desk.review.answers import Answer, answers_to
from plugins.desk.review.journal import Step
from plugins.desk.review.question import Kind, Question
from plugins.desk.review.steps import NotDoneError, Work
from plugins.press.preview.requests import Answer as Reply
from plugins.press.preview.requests import Request
from plugins.press.system.options import build_clock

# What a form asks for besides the answers: undoing, a rule, and who else is meant.
_UNDO, _RULE = "h", "quy-tac:"
_BETWEEN = ":"
# Of so many files git is told in one command.
_TOGETHER = 200


class Button(NamedTuple):
    """A button: what it sends, the key that stands for it, what it says."""

    value: str
    key: str
    label: str


class _UnknownError(Exception):
    """Nobody, or more than one, is called so; its text says whom there is."""


def review(office: Office, request: Request, name: str) -> Reply:
    """Show a page of the review, or take an answer."""
    kind = next((one for one in Kind if one.name.lower() == name), None)
    if name and kind is None:
        return office.missing(f"hoi/{name}")
    try:
        with office.reviewing.begun() as work:
            if request.method == "POST":
                return _take(office, work, request.form, name)
            return _shown(office, work, kind)
    except BusyError:
        return office.page("review_busy.html", 409, reason="")
    except NotDoneError as error:
        return office.page("review_busy.html", 409, reason=str(error))


def _shown(office: Office, work: Work, kind: Kind | None) -> Reply:
    asked, said = work.asked(), office.reviewing.told()
    if kind:
        waiting = office.reviewing.in_order([q for q in asked if q.kind is kind])
        if waiting:
            return _question(office, work, waiting, said)
        said = said or f"Không còn câu nào về {kind.value}."
    counts = Counter(one.kind for one in asked)
    rules = [
        Button(f"{_RULE}{name}", "", f"Chấp nhận {number}: {rule.sentence}")
        for name, rule in bulk.RULES.items()
        if (number := len(bulk.accepted_by(name, work.folder, asked)))
    ]
    return office.page(
        "review_kinds.html",
        groups=[(one.name.lower(), one.value, counts[one]) for one in Kind],
        total=len(asked),
        rules=rules,
        said=said,
        undo=_last(work),
    )


def _question(
    office: Office, work: Work, waiting: Sequence[Question], said: str
) -> Reply:
    one = waiting[0]
    kind = _kind_of(one)
    return office.page(
        "review.html",
        question=one,
        count=len(waiting),
        place=one.kind.name.lower(),
        sentences=work.sentences(one),
        cards=list(_cards(work, one, kind)),
        buttons=list(_buttons(one)),
        can_name=Answer.OTHER in dict(answers_to(one)),
        said=said,
        undo=_last(work),
    )


def _last(work: Work) -> Button | None:
    step = work.journal.last
    return Button(_UNDO, "h", f"Hoàn tác: {step.title}") if step else None


def _kind_of(one: Question) -> FileKind:
    """The kind of what a question's others are."""
    if one.kind in (Kind.NAMESAKE, Kind.POST):
        return OFFICIAL
    return kind_of(one.path)


def _cards(work: Work, one: Question, kind: FileKind) -> Iterator[Card]:
    ids = [one.subject] if kind_of(one.path) is kind else []
    for id_ in dict.fromkeys([*ids, *one.others]):
        if card := card_of(work.folder, kind, id_):
            yield card


def _buttons(one: Question) -> Iterator[Button]:
    """The answers that need no word; among several others each has its own."""
    meanings = dict(answers_to(one))
    to_other = Answer.JOIN if Answer.JOIN in meanings else Answer.OTHER
    for answer, meaning in meanings.items():
        if answer is not to_other:
            if answer is not Answer.OTHER:
                yield Button(answer.value, answer.value, meaning)
            continue
        several = len(one.others) > 1
        for number, other in enumerate(one.others, 1):
            key = str(number) if several else answer.value
            label = f"{meaning.partition(' (')[0]}: {other}"
            yield Button(f"{answer.value}{_BETWEEN}{other}", key, label)
    yield Button(Answer.LATER.value, Answer.LATER.value, "để sau")


def _take(office: Office, work: Work, form: Mapping[str, str], place: str) -> Reply:
    """Do what a button stands for; the next page says what was done."""
    wish = form.get("viec", "")
    reviewing = office.reviewing
    try:
        if wish == _UNDO:
            if step := work.undo():
                written = {one.path: one.before for one in step.changes}
                commit(office, written, f"hoàn tác: {step.title}")
                reviewing.said = f"Đã hoàn tác: {step.title}."
        elif wish.startswith(_RULE):
            reviewing.said = _by_rule(office, work, wish.removeprefix(_RULE))
        else:
            reviewing.said = _answered(office, work, form)
    except (NotDoneError, _UnknownError) as error:
        reviewing.said = f"{error}."
    return to(f"hoi/{place}" if place else "hoi")


def commit(office: Office, written: Mapping[str, str | None], what: str) -> None:
    """Have git keep what a step wrote; a page that went may never have been in it."""
    there = [path for path, text in written.items() if text is not None]
    there += [FILE] if (office.content / FILE).exists() else []
    for some in (there[at : at + _TOGETHER] for at in range(0, len(there), _TOGETHER)):
        office.commits.keep(some, what)
    for path, text in written.items():
        if text is None:
            office.commits.keep([path], what)


def _done(office: Office, step: Step) -> str:
    """What is said of a step that was taken."""
    commit(office, {one.path: one.after for one in step.changes}, step.title)
    return f"Đã xong: {step.title} ({len(step.changes)} tệp)."


def _by_rule(office: Office, work: Work, name: str) -> str:
    chosen = work.accepted_by(name) if name in bulk.RULES else []
    if not chosen:
        return "Không có câu nào quy tắc này chấp nhận được."
    return _done(office, work.accept(name, chosen))


def _answered(office: Office, work: Work, form: Mapping[str, str]) -> str:
    asked = {one.id: one for one in work.asked()}
    question = asked.get(form.get("cau", ""))
    if question is None:
        return "Câu ấy không còn để hỏi: tệp đã đổi, hoặc đã trả lời ở nơi khác."
    key, _, other = form.get("viec", "").partition(_BETWEEN)
    if key == Answer.LATER.value:
        office.reviewing.put_off(question.id)
        return "Để sau."
    if key not in dict(answers_to(question)):
        return "Chưa chọn câu trả lời nào."
    answer = Answer(key)
    if answer is Answer.OTHER and not other:
        other = _meant(office, work, question, form.get("ai", ""))
    return _done(office, work.answer(question, answer, other))


def _meant(office: Office, work: Work, question: Question, words: str) -> str:
    """The id of whom somebody typed: an id, or a name that only one bears."""
    kind, given = _kind_of(question), " ".join(words.split())
    if not given:
        raise _UnknownError("Chưa gõ tên hay mã của trang đúng")
    if work.folder.find(kind, given):
        return given
    day = build_clock().date()
    known = office.index.names(kind.name, given, day)
    found = sorted(one for one in known if one.id != question.subject)
    named = [one for one in found if match_key(one.name) == match_key(given)] or found
    if len(named) == 1:
        return named[0].id
    noun = kind.noun
    if not named:
        raise _UnknownError(f"Không có {noun} nào là “{given}”")
    some = "; ".join(f"{one.id} ({one.note or one.name})" for one in named[:5])
    raise _UnknownError(f"Nhiều {noun} là “{given}”, hãy gõ mã: {some}")
