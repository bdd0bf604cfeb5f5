"""One thing of a weekly schedule as it is read: when, what, where, who; and what it
stands below."""

from msgspec import Struct


class ReadEntry(Struct, frozen=True, kw_only=True):
    """An entry; what is not told is "" or empty. `chairs` and `attendees` are lines as
    front matter has them, `groups` whoever is told without a name."""

    day: str
    session: str = ""
    start: str = ""
    end: str = ""
    content: str = ""
    place: str = ""
    chairs: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    prepared_by: str = ""
    note: str = ""


class When(Struct):
    """The day, half-day and hours that lines stand below, and who leads them."""

    day: str = ""
    session: str = ""
    start: str = ""
    end: str = ""
    year: int = 0
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
