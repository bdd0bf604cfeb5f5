"""A search page with an index of a few invented entries, and nothing else."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from plugins.bulletin.kinds import ARTICLE, MEETING, OFFICIAL, ORGANISATION
from plugins.bulletin.outputs.search.entries import (
    Entry,
    Name,
    name_row,
    short_address,
    title_rows,
)
from plugins.bulletin.outputs.search.files import script
from plugins.bulletin.outputs.search.full import (
    TEXTS_A_PIECE,
    bucket_count,
    full_text,
)
from plugins.bulletin.outputs.search.groups import group_of, script_modules
from plugins.bulletin.outputs.search.index import Named, Part, Year, table
from plugins.bulletin.outputs.search.titles import TitleWords, words_name
from plugins.bulletin.outputs.search.words import keys
from plugins.press.plan.last_index import LastIndex
from plugins.press.theme.assets import script as joined

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm</title>
<main><form role="search"><input type="search" name="q" aria-label="Tìm"><button>Tìm
</button></form><div data-search-results></div>
<div data-search-ways>Lối khác</div></main><script src="../search.js" defer></script>
</html>"""
STATIC = Path(__file__).parents[2] / "theme" / "static"
WRITTEN = {STATIC / name: text for name, text in script_modules().items()}
NAMES = (
    (OFFICIAL, "Trần Văn Đức", "/can-bo/tran-van-duc/"),
    (OFFICIAL, "Lò Văn Hưng", "/can-bo/lo-van-hung/"),
    (OFFICIAL, "Lò Văn Hùng", "/can-bo/lo-van-hung-2/"),
    (ORGANISATION, "Đảng bộ xã Mây", "/co-quan/dang-bo-xa-may/"),
    (ORGANISATION, "Trạm Đắk Mây", "/co-quan/tram-dak-may/"),
)
# Day and month, kind, title, label, people, text; 2030 and 2031 in turn.
ENTRIES = (
    (5, 2, MEETING, "Hội nghị dân vận Bắc Kạn", "hội nghị", "lo-van-hung", "Bàn"),
    (
        6,
        2,
        ARTICLE,
        "Dẫn vận động viên về đích",
        "Kinh tế",
        "",
        "Thể thao phong trào",
    ),
    (
        7,
        9,
        ARTICLE,
        "Đường mới ở Hoà An",
        "Kinh tế",
        "tran-van-duc",
        "Xã họp sáng nay.\nBà con cùng đào giếng nước ở bản Mây. "
        "Trời nắng, ai nấy nâng chén. Ngày 20/7/2018, xã đã hứa làm con đường này.",
    ),
)


def entry(number: int, year: int) -> tuple[Entry, str]:
    day, month, kind, title, label, person, text = ENTRIES[number]
    slug = ("hoi-nghi-dan-van-bac-kan", "dan-van-dong-vien-ve-dich", "duong-moi")[
        number
    ]
    when = date(year, month, day)
    found = Entry(
        kind=kind,
        title=title,
        address=kind.address(slug, when),
        day=when,
        label=label,
        people=(person,) if person else (),
    )
    return found, f"{text}\n{year}"


def _year(folder: Path, year: int) -> Year:
    entries = [entry(number, year) for number in range(len(ENTRIES))]
    _write(folder, f"{year}-0", title_rows([one for one, _ in entries]))
    rows = [
        [
            one.kind.letter,
            one.title,
            short_address(one),
            one.day.month * 100 + one.day.day,
            one.label,
            one.mark,
            text,
        ]
        for one, text in entries
    ]
    for number, first in enumerate(range(0, len(rows), TEXTS_A_PIECE)):
        _write(folder, f"text-{year}-0-{number}", rows[first : first + TEXTS_A_PIECE])
    part = (Part("v1", len(entries)),)
    labels = frozenset({"Kinh tế"}), frozenset({"hội nghị"})
    return Year(str(year), part, part, *labels)


def build(site: Path, years: Sequence[int] = (2030, 2031)) -> Path:
    """Write the page, its script and its index; return the page."""
    folder = site / "tim-kiem" / "chi-muc"
    folder.mkdir(parents=True)
    known = [Name(group=group_of(k), name=n, address=a) for k, n, a in NAMES]
    _write(folder, "names-0", [name_row(name) for name in known])
    entries = [entry(n, year) for year in years for n in range(len(ENTRIES))]
    lines = [*(name.words for name in known), *(one.words for one, _ in entries)]
    marks = [str(place).encode() for place in range(len(lines))]
    words = TitleWords(marks, lines.__getitem__, LastIndex({}, (), lambda _: None))
    for number, bucket in enumerate(words.buckets):
        _write(folder, words_name(number), bucket)
    _write(folder, "long-0", words.long)
    known_years = [_year(folder, year) for year in years]
    texts = [keys(f"{one.title}\n{text}") for one, text in entries]
    for number, bucket in enumerate(full_text(texts, bucket_count(len(texts)))):
        _write(folder, f"full-{years[0]}-0-{number}", bucket)
    named = Named((Part("v1", len(known)),), (), (), "v1")
    _write(folder, "index", table(named, known_years, [("v1", len(years))]))
    text = joined(STATIC / "js" / "search.js", WRITTEN)
    (site / "search.js").write_text(text, encoding="utf-8")
    page = site / "tim-kiem" / "index.html"
    page.write_text(PAGE, encoding="utf-8")
    return page


def _write(folder: Path, name: str, values: object) -> None:
    (folder / f"{name}.js").write_bytes(script(name, values))
