"""Plans a page for every article."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from plugins.bulletin.outputs.linked.json_ld import news_article, reference
from plugins.bulletin.outputs.linked.json_ld_event import event_reference
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.views.articles import article_page, lead_picture
from plugins.bulletin.views.parts.heads import PageHead
from plugins.bulletin.views.parts.languages import in_languages
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values


class _Placed(NamedTuple):
    """An article between its neighbours in time."""

    article: Article
    previous: Article | None
    following: Article | None


class ArticlePages(Step):
    """One page an article, with its neighbours in time."""

    def outputs(self) -> Iterator[Output]:
        """Plan the pages, the newest first."""
        for place, article in enumerate(self.bulletin.articles):
            if not self.settled(article.address):
                yield self._article(place)

    def outputs_of(self, path: str) -> Iterator[Output]:
        """Plan the page of one article."""
        place = self.bulletin.rank.get(path)
        if place is not None:
            yield self._article(place)

    def _article(self, place: int) -> Output:
        articles = self.bulletin.articles
        article = articles[place]
        placed = _Placed(
            article,
            previous=self._beside(article, range(place + 1, len(articles))),
            following=self._beside(article, range(place - 1, -1, -1)),
        )
        return self.page_of(
            placed,
            "article.html",
            article.address,
            self._values,
            self._head,
            article,
            (article.updated or article.moment).date(),
            [one and one.path for one in placed],
        )

    def _beside(self, article: Article, places: Iterable[int]) -> Article | None:
        """The first at some places that is in the same language."""
        beside = map(self.bulletin.articles.__getitem__, places)
        lang = article.file.lang
        return next((one for one in beside if one.file.lang == lang), None)

    def _values(self, of: _Placed) -> Values:
        return article_page(self.cards, self.bodies, *of)

    def _head(self, day: date, of: _Placed) -> PageHead:
        article = of.article
        site, file = self.site, article.file
        category = site.category(file.category)
        cover = lead_picture(self.cards, article) if article.cover else None
        links = self.bulletin.links[article.path]
        about = [
            *(event_reference(meeting, site) for meeting in links.meetings),
            *(reference(o, site) for o in self.bulletin.officials_of(article)),
        ]
        return self.heads.page(
            day,
            "article",
            article.address,
            article.heading,
            description=article.summary,
            above=[(category.name, category.address)],
            published=article.moment,
            modified=article.updated,
            authors=article.authors,
            picture=cover,
            share=category.name,
            json_ld=[news_article(article, site, about, cover.src if cover else None)],
            subjects=[topic.name for topic in self.bulletin.topics_of(article)],
            lang=file.lang,
            alternates=in_languages(self.bulletin, article),
            source=file.source.url if file.source else None,
        )


register = registering(ArticlePages)
