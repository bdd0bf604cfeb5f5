"""Which report tells of which planned meeting, or of which line of a weekly schedule.

reported([Plan("meetings/2031/hop-lua.md", "", told)], [Written("articles/…/x.md", …)])
    →  Reported(<the article>, <its report>, (<the plan>,), names_it=False)

An article that names a planned meeting tells of it; one that names none is read, where
its words are near those of a plan of the days before. Several plans may be meant: then
all are given, and somebody has to say which.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.reading.as_meeting import event_told
from plugins.bulletin.reading.event import event_rules as rules
from plugins.bulletin.reading.event.same_event import (
    EventTold,
    Sameness,
    own_words,
    sameness,
)
from plugins.bulletin.reading.page.blocks import lines_to_blocks
from plugins.bulletin.reading.report import Report, read_report
from plugins.bulletin.words.text import level, nfc

# A report comes out on the day or in the days after; of older plans nobody is asked.
DAYS_AFTER = 7
# So many weeks back a line of a schedule is asked about.
WEEKS_BACK = 8
_OPENING = 1500


class Plan(Struct, frozen=True):
    """What was planned: a meeting's file, or an entry of a schedule's by its place."""

    path: str
    place: str
    told: EventTold
    last_day: date

    @property
    def id(self) -> str:
        """The id of the meeting, or of the week."""
        return self.path.rpartition("/")[2].removesuffix(".md")


class Written(Struct, frozen=True):
    """An article that may be a report; `meetings` are the ids it names."""

    path: str
    day: date
    title: str
    body: str
    meetings: tuple[str, ...] = ()


class Reported(Struct, frozen=True):
    """A report and the plan it tells of; several where it is not certain which."""

    article: Written
    report: Report
    plans: tuple[Plan, ...]
    names_it: bool = False


def plan_question(article: str) -> str:
    """What a ledger calls the question which plan an article tells of."""
    return f"plan:{article}"


def entry_told(
    content: str, day: date, session: str, people: Iterable[str]
) -> EventTold:
    """An entry of a schedule as it is compared with events; kind "" where none is told.

    `people` are match keys of names.
    """
    kind = rules.KIND.pattern.search(level(nfc(content)))
    return EventTold(
        title=content,
        kind=kind[0] if kind else "",
        day=day,
        session=session,
        people=frozenset(people),
    )


def read_written(article: Written) -> Report:
    """Read the article as the importer reads a report."""
    text = re.sub(r"<!--.*?-->", "", article.body, flags=re.DOTALL)
    return read_report(
        lines_to_blocks(text), title=article.title, published=article.day, scraped=False
    )


def reported(plans: Sequence[Plan], articles: Iterable[Written]) -> Iterator[Reported]:
    """Find what tells of a plan, each article once, in the order they come in."""
    by_id = {plan.id: plan for plan in plans if not plan.place}
    by_day: defaultdict[date, list[Plan]] = defaultdict(list)
    for plan in plans:
        by_day[plan.told.day].append(plan)
    for article in articles:
        if rules.CALLED_OFF.pattern.search(level(nfc(article.title))):
            continue
        if article.meetings:
            named = [by_id[one] for one in article.meetings if one in by_id]
            over = [plan for plan in named if plan.last_day <= article.day]
            if len(over) == 1:
                yield Reported(
                    article, read_written(article), (over[0],), names_it=True
                )
            continue
        if near := [
            plan for plan in _before(by_day, article.day) if _near(plan, article)
        ]:
            report = read_written(article)
            if found := plans_of(report, near):
                yield Reported(article, report, found)


def _before(by_day: dict[date, list[Plan]], day: date) -> Iterator[Plan]:
    for back in range(DAYS_AFTER + 1):
        yield from by_day.get(day - timedelta(back), ())


def _near(plan: Plan, article: Written) -> bool:
    """Whether an article says most of the words that tell a plan from others."""
    words = own_words(plan.told.title)
    said = own_words(f"{article.title} {article.body[:_OPENING]}")
    return len(words & said) * 2 >= len(words) if words else True


def plans_of(report: Report, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The one plan that is surely the event of a report; else all that may be."""
    told = event_told(report, ())
    if told is None:
        return ()
    verdicts = [(plan, sameness(told, _of_kind(plan.told, told))) for plan in plans]
    sure = tuple(plan for plan, verdict in verdicts if verdict is Sameness.YES)
    if len(sure) == 1:
        return sure
    return tuple(plan for plan, verdict in verdicts if verdict is not Sameness.NO)


def _of_kind(plan: EventTold, told: EventTold) -> EventTold:
    return plan if plan.kind else replace(plan, kind=told.kind)
