"""Officials: people with an id of their own, names through time, and tenures.

Two people may share a name, and names that differ by one mark (Thủy, Thúy) are two
people; only the id, the name of the file, tells who is who.
"""

from copy import copy
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import Contact, OfficialFile
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.in_time.intervals import Certainty, Interval
from plugins.bulletin.record.in_time.names import dated_names, name_on
from plugins.bulletin.record.in_time.tenures import Tenure, posts_on
from plugins.bulletin.words.dates import day_of
from plugins.bulletin.words.text import name_sort_key

if TYPE_CHECKING:
    from plugins.bulletin.record.stored_record import Record


class Official(Entity[OfficialFile]):
    """A person of the registry."""

    kind = kinds.OFFICIAL

    def __init__(
        self, record: "Record[OfficialFile]", now: datetime | None = None
    ) -> None:
        super().__init__(record, now)
        today = day_of(now) if now else None
        self.tenures = tuple(
            Tenure.of(self.id, held, today) for held in self.file.posts
        )

    def with_tenures(self, tenures: tuple[Tenure, ...]) -> "Official":
        """Return the same person with the tenures as the whole record has them."""
        person = copy(self)
        person.tenures = tenures or self.tenures
        return person

    def public_at(self, now: datetime) -> bool:
        """Say whether readers may see the page: no draft, nobody who is hidden."""
        return not self.file.hidden and super().public_at(now)

    @property
    def preview_mark(self) -> str | None:
        """What the preview marks a draft, or somebody who is hidden, with."""
        return super().preview_mark or ("Ẩn" if self.file.hidden else None)

    @property
    def name(self) -> str:
        """The present name."""
        return self.file.name

    @property
    def others(self) -> tuple[str, ...]:
        """Former and other names."""
        return tuple(other.name for other in self.file.other_names)

    @property
    def note(self) -> str:
        """What tells the person from namesakes."""
        return self.file.disambiguation or ""

    @property
    def sort_key(self) -> Any:
        """The place among people: by given name."""
        return name_sort_key(self.name)

    @cached_property
    def names(self) -> tuple[tuple[str, Interval], ...]:
        """Every name with the time it was borne; the present one has no bounds."""
        others = dated_names(self.file.other_names)
        return ((self.file.name, Interval(None, None)), *others)

    def bore(self, key_of_name: str, day: date | None, keys: dict[str, str]) -> bool:
        """Say whether the person may have gone by a name on a day.

        `keys` maps each name to its match key, so that it is worked out once.
        """
        return any(
            keys[name] == key_of_name
            and (day is None or interval.holds(day) is not Certainty.NO)
            for name, interval in self.names
        )

    def name_on(self, day: date) -> str:
        """Return the name borne on a day: a dated former one, or the present one."""
        return name_on(self.name, self.names[1:], day)

    def posts_on(self, day: date) -> tuple[Tenure, ...]:
        """Return the tenures that can be stated for a day."""
        return posts_on(self.tenures, day)

    @property
    def present(self) -> tuple[Tenure, ...]:
        """Tenures without an end, or with one that is to come."""
        return tuple(t for t in self.tenures if t.present)

    @property
    def past(self) -> tuple[Tenure, ...]:
        """Ended tenures, the latest first."""
        ended = [t for t in self.tenures if t.interval.end and not t.ends_ahead]
        return tuple(
            sorted(ended, key=lambda t: t.interval.end.last_day, reverse=True)  # type: ignore[union-attr]
        )

    @property
    def changes_ahead(self) -> bool:
        """Whether a post has a beginning or an end that is to come."""
        return any(one.begins_ahead or one.ends_ahead for one in self.tenures)

    @property
    def attested(self) -> tuple[Tenure, ...]:
        """Tenures known only from reports of single days."""
        return tuple(t for t in self.tenures if t.known_only_from_reports)

    @property
    def former(self) -> bool:
        """Whether all that is known of the person's posts lies before the last end."""
        ended = [t for t in self.tenures if t.interval.end or t.ended_with_body]
        if self.present or not ended:
            return False
        last = max(
            (t.interval.end.last_day for t in ended if t.interval.end),
            default=date.min,
        )
        reported = (t for t in self.attested if not t.ended_with_body)
        return all(max(t.held.attested) <= last for t in reported)

    @property
    def contact(self) -> Contact | None:
        """How to reach the person in office; nothing once that is over."""
        return None if self.former else self.file.contact
