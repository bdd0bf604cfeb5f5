"""Two different topics must not share one address.

    topics: [Cử tri]  and elsewhere  topics: [Cụ trị]   →  topic-collision (error)
    topics: ["###"]                                     →  topic-without-letters (error)

Spellings that differ only in where a tone mark stands (Uỷ ban, Ủy ban) are one topic.
"""

from collections.abc import Iterator

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.topics import Topic, collisions
from plugins.bulletin.rules.folder.age import Age


def check(bulletin: Bulletin, age: Age) -> Iterator[Finding]:
    """Compare the addresses of all topics in use; the younger of two is told of."""
    topics = set(bulletin.topics.values())
    for topic in topics:
        if not topic.slug:
            message = f'Chủ đề "{topic.name}" không có chữ cái nào làm địa chỉ.'
            yield _finding(
                bulletin,
                topic,
                "topic-without-letters",
                message,
                "bỏ chủ đề này, hoặc đặt tên có chữ",
            )
    for pair in collisions(t for t in topics if t.slug):
        first, second = _by_age(bulletin, pair, age)
        message = (
            f'Chủ đề "{second.name}" và "{first.name}" có chung địa chỉ '
            f"{second.address}."
        )
        hint = f'dùng một cách viết, chẳng hạn "{first.name}", hoặc đổi tên một chủ đề'
        yield _finding(bulletin, second, "topic-collision", message, hint)


def _by_age(
    bulletin: Bulletin, pair: tuple[Topic, Topic], age: Age
) -> tuple[Topic, Topic]:
    """The older topic first, by the articles that brought them in."""
    oldest = [bulletin.articles_on[topic][-1].path for topic in pair]
    first, second = pair
    return (second, first) if age.newest(oldest) != oldest[1] else pair


def _finding(
    bulletin: Bulletin, topic: Topic, rule: str, message: str, hint: str
) -> Finding:
    path, key = place_of(topic, bulletin)
    return Finding(path, key, rule, message, hint)


def place_of(topic: Topic, bulletin: Bulletin) -> tuple[str, str]:
    """Return path and key of the oldest mention of a topic."""
    article = bulletin.articles_on[topic][-1]
    for key in ("topics", "tags"):
        for i, name in enumerate(getattr(article.file, key)):
            if bulletin.topics.get(name) is topic:
                return article.path, f"{key}[{i}]"
    return article.path, "topics"
