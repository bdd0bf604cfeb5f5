"""What a pasted report says, point by point, each with the sentence that says it.

proposals_of(report, settled, index)
    →  [Proposal("hop", "Cuộc họp", "Hội nghị …", "19/7/2018", "Sáng 19/7 …"),
        Proposal("nguoi:0", "Người dự", "Hà Thị Bình - Chủ tịch …", …), …]
confirmed(report, {"nguoi:0"})  →  the report with what an editor agreed to alone
"""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.posts.appearance_lines import as_line
from plugins.bulletin.reading.as_meeting import meeting_title
from plugins.bulletin.reading.event.event import Event
from plugins.bulletin.reading.people.all_people import People
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.reading.reported_plans import Plan
from plugins.bulletin.reading.sentence.tokens import sentences
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import level
from plugins.desk.editing.index import Index
from plugins.desk.importer.drafts.who_is_meant import Settled
from plugins.desk.review.plans import name_of

MEETING, PERSON, ORGANISER = "hop", "nguoi:", "to-chuc:"
NAMED, BODY, TOPIC, PLAN = "nhac:", "co-quan:", "chu-de:", "du-kien:"
_MOST = 8
_LONGEST = 400


class Proposal(Struct, frozen=True):
    """One point to agree to or not; `sure` ones are agreed to unless refused.

    `choices` are the officials a name may mean, as (id, what tells them apart), and
    `chosen` the one that is taken for it.
    """

    key: str
    kind: str
    words: str
    note: str = ""
    sentence: str = ""
    sure: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    chosen: str = ""


def proposals_of(
    report: Report, settled: Settled, index: Index, plans: Sequence[Plan] = ()
) -> list[Proposal]:
    """Everything the report proposes, in the order in which an editor reads it.

    `plans` are what was planned and may be its event.
    """
    text = _Text(report)
    return [
        *_meeting(report, text),
        *_plans(report, plans, text),
        *_people(report, settled, text),
        *_named(report, index, text),
        *_bodies(report, index, text),
        *_topics(index, text),
    ]


class _Text:
    """The sentences of a report, to find the one that says something."""

    def __init__(self, report: Report) -> None:
        layout = report.layout
        parts = [layout.lead, *(b.text for b in layout.body), layout.title or ""]
        self._sentences = [
            (f" {_plain(one.text)} ", " ".join(one.text.split())[:_LONGEST])
            for part in parts
            for one in sentences(part)
        ]

    def about(self, *words: str) -> str:
        """The first sentence with one of these words, tried in their turn; or ""."""
        for word in words:
            wanted = f" {_plain(word)} "
            for low, sentence in self._sentences:
                if wanted in low:
                    return sentence
        return ""

    @property
    def first(self) -> str:
        """The sentence the report begins with."""
        return self._sentences[0][1] if self._sentences else ""


def _plain(text: str) -> str:
    """The words alone, so that what stands around them makes no difference."""
    low = level(text)
    return " ".join("".join(c if c.isalnum() else " " for c in low).split())


def _meeting(report: Report, text: _Text) -> Iterator[Proposal]:
    title, start = meeting_title(report), report.when.start
    if title and start:
        note = ", ".join(filter(None, [short_day(start), report.event.place]))
        yield Proposal(
            MEETING, "Cuộc họp", title, note, text.about(title) or text.first
        )
    for number, body in enumerate(report.event.organisers):
        said = text.about(body) or text.first
        yield Proposal(f"{ORGANISER}{number}", "Cơ quan tổ chức", body, "", said)


def _plans(report: Report, plans: Sequence[Plan], text: _Text) -> Iterator[Proposal]:
    """What was planned and is told of here: held, with the people agreed to."""
    for plan in plans:
        told = plan.told
        where = "lịch tuần" if plan.place else plan.path
        note = f"{where}, {short_day(told.day)}: dự kiến thành đã họp"
        note += "" if len(plans) == 1 else "; chọn một việc đúng"
        sentence = text.about(meeting_title(report)) or text.first
        key = f"{PLAN}{name_of(plan)}"
        sure = len(plans) == 1
        yield Proposal(key, "Đã có dự kiến", told.title, note, sentence, sure=sure)


def _people(report: Report, settled: Settled, text: _Text) -> Iterator[Proposal]:
    known = {id(one.person): one for one in settled.people}
    others = {one.name: one.others for one in settled.namesakes}
    for number, person in enumerate(report.people.attendees):
        found = known.get(id(person))
        ids = others.get(person.name, ())
        if found is None:
            note = "nhiều người cùng tên; hãy chọn"
        elif found.is_new:
            note = "chưa có trang: thành bản nháp với những gì bài nói"
        else:
            note = f"đã có trang {found.official.id}"
        roles = f" ({', '.join(person.roles)})" if person.roles else ""
        yield Proposal(
            f"{PERSON}{number}",
            "Người dự",
            f"{printed(person)}{roles}",
            note,
            text.about(person.name, person.name.split()[-1]),
            choices=tuple((one, one) for one in ids),
            chosen="" if found is None or found.is_new else found.official.id,
        )


def printed(person: Attendee, name: str = "") -> str:
    """The line for a person of a report; `name` for an id in the name's place."""
    rank = f"{person.honorific} " if person.honorific and not name else ""
    return as_line(f"{rank}{name or person.name}", ", ".join(person.posts))


def _named(report: Report, index: Index, text: _Text) -> Iterator[Proposal]:
    """People who are spoken of, where nothing says that they were there."""
    for name, why in report.people.uncertain.items():
        if index.called("official", name):
            said = text.about(name)
            kind = "Người được nhắc tới"
            yield Proposal(f"{NAMED}{name}", kind, name, why, said, sure=False)


def _bodies(report: Report, index: Index, text: _Text) -> Iterator[Proposal]:
    calling = {_plain(one) for one in report.event.organisers}
    found = 0
    for id_, names in index.names_of("organisation"):
        said = text.about(*names)
        if said and not any(_plain(name) in calling for name in names):
            yield Proposal(f"{BODY}{id_}", "Cơ quan bài nói tới", names[0], "", said)
            found += 1
            if found == _MOST:
                return


def _topics(index: Index, text: _Text) -> Iterator[Proposal]:
    told = ((topic, text.about(topic)) for topic in index.topics())
    said = [(topic, sentence) for topic, sentence in told if sentence]
    for topic, sentence in said[:_MOST]:
        yield Proposal(
            f"{TOPIC}{topic}", "Chủ đề", topic, "đã dùng ở bài khác", sentence
        )


def confirmed(
    report: Report, agreed: Collection[str], apart: Collection[int] = ()
) -> Report:
    """The report with what was agreed to; people at the places `apart` are left out."""
    event = report.event if MEETING in agreed else Event()
    organisers = [
        body
        for number, body in enumerate(report.event.organisers)
        if f"{ORGANISER}{number}" in agreed and MEETING in agreed
    ]
    present = [
        person
        for number, person in enumerate(report.people.attendees)
        if f"{PERSON}{number}" in agreed and number not in apart
    ]
    people = People(present, report.people.groups, report.people.uncertain)
    event = event._replace(organisers=tuple(organisers))
    return replace(report, people=people, event=event)


def ids_after(agreed: Sequence[str], prefix: str) -> list[str]:
    """What was agreed to of one sort, without the word that tells the sort."""
    return [one.removeprefix(prefix) for one in agreed if one.startswith(prefix)]
