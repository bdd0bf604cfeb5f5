"""A bulletin as a province has it after fifteen years, the same on every machine.

    write(folder)     3,000 articles, 600 officials, 1,400 meetings, 2011 to 2025
    CHAIR             the page of an official with 500 meetings
    ASSEMBLY          the page of a meeting of forty people
    BUSY              the page of a body that 3,000 articles are about

    python -m tests.large DIR

The corpus of `tests/bench` lives through fifty days a thousand articles; what gets
long with the years is seen here.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from tests.bench.pictures import photo
from tests.bench.words import Dice, slug, vocabulary
from tests.site import article, document, meeting

FIRST, LAST, MERGED = 2011, 2025, "2025-07-01"
ARTICLES, MEETINGS, PEOPLE, CHAIRED = 3_000, 1_400, 600, 500
DAYS = (date(LAST, 12, 20) - date(FIRST, 1, 3)).days
CHAIR_NAME = "Lò Thị Thủy"
CHAIR = "/can-bo/lo-thi-thuy/"
# The same post was held before her by one and after her by another.
BEFORE, AFTER = "/can-bo/ma-van-truong/", "/can-bo/cam-van-tiep/"
ASSEMBLY = "/hoi-nghi/2018/dai-hoi-thi-dua/"
BUSY = "/co-quan/ubnd-tinh/"
MERGED_BODY, UNITED_BODY = "/co-quan/so-ke-hoach-dau-tu/", "/co-quan/so-tai-chinh/"
PICTURED = "/2018/07/hoi-xuan-nam-anh/"
SERIES = "/hoi-nghi/chuoi/phien-hop-thuong-ky-ubnd-tinh/"
NEXT_SESSION = "/hoi-nghi/2026/ky-hop-thuong-le/"
NOW = 1766203200  # 2025-12-20 11:00 in Vietnam
File = tuple[str, bytes]
Values = dict[str, Any]


def files() -> Iterator[File]:
    """Every content file as its path and bytes."""
    for path, text in (*_bodies(), *_people(), *_meetings(), *_articles(), *_pages()):
        yield path, text.encode()
    for number in range(6):
        yield f"images/2018/anh-{number}.jpg", photo(number)


def write(folder: Path) -> None:
    """Write them below a folder."""
    for name, data in files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _day(place: int, of: int) -> date:
    """The day of the n-th of so many things that are spread over all the years."""
    return date(FIRST, 1, 3) + timedelta(days=place * DAYS // of)


def _departments() -> list[str]:
    departments: list[str] = vocabulary()["departments"]
    return departments


def _bodies() -> Iterator[tuple[str, str]]:
    folder = "organisations/{}.md".format
    province = vocabulary()["province"]
    yield (
        folder("ubnd-tinh"),
        document(name=f"Ủy ban nhân dân tỉnh {province}", short_names=["UBND tỉnh"]),
    )
    yield folder("tinh-uy"), document(name=f"Tỉnh ủy {province}")
    for name in _departments():
        given: Values = {"parent": "ubnd-tinh"}
        id_ = f"so-{slug(name)}"
        if name == "Kế hoạch và Đầu tư":
            id_ = "so-ke-hoach-dau-tu"
            given |= {"to": MERGED, "successors": ["so-tai-chinh"]}
            given |= {"short_names": ["SKHĐT"]}
        if name == "Tài chính":
            given |= {"predecessors": ["so-ke-hoach-dau-tu"]}
        yield folder(id_), document(name=f"Sở {name}", **given)
    for number, name in enumerate(vocabulary()["districts"]):
        heirs = [f"xa-{slug(c)}" for c in _communes(number)]
        old: Values = {"to": MERGED, "successors": heirs, "parent": "ubnd-tinh"}
        yield (
            folder(f"ubnd-huyen-{slug(name)}"),
            document(name=f"Ủy ban nhân dân huyện {name}", **old),
        )
    for commune in vocabulary()["communes"]:
        given = {"from": MERGED, "parent": "ubnd-tinh"}
        name = f"Ủy ban nhân dân xã {commune}"
        yield folder(f"xa-{slug(commune)}"), document(name=name, **given)


def _communes(district: int) -> list[str]:
    communes: list[str] = vocabulary()["communes"]
    return communes[district * 3 : district * 3 + 3]


@cache
def _names() -> tuple[str, ...]:
    """Six hundred names, some of them borne by two people."""
    words, dice = vocabulary(), Dice("large-names")
    lists = (words["families"], words["middles"], words["givens"])
    return tuple(" ".join(map(dice.pick, lists)) for _ in range(PEOPLE - 3))


def _ids() -> Iterator[tuple[str, str]]:
    seen: dict[str, int] = {}
    for name in _names():
        plain = slug(name)
        seen[plain] = seen.get(plain, 0) + 1
        yield (plain if seen[plain] == 1 else f"{plain}-{seen[plain]}"), name


def _people() -> Iterator[tuple[str, str]]:
    post = "Chủ tịch UBND tỉnh"
    led: Values = {"post": post, "organisation": "ubnd-tinh"}
    source = {"source": "Nghị quyết của HĐND tỉnh"}
    chairs = (
        (BEFORE, "Ma Văn Trường", {"from": "2006", "to": "2010-12-15"}),
        (CHAIR, CHAIR_NAME, {"from": "2010-12-16", "to": "2025-06-30"}),
        (AFTER, "Cầm Văn Tiệp", {"from": MERGED}),
    )
    for address, name, time in chairs:
        posts: list[Values] = [led | time | source]
        if address == CHAIR:
            deputy: Values = {
                "post": "Phó Chủ tịch UBND tỉnh",
                "organisation": "ubnd-tinh",
            }
            secretary: Values = {
                "post": "Phó Bí thư Tỉnh ủy",
                "organisation": "tinh-uy",
            }
            posts += [
                deputy | {"from": "2006-05", "to": "2010-12-15"} | source,
                secretary | {"from": "2011-01-10"} | source,
            ]
        id_ = address.rstrip("/").rpartition("/")[2]
        contact = {"email": f"{id_}@tinh-mau.example"}
        yield (
            f"officials/{id_}.md",
            document(name=name, posts=posts, contact=contact),
        )
    for place, (id_, name) in enumerate(_ids()):
        yield f"officials/{id_}.md", document(name=name, posts=list(_career(place)))


def _career(place: int) -> Iterator[Values]:
    """A post or two in one of the departments, heads now and then."""
    departments = _departments()
    name = departments[place % len(departments)]
    body = "so-ke-hoach-dau-tu" if name == "Kế hoạch và Đầu tư" else f"so-{slug(name)}"
    turn = place // len(departments)
    heads = turn % 5 == 0 and turn < 20
    start = FIRST - 1 + turn if heads else FIRST - 1 + turn % 14
    post = "Giám đốc" if heads else ("Phó Giám đốc", "Chuyên viên")[turn % 2]
    given: Values = {
        "post": f"{post} Sở {name}",
        "organisation": body,
        "from": f"{start}-03-01",
        "source": "Cổng thông tin điện tử tỉnh",
    }
    yield given | ({"to": f"{start + 5}-02-28"} if start + 5 <= LAST else {})


def _meetings() -> Iterator[tuple[str, str]]:
    words, dice = vocabulary(), Dice("large-meetings")
    ids = [id_ for id_, _ in _ids()]
    chair = CHAIR.split("/")[2]
    for place in range(MEETINGS - 2):
        day = _day(place, MEETINGS)
        subject = f"{dice.pick(words['acts'])} {dice.pick(words['subjects'])}"
        led = place * CHAIRED // MEETINGS != (place + 1) * CHAIRED // MEETINGS
        chaired = led and day < date(2025, 6, 30)
        given = {
            "date": str(day),
            "organisers": ["ubnd-tinh"],
            "place": dice.pick(words["rooms"]),
            "session": dice.pick(("sáng", "chiều")),
            "chairs": [chair if chaired else dice.pick(ids)],
            "attendees": dice.some(4, ids),
            "agenda": [f"Thảo luận {dice.pick(words['subjects'])}"],
        }
        if place % 30 == 0:
            given |= {"series": "Phiên họp thường kỳ UBND tỉnh", "kind": "phiên họp"}
        yield (
            f"meetings/{day.year}/hop-{place}.md",
            meeting(f"Hội nghị {subject} lần {place}", **given),
        )
    everybody = {
        "date": "2018-07-20",
        "kind": "đại hội",
        "session": "cả ngày",
        "place": "Trung tâm Hội nghị tỉnh",
        "organisers": ["ubnd-tinh"],
        "chairs": [chair],
        "attendees": ids[:39],
        "speakers": ids[:3],
        "agenda": ["Báo cáo", "Thảo luận", "Biểu quyết nghị quyết"],
        "documents": [
            {
                "file": "documents/nghi-quyet-12.pdf",
                "title": "Nghị quyết về phong trào thi đua",
                "number": "12/NQ-ĐH",
                "issued": "2018-07-20",
            }
        ],
    }
    body = "Đại hội đã thông qua nghị quyết về phong trào thi đua năm năm tới."
    title = "Đại hội thi đua yêu nước tỉnh lần thứ V"
    path = f"meetings{ASSEMBLY.removeprefix('/hoi-nghi').rstrip('/')}.md"
    yield path, meeting(title, body, **everybody)
    yield "documents/nghi-quyet-12.pdf", "%PDF-1.4 nghi quyet"
    coming = {"date": "2026-01-15", "kind": "kỳ họp", "session": "sáng"}
    path = f"meetings{NEXT_SESSION.removeprefix('/hoi-nghi').rstrip('/')}.md"
    yield path, meeting("Kỳ họp thường lệ đầu năm 2026", **coming)


def _articles() -> Iterator[tuple[str, str]]:
    words, dice = vocabulary(), Dice("large-articles")
    categories = ("Chính quyền", "Kinh tế", "Nông thôn mới", "Bạn đọc")
    ids = [id_ for id_, _ in _ids()]
    for place in range(ARTICLES - 1):
        day = _day(place, ARTICLES)
        subject = dice.pick(words["subjects"])
        title = f"{dice.pick(words['acts']).capitalize()} {subject}, tin {place}"
        sentence = f"Hôm nay {dice.pick(words['people'])} cùng bàn việc {subject}. "
        given: Values = {
            "date": f"{day} {7 + place % 10:02}:{place % 60:02}",
            "category": categories[place % len(categories)],
            "organisations": ["ubnd-tinh"],
            "topics": [subject],
        }
        if place % 2 == 0:
            number = min(place * MEETINGS // ARTICLES, MEETINGS - 3)
            given["meeting"] = f"hop-{number}"
        else:
            given["officials"] = [dice.pick(ids)]
        if place % 10 == 0:
            given["cover"] = _picture(place % 6)
        yield (
            f"articles/{day:%Y/%m}/tin-{place}.md",
            article(title, f"{sentence * 6}\n\n{sentence * 4}", **given),
        )
    pictures = "\n".join(
        f'![Người dự hội {n}](images/2018/anh-{n}.jpg "Ảnh {n}: bà con dự hội xuân")'
        for n in range(1, 6)
    )
    path = f"articles/{PICTURED.strip('/')}.md"
    text = f"Bà con các xã về dự hội xuân.\n\n{pictures}\n\nHội tan."
    shown = {"date": "2018-07-21 09:00", "cover": _picture(0)}
    yield path, article("Hội xuân qua năm ảnh", text, **shown)


def _picture(number: int) -> dict[str, str]:
    words = {"alt": "Bà con dự hội", "caption": "Bà con dự hội"}
    return {"image": f"images/2018/anh-{number}.jpg", **words}


def _pages() -> Iterator[tuple[str, str]]:
    yield "pages/gioi-thieu.md", document("Về bản tin.", title="Giới thiệu", menu="Về")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
