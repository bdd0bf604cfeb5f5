"""Facts of the site and the pipeline of its build. No logic here."""

SITENAME = "Bản tin Bắc Kạn"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"

# What entries of feeds and calendars are known by: the site's first address online. It
# stays the same for ever, also when SITEURL becomes another; empty means SITEURL.
BULLETIN_IDENTITY = ""
BULLETIN_TAGLINE = "Hội nghị, cán bộ và công việc của tỉnh, ghi đúng theo ngày"
BULLETIN_OWNER = "Ban biên tập Bản tin Bắc Kạn"
BULLETIN_PAGE_SIZE = 20
BULLETIN_FEED_SIZE = 30
BULLETIN_LICENCE = {
    "name": "Creative Commons Ghi công 4.0 (CC BY 4.0)",
    "address": "https://creativecommons.org/licenses/by/4.0/deed.vi",
}
BULLETIN_CATEGORIES = [
    "Chính quyền",
    "Xây dựng Đảng",
    "Mặt trận - Đoàn thể",
    "Kinh tế",
    "Văn hóa - Xã hội",
    "Quốc phòng - An ninh",
    "Nông thôn mới",
    "Bạn đọc",
]
BULLETIN_MEETING_KINDS = [
    "hội nghị",
    "kỳ họp",
    "phiên họp",
    "cuộc họp",
    "đại hội",
    "buổi làm việc",
    "giao ban",
    "tiếp xúc cử tri",
    "tiếp công dân",
    "giám sát",
    "khảo sát",
    "đối thoại",
    "hội thảo",
    "tọa đàm",
    "tập huấn",
    "họp báo",
    "lễ",
    "ngày hội",
]
BULLETIN_RELATED_SITES = [
    {"name": "Cổng Thông tin điện tử Chính phủ", "address": "https://chinhphu.vn/"},
    {"name": "Cổng Dịch vụ công quốc gia", "address": "https://dichvucong.gov.vn/"},
    {"name": "Tỉnh Thái Nguyên", "address": "https://thainguyen.gov.vn/"},
]

PATH = "content"
THEME = "theme"
OUTPUT_PATH = "output"
PLUGIN_PATHS = ["."]
PLUGINS = [
    # read and check: every problem at once, before anything is written
    "plugins.read_content",
    "plugins.link_bulletin",
    # pages: one step per kind
    "plugins.write_home_page",
    "plugins.write_article_pages",
    "plugins.write_meeting_pages",
    "plugins.write_meeting_lists",
    "plugins.write_meeting_series",
    "plugins.write_official_pages",
    "plugins.write_organisation_pages",
    "plugins.write_document_pages",
    "plugins.write_schedule_pages",
    "plugins.write_notice_pages",
    "plugins.write_question_pages",
    "plugins.write_who_held",
    "plugins.write_contact_pages",
    "plugins.write_topic_pages",
    "plugins.write_weekly",
    "plugins.write_archive_pages",
    "plugins.write_fixed_pages",
    "plugins.write_guide_pages",
    "plugins.write_style_page",
    # outputs for programs and files for pages
    "plugins.write_search",
    "plugins.write_feeds",
    "plugins.write_calendars",
    "plugins.write_data",
    "plugins.write_sitemap",
    "plugins.write_redirects",
    "plugins.write_files",
    # write: render what changed, beside the old site
    "plugins.write_site",
]

# Pelican's own readers, pages, feeds and copies are all off: the steps above make
# them. The HTML and reStructuredText readers could bring scripts and other files in.
READERS = {"html": None, "htm": None, "rst": None}
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
TEMPLATE_PAGES: dict[str, str] = {}
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
