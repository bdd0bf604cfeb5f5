"""Articles, meetings and corrections as items of feeds.

article_item(article, None)  →  Item(title="…", address="/2018/07/…/", …)
"""

from datetime import date
from typing import Any

from msgspec.structs import replace

from plugins.bulletin.outputs.feeds.feed import Enclosure, Item
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.ledgers.revisions import Told
from plugins.bulletin.words.dates import VIETNAM, midnight
from plugins.bulletin.words.text import slugify
from plugins.bulletin.words.wording import when


def article_item(
    article: Article,
    picture: Enclosure | None,
    media: tuple[Enclosure, ...] = (),
    known_by: str = "",
) -> Item:
    """Describe an article; `media` are its films and sound.

    `known_by` is the address that programs know it by.
    """
    return Item(
        title=article.heading,
        address=article.address,
        summary=article.summary,
        published=article.moment,
        updated=article.updated,
        authors=article.authors,
        categories=(article.file.category,),
        picture=picture,
        media=media,
        key=known_by,
    )


def entity_item(one: Entity[Any], day: date, known_by: str = "") -> Item:
    """Describe something of a day that has no more of its own to say."""
    return Item(
        title=one.heading,
        address=one.address,
        summary=one.summary,
        published=one.issued or midnight(day),
        updated=one.updated,
        categories=(one.label,),
        key=known_by,
    )


def correction_item(item: Item, article: Article) -> Item:
    """Describe what was said of an article afterwards, in place of its summary."""
    correction = article.file.correction
    said = [] if article.stands else [article.summary]
    if correction:
        said += [f"Đã viết: {correction.wrong}", f"Đúng là: {correction.right}"]
    return replace(item, summary="\n".join(said), updated=article.corrected)


def change_item(
    tenure: Tenure, address: str, name: str, known_by: str = ""
) -> list[Item]:
    """Describe that a post was taken or left, where the day is known."""
    found = []
    source = tenure.held.source or tenure.held.decision or ""
    ways = (
        ("nhận chức vụ", tenure.interval.start, tenure.held.reason),
        ("thôi chức vụ", tenure.interval.end, tenure.held.end_reason),
    )
    for what, day, reason in ways:
        if day is None or day.day is None:
            continue
        what_of = f"{slugify(what)}-{day}-{slugify(tenure.post)}"
        said = [f"{tenure.post}, từ ngày {day.short}", reason, source]
        found.append(
            Item(
                title=f"{name} {what} {tenure.post}",
                address=address,
                key=f"{known_by or address}#{what_of}",
                summary=". ".join(filter(None, said)),
                published=midnight(day.first_day),
                categories=("chức vụ",),
            )
        )
    return found


def amended_item(item: Item, article: Article) -> Item:
    """Describe a correction as an item of its own, beside that of its article."""
    said = correction_item(item, article)
    when_said = said.updated or said.published
    return replace(
        said,
        title=f"{'Cải chính' if article.stands else 'Rút bài'}: {item.title}",
        key=f"{item.known_by}#dinh-chinh-{when_said:%Y-%m-%d}",
        published=when_said,
        updated=None,
    )


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
        key=meeting.earlier.get(told.name, ""),
    )
