"""Which other articles an article leads on to.

related_to_each(bulletin)  →  {"articles/2018/07/x.md": (Article(…), …), …}

They are in its own language. Only what stands beside an article in the lists it is in
is looked at: a page costs the same however much there is, and a later article changes
few others.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article

RELATED = 5
Related = tuple[Article, ...]
# A list an article is in, by a name of its own, and how many beside it are looked at.
_List = tuple[Hashable, Sequence[Article], int]


def related_to_each(bulletin: Bulletin) -> Mapping[str, Related]:
    """Choose for each, by path: of its meetings, then its people, then its category."""
    found = {}
    # The lists run as the articles do, so the next of a list is the one looked at.
    reached = Counter[Hashable]()
    for article in bulletin.articles:
        lists = list(_lists(bulletin, article))
        found[article.path] = _chosen(article, lists, reached)
        reached.update(key for key, _, _ in lists)
    return found


def _lists(bulletin: Bulletin, article: Article) -> Iterator[_List]:
    for meeting in bulletin.links[article.path].meetings:
        yield ("meeting", meeting.id), bulletin.reports[meeting.id], RELATED
    for number, official in enumerate(bulletin.officials_of(article)):
        few = 1 if number < RELATED else 0
        yield ("official", official.id), bulletin.articles_of[official.id], few
    category = article.file.category
    yield category, bulletin.articles_in[category], RELATED


def _chosen(
    article: Article, lists: Sequence[_List], reached: Mapping[Hashable, int]
) -> Related:
    chosen: dict[Article, None] = {}
    for key, articles, few in lists:
        for other in _beside(articles, reached[key], few):
            if other is not article and _leads_on(article, other):
                chosen[other] = None
                if len(chosen) == RELATED:
                    return tuple(chosen)
    return tuple(chosen)


def _leads_on(article: Article, other: Article) -> bool:
    """Whoever reads one language is led to articles in it; another names its pair."""
    return not other.file.withdrawn and other.file.lang == article.file.lang


def _beside(articles: Sequence[Article], place: int, few: int) -> Sequence[Article]:
    """Take the few that come before a member in time, or else those after it."""
    before = articles[place + 1 : place + 1 + few]
    return before or articles[max(0, place - few) : place + 1] if few else ()
