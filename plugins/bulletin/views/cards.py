"""The short form in which one thing appears on the pages of others.

cards.meeting(meeting)  →  View(title=…, address=…, when="Sáng thứ Sáu, 20/7/2018")
"""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Protocol

from plugins.bulletin.files.schema import Picture
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.linking import Presence
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.site import Link, Site
from plugins.bulletin.view import View
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.wording import MEETING_STATUS, when


class Pictures(Protocol):
    """Where the files of pictures and documents are known."""

    def picture(self, picture: Picture, use: str, fallback_alt: str) -> View | None:
        """Return a picture in the sizes of a use ("lead", "thumbnail", "portrait")."""

    def size(self, file: str) -> int:
        """Return the size of a file under the content folder, in bytes."""


# Cards that are kept, of a kilobyte or so; neighbours in time share most of theirs.
KEPT = 20_000


class Cards:
    """Makes each card once, as long as not too many others were made since."""

    def __init__(self, bulletin: Bulletin, site: Site, pictures: Pictures) -> None:
        self.bulletin = bulletin
        self.site = site
        self.pictures = pictures
        self._made: dict[Hashable, View] = {}
        self._people: dict[str, tuple[View, ...]] = {}
        self._categories = {link.name: link for link in site.categories}

    def once(self, key: Hashable, make: Callable[[], View]) -> View:
        """Make a view that several pages show, once."""
        card = self._made.get(key)
        if card is None:
            if len(self._made) > KEPT:
                self._made.clear()
            card = self._made[key] = make()
        return card

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
        cover = article.file.cover
        return View(
            of=article.path,
            title=article.title,
            address=article.address,
            date=article.moment,
            summary=article.summary,
            category=self.category(article.file.category),
            cover=cover and self.pictures.picture(cover, use, article.title),
            minutes=article.minutes,
            label=article.label_at(self.bulletin.now),
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

    def organisation(self, body: Organisation) -> View:
        """Make the card of an organisation."""
        return self.once(
            body,
            lambda: View(
                name=body.name,
                address=body.address,
                short_name=next(iter(body.file.short_names), None),
                former=body.former,
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
            address=meeting.address,
            kind=file.kind,
            date=file.date,
            end_date=file.end_date,
            session=file.session,
            start=file.start,
            when=when(file.date, file.session, file.end_date),
            place=file.place,
            status=file.status,
            status_label=MEETING_STATUS[file.status],
            label="Bản nháp" if file.draft else None,
        )

    def people(self, meeting: Meeting) -> tuple[View, ...]:
        """Make the people of a meeting in printed order, once for all pages."""
        made = self._people.get(meeting.id)
        if made is None:
            if len(self._people) > KEPT:
                self._people.clear()
            made = self._people[meeting.id] = tuple(
                self.presence(presence, meeting.day)
                for presence in self.bulletin.people[meeting.id]
            )
        return made

    def presence(self, presence: Presence, day: date) -> View:
        """Make a person at a meeting: the post as printed, or else of that day."""
        line = presence.appearance.line
        post, as_printed = line.printed, bool(line.printed)
        if not as_printed and presence.official:
            post = posts_text(presence.official, day)
        return self._person(
            self._named(presence.official, line.name, day),
            post=post,
            as_printed=as_printed,
            day=day,
            honorific=line.honorific,
            roles=presence.appearance.roles,
        )

    def mention(self, official: Official, day: date) -> View:
        """Make a person an article names, with the post held on its day."""
        return self._person(
            self._named(official, official.name, day),
            post=posts_text(official, day),
            as_printed=False,
            day=day,
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

    def _person(  # noqa: PLR0913  what a person is printed with
        self,
        card: View,
        *,
        post: str,
        as_printed: bool,
        day: date,
        honorific: str | None,
        roles: tuple[str, ...] = (),
    ) -> View:
        from_registry = bool(post) and not as_printed
        return View(
            official=card,
            post=post,
            as_printed=as_printed,
            note=f"theo danh bạ ngày {short_day(day)}" if from_registry else "",
            roles=roles,
            honorific=honorific,
        )


def posts_text(official: Official, day: date) -> str:
    """Name the posts a person is known to have held on a day; '' when unknown."""
    return ", ".join(tenure.post for tenure in official.posts_on(day))
