"""How often what was announced of a meeting changed, and when.

    after = revised(before, meetings, now)     "hop" now starts at nine
    after["hop"]      →  Revision(facts="8f3a…", number=1, changed=now)
    told(meeting, after["hop"], now)           what calendars and feeds say of it

Calendars number the versions of an entry (RFC 5545, 3.8.7.4), and a file does not tell
that it once said something else, not even one that says again what it said at first.
So a line a meeting is kept in content/, and is as much a part of the content as the
files are: whoever builds from it gets the same.

A meeting stands there, and in calendars, under the id it was first announced by
(RFC 5545, 3.8.4.7: "persistent"), whatever its file is called since.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.record.entities.meetings import CHAIRING, Meeting
from plugins.bulletin.view import digest_of
from plugins.bulletin.words.dates import midnight

# What is said of the age of what nothing is known of.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Revision(Struct, frozen=True):
    """What was announced last, as a digest, and which version of it that is.

    `known` is when a meeting that lay ahead was first seen, `changed` when what is
    announced was last seen to be another.
    """

    facts: str
    number: int = 0
    known: datetime | None = None
    changed: datetime | None = None


Ledger = Mapping[str, Revision]


class Told(NamedTuple):
    """What is told of a meeting's entry: its version, since when, when it changed.

    `name` is what programs know it by, whatever its file is called. `stamp` is when it
    last became another, by a change or by its day. None of these lies ahead.
    """

    name: str
    number: int
    since: datetime
    changed: datetime | None
    stamp: datetime


def revised(
    before: Ledger, meetings: Iterable[Meeting], moment: datetime | None
) -> dict[str, Revision]:
    """Return the ledger after a look at the meetings; no line of it is ever lost.

    `moment` is the time of what is seen now; None when nothing tells it.
    """
    after = dict(before)
    for meeting in meetings:
        name, facts = first_id(meeting, before), facts_of(meeting)
        known = before.get(name)
        if known is None:
            after[name] = _first(meeting, facts, moment)
        elif known.facts != facts:
            changed = max(filter(None, (moment, known.changed)), default=None)
            number = known.number + 1
            after[name] = replace(known, facts=facts, number=number, changed=changed)
    return after


def first_id(meeting: Meeting, ledger: Ledger) -> str:
    """Return the id by which readers' programs know a meeting.

    What was announced under its present id keeps that, also when it took over the
    address of another; else it is the first of its earlier ids that was announced.
    """
    if meeting.id in ledger or not meeting.file.redirect_from:
        return meeting.id
    earlier = [*meeting.earlier, meeting.id]
    return next((one for one in earlier if one in ledger), earlier[0])


def facts_of(meeting: Meeting) -> str:
    """Digest what is announced of a meeting; a change of it is a new version."""
    file = meeting.file
    chairs = [one.line.name for one in meeting.lines if one.role in CHAIRING]
    when = (file.date, file.end_date, file.session, file.start, file.end)
    what = (file.title, file.kind, file.place, file.mode, file.agenda, file.updated)
    status = (file.status, file.status_reason, file.new_date)
    return digest_of((when, what, status, file.organisers, chairs)).hex()[:12]


def told(meeting: Meeting, ledger: Ledger, now: datetime) -> Told:
    """Say what is told of a meeting at a moment."""
    name = first_id(meeting, ledger)
    revision = ledger.get(name)
    known, changed = (revision.known, revision.changed) if revision else (None, None)
    since = min(_past((known, midnight(meeting.day)), now), default=NEVER)
    changed = max(_past((changed, meeting.file.updated), now), default=None)
    stamp = max(_past((since, changed, *_turns(meeting)), now), default=NEVER)
    number = revision.number if revision else _first(meeting, "", None).number
    return Told(name, number, since, changed, stamp)


def _first(meeting: Meeting, facts: str, moment: datetime | None) -> Revision:
    """Begin a line: what is already called off was announced before."""
    ahead = moment is not None and moment < midnight(meeting.day)
    number = 1 if meeting.off or meeting.file.updated else 0
    return Revision(facts, number, moment if ahead else None)


def _turns(meeting: Meeting) -> Iterable[datetime]:
    """The moments at which its day makes it another, when nothing else does."""
    if meeting.file.status is None:
        yield midnight(meeting.day)
        yield midnight(meeting.last_day + timedelta(1))


def _past(moments: Iterable[datetime | None], now: datetime) -> list[datetime]:
    return [moment for moment in moments if moment and moment <= now]
