"""The menus that every page has: the sections of the site, and what stands below them.

SECTIONS[0]  →  ("Hội nghị", "/hoi-nghi/")
"""

from plugins.bulletin import addresses
from plugins.bulletin.kinds import KINDS

SECTIONS = (
    *((kind.section, kind.root) for kind in KINDS if kind.listed),
    ("Chủ đề", addresses.TOPICS),
    ("Lưu trữ", addresses.ARCHIVE),
)
MORE_PAGES = (
    ("Ai giữ chức gì", addresses.WHO_HELD),
    ("Danh bạ liên hệ", addresses.CONTACTS),
    ("Bài đã cải chính, đã rút", addresses.CORRECTIONS),
    ("Lịch hội nghị", addresses.CALENDAR),
    ("Dữ liệu mở", addresses.DATA),
    ("Sơ đồ trang", addresses.SITE_MAP),
)
