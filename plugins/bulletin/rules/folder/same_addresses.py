"""Every page has an address of its own, and no old address is one in use.

articles/2018/07/a.md with slug: b, beside b.md   →  same-address
meetings/2018/hop.md and meetings/2019/hop.md     →  same-id
redirect_from: [/cu] in two files                 →  same-address
"""

from collections.abc import Iterator, Sequence

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.publicity import Entity
from plugins.bulletin.words.text import nfc


def check(entities: Sequence[Entity]) -> Iterator[Finding]:
    """Compare the addresses and ids of what all content files describe."""
    pages: dict[str, str] = {}
    meetings: dict[str, str] = {}
    for one in entities:
        other = pages.setdefault(_same(one.address), one.path)
        if other != one.path:
            key = "slug" if getattr(one.file, "slug", None) else "title"
            message = f'Địa chỉ {one.address} đã là của "{other}".'
            hint = "đổi tên tệp hoặc slug của một bài"
            yield Finding(one.path, key, "same-address", message, hint)
        if isinstance(one, Meeting):
            other = meetings.setdefault(one.id, one.path)
            if other != one.path:
                message = f'Mã "{one.id}" đã là của "{other}".'
                hint = "đổi tên tệp, thêm năm hoặc tháng"
                yield Finding(one.path, "title", "same-id", message, hint)
    yield from _old_addresses(entities, pages)


def _old_addresses(
    entities: Sequence[Entity], pages: dict[str, str]
) -> Iterator[Finding]:
    for one in entities:
        for index, address in enumerate(one.file.redirect_from):
            if other := pages.get(_same(address)):
                message = f'Địa chỉ {address} đang là trang của "{other}".'
                hint = "chỉ ghi những địa chỉ không còn trang nào"
                key = f"redirect_from[{index}]"
                yield Finding(one.path, key, "same-address", message, hint)


def _same(address: str) -> str:
    """Equal for addresses that one file system or host takes for the same."""
    return nfc(address).casefold().rstrip("/")
