"""Plans lists of articles, cut into pages; the first may be part of another page."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from plugins.bulletin.articles import Article
from plugins.bulletin.views.lists import list_pages, newest_day
from plugins.bulletin.views.view import View
from plugins.press.outputs import Output
from plugins.press.steps import Step


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


class ListStep(Step):
    """A step whose pages carry lists of articles."""

    def article_list(self, of: ArticleList) -> Iterator[Output]:
        """Plan every page of a list, unless it stays as it is."""
        if self.settled(of.address):
            return
        for address, shown, pager in self._cut(of):
            yield self._list_page(of, address, shown, pager)

    def first_articles(self, of: ArticleList) -> dict[str, Any]:
        """Return what the page that a list begins on shows of it."""
        _, shown, pager = next(self._cut(of))
        return {"articles": [self.cards.article(a) for a in shown], "pager": pager}

    def further_pages(self, of: ArticleList) -> Iterator[Output]:
        """Plan the pages of a list after the one it begins on."""
        for address, shown, pager in self._cut(of):
            if address != of.address:
                yield self._list_page(of, address, shown, pager)

    def _cut(self, of: ArticleList) -> Iterator[tuple[str, Sequence[Article], Any]]:
        return list_pages(of.address, of.articles, self.site.page_size)

    def _list_page(
        self,
        of: ArticleList,
        address: str,
        shown: Sequence[Article],
        pager: View | None,
    ) -> Output:
        return self.page(
            "listing.html",
            address,
            lambda: {
                "title": of.title,
                "articles": [self.cards.article(article) for article in shown],
                "pager": pager,
                "neighbours": of.neighbours,
            },
            lambda day: self.heads.page(
                day,
                of.kind,
                address,
                of.title,
                above=of.above,
                share=of.share or of.title,
                feeds=of.feeds,
                pager=pager,
            ),
            day=newest_day(shown),
        )
