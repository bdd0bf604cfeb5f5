"""Posts that begin or end by what a report tells, for drafts of officials.

"Kỳ họp bầu ông Lầu Bá Chày làm Phó Chủ tịch UBND huyện."
    →  Change("Lầu Bá Chày", "Phó Chủ tịch UBND huyện", date="…", why="bầu")
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from plugins.bulletin.reading.changes import change_rules as rules
from plugins.bulletin.reading.changes.change import Change, merged
from plugins.bulletin.reading.changes.holders import holders_in
from plugins.bulletin.reading.changes.leaving import leaves, leaves_told
from plugins.bulletin.reading.changes.taking import takes
from plugins.bulletin.reading.changes.telling import Telling
from plugins.bulletin.reading.changes.told_before import told_before
from plugins.bulletin.reading.changes.whole_text import WholeText
from plugins.bulletin.reading.sentence import time_rules
from plugins.bulletin.reading.sentence.chunks import chunks
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.own_time import Time, since_day, time_of
from plugins.bulletin.reading.sentence.tokens import LONGEST_SENTENCE, Sentence


def read_changes(
    sentences: Sequence[Sentence], known: Known, day: date | None, title: str = ""
) -> tuple[Change, ...]:
    """All changes a report tells of; day is the event's.

    A sentence of its own may say when decisions take effect; a title tells with
    fewer words: "Đồng chí A làm Bí thư Huyện ủy".
    """
    changes: list[Change] = []
    text, time = WholeText(sentences, known), Time()
    to_fill: tuple[str, ...] = ()
    for number, sentence in enumerate(sentences):
        changes = _from_effect(sentence, changes, day)
        is_title = sentence.text == title
        if _may_tell(sentence, is_title=is_title):
            time = time_of(sentence, day, time if sentence.start else Time())
            cut = chunks(sentence, known)
            people = holders_in(sentence, cut, text.full, text.antecedent(number))
            telling = Telling(sentence, known, cut, list(people), day, time, is_title)
            telling.to_fill = to_fill if sentence.start else ()
            changes += _told(telling)
            to_fill = telling.filling or telling.to_fill
    return merged(changes)


def _may_tell(sentence: Sentence, *, is_title: bool) -> bool:
    if len(sentence.low) > LONGEST_SENTENCE or sentence.at(rules.ASIDE):
        return False
    return is_title or sentence.search(rules.FORMULA) is not None


def _told(telling: Telling) -> list[Change]:
    """The changes of one sentence, in the order of the names."""
    changes: list[Change] = []
    for number in range(len(telling.people)):
        taken = [change for change in changes if change.begins]
        changes += (
            [*leaves_told(telling, number), *takes(telling, number)]
            or list(told_before(telling, number))
            or leaves(telling, number, taken)
        )
    if telling.sentence.trace is not None:
        for change in changes:
            telling.sentence.trace.make("change", change.note)
    return changes


def _from_effect(
    sentence: Sentence, changes: list[Change], day: date | None
) -> list[Change]:
    """The changes with the day from which "Quyết định có hiệu lực" says they hold."""
    if not ("hiệu lực" in sentence.low or sentence.at(rules.FOR_YEARS)):
        return changes
    since = since_day(sentence.search(time_rules.SINCE), day)
    return [
        msgspec.structs.replace(change, date=since.isoformat(), since=True)
        if since and change.begins and change.date is None and not change.career
        else change
        for change in changes
    ]


def read_delegations(sentences: Sequence[Sentence], known: Known) -> tuple[str, ...]:
    """Notes of who acts for somebody else for some days: that is no post."""
    notes = []
    for sentence in sentences:
        span = sentence.search(rules.WHILE) if "ủy quyền" in sentence.low else None
        if span is None:
            continue
        for person in holders_in(sentence, chunks(sentence, known), str):
            if sentence.ends(rules.DELEGATED, person.start):
                days = f"từ {span['from']} đến {span['to']}"
                notes.append(f"{person.name}: được ủy quyền {days}.")
    return tuple(notes)
