"""Plans lists of articles, cut into pages; the first may be part of another page."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from plugins.bulletin import addresses
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.heads import PageHead
from plugins.bulletin.views.parts.lists import Page, list_page, newest_day, page_count
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values


class ArticleList(NamedTuple):
    """A list of articles and what its pages say of themselves."""

    address: str
    title: str
    articles: Sequence[Article]
    kind: str
    above: Sequence[tuple[str, str]] = ()
    share: str = ""
    feeds: Sequence[View] | None = None
    neighbours: View | None = None
    weekly: str = ""


class ListStep(Step):
    """A step whose pages carry lists of articles."""

    def article_list(self, of: ArticleList) -> Iterator[Output]:
        """Plan every page of a list, unless it stays as it is."""
        if not self.settled(of.address):
            yield self._list_page(of, 1)
            yield from self.further_pages(of)

    def first_articles(self, of: ArticleList) -> dict[str, Any]:
        """Return what the page that a list begins on shows of it."""
        _, shown, pager = self._cut(of, 1)
        return {"articles": [self.cards.article(a) for a in shown], "pager": pager}

    def further_pages(self, of: ArticleList) -> Iterator[Output]:
        """Plan the pages of a list after the one it begins on."""
        for number in range(2, page_count(of.articles, self.site.page_size) + 1):
            yield self._list_page(of, number)

    def _cut(self, of: ArticleList, number: int) -> Page[Article]:
        return list_page(of.address, of.articles, self.site.page_size, number)

    def _list_page(self, of: ArticleList, number: int) -> Output:
        first = (number - 1) * self.site.page_size
        shown = of.articles[first : first + self.site.page_size]
        parts = {**of._asdict(), "articles": [article.path for article in shown]}
        return self.page_of(
            (of, number),
            "listing.html",
            addresses.numbered(of.address, number),
            self._list_values,
            self._list_head,
            day=newest_day(shown),
            stands=(parts, number, len(of.articles)),
        )

    def _list_values(self, page: tuple[ArticleList, int]) -> Values:
        of, number = page
        _, shown, pager = self._cut(of, number)
        return {
            "title": of.title,
            "articles": [self.cards.article(article) for article in shown],
            "pager": pager,
            "neighbours": of.neighbours,
            "weekly": of.weekly,
        }

    def _list_head(self, day: date, page: tuple[ArticleList, int]) -> PageHead:
        of, number = page
        address, _, pager = self._cut(of, number)
        return self.heads.page(
            day,
            of.kind,
            address,
            of.title,
            above=of.above,
            share=of.share or of.title,
            feeds=of.feeds,
            pager=pager,
        )
