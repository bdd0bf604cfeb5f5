"""Articles and meetings as items of feeds."""

from collections.abc import Iterable
from datetime import datetime, time

from plugins.bulletin.articles import Article
from plugins.bulletin.dates import VIETNAM
from plugins.bulletin.meetings import Meeting
from plugins.bulletin.outputs.feeds import Enclosure, Item
from plugins.bulletin.topics import Topic
from plugins.bulletin.wording import MEETING_STATUS, when


def article_item(
    article: Article, topics: Iterable[Topic] = (), picture: Enclosure | None = None
) -> Item:
    """Make the item of an article."""
    return Item(
        title=article.title,
        address=article.address,
        summary=article.summary,
        published=article.moment,
        updated=article.file.updated,
        authors=article.authors,
        categories=(article.file.category, *(topic.name for topic in topics)),
        picture=picture,
    )


def meeting_item(meeting: Meeting) -> Item:
    """Make the item of a meeting, which is of its day as nothing else is known."""
    file = meeting.file
    status = MEETING_STATUS[file.status]
    day = when(file.date, file.session, file.end_date)
    said = (status, day, file.place)
    return Item(
        title=meeting.title,
        address=meeting.address,
        summary=". ".join(words for words in said if words) + ".",
        published=datetime.combine(meeting.day, time(), VIETNAM),
        categories=(file.kind,),
    )
