"""What is checked beyond the types of the front matter: one module for one rule.

    check_file(file)                      what can be said of one file by itself
    check_names(paths, strange)           of the names of all files
    check_together(entities, …, now)      of what files say of each other

What needs the linked bulletin (post_not_held, topic_collision, internal_links) runs
where that is at hand; `texts` compares what articles say, which takes too long for
builds.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from plugins.bulletin.problems.finding import FindPosition, locate
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.rules.body import (
    as_typed,
    body_links,
    corrections,
    deadlines,
    footnotes,
    image_text,
    key_in_body,
    leads,
    left_from_page,
    leftover_markup,
    link_text,
    look_alikes,
    old_fonts,
    placeholders,
    room_passwords,
    unsafe_html,
)
from plugins.bulletin.rules.folder import (
    ends_ahead,
    file_names,
    missing_documents,
    notices_ahead,
    official_file,
    plausible_dates,
    same_addresses,
    status_and_day,
)
from plugins.bulletin.rules.folder.age import Age
from plugins.bulletin.rules.front_matter import (
    askers_contact,
    called_off,
    date_order,
    day_in_title,
    document_numbers,
    meeting_hours,
    names_of_people,
    phone_numbers,
    repeats,
    schedule_entries,
    signers,
    tenure_days,
    title_numbers,
    title_years,
    titles,
    typed_quotes,
)
from plugins.bulletin.words.text import nfc

FILE_RULES = (
    as_typed.check,
    askers_contact.check,
    body_links.check,
    called_off.check,
    corrections.check,
    date_order.check,
    day_in_title.check,
    deadlines.check,
    document_numbers.check,
    footnotes.check,
    image_text.check,
    key_in_body.check,
    leads.check,
    left_from_page.check,
    leftover_markup.check,
    link_text.check,
    look_alikes.check,
    meeting_hours.check,
    names_of_people.check,
    old_fonts.check,
    phone_numbers.check,
    placeholders.check,
    repeats.check,
    room_passwords.check,
    schedule_entries.check,
    signers.check,
    tenure_days.check,
    title_numbers.check,
    title_years.check,
    titles.check,
    typed_quotes.check,
    unsafe_html.check,
)


def check_file(file: ReadFile) -> Iterator[Problem]:
    """Everything that can be said of one file by itself."""
    for rule in FILE_RULES:
        yield from rule(file)


def check_names(paths: Collection[str], strange: Collection[str]) -> Iterator[Problem]:
    """Everything that can be said of the names of the files below content/."""
    return file_names.check(paths, strange)


def check_together(
    entities: Sequence[Entity[Any]],
    paths: Collection[str],
    age: Age,
    now: datetime,
    position_of: FindPosition,
) -> Iterator[Problem]:
    """Everything the content files say of each other and of the files beside them.

    `paths` are all files below content/; `age` says which file was there first, `now`
    which dates are past, ahead or unlikely; `position_of` gives the place of a value by
    path and key.
    """
    yield from check_each(entities, paths, now, position_of)
    for finding in same_addresses.check(entities, age):
        yield locate(finding, position_of)


def check_each(
    entities: Sequence[Entity[Any]],
    paths: Collection[str],
    now: datetime,
    position_of: FindPosition,
) -> Iterator[Problem]:
    """What of this can be said of each by itself, whatever the others are."""
    names = frozenset(nfc(path) for path in paths)
    found = (
        missing_documents.check(entities, names),
        ends_ahead.check(entities, now),
        notices_ahead.check(entities, now),
        official_file.check(entities),
        plausible_dates.check(entities, now),
        status_and_day.check(entities, now),
    )
    for finding in chain.from_iterable(found):
        yield locate(finding, position_of)
