"""Plans a page for every official, and the list of all."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from plugins.bulletin import addresses
from plugins.bulletin.kinds import OFFICIAL
from plugins.bulletin.outputs.linked.json_ld import person
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.turns import Turn
from plugins.bulletin.view import View
from plugins.bulletin.views.attended import of_person, year_addresses
from plugins.bulletin.views.officials import (
    letter_links,
    listed_by_post,
    of_letters,
    official_page,
    officials_page,
    officials_rows,
    portrait_of,
)
from plugins.bulletin.views.organisations import OrganisationTree
from plugins.bulletin.views.parts.heads import PageHead, feed_links
from plugins.bulletin.views.parts.lists import newest_day
from plugins.press.plan.article_lists import ArticleList, ListStep
from plugins.press.plan.attended_lists import AttendedStep
from plugins.press.plan.registering import registering
from plugins.press.plan.rows import write_rows
from plugins.press.site.output import Output, Values

SECTION = (OFFICIAL.section, OFFICIAL.root)
ROWS = f"{OFFICIAL.root}danh-sach.js"


class OfficialPages(ListStep, AttendedStep):
    """A life in office, one page a person."""

    def outputs(self) -> Iterator[Output]:
        """Plan the people, the further lists of their articles, and the index."""
        for official in self.bulletin.officials_in_the_news:
            if not self.settled(official.address, *self._years(official)):
                yield from self._official(official)
        if not self.settled(OFFICIAL.root, ROWS):
            yield self._index()
            rows = {"rows": officials_rows(self.bulletin)}
            yield self.file(ROWS.lstrip("/"), write_rows, {"table": rows})
        of = of_letters(self.bulletin)
        links = letter_links(of)
        for letter, people in of.items():
            if not self.settled(addresses.officials_called(letter)):
                yield self._letter(letter, people, links)

    def _index(self) -> Output:
        return self.page(
            "officials.html",
            OFFICIAL.root,
            {**officials_page(self.cards), "source": ROWS},
            lambda day: self.heads.page(
                day,
                "officials",
                OFFICIAL.root,
                OFFICIAL.section,
                description="Cán bộ được nhắc tới trong bản tin, xếp theo tên.",
                share=OFFICIAL.section,
            ),
        )

    def _letter(self, letter: str, people: list[Official], links: list[View]) -> Output:
        address = addresses.officials_called(letter)
        return self.page(
            "officials.html",
            address,
            {**listed_by_post(self.cards, people), "alphabet": links, "source": ""},
            lambda day: self.heads.page(
                day,
                "officials-letter",
                address,
                f"{OFFICIAL.section}: vần {letter}",
                above=[SECTION],
                share=OFFICIAL.section,
            ),
        )

    def _years(self, official: Official) -> list[str]:
        return year_addresses(of_person(self.bulletin, official))

    def _official(self, official: Official) -> Iterator[Output]:
        articles = self.bulletin.articles_of.get(official.id, [])
        meetings = [m for m, _ in self.bulletin.meetings_of.get(official.id, ())]
        yield self.page_of(
            official,
            "official.html",
            official.address,
            self._values,
            self._head,
            official,
            newest_day(articles, meetings),
        )
        yield from self.further_pages(self._articles(official))
        yield from self.attended(of_person(self.bulletin, official), (SECTION,))

    def _articles(self, official: Official) -> ArticleList:
        return ArticleList(
            official.address,
            f"Bài viết về {official.name}",
            self.bulletin.articles_of.get(official.id, []),
            "official-articles",
            above=[SECTION, (official.name, official.address)],
            share=OFFICIAL.section,
            feeds=feed_links(
                official.name,
                official.address,
                addresses.calendar(official.address),
            ),
        )

    def _values(self, official: Official) -> Values:
        page = official_page(self.cards, self.bodies, official, self._turns)
        return page | self.first_articles(self._articles(official))

    @cached_property
    def _turns(self) -> dict[int, Turn]:
        return OrganisationTree(self.bulletin).turns

    def _head(self, day: date, official: Official) -> PageHead:
        portrait = portrait_of(self.cards, official)
        present = ", ".join(tenure.post for tenure in official.present)
        shown = portrait.src if portrait else None
        described = person(official, self.site, self.bulletin.registry, shown)
        return self.heads.page(
            day,
            "official",
            official.address,
            official.name,
            description=f"{official.name}: {present}." if present else "",
            above=[SECTION],
            picture=portrait,
            share=OFFICIAL.section,
            feeds=self._articles(official).feeds,
            json_ld=[described],
        )


register = registering(OfficialPages)
