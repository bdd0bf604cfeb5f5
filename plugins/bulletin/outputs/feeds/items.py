"""Articles, meetings and corrections as items of feeds.

article_item(article, None)  →  Item(title="…", address="/2018/07/…/", …)
"""

from msgspec.structs import replace

from plugins.bulletin.outputs.feeds.feed import Enclosure, Item
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.revisions import Told
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.wording import when


def article_item(article: Article, picture: Enclosure | None) -> Item:
    """Describe an article."""
    return Item(
        title=article.heading,
        address=article.address,
        summary=article.summary,
        published=article.moment,
        updated=article.updated,
        authors=article.authors,
        categories=(article.file.category,),
        picture=picture,
    )


def correction_item(item: Item, article: Article) -> Item:
    """Describe what was said of an article afterwards, in place of its summary."""
    correction, withdrawn = article.file.correction, article.file.withdrawn
    said = [f"Rút bài: {withdrawn.reason}"] if withdrawn else []
    if correction:
        said += [f"Đã viết: {correction.wrong}", f"Đúng là: {correction.right}"]
    return replace(item, summary="\n".join(said), updated=article.corrected)


def meeting_item(meeting: Meeting, told: Told) -> Item:
    """Describe a meeting: published when it was first told of, or on its day."""
    file = meeting.file
    said = (
        meeting.status_label,
        file.status_reason if meeting.off else None,
        when(meeting.day, file.session, file.end_date),
        file.place,
    )
    return Item(
        title=meeting.heading,
        address=meeting.address,
        summary=". ".join(words.rstrip(".") for words in said if words),
        published=told.since.astimezone(VIETNAM),
        updated=told.changed and told.changed.astimezone(VIETNAM),
        categories=(file.kind,),
    )
