"""Who or what is meant: finds what other files name, by id, name and day.

registry.official("Phạm Duy Hưng", date(2018, 7, 20))  →  Match(found=<Official>)
registry.official("Nguyễn Văn Sơn", None)              →  Match(candidates=(…, …))
"""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from datetime import date
from typing import Any, TypeVar

from plugins.bulletin import kinds
from plugins.bulletin.kinds import Kind
from plugins.bulletin.posts.comparison import Likeness
from plugins.bulletin.posts.qualifiers import without_former
from plugins.bulletin.posts.whole_posts import whole_post
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.held_posts import HeldPosts
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.match import Match
from plugins.bulletin.words.document_numbers import number_key
from plugins.bulletin.words.text import match_key, near_key

T = TypeVar("T")


class Registry:
    """All officials, organisations and meetings of the bulletin, by id and by name."""

    def __init__(
        self,
        officials: Iterable[Official],
        organisations: Iterable[Organisation],
        meetings: Iterable[Meeting],
        others: Iterable[Entity[Any]] = (),
    ) -> None:
        """`others` are what there is of other kinds that files name."""
        self.officials = {official.id: official for official in officials}
        self.organisations = {body.id: body for body in organisations}
        self.meetings = {meeting.id: meeting for meeting in meetings}
        self._keys: dict[str, str] = {}
        self._people = self._index(
            (name, person)
            for person in self.officials.values()
            for name, _ in person.names
        )
        self._bodies = self._index(
            (name, body) for body in self.organisations.values() for name in body.names
        )
        self._held_posts = HeldPosts(
            self.organisations.values(),
            self.body_of,
            lambda name: self.organisation(name).found,
        )
        self._titles = self._index((m.title, m) for m in self.meetings.values())
        self._near: defaultdict[str, list[Official]] | None = None
        self._others: dict[str, dict[str, list[Entity[Any]]]] = {}
        for one in others:
            self._add(one)

    def with_one(self, one: Entity[Any]) -> "Registry":
        """The same with a person, body or meeting in the place of what has its id."""
        seen = copy(self)
        if isinstance(one, Official):
            seen.officials = {**self.officials, one.id: one}
        elif isinstance(one, Organisation):
            seen.organisations = {**self.organisations, one.id: one}
        elif isinstance(one, Meeting):
            seen.meetings = {**self.meetings, one.id: one}
        return seen

    def _add(self, one: Entity[Any]) -> None:
        """Let something of another kind be found by its id and its names."""
        index = self._others.setdefault(one.kind.name, {})
        for name in dict.fromkeys((one.id, one.title, *one.others)):
            known = index.setdefault(self.key(name), [])
            if one not in known:
                known.append(one)

    def find(self, kind: Kind, name: str, day: date | None = None) -> Match[Any]:
        """Find something of any kind that files name, by id or name."""
        if kind is kinds.OFFICIAL:
            return self.official(name, day)
        if kind is kinds.ORGANISATION:
            return self.organisation(name)
        if kind is kinds.MEETING:
            return self.meeting(name)
        index = self._others.get(kind.name, {})
        found = index.get(self.key(name)) or index.get(self.key(number_key(name)), [])
        return Match(tuple(one for one in found if one.id == name) or tuple(found))

    def called(self, kind: Kind) -> list[str]:
        """Return the ids and names there are of another kind."""
        found = self._others.get(kind.name, {}).values()
        entities = dict.fromkeys(one for some in found for one in some)
        return [n for one in entities for n in (one.id, one.title, *one.others)]

    def key(self, name: str) -> str:
        """Return the match key of a name, worked out once per spelling."""
        key = self._keys.get(name)
        if key is None:
            key = self._keys[name] = match_key(name)
        return key

    def likeness(self, printed: str, tenure: Tenure) -> Likeness:
        """How near a printed post comes to the one of a tenure, whatever the day."""
        return self._held_posts.likeness(printed, tenure)

    def _index(self, named: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
        index: dict[str, list[T]] = defaultdict(list)
        for name, item in named:
            known = index[self.key(name)]
            if item not in known:
                known.append(item)
        return dict(index)

    def official(
        self, name: str, day: date | None = None, posts: Iterable[str] = ()
    ) -> Match[Official]:
        """Find a person by id or by a name borne on the day.

        Among namesakes the printed posts decide, if they fit exactly one of them.
        """
        if name in self.officials:
            return Match((self.officials[name],))
        key = self.key(name)
        people = tuple(
            person
            for person in self._people.get(key, ())
            if person.bore(key, day, self._keys)
        )
        if len(people) > 1:
            return Match(self._fitting(people, day, tuple(posts)) or people)
        return Match(people)

    def _fitting(
        self, people: tuple[Official, ...], day: date | None, posts: tuple[str, ...]
    ) -> tuple[Official, ...]:
        """The one of some namesakes whose posts fit: on the day, or else ever."""
        ever = tuple(without_former(post) for post in posts)
        for printed, on in ((posts, day), (ever, None)):
            fitting = tuple(
                person
                for person in people
                if self._held_posts.fit(printed, person.tenures, on)
            )
            if fitting:
                return fitting if len(fitting) == 1 else ()
        return ()

    def holds(self, official: Official, posts: Iterable[str]) -> bool:
        """Whether a person holds, or ever held, one of some printed posts."""
        once = [without_former(post) for post in posts]
        return self._held_posts.fit(once, official.tenures, None)

    def nearly(self, name: str) -> tuple[Official, ...]:
        """Return everybody whose name differs from this one by marks, i or y alone."""
        if self._near is None:
            self._near = defaultdict(list)
            for person in self.officials.values():
                for key in {near_key(name) for name, _ in person.names}:
                    self._near[key].append(person)
        bearers = self.bearers(name)
        found = self._near.get(near_key(name), ())
        return tuple(person for person in found if person not in bearers)

    def bearers(self, name: str) -> tuple[Official, ...]:
        """Return everybody who bears or bore a name."""
        return tuple(self._people.get(self.key(name), ()))

    def organisation(self, name: str) -> Match[Organisation]:
        """Find a body by id or by any of its names."""
        if name in self.organisations:
            return Match((self.organisations[name],))
        return Match(tuple(self._bodies.get(self.key(name), ())))

    def body_of(self, tenure: Tenure) -> Organisation | None:
        """Return the body that a post is held in, if the record knows it."""
        reference = tenure.held.organisation
        return self.organisation(reference).found if reference else None

    def post_on(self, tenure: Tenure, day: date) -> str:
        """Return the post of a tenure with its body, by the name borne on a day."""
        body = self.body_of(tenure)
        return whole_post(tenure.post, body.name_on(day)) if body else tenure.post

    def meeting(self, name: str) -> Match[Meeting]:
        """Find a meeting by id or by its exact title."""
        if name in self.meetings:
            return Match((self.meetings[name],))
        return Match(tuple(self._titles.get(self.key(name), ())))
