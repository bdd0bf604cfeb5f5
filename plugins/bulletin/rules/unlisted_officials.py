"""Who the text shows as taking part is in the record of the meeting or the article.

"Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì." when neither the meeting nor
`officials` names him   →  unlisted-official (warning), "- Bế Văn Lưu - Bí thư …"

The pages of officials list what they were at; who is only in the text is missed there.
"""

from collections.abc import Iterator

from plugins.bulletin.problems import Problem
from plugins.bulletin.reading.article_text import NamedOfficial
from plugins.bulletin.rules.told import Told


def check(told: Told) -> Iterator[Problem]:
    """Compare the people of a text with those of the front matter and meetings."""
    missing = [
        person
        for person in told.text.people
        if told.registry.key(person.name) not in told.listed
    ]
    for person in missing:
        if told.meetings:
            yield _not_in_meeting(told, person)
        elif person.posts or told.registry.bearers(person.name):
            yield _not_in_article(told, person, missing)


def _not_in_meeting(told: Told, person: NamedOfficial) -> Problem:
    message = (
        f"Bài nêu {person.name} tham gia, nhưng {told.meetings[0].path} "
        "không ghi; dán dòng này vào chairs hoặc attendees."
    )
    line = f"- {person.name}"
    if person.posts:
        line += f" - {', '.join(person.posts)}"
    return told.warn("unlisted-official", person.place, message, line)


def _not_in_article(
    told: Told, person: NamedOfficial, missing: list[NamedOfficial]
) -> Problem:
    message = f"Bài nêu {person.name} tham gia, nhưng mục officials không ghi."
    if not told.registry.bearers(person.name):
        message += " Người này cũng chưa có trang cán bộ (lệnh new official)."
    names = dict.fromkeys(
        (*told.article.file.officials, *(_reference(told, one) for one in missing))
    )
    line = f"officials: [{', '.join(names)}]"
    return told.warn("unlisted-official", person.place, message, line)


def _reference(told: Told, person: NamedOfficial) -> str:
    """The name, or the id that the printed posts decide among namesakes."""
    if len(told.registry.bearers(person.name)) < 2:
        return person.name
    found = told.registry.official(person.name, told.day, person.posts).found
    return found.id if found else person.name
