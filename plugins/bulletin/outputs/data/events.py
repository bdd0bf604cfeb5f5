"""Meetings as Popolo events with their attendees, and the articles about them."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.identifiers import absolute, moment_text
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities import articles
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.site import Site


def event(meeting: Meeting, bulletin: Bulletin, site: Site) -> popolo.Event:
    """Describe a meeting with the people readers may know of, in printed order."""
    file = meeting.file
    callers = _ids(bulletin.organisers[meeting.id])
    ends = file.end is not None or file.end_date is not None
    return popolo.Event(
        id=meeting.id,
        name=meeting.title,
        classification=file.kind,
        start_date=moment_text(meeting.day, file.start),
        end_date=moment_text(meeting.last_day, file.end) if ends else None,
        status=meeting.status,
        status_reason=file.status_reason if meeting.off else None,
        new_date=str(meeting.new_date) if meeting.new_date else None,
        session=file.session,
        location=file.place,
        organization_id=callers[0] if callers else None,
        organization_ids=callers,
        organization_names=_names_then(meeting, bulletin),
        attendees=tuple(map(_attendee, bulletin.people[meeting.id], count(1))),
        groups=meeting.groups,
        parent_id=_parent_id(meeting, bulletin),
        links=(popolo.WebLink(url=absolute(site.url, meeting.address)),),
    )


def event_inputs(meeting: Meeting, bulletin: Bulletin) -> list[Any]:
    """Return what the record of a meeting is made of besides the site."""
    people = bulletin.people[meeting.id]
    return [
        meeting.id,
        meeting.file,
        meeting.status,
        meeting.status_label,
        _ids(bulletin.organisers[meeting.id]),
        _names_then(meeting, bulletin),
        [presence.official and presence.official.id for presence in people],
        _parent_id(meeting, bulletin),
    ]


def article(item: articles.Article, bulletin: Bulletin, site: Site) -> popolo.Article:
    """Describe an article and what it is about."""
    file, links = item.file, bulletin.links[item.path]
    source = file.source
    return popolo.Article(
        id=item.address.strip("/"),
        title=item.title,
        url=absolute(site.url, item.address),
        published_at=item.moment.isoformat(timespec="seconds"),
        updated_at=item.updated.isoformat(timespec="seconds") if item.updated else None,
        category=file.category,
        summary=item.summary or None,
        authors=item.authors,
        event_ids=_ids(links.meetings),
        person_ids=_ids(bulletin.officials_of(item)),
        organization_ids=_ids(bulletin.organisations_of(item)),
        topics=tuple([topic.name for topic in bulletin.topics_of(item)]),
        source=popolo.WebLink(url=source.url, note=source.name) if source else None,
        withdrawn=file.withdrawn is not None,
        corrected=file.correction is not None,
    )


def article_inputs(item: articles.Article, bulletin: Bulletin) -> list[Any]:
    """Return what the record of an article is made of besides the site.

    Its text is not: an edit of words writes no years of data anew.
    """
    return [
        item.address,
        item.file,
        item.summary,
        _ids(bulletin.links[item.path].meetings),
        _ids(bulletin.officials_of(item)),
        _ids(bulletin.organisations_of(item)),
        [topic.name for topic in bulletin.topics_of(item)],
    ]


def _attendee(presence: Presence, order: int) -> popolo.Attendee:
    line = presence.appearance.line
    return popolo.Attendee(
        id=presence.official.id if presence.official else None,
        name=line.name,
        order=order,
        honorific_prefix=line.honorific,
        roles=presence.appearance.roles,
        post_as_printed=line.printed or None,
    )


def _ids(items: Iterable[Meeting | Official | Organisation]) -> tuple[str, ...]:
    return tuple([item.id for item in items])


def _names_then(meeting: Meeting, bulletin: Bulletin) -> tuple[str, ...]:
    """Name who called a meeting as they were called on its day."""
    return tuple(
        [body.name_on(meeting.day) for body in bulletin.organisers[meeting.id]]
    )


def _parent_id(meeting: Meeting, bulletin: Bulletin) -> str | None:
    if meeting.file.parent is None:
        return None
    parent = bulletin.registry.meeting(meeting.file.parent).found
    return parent.id if parent else None
