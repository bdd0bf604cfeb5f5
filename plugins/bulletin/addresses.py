"""Where every page lives; an address once published never changes.

month(2018, 7)        →  "/luu-tru/2018/07/"
file_of("/can-bo/")   →  "can-bo/index.html"

Those of what content files describe are in `kinds`.
"""

import re
from collections.abc import Collection, Iterable

from plugins.bulletin.kinds import (
    DOCUMENT,
    KINDS,
    MEETING,
    OFFICIAL,
    ORGANISATION,
    Kind,
)

HOME = "/"
OFFICIALS = OFFICIAL.root
ORGANISATIONS = ORGANISATION.root
MEETINGS = MEETING.root
MEETING_KINDS = f"{MEETINGS}loai/"
MEETING_SERIES = f"{MEETINGS}chuoi/"
DOCUMENTS = DOCUMENT.root
ARCHIVE = "/luu-tru/"
TOPICS = "/chu-de/"
CATEGORIES = "/chuyen-muc/"
SEARCH = "/tim-kiem/"
DATA = "/du-lieu/"
CALENDAR = "/lich/"
CORRECTIONS = "/cai-chinh/"
SITE_MAP = "/so-do-trang/"
# Who held which post on a day, over all bodies.
WHO_HELD = "/ai-giu-chuc-gi/"
CONTACTS = "/lien-he-cong-vu/"
# What a portal must also say in English (NĐ 42/2022, article 7).
CONTACTS_EN = "/en/contacts/"
STRUCTURE_EN = "/en/structure/"
COMPONENTS = "/thanh-phan/"
NOT_FOUND = "/404.html"
GONE = "/410.html"
SITEMAP = "/sitemap.xml"
FEEDS = "/feeds/"

_GUIDES = (
    ARCHIVE,
    TOPICS,
    SEARCH,
    DATA,
    CALENDAR,
    WHO_HELD,
    CORRECTIONS,
    SITE_MAP,
    CONTACTS,
    CONTACTS_EN,
    STRUCTURE_EN,
)


def guides(kinds: Iterable[Kind] = KINDS) -> tuple[str, ...]:
    """Return the pages that lead to all others, in the order of the site map.

    `kinds` are those of which there is something (`Bulletin.kinds`).
    """
    return (HOME, *(kind.root for kind in kinds if kind.listed), *_GUIDES)


# Letters of their own in Vietnamese, in an address.
_PLAIN = {"Đ": "dd", "Ă": "aw", "Â": "aa", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}
_OTHERS = (CATEGORIES, COMPONENTS, NOT_FOUND, GONE, SITEMAP, FEEDS)
# First path segments that belong to the pages above, so no fixed page may take them.
RESERVED = frozenset(
    re.split(r"[/.]", address)[1] for address in (*guides()[1:], *_OTHERS)
) | {"theme", "images", "documents", "trang", "index", "robots", "bulletin"}


def category(slug: str) -> str:
    """Return the address of a category's page."""
    return f"{CATEGORIES}{slug}/"


def meeting_kind(slug: str) -> str:
    """Return the address of the list of the meetings of one kind."""
    return f"{MEETING_KINDS}{slug}/"


def meeting_series(slug: str) -> str:
    """Return the address of the page of a series of meetings."""
    return f"{MEETING_SERIES}{slug}/"


def meetings_of_year(year: int) -> str:
    """Return the address of the list of a year's meetings."""
    return f"{MEETINGS}{year:04}/"


def documents_in(number: int) -> str:
    """Return the address of the list of a year's documents."""
    return f"{DOCUMENTS}{number:04}/"


def documents_of_kind(slug: str) -> str:
    """Return the address of the list of the documents of one kind."""
    return f"{DOCUMENTS}loai/{slug}/"


def documents_by(body: str) -> str:
    """Return where the documents that a body issued are listed, by its id."""
    return f"{DOCUMENTS}co-quan/{body}/"


def documents_on(slug: str) -> str:
    """Return the address of the list of the documents of one field."""
    return f"{DOCUMENTS}linh-vuc/{slug}/"


def meetings_in(of: str, number: int) -> str:
    """Return where the meetings of a person or a body in one year are listed."""
    return f"{of}hoi-nghi/{number:04}/"


def weekly(of: str) -> str:
    """Return where the last complete week of a list is told, by the list's address."""
    return f"{of}tuan/"


def weekly_letter(of: str) -> str:
    """Return where the letter of that week lies."""
    return f"{weekly(of)}ban-tin-tuan.eml"


def officials_called(letter: str) -> str:
    """Return where people are listed whose given name begins with a letter."""
    return f"{OFFICIALS}ten/{_PLAIN.get(letter, letter).lower()}/"


def who_held_in(number: int) -> str:
    """Return where it is told who held which post in a year."""
    return f"{WHO_HELD}{number:04}/"


def feed(of: str) -> str:
    """Return where the feeds of a page lie, by its address, but for their endings."""
    name = of.replace(MEETING_KINDS, MEETINGS).strip("/")
    return f"{FEEDS}{name or 'all'}"


def calendar(of: str) -> str:
    """Return where the calendar of an official or a body lies, by its page."""
    return f"{CALENDAR}{of.strip('/')}.ics"


def topic(slug: str) -> str:
    """Return the address of a topic's page."""
    return f"{TOPICS}{slug}/"


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


def cut_short(pages: Collection[str]) -> dict[str, str]:
    """Map what is left of addresses when their end is cut off to the next page above.

    "/hoi-dap/2031/ngap/"  →  {"/hoi-dap/2031/": "/hoi-dap/"}

    Where only the home page is above it is the site map, which names all lists. What
    stands before the number of a list's page is left out: there are very many.
    """
    there, found = set(pages), dict[str, str]()
    for page in sorted(there):
        missing = []
        above = _above(page)
        while above not in there:
            if not above.endswith("/trang/"):
                missing.append(above)
            above = _above(above)
        found |= dict.fromkeys(missing, SITE_MAP if above == HOME else above)
    return found


def _above(address: str) -> str:
    return address.rstrip("/").rpartition("/")[0] + "/"
