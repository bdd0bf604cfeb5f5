"""Pages of the site itself that are searched for: calendar, data, contacts, lists.

guides(site, bulletin)  →  Name(group=PAGES, name="Lịch hội nghị", address="/lich/"), …
"""

from collections.abc import Iterator

from plugins.bulletin import addresses
from plugins.bulletin.kinds import PAGE
from plugins.bulletin.outputs.search.entries import Name
from plugins.bulletin.outputs.search.groups import group_of
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.series import all_series
from plugins.bulletin.site import Site

# Name, address, and by which words it is looked for as well.
_GUIDES = (
    ("Cán bộ", addresses.OFFICIALS, "danh sách cán bộ, lãnh đạo, ai giữ chức gì"),
    (
        "Cơ quan",
        addresses.ORGANISATIONS,
        "danh sách cơ quan, sở, ban, ngành, huyện, xã",
    ),
    ("Hội nghị", addresses.MEETINGS, "danh sách cuộc họp, kỳ họp, phiên họp"),
    ("Chủ đề", addresses.TOPICS, "danh sách chủ đề, từ khóa, thẻ"),
    ("Lưu trữ", addresses.ARCHIVE, "tin cũ, bài cũ theo năm, theo tháng"),
    (
        "Lịch hội nghị",
        addresses.CALENDAR,
        "lịch họp, lịch làm việc, lịch công tác, thêm vào lịch, webcal, iCal, ICS",
    ),
    (
        "Dữ liệu mở",
        addresses.DATA,
        "tải dữ liệu, bảng tính, CSV, XLSX, Excel, JSON, Popolo, nguồn tin, RSS, Atom",
    ),
    (
        "Danh bạ liên hệ",
        addresses.CONTACTS,
        "số điện thoại, thư điện tử, email, địa chỉ, đường dây nóng",
    ),
    (
        "Bài đã cải chính, đã rút",
        addresses.CORRECTIONS,
        "đính chính, xin lỗi, sửa sai, gỡ bài",
    ),
    ("Sơ đồ trang", addresses.SITE_MAP, "mục lục, sơ đồ cổng"),
    ("Contacts", addresses.CONTACTS_EN, "English, phone, email"),
    ("Structure", addresses.STRUCTURE_EN, "English, organisation, bodies"),
)


def guides(site: Site, bulletin: Bulletin) -> Iterator[Name]:
    """Name the pages that lead to others, then categories, kinds and series."""
    group = group_of(PAGE)
    for name, address, others in _GUIDES:
        yield Name(group=group, name=name, address=address, others=(others,))
    for one in bulletin.kinds:
        if one.optional and one.listed:
            listed = (f"danh sách {one.noun}",)
            yield Name(group=group, name=one.section, address=one.root, others=listed)
    for category in site.categories:
        if bulletin.articles_in.get(category.name):
            yield _list_of(category.name, category.address, "Chuyên mục")
    yield from _meetings(site, bulletin)


def _meetings(site: Site, bulletin: Bulletin) -> Iterator[Name]:
    used = {meeting.file.kind for meeting in bulletin.meetings}
    for kind in site.meeting_kinds:
        if kind.name in used:
            yield _list_of(kind.name.capitalize(), kind.address, "Loại hội nghị")
    for series in all_series(bulletin):
        yield _list_of(series.name, series.address, "Chuỗi cuộc họp")


def _list_of(name: str, address: str, note: str) -> Name:
    return Name(group=group_of(PAGE), name=name, address=address, note=note)
