"""What is known of each official while reports are read, and what they add to it.

known = KnownOfficial.read("an", text);  known.learn("Bí thư Huyện ủy", day, "Tin A")
known.changed()  →  the file with the day among those the post is attested on

A file that this import made is written out anew; one that was there before gets only
the days and posts that are new, and stays as it is in every other byte. A page that
readers see learns no post by itself: that is proposed.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from plugins.bulletin.files.changes.added_posts import AddedPost, with_posts
from plugins.bulletin.posts.comparison import share_a_post
from plugins.bulletin.posts.one_person import Held, Known
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.words.dates import PartialDate, parse_day
from plugins.desk.importer.drafts.front_matter import Noted, front
from plugins.desk.importer.drafts.known_names import names_of
from plugins.desk.importer.drafts.read_front import front_of


class KnownPost(msgspec.Struct):
    """A post of an official: the days it is attested on, each with its source."""

    post: str
    days: dict[date, str] = {}
    told: tuple[date, ...] = ()
    keys: dict[str, Any] = {}

    @property
    def source(self) -> str:
        """The report that told of it first."""
        return next(iter(self.days.values()), "")

    @property
    def noted(self) -> list[tuple[date, str]]:
        """The days in order, with their source where it is not the post's."""
        return [
            (day, "" if source == self.source else source)
            for day, source in sorted(self.days.items())
        ]

    @property
    def held(self) -> Held:
        """The post as identity is judged by it."""
        return Held(self.post, (*self.days, *self.told))


class KnownOfficial(msgspec.Struct):
    """An official's file: what stood in it, and what was learned since."""

    id: str
    name: str
    honorific: str = ""
    draft: bool = True
    posts: list[KnownPost] = []
    notes: list[str] = []
    text: str = ""
    names: tuple[str, ...] = ()
    added: dict[int, list[tuple[date, str]]] = {}
    first_new: int = 0

    @classmethod
    def read(cls, id_: str, text: str) -> "KnownOfficial":
        """What a file that is there tells."""
        keys = front_of(text)
        names = tuple(names_of(text, keys))
        posts = [_post(one) for one in _posts(keys)]
        return cls(
            id_,
            str(keys.get("name") or (names[0] if names else id_)),
            str(keys.get("honorific") or ""),
            keys.get("draft") is True,
            posts,
            text=text,
            names=names,
            first_new=len(posts),
        )

    @property
    def known(self) -> Known:
        """What identity is judged by."""
        return Known(self.honorific, tuple(post.held for post in self.posts))

    def attests(self, printed: str) -> int | None:
        """The number of the post that the printed one is; None for a new one."""
        key = post_key(printed)
        same = [i for i, one in enumerate(self.posts) if post_key(one.post) == key]
        alike = same or [
            i for i, one in enumerate(self.posts) if share_a_post([printed], [one.post])
        ]
        return alike[-1] if alike else None

    def learn(self, printed: str, day: date, source: str) -> bool:
        """Add that a post was held on a day; whether that is anything new."""
        number = self.attests(printed)
        if number is None:
            self.posts.append(KnownPost(printed, {day: source}))
            return True
        post = self.posts[number]
        if day in post.days or _covers(post.keys, day):
            return False
        post.days[day] = source
        if self.text and number < self.first_new:
            self.added.setdefault(number, []).append((day, source))
        return True

    def changed(self) -> str | None:
        """The file's new text; None when nothing can or need be added to it."""
        if not self.text:
            return self._whole()
        new = [
            AddedPost(
                (("post", post.post), ("source", post.source)),
                tuple((day.isoformat(), note) for day, note in post.noted),
            )
            for post in self.posts[self.first_new :]
        ]
        days = {
            number: [(day.isoformat(), source) for day, source in sorted(added)]
            for number, added in self.added.items()
        }
        return with_posts(self.text, days, new) if new or days else None

    def written(self, text: str) -> None:
        """Begin anew from what the file says now."""
        self.text, self.added, self.first_new = text, {}, len(self.posts)

    def _whole(self) -> str:
        keys = {
            "name": self.name,
            "honorific": self.honorific,
            "posts": [_as_keys(post) for post in self.posts],
            "draft": True,
        }
        return front(keys, self.notes)


def _as_keys(post: KnownPost) -> dict[str, Any]:
    attested = [Noted(day.isoformat(), note) for day, note in post.noted]
    return {"post": post.post, "attested": attested, "source": post.source, **post.keys}


def _posts(keys: dict[str, Any]) -> Sequence[dict[str, Any]]:
    posts = keys.get("posts")
    listed = posts if isinstance(posts, list) else [posts]
    return [one for one in listed if isinstance(one, dict) and one.get("post")]


def _post(keys: dict[str, Any]) -> KnownPost:
    attested = keys.get("attested") or []
    listed = attested if isinstance(attested, list) else [attested]
    days = {day: "" for one in listed if (day := _day(one))}
    told = tuple(first for key in ("from", "to") if (first := first_day(keys.get(key))))
    return KnownPost(str(keys["post"]), days, told, keys)


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return parse_day(str(value))
    except ValueError:
        return None


def first_day(value: Any) -> date | None:
    """The first day of "2016", "2016-05" or a whole day."""
    if value is None or isinstance(value, date):
        return _day(value)
    try:
        return PartialDate.parse(str(value)).first_day
    except ValueError:
        return None


def _covers(keys: dict[str, Any], day: date) -> bool:
    """Whether the post's interval holds the day already."""
    begin, end = first_day(keys.get("from")), first_day(keys.get("to"))
    return begin is not None and begin <= day and (end is None or day <= end)
