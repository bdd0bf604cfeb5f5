"""Which other articles an article leads on to.

RelatedArticles(bulletin)["articles/2018/07/x.md"]  →  (Article(…), …)

They are in its own language. Only what stands beside an article in the lists it is in
is looked at: a page costs the same however much there is, and a later article changes
few others.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article

RELATED = 5
Related = tuple[Article, ...]


class RelatedArticles(Mapping[str, Related]):
    """Those of each article, by its path: of its meetings, its people, its category.

    Chosen when they are asked for, from the linked bulletin as it is.
    """

    def __init__(self, bulletin: Bulletin) -> None:
        self._articles = bulletin.articles
        self._rank = bulletin.rank
        self._links = bulletin.links
        self._reports = bulletin.reports
        self._articles_of = bulletin.articles_of
        self._articles_in = bulletin.articles_in
        self._officials_of = bulletin.officials_of
        self._chosen: dict[str, Related] = {}

    def __getitem__(self, path: str) -> Related:
        """Return those of one article; KeyError where there is none such."""
        if path not in self._chosen:
            self._chosen[path] = self._choose(self._articles[self._rank[path]])
        return self._chosen[path]

    def __iter__(self) -> Iterator[str]:
        """Go through the paths of all articles."""
        return iter(self._rank)

    def __len__(self) -> int:
        """Count the articles."""
        return len(self._rank)

    def _choose(self, article: Article) -> Related:
        found: dict[Article, None] = {}
        for articles, few in self._lists(article):
            for other in _beside(articles, self._place(articles, article), few):
                if other is not article and _leads_on(article, other):
                    found[other] = None
                    if len(found) == RELATED:
                        return tuple(found)
        return tuple(found)

    def _lists(self, article: Article) -> Iterator[tuple[Sequence[Article], int]]:
        """The lists it is in, and how many beside it are looked at."""
        for meeting in self._links[article.path].meetings:
            yield self._reports[meeting.id], RELATED
        for official in islice(self._officials_of(article), RELATED):
            yield self._articles_of[official.id], 1
        yield self._articles_in[article.file.category], RELATED

    def _place(self, articles: Sequence[Article], article: Article) -> int:
        """Where it stands in a list; all lists run as the articles do."""
        rank = self._rank
        return bisect_left(articles, rank[article.path], key=lambda one: rank[one.path])


def _leads_on(article: Article, other: Article) -> bool:
    """Whoever reads one language is led to articles in it; another names its pair."""
    return not other.file.withdrawn and other.file.lang == article.file.lang


def _beside(articles: Sequence[Article], place: int, few: int) -> Sequence[Article]:
    """Take the few that come before a member in time, or else those after it."""
    before = articles[place + 1 : place + 1 + few]
    return before or articles[max(0, place - few) : place]
