"""The menus that every page has: the sections of the site, and what stands below them.

sections(KINDS)[0]  →  ("Hội nghị", "/hoi-nghi/")
"""

from collections.abc import Iterable

from plugins.bulletin import addresses
from plugins.bulletin.kinds import Kind

MORE_PAGES = (
    ("Ai giữ chức gì", addresses.WHO_HELD),
    ("Danh bạ liên hệ", addresses.CONTACTS),
    ("Bài đã cải chính, đã rút", addresses.CORRECTIONS),
    ("Lịch hội nghị", addresses.CALENDAR),
    ("Dữ liệu mở", addresses.DATA),
    ("Sơ đồ trang", addresses.SITE_MAP),
)


def sections(kinds: Iterable[Kind]) -> list[tuple[str, str]]:
    """Name the sections of a site that has something of these kinds."""
    return [
        *((kind.section, kind.root) for kind in kinds if kind.listed),
        ("Chủ đề", addresses.TOPICS),
        ("Lưu trữ", addresses.ARCHIVE),
    ]
