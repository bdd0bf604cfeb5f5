"""Posts that begin or end by what a report tells, for drafts of officials.

"Kỳ họp bầu ông Lầu Bá Chày làm Phó Chủ tịch UBND huyện."
    →  Change("Lầu Bá Chày", "Phó Chủ tịch UBND huyện", start="…", reason="bầu")
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from plugins.bulletin.reading.changes import change_rules as rules
from plugins.bulletin.reading.changes.change import Change, merged
from plugins.bulletin.reading.changes.change_reader import ChangeReader
from plugins.bulletin.reading.changes.change_words import since_day
from plugins.bulletin.reading.changes.changed_people import named_in
from plugins.bulletin.reading.sentence.chunks import chunks
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.tokens import LONGEST_SENTENCE, Sentence


def read_changes(
    sentences: Sequence[Sentence], known: Known, day: date | None
) -> tuple[Change, ...]:
    """All changes a report tells of; day is the event's.

    A sentence of its own may say when decisions take effect.
    """
    changes: list[Change] = []
    for sentence in sentences:
        low = sentence.low
        since = (
            since_day(sentence.search(rules.SINCE), day) if "hiệu lực" in low else None
        )
        if since:
            changes = [_since(change, since.isoformat()) for change in changes]
        may_tell = len(low) <= LONGEST_SENTENCE and sentence.search(rules.FORMULA)
        if may_tell and not sentence.at(rules.ASIDE):
            told = list(ChangeReader(sentence, known, day).read())
            changes += told
            if sentence.trace is not None:
                for change in told:
                    sentence.trace.make("change", change.note)
    return merged(changes)


def _since(change: Change, day: str) -> Change:
    open_start = change.start is None and not change.ends
    return msgspec.structs.replace(change, start=day) if open_start else change


def read_delegations(sentences: Sequence[Sentence], known: Known) -> tuple[str, ...]:
    """Notes of who acts for somebody else for some days: that is no post."""
    notes = []
    for sentence in sentences:
        span = sentence.search(rules.WHILE) if "ủy quyền" in sentence.low else None
        for person in named_in(sentence, list(chunks(sentence, known))) if span else ():
            if span and sentence.search(rules.DELEGATED, 0, person.start):
                days = f"từ {span['from']} đến {span['to']}"
                notes.append(f"{person.name}: được ủy quyền {days}.")
    return tuple(notes)
