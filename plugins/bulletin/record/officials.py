"""Officials: people with an id of their own, names through time, and tenures.

Two people may share a name, and names that differ by one mark (Thủy, Thúy) are two
people; only the id, the name of the file, tells who is who.
"""

from datetime import date
from functools import cached_property

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import Contact, OfficialFile
from plugins.bulletin.record.intervals import Certainty, Interval
from plugins.bulletin.record.names import dated_names, name_on
from plugins.bulletin.record.tenures import Tenure, posts_on
from plugins.bulletin.record.text_facts import TextFacts


class Official:
    """A person of the registry."""

    def __init__(
        self,
        official_id: str,
        file: OfficialFile,
        path: str,
        text: TextFacts,
        tenures: tuple[Tenure, ...] = (),
    ) -> None:
        self.id = official_id
        self.file = file
        self.path = path
        self.text = text
        self.tenures = tenures or tuple(
            Tenure.of(official_id, held) for held in file.posts
        )

    def with_tenures(self, tenures: tuple[Tenure, ...]) -> "Official":
        """Return the same person with the tenures as the whole record has them."""
        return Official(self.id, self.file, self.path, self.text, tenures)

    @property
    def name(self) -> str:
        """The present name."""
        return self.file.name

    @property
    def address(self) -> str:
        """The permanent address of the person's page."""
        return addresses.official(self.id)

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
        """Tenures without an end."""
        return tuple(t for t in self.tenures if t.present)

    @property
    def past(self) -> tuple[Tenure, ...]:
        """Ended tenures, the latest first."""
        ended = [t for t in self.tenures if t.interval.end is not None]
        return tuple(
            sorted(ended, key=lambda t: t.interval.end.last_day, reverse=True)  # type: ignore[union-attr]
        )

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
