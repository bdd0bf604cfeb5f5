"""Articles in several languages: which is a translation of which.

translations(articles, references)  →  [(<original>, <translation>), …]

What leads nowhere, to two, or to an article of the same language is noted.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plugins.bulletin.kinds import ARTICLE
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.match import Match
from plugins.bulletin.record.resolution import References

_KEY = "translation_of"


def translations(
    articles: Sequence[Article], references: References
) -> Iterator[tuple[Article, Article]]:
    """Follow what translations say they are of."""
    translated = [one for one in articles if one.file.translation_of]
    by_id: defaultdict[str, list[Article]] = defaultdict(list)
    for one in articles if translated else ():
        by_id[one.id].append(one)
    for one in translated:
        name = one.file.translation_of or ""
        found = Match(tuple(by_id.get(name, ())))
        original = references.matched(one.path, _KEY, name, found, ARTICLE)
        if original is None:
            continue
        if original.file.lang == one.file.lang:
            message = f'"{original.title}" cũng viết bằng tiếng ấy, không phải bản gốc.'
            hint = "sửa lang của bài này, hoặc bỏ dòng này"
            references.note(
                Finding(one.path, _KEY, "same-language", message, hint, "warning")
            )
        else:
            yield original, one
