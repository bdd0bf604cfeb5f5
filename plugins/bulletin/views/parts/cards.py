"""The short form in which one thing appears on the pages of others.

cards.meeting(meeting)  →  View(title=…, address=…, when="Sáng thứ Sáu, 20/7/2018")
"""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any, Protocol, TypeVar

from plugins.bulletin.files.schema import Picture
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.site import Link, Site
from plugins.bulletin.view import View
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.wording import mark_words, when

T = TypeVar("T")


class Pictures(Protocol):
    """Where the files of pictures and documents are known."""

    def picture(self, picture: Picture, use: str, fallback_alt: str) -> View | None:
        """Return a picture in the sizes of a use ("lead", "thumbnail", "portrait")."""

    def size(self, file: str) -> int:
        """Return the size of a file under the content folder, in bytes."""

    def seconds(self, file: str) -> int:
        """Return how long a film or a sound is, in seconds; 0 where not known."""

    def pages(self, file: str) -> int:
        """Return how many pages a file has; 0 where that is not known."""


class Kept:
    """Keeps what several pages show, so that it is made once."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under a key, made at the first call."""
        if key not in self._kept:
            self._kept[key] = make()
        made: T = self._kept[key]
        return made


class Keeping(Protocol):
    """What keeps cards, for a while at least."""

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under a key, or make it."""


class Cards:
    """Makes each card once, for as long as it is kept."""

    def __init__(
        self,
        bulletin: Bulletin,
        site: Site,
        pictures: Pictures,
        kept: Keeping | None = None,
    ) -> None:
        self.bulletin = bulletin
        self.site = site
        self.pictures = pictures
        self.once = (kept or Kept()).once
        self._categories = {link.name: link for link in site.categories}

    def link(self, name: str, address: str) -> View:
        """Make a plain link."""
        return self.once((name, address), lambda: View(name=name, address=address))

    def category(self, name: str) -> View:
        """Make the link of a category."""
        link: Link = self._categories[name]
        return self.link(link.name, link.address)

    def article(self, article: Article) -> View:
        """Make the card of an article."""
        return self.once(article, lambda: self._article(article, "thumbnail"))

    def lead(self, article: Article) -> View:
        """Make the card of the front page's first story, with its large picture."""
        return self._article(article, "lead")

    def _article(self, article: Article, use: str) -> View:
        cover = article.cover
        return View(
            of=article.path,
            title=article.title,
            # What a title is written in, where it is not the site's language.
            lang="" if article.file.lang == self.site.lang else article.file.lang,
            address=article.address,
            date=article.moment,
            summary=article.summary,
            category=self.category(article.file.category),
            cover=cover and self.pictures.picture(cover, use, article.title),
            minutes=article.minutes,
            label=article.label_at(self.bulletin.now)
            or mark_words(article.mark, article.file.lang),
            withdrawn=article.file.withdrawn is not None,
        )

    def official(self, official: Official) -> View:
        """Make the card of a person with a page."""
        return self.once(
            official,
            lambda: View(
                name=official.name,
                address=official.address,
                disambiguation=official.file.disambiguation,
                honorific=official.file.honorific,
            ),
        )

    def organisation(self, body: Organisation, day: date | None = None) -> View:
        """Make the card of an organisation, under the name it bore on a day."""
        name = body.name_on(day) if day else body.name
        return self.once(
            (body, name),
            lambda: View(
                name=name,
                address=body.address,
                short_name=next(iter(body.file.short_names), None),
                former=body.former,
                ahead=body.changes_ahead,
                period=body.interval.text,
            ),
        )

    def meeting(self, meeting: Meeting) -> View:
        """Make the card of a meeting."""
        return self.once(meeting, lambda: self._meeting(meeting))

    def _meeting(self, meeting: Meeting) -> View:
        file = meeting.file
        return View(
            title=file.title,
            lang="",
            address=meeting.address,
            kind=file.kind,
            date=file.date,
            end_date=file.end_date,
            session=file.session,
            start=file.start,
            when=when(file.date, file.session, file.end_date),
            place=file.place,
            status=meeting.status,
            off=meeting.off,
            status_label=meeting.status_label,
            label=meeting.preview_mark,
        )

    def people(self, meeting: Meeting) -> tuple[View, ...]:
        """Make the people of a meeting in printed order, once for all pages."""
        return self.once(("people", meeting.id), lambda: self._people(meeting))

    def _people(self, meeting: Meeting) -> tuple[View, ...]:
        people = self.bulletin.people[meeting.id]
        # Of a day that has not come the registry knows no more than today.
        day = min(meeting.day, self.bulletin.today)
        return tuple(self.presence(presence, day) for presence in people)

    def presence(self, presence: Presence, day: date) -> View:
        """Make a person at a meeting: the post as printed, or else of that day."""
        line, official = presence.appearance.line, presence.official
        post, note = line.printed, ""
        if official and not post:
            post, note = post_of_day(official, day, self.bulletin.registry)
        return self._person(
            self._named(official, line.name, day),
            post=post,
            note=note,
            honorific=line.honorific,
            roles=presence.appearance.roles,
        )

    def mention(self, official: Official, day: date) -> View:
        """Make a person an article names, with the post held on its day."""
        post, note = post_of_day(official, day, self.bulletin.registry)
        return self._person(
            self._named(official, official.name, day),
            post=post,
            note=note,
            honorific=official.file.honorific,
        )

    def _named(self, official: Official | None, name: str, day: date) -> View:
        """Make a card under the name of that day: the record keeps former names."""
        if official is None:
            return View(name=name, address=None, disambiguation=None, honorific=None)
        shown = official.name_on(day)
        if shown == official.name:
            return self.official(official)
        return View(
            name=shown,
            address=official.address,
            disambiguation=official.file.disambiguation,
            honorific=official.file.honorific,
        )

    def _person(
        self,
        card: View,
        *,
        post: str,
        note: str,
        honorific: str | None,
        roles: tuple[str, ...] = (),
    ) -> View:
        return View(
            official=card,
            post=post,
            as_printed=bool(post) and not note,
            note=note,
            roles=roles,
            honorific=honorific,
        )


def post_of_day(official: Official, day: date, registry: Registry) -> tuple[str, str]:
    """Name the posts known to have been held on a day, and say how far they are known.

    Both are '' when the record does not tell.
    """
    tenures = official.posts_on(day)
    if not tenures:
        return "", ""
    known = f"ngày {short_day(day)}"
    if len(tenures) == 1 and tenures[0].is_vague_on(day):
        known = tenures[0].interval.text
    posts = [registry.post_on(tenure, day) for tenure in tenures]
    return ", ".join(posts), f"theo danh bạ {known}"
