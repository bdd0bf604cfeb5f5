"""Plans a page for every organisation, and the list of all."""

from collections.abc import Iterator
from datetime import date

from plugins.bulletin import addresses
from plugins.bulletin.kinds import ORGANISATION
from plugins.bulletin.outputs.linked.json_ld import organisation
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.views.attended import of_body, year_addresses
from plugins.bulletin.views.organisations import (
    OrganisationTree,
    organisation_page,
    organisations_page,
)
from plugins.bulletin.views.parts.heads import PageHead, feed_links
from plugins.bulletin.views.parts.languages import versions
from plugins.bulletin.views.parts.lists import newest_day
from plugins.press.plan.article_lists import ArticleList, ListStep
from plugins.press.plan.attended_lists import AttendedStep
from plugins.press.plan.registering import registering
from plugins.press.site.output import Output, Values

SECTION = (ORGANISATION.section, ORGANISATION.root)


class OrganisationPages(ListStep, AttendedStep):
    """Names, dates, holders of posts, meetings and articles of each body."""

    def outputs(self) -> Iterator[Output]:
        """Plan the bodies, the further lists of their articles, and the index."""
        for body in self.bulletin.organisations:
            years = year_addresses(of_body(self.bulletin, body))
            if not self.settled(body.address, *years):
                yield from self._organisation(body)
        if not self.settled(ORGANISATION.root):
            yield self._index()

    def _index(self) -> Output:
        return self.page(
            "organisations.html",
            ORGANISATION.root,
            organisations_page(self.cards, self._tree),
            lambda day: self.heads.page(
                day,
                "organisations",
                ORGANISATION.root,
                ORGANISATION.section,
                description="Cơ quan, tổ chức trong bản tin, cả nơi đã kết thúc.",
                share=ORGANISATION.section,
                alternates=versions(ORGANISATION.root),
            ),
        )

    @property
    def _tree(self) -> OrganisationTree:
        return self.cards.once("tree", lambda: OrganisationTree(self.bulletin))

    def _organisation(self, body: Organisation) -> Iterator[Output]:
        articles = self.bulletin.articles_by.get(body.id, [])
        yield self.page_of(
            body,
            "organisation.html",
            body.address,
            self._values,
            self._head,
            body,
            newest_day(articles, self.bulletin.meetings_by.get(body.id, ())),
        )
        yield from self.further_pages(self._articles(body))
        yield from self.attended(of_body(self.bulletin, body), (SECTION,))

    def _articles(self, body: Organisation) -> ArticleList:
        return ArticleList(
            body.address,
            f"Bài viết về {body.name}",
            self.bulletin.articles_by.get(body.id, []),
            "organisation-articles",
            above=[SECTION, (body.name, body.address)],
            share=ORGANISATION.section,
            feeds=feed_links(
                body.name,
                body.address,
                addresses.calendar(body.address),
            ),
        )

    def _values(self, body: Organisation) -> Values:
        page = organisation_page(self.cards, self.bodies, self._tree, body)
        return page | self.first_articles(self._articles(body))

    def _head(self, day: date, body: Organisation) -> PageHead:
        parent = body.file.parent
        above = parent and self.bulletin.registry.organisation(parent).found
        return self.heads.page(
            day,
            "organisation",
            body.address,
            body.name,
            above=[SECTION, *([(above.name, above.address)] if above else [])],
            share=ORGANISATION.section,
            feeds=self._articles(body).feeds,
            json_ld=[organisation(body, self.site, above or None)],
        )


register = registering(OrganisationPages)
