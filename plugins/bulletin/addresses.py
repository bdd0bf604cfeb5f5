"""Where every page lives; an address once published never changes.

article(date(2018, 7, 20), "ban-dan-van")  →  "/2018/07/ban-dan-van/"
file_of("/can-bo/")                        →  "can-bo/index.html"
"""

from datetime import date

HOME = "/"
OFFICIALS = "/can-bo/"
ORGANISATIONS = "/co-quan/"
MEETINGS = "/hoi-nghi/"
ARCHIVE = "/luu-tru/"
TOPICS = "/chu-de/"
CATEGORIES = "/chuyen-muc/"
SEARCH = "/tim-kiem/"
DATA = "/du-lieu/"
CALENDAR = "/lich/"
CORRECTIONS = "/cai-chinh/"
SITE_MAP = "/so-do-trang/"
CONTACTS = "/lien-he-cong-vu/"
# What a portal must also say in English (NĐ 42/2022, article 7).
CONTACTS_EN = "/en/contacts/"
STRUCTURE_EN = "/en/structure/"
COMPONENTS = "/thanh-phan/"
NOT_FOUND = "/404.html"
GONE = "/410.html"

# First path segments that belong to the pages above, so no fixed page may take them.
RESERVED = frozenset(
    (
        "can-bo co-quan hoi-nghi luu-tru chu-de chuyen-muc tim-kiem du-lieu lich feeds "
        "theme images documents trang 404 410 index thanh-phan cai-chinh so-do-trang "
        "sitemap robots bulletin "
        "lien-he-cong-vu en"
    ).split()
)


def article(day: date, slug: str) -> str:
    """Return the address of an article by its day in Vietnam and its slug."""
    return f"/{day.year:04}/{day.month:02}/{slug}/"


def meeting(year: int, meeting_id: str) -> str:
    """Return the address of a meeting by the year of its first day and its id."""
    return f"{MEETINGS}{year:04}/{meeting_id}/"


def meetings_of_year(year: int) -> str:
    """Return the address of the list of a year's meetings."""
    return f"{MEETINGS}{year:04}/"


def official(official_id: str) -> str:
    """Return the address of an official's page."""
    return f"{OFFICIALS}{official_id}/"


def organisation(organisation_id: str) -> str:
    """Return the address of an organisation's page."""
    return f"{ORGANISATIONS}{organisation_id}/"


def calendar(of: str) -> str:
    """Return where the calendar of an official or a body lies, by its page."""
    return f"{CALENDAR}{of.strip('/')}.ics"


def topic(slug: str) -> str:
    """Return the address of a topic's page."""
    return f"{TOPICS}{slug}/"


def fixed_page(slug: str) -> str:
    """Return the address of a page that is not news."""
    return f"/{slug}/"


def year(number: int) -> str:
    """Return the address of a year in the archive."""
    return f"{ARCHIVE}{number:04}/"


def month(number: int, month_number: int) -> str:
    """Return the address of a month in the archive."""
    return f"{ARCHIVE}{number:04}/{month_number:02}/"


def numbered(address: str, number: int) -> str:
    """Return the address of the n-th page of a list; the first is the list itself."""
    return address if number == 1 else f"{address}trang/{number}/"


def file_of(address: str) -> str:
    """Return the file, relative to the output folder, that answers an address."""
    path = address.lstrip("/")
    return f"{path}index.html" if address.endswith("/") else path


def address_of(file: str) -> str:
    """Return the address that a file of the output folder answers."""
    return "/" + file.removesuffix("index.html")
