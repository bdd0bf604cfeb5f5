"""Every page has an address of its own, and no old address is one in use.

articles/2018/07/a.md with slug: b, beside b.md   →  same-address
meetings/2018/hop.md and meetings/2019/hop.md     →  same-id
redirect_from: [/cu] in two files                 →  same-address
"""

from collections.abc import Iterator, Sequence

from plugins.bulletin.findings import Finding
from plugins.bulletin.records import Record
from plugins.bulletin.text import nfc


def check(records: Sequence[Record]) -> Iterator[Finding]:
    """Compare the addresses and ids of all content files."""
    pages: dict[str, str] = {}
    ids: dict[tuple[str, str], str] = {}
    for record in records:
        entity = record.entity()
        key = "slug" if getattr(record.file, "slug", None) else "title"
        other = pages.setdefault(_same(entity.address), record.path)
        if other != record.path:
            message = f'Địa chỉ {entity.address} đã là của "{other}".'
            hint = "đổi tên tệp hoặc slug của một bài"
            yield Finding(record.path, key, "same-address", message, hint)
        if record.meeting:
            other = ids.setdefault(("meeting", record.stem), record.path)
            if other != record.path:
                message = f'Mã "{record.stem}" đã là của "{other}".'
                hint = "đổi tên tệp, thêm năm hoặc tháng"
                yield Finding(record.path, "title", "same-id", message, hint)
    yield from _old_addresses(records, pages)


def _old_addresses(
    records: Sequence[Record], pages: dict[str, str]
) -> Iterator[Finding]:
    for record in records:
        for index, address in enumerate(record.file.redirect_from):
            if other := pages.get(_same(address)):
                message = f'Địa chỉ {address} đang là trang của "{other}".'
                hint = "chỉ ghi những địa chỉ không còn trang nào"
                key = f"redirect_from[{index}]"
                yield Finding(record.path, key, "same-address", message, hint)


def _same(address: str) -> str:
    """Equal for addresses that one file system or host takes for the same."""
    return nfc(address).casefold().rstrip("/")
