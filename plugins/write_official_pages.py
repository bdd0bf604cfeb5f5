"""Plans a page for every official, and the list of all."""

from collections.abc import Iterator
from datetime import date

from plugins.bulletin import addresses
from plugins.bulletin.kinds import OFFICIAL
from plugins.bulletin.outputs.linked.json_ld import person
from plugins.bulletin.record.officials import Official
from plugins.bulletin.views.heads import PageHead, feed_links
from plugins.bulletin.views.lists import newest_day
from plugins.bulletin.views.officials import official_page, officials_page, portrait_of
from plugins.press.plan.article_lists import ArticleList, ListStep
from plugins.press.plan.registering import registering
from plugins.press.site.output import Output, Values

SECTION = (OFFICIAL.section, OFFICIAL.root)


class OfficialPages(ListStep):
    """A life in office, one page a person."""

    def outputs(self) -> Iterator[Output]:
        """Plan the people, the further lists of their articles, and the index."""
        for official in self.bulletin.officials_in_the_news:
            if not self.settled(official.address):
                yield from self._official(official)
        if not self.settled(OFFICIAL.root):
            yield self._index()

    def _index(self) -> Output:
        return self.page(
            "officials.html",
            OFFICIAL.root,
            officials_page(self.cards),
            lambda day: self.heads.page(
                day,
                "officials",
                OFFICIAL.root,
                OFFICIAL.section,
                description="Cán bộ được nhắc tới trong bản tin, xếp theo tên.",
                share=OFFICIAL.section,
            ),
        )

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
        page = official_page(self.cards, self.bodies, official)
        return page | self.first_articles(self._articles(official))

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
