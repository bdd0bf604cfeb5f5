"""Who the text shows as taking part is in the record of the meeting or the article.

"Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì." when neither the meeting nor
`officials` names him   →  unlisted-official (warning), "- Bế Văn Lưu - Bí thư …"

"Đồng chí Bế Văn Lựu, Bí thư Huyện ủy chủ trì." where Bế Văn Lưu holds that post, or
is named as taking part  →  near-name (warning), "sửa tên thành Bế Văn Lưu"

The pages of officials list what they were at; who is only in the text is missed there.
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.article_text import NamedOfficial
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.rules.texts.text_beside_record import BesideRecord


def check(beside: BesideRecord) -> Iterator[Problem]:
    """Compare the people of a text with those of the front matter and meetings."""
    missing = [
        person
        for person in beside.text.people
        if beside.registry.key(person.name) not in beside.listed
    ]
    for person in missing:
        if meant := _meant(beside, person):
            yield _misspelt(beside, person, meant)
        elif beside.meetings:
            yield _not_in_meeting(beside, person)
        elif person.posts or beside.registry.bearers(person.name):
            yield _not_in_article(beside, person, missing)


def _meant(beside: BesideRecord, person: NamedOfficial) -> Official | None:
    """Who has nearly this name, and is at the event or has the post; only one."""
    if beside.registry.bearers(person.name):
        return None
    near = beside.registry.nearly(person.name)
    there = [one for one in near if beside.registry.key(one.name) in beside.listed]
    found = there or [one for one in near if beside.registry.holds(one, person.posts)]
    return found[0] if len(found) == 1 else None


def _misspelt(beside: BesideRecord, person: NamedOfficial, meant: Official) -> Problem:
    name = meant.name_on(beside.day)
    message = (
        f'Bài viết "{person.name}", mà trong danh bạ không ai có tên ấy; '
        f"{meant.path} có tên gần giống."
    )
    hint = (
        f"sửa tên thành {name}; nếu là người khác, tạo trang cho người ấy bằng lệnh "
        f'new official --title "{person.name}"'
    )
    return beside.warn("near-name", person.place, message, hint)


def _not_in_meeting(beside: BesideRecord, person: NamedOfficial) -> Problem:
    message = (
        f"Bài nêu {person.name} tham gia, nhưng {beside.meetings[0].path} "
        "không ghi; dán dòng này vào chairs hoặc attendees."
    )
    line = f"- {person.name}"
    if person.posts:
        line += f" - {', '.join(person.posts)}"
    return beside.warn("unlisted-official", person.place, message, line)


def _not_in_article(
    beside: BesideRecord, person: NamedOfficial, missing: list[NamedOfficial]
) -> Problem:
    message = f"Bài nêu {person.name} tham gia, nhưng mục officials không ghi."
    if not beside.registry.bearers(person.name):
        message += " Người này cũng chưa có trang cán bộ (lệnh new official)."
    names = dict.fromkeys(
        (*beside.article.file.officials, *(_reference(beside, one) for one in missing))
    )
    line = f"officials: [{', '.join(names)}]"
    return beside.warn("unlisted-official", person.place, message, line)


def _reference(beside: BesideRecord, person: NamedOfficial) -> str:
    """The name, or the id that the printed posts decide among namesakes."""
    if len(beside.registry.bearers(person.name)) < 2:
        return person.name
    found = beside.registry.official(person.name, beside.day, person.posts).found
    return found.id if found else person.name
