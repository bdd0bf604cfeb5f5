"""Settings of the plain Pelican site: the "simple" theme and lists of twenty."""

SITENAME = "Bản tin Khâu Lương"
SITEURL = "https://bench.example"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "en"
THEME = "simple"
PATH = "content"
STATIC_PATHS = ["images"]
ARTICLE_URL = "{date:%Y}/{date:%m}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
MONTH_ARCHIVE_SAVE_AS = "luu-tru/{date:%Y}/{date:%m}/index.html"
YEAR_ARCHIVE_SAVE_AS = "luu-tru/{date:%Y}/index.html"
AUTHOR_SAVE_AS = ""
AUTHORS_SAVE_AS = ""
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_MAX_ITEMS = 30
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
READERS = {"rst": None, "html": None, "htm": None}
