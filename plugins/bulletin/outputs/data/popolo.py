"""Open data in the shapes of Popolo (popoloproject.com).

What it lacks has names of ours. Unknown values are left out.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

PartialDay = Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$")]
_MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}\+07:00)?$"
EventStatus = Literal["planned", "ongoing", "held", "postponed", "cancelled"]
DayOrMoment = Annotated[str, Meta(pattern=_MOMENT)]


class Shape(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What all shapes share: empty properties are not written."""


class WebLink(Shape, frozen=True, kw_only=True):
    """A document about something."""

    url: str
    note: str | None = None


class OtherName(Shape, frozen=True, kw_only=True):
    """A former or shorter name."""

    name: str
    start_date: PartialDay | None = None
    end_date: PartialDay | None = None
    note: str | None = None


class ContactDetail(Shape, frozen=True, kw_only=True):
    """An official means of contact."""

    value: str
    type: Literal["phone", "fax", "email", "address", "url"]
    note: str | None = None


class Person(Shape, frozen=True, kw_only=True):
    """An official; the id is part of the page's address and never changes."""

    id: str
    name: str
    honorific_prefix: str | None = None
    other_names: tuple[OtherName, ...] = ()
    contact_details: tuple[ContactDetail, ...] = ()
    links: tuple[WebLink, ...] = ()
    disambiguation: str | None = None


class Organization(Shape, frozen=True, kw_only=True):
    """A public body."""

    id: str
    name: str
    other_names: tuple[OtherName, ...] = ()
    parent_id: str | None = None
    founding_date: PartialDay | None = None
    dissolution_date: PartialDay | None = None
    predecessor_ids: tuple[str, ...] = ()
    successor_ids: tuple[str, ...] = ()
    contact_details: tuple[ContactDetail, ...] = ()
    links: tuple[WebLink, ...] = ()


class Post(Shape, frozen=True, kw_only=True):
    """A position, whoever holds it."""

    id: str
    label: str
    role: str
    organization_id: str | None = None
    other_label: tuple[str, ...] = ()


class Membership(Shape, frozen=True, kw_only=True):
    """A tenure: a person in a post, with what is known of its time."""

    id: str
    person_id: str
    post_id: str
    label: str
    organization_id: str | None = None
    start_date: PartialDay | None = None
    end_date: PartialDay | None = None
    attested_dates: tuple[DayOrMoment, ...] = ()
    start_reason: str | None = None
    end_reason: str | None = None
    decision: str | None = None
    sources: tuple[WebLink, ...] = ()
    source: str | None = None


class Attendee(Shape, frozen=True, kw_only=True):
    """A person at an event; without an id when the person has no page."""

    name: str
    order: int
    id: str | None = None
    honorific_prefix: str | None = None
    roles: tuple[str, ...] = ()
    post_as_printed: str | None = None


class Appearance(Attendee, frozen=True, kw_only=True):
    """A row of the table of appearances: an attendee with the event."""

    event_id: str
    date: DayOrMoment
    status: EventStatus


class Event(Shape, frozen=True, kw_only=True):
    """A meeting."""

    id: str
    name: str
    classification: str
    start_date: DayOrMoment
    status: EventStatus
    status_reason: str | None = None
    new_date: PartialDay | None = None
    end_date: DayOrMoment | None = None
    session: str | None = None
    location: str | None = None
    organization_id: str | None = None
    organization_ids: tuple[str, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    groups: tuple[str, ...] = ()
    parent_id: str | None = None
    links: tuple[WebLink, ...] = ()
    organization_names: tuple[str, ...] = ()


class Article(Shape, frozen=True, kw_only=True):
    """A news item: not a Popolo class, but what the events are reported in."""

    id: str
    title: str
    url: str
    published_at: DayOrMoment
    category: str
    updated_at: DayOrMoment | None = None
    summary: str | None = None
    authors: tuple[str, ...] = ()
    event_ids: tuple[str, ...] = ()
    person_ids: tuple[str, ...] = ()
    organization_ids: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    source: WebLink | None = None
    withdrawn: bool = False
    corrected: bool = False
