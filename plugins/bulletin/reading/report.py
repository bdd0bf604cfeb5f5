"""A report read whole: from its blocks to article, event, people and dates.

read_report(lines_to_blocks(text), published=date(2018, 7, 20))  →  Report(…)
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

import msgspec

from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.changes import read_changes, read_delegations
from plugins.bulletin.reading.event.event import Event, read_event
from plugins.bulletin.reading.event.when import When, read_when
from plugins.bulletin.reading.event.years import years_in
from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.layout import Layout, arrange
from plugins.bulletin.reading.page.people_tables import tell_tables
from plugins.bulletin.reading.people.all_people import People, read_people
from plugins.bulletin.reading.sentence.known_from_text import certain_of
from plugins.bulletin.reading.sentence.tokens import Sentence, sentences
from plugins.bulletin.reading.trace import Trace
from plugins.bulletin.words.abbreviations import not_in_use
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import level

_SITTING = frozenset(("chủ trì", "đồng chủ trì", "chủ tọa", "điều hành", "dự"))


class Report(msgspec.Struct, frozen=True):
    """What a report says; layout keeps the text, the rest is read from it.

    `section` is the part of its site that it was in, as that site calls it.
    """

    layout: Layout
    published: date | datetime | None
    when: When
    event: Event
    people: People
    changes: tuple[Change, ...]
    notes: tuple[str, ...]
    section: str = ""


def _day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _bodies_of_another_time(people: People, day: date) -> Iterator[str]:
    """Posts in bodies that were merged before the day, or set up after it."""
    for person in people.attendees:
        for post in person.posts:
            body = not_in_use(post, day)
            if body is None or "nguyên" in level(post):
                continue
            if body.since and body.since > day:
                turn = f"mới có từ {short_day(body.since)}"
            else:
                turn = f"chỉ có đến {short_day(body.until or day)}"
            yield f"{person.name}: {post}, mà cơ quan ấy {turn}."


def _notes(
    layout: Layout,
    when: When,
    event: Event,
    people: People,
    changes: Sequence[Change],
) -> tuple[str, ...]:
    """What an editor should look at."""
    changed = {change.name for change in changes}
    notes = [change.note for change in changes]
    notes += [f"{n}: {why}." for n, why in people.uncertain.items() if n not in changed]
    if when.start:
        notes += _bodies_of_another_time(people, when.start)
    if layout.title is None:
        notes.append("Không thấy tiêu đề; hãy đặt tiêu đề.")
    if when.start is None:
        notes.append("Không thấy ngày diễn ra.")
    elif when.guessed:
        notes.append(f"Năm {when.start.year} là suy ra từ nội dung; hãy kiểm tra.")
    if event.title is None and _sat(people):
        notes.append("Không thấy tên hội nghị.")
    return tuple(notes)


def _sat(people: People) -> bool:
    """Whether people sat together: a visit or an appointment has no meeting's name."""
    return any(_SITTING & set(person.roles) for person in people.attendees)


def _without_posts(people: People) -> list[str]:
    """The groups, but for those that are the bare post of somebody present."""
    posts = tuple({level(post) for one in people.attendees for post in one.posts})
    return [group for group in people.groups if not level(group).startswith(posts)]


def _traced(lead: str, cut: Sequence[Sentence], traces: list[Trace]) -> Trace:
    """Give each sentence a trace; the one of the lead is returned."""
    whole = Trace(lead)
    for sentence in cut:
        sentence.trace = Trace(sentence.text)
    traces += [whole, *(sentence.trace for sentence in cut if sentence.trace)]
    return whole


def read_report(
    parts: Iterable[Block],
    *,
    title: str | None = None,
    published: date | datetime | None = None,
    traces: list[Trace] | None = None,
    scraped: bool = True,
) -> Report:
    """Read a report from its blocks.

    published is used when the report carries no stamp of its own. traces, when given,
    gets what fired on the lead as a whole, then on each sentence. scraped: the blocks
    may have a page's menus and buttons around them (see `layout.arrange`).
    """
    layout = arrange(list(parts), title, scraped=scraped)
    printed = layout.published or published
    told, asked = tell_tables(layout.body, layout.lead)
    texts = [layout.lead, *told]
    captions = [image.text for image in layout.images]
    whole = [*texts, *captions, layout.title or ""]
    years = years_in("\n".join([layout.title or "", *texts[:4]]))
    cut = [sentence for text in whole for sentence in sentences(text)]
    trace = _traced(layout.lead, cut, traces) if traces is not None else None
    rest = [*texts[1:4], layout.title or ""]
    when = read_when(layout.lead, rest, _day(printed), years, trace)
    event = read_event(layout.title or "", layout.lead, trace)
    known = certain_of(cut)
    people = read_people(cut, known, when.start)
    people.groups = _without_posts(people)
    changes = read_changes(cut, known, when.start, layout.title or "")
    notes = (
        *dict.fromkeys(layout.questions),
        *asked,
        *_notes(layout, when, event, people, changes),
        *read_delegations(cut, known),
    )
    return Report(layout, printed, when, event, people, changes, notes)
