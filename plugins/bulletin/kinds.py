"""The kinds of content there are, and what can be said of each by itself.

    kind_of("meetings/2018/hop.md")            →  MEETING
    MEETING.file("hop", date(2018, 7, 20))     →  "meetings/2018/hop.md"
    MEETING.address("hop", date(2018, 7, 20))  →  "/hoi-nghi/2018/hop/"

No other module lists them: rooms above go through KINDS, or have one table keyed by
kind, which `tests/unit/bulletin/test_kinds.py` holds against KINDS (CONTRIBUTING, "Add
a kind").
"""

from datetime import date
from typing import Literal

from msgspec import Struct

# How much of a day names the folder a file lies in, and stands in its address.
_DAY = {"": "", "year": "{:04}/", "month": "{:04}/{:02}/"}
_DAY_PATTERN = {"": "", "year": r"\d{4}/", "month": r"\d{4}/(?:0[1-9]|1[0-2])/"}


class Kind(Struct, frozen=True, eq=False, kw_only=True):
    """A kind of content file.

    `name` is what `new` and rules call it, `section` what readers call many of it,
    `noun` what editors call one; `example` is the name of a file. Pages lie below
    `root`; when `listed`, the page there lists them. `dated` says how much of their day
    folder and address carry, `named` whether other files name them.
    `letter` marks them in the search index, `sitemap` is their group of the site map,
    `{}` the year. What is `optional` has no list, menu entry or data while there is
    none of it.
    """

    name: str
    folder: str
    section: str
    noun: str
    example: str
    root: str
    letter: str
    sitemap: str
    listed: bool = True
    named: bool = True
    dated: Literal["", "year", "month"] = ""
    optional: bool = False

    def below(self, day: date | None) -> str:
        """Return the folders of a day, "2018/07/"; none for what has no day."""
        return _DAY[self.dated].format(day.year, day.month) if day else ""

    @property
    def below_pattern(self) -> str:
        """The regular expression of the folders of any day."""
        return _DAY_PATTERN[self.dated]

    @property
    def at_top(self) -> bool:
        """Whether its pages lie at the first level, which the site's own share."""
        return self.root == "/" and not self.dated

    def file(self, stem: str, day: date | None = None) -> str:
        """Return where a file of this name lies, below content/."""
        return f"{self.folder}/{self.below(day)}{stem}.md"

    def address(self, id_: str, day: date | None = None) -> str:
        """Return the permanent address of a page by its id and day."""
        return f"{self.root}{self.below(day)}{id_}/"


ARTICLE = Kind(
    name="article",
    folder="articles",
    section="Bài viết",
    noun="bài viết",
    example="ten-bai",
    root="/",
    letter="a",
    sitemap="bai-viet-{}",
    listed=False,
    named=False,
    dated="month",
)
MEETING = Kind(
    name="meeting",
    folder="meetings",
    section="Hội nghị",
    noun="cuộc họp",
    example="ten-hop",
    root="/hoi-nghi/",
    letter="m",
    sitemap="hoi-nghi",
    dated="year",
)
OFFICIAL = Kind(
    name="official",
    folder="officials",
    section="Cán bộ",
    noun="cán bộ",
    example="ho-va-ten",
    root="/can-bo/",
    letter="o",
    sitemap="can-bo",
)
ORGANISATION = Kind(
    name="organisation",
    folder="organisations",
    section="Cơ quan",
    noun="cơ quan",
    example="ten-co-quan",
    root="/co-quan/",
    letter="b",
    sitemap="co-quan",
)
DOCUMENT = Kind(
    name="document",
    folder="official_documents",
    section="Văn bản",
    noun="văn bản",
    example="so-hieu-hay-ten",
    root="/van-ban/",
    letter="d",
    sitemap="van-ban",
    dated="year",
    optional=True,
)
SCHEDULE = Kind(
    name="schedule",
    folder="schedules",
    section="Lịch tuần",
    noun="lịch tuần",
    example="29",
    root="/lich-tuan/",
    letter="w",
    sitemap="lich-tuan",
    named=False,
    dated="year",
    optional=True,
)
NOTICE = Kind(
    name="notice",
    folder="notices",
    section="Thông báo",
    noun="thông báo",
    example="ten-thong-bao",
    root="/thong-bao/",
    letter="n",
    sitemap="thong-bao",
    named=False,
    dated="year",
    optional=True,
)
QUESTION = Kind(
    name="question",
    folder="questions",
    section="Hỏi đáp",
    noun="câu hỏi",
    example="ten-cau-hoi",
    root="/hoi-dap/",
    letter="q",
    sitemap="hoi-dap",
    named=False,
    dated="year",
    optional=True,
)
PAGE = Kind(
    name="page",
    folder="pages",
    section="Trang",
    noun="trang",
    example="ten-trang",
    root="/",
    letter="p",
    sitemap="trang",
    listed=False,
    named=False,
)
# In the order in which lists of them are shown; pages, which explain, come last.
KINDS = (
    ARTICLE,
    MEETING,
    OFFICIAL,
    ORGANISATION,
    DOCUMENT,
    SCHEDULE,
    NOTICE,
    QUESTION,
    PAGE,
)
_BY_FOLDER = {kind.folder: kind for kind in KINDS}


def kind_of(path: str) -> Kind:
    """Return the kind of a file by its path below content/; KeyError elsewhere."""
    return _BY_FOLDER[path.partition("/")[0]]


def holds_a_kind(path: str) -> bool:
    """Say whether a path below content/ lies in the folder of a kind."""
    return path.partition("/")[0] in _BY_FOLDER
