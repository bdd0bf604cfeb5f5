"""A small invented bulletin with one of everything, and random edits of it.

files = bulletin()                     {"content/articles/2031/05/…": "…", …}
edit(files, Random(7))                 changed by one edit, like an editor's
"""

from collections.abc import Callable
from random import Random

from tests.site import article, document, meeting
from tests.unit.press.photos import camera_exif, coded, photo

ARTICLES, MEETINGS = "content/articles/2031/05", "content/meetings/2031"
PEOPLE, BODIES = "content/officials", "content/organisations"
PAGES = "content/pages"
PHOTO = coded(photo(96, 64), exif=camera_exif())
COVER = {"image": "images/2031/ho.jpg", "alt": "Mặt hồ buổi sớm"}
CATEGORIES = ["Kinh tế", "Chính quyền", "Nông thôn mới"]
WORDS = "nước rừng chợ trường đường cầu lúa chè thuyền sương bản núi".split()
Files = dict[str, str | bytes]


def bulletin() -> Files:
    """Two bodies, three people, three meetings, six articles, pages and files."""
    return {**_registry(), **_meetings(), **_articles(), **_rest()}


def _registry() -> Files:
    chair = {"post": "Chủ tịch UBND tỉnh", "organisation": "ubnd", "from": "2029-03"}
    head = {"post": "Giám đốc Sở Thủy lợi", "organisation": "so", "from": "2025"}
    deputy = {"post": "Phó Giám đốc Sở Thủy lợi", "from": "2020", "to": "2025"}
    return {
        f"{BODIES}/ubnd.md": document(name="Ủy ban nhân dân tỉnh Hồ Sương"),
        f"{BODIES}/so.md": document(name="Sở Thủy lợi", parent="ubnd"),
        f"{PEOPLE}/lo-thi-thuy.md": document(
            "Quê ở bản Mây.", name="Lò Thị Thủy", posts=[chair]
        ),
        f"{PEOPLE}/lo-thi-thuy-2.md": document(name="Lò Thị Thúy"),
        f"{PEOPLE}/cam-van-son.md": document(
            name="Cầm Văn Sơn", posts=[head, deputy], portrait=COVER
        ),
    }


def _meetings() -> Files:
    people = {
        "chairs": ["Lò Thị Thủy"],
        "attendees": ["Cầm Văn Sơn - Giám đốc Sở Thủy lợi"],
    }
    paper = [{"file": "documents/nghi-quyet.pdf", "title": "Nghị quyết"}]
    weekly = {"kind": "giao ban", "series": "Giao ban tuần", "organisers": ["ubnd"]}
    return {
        f"{MEETINGS}/hop-mua.md": meeting("Họp chống hạn", **people, documents=paper),
        f"{MEETINGS}/tuan-1.md": meeting("Giao ban tuần 1", **weekly),
        f"{MEETINGS}/tuan-2.md": meeting(
            "Giao ban tuần 2", **weekly, date="2031-05-13", status="planned"
        ),
    }


def _articles() -> Files:
    day = "2031-05-{:02} 09:00".format
    ways: list[dict[str, object]] = [
        {"meeting": "hop-mua", "cover": COVER, "topics": ["thủy lợi"]},
        {"tags": ["Lò Thị Thúy", "thủy lợi"], "category": "Chính quyền"},
        {"officials": ["Cầm Văn Sơn"], "organisations": ["ubnd"]},
        {"meeting": "tuan-1", "summary": "Tuần đầu của tháng."},
        {"updates": [{"date": "2031-05-06 10:00", "note": "Thêm số liệu"}]},
        {"documents": [{"file": "documents/nghi-quyet.pdf", "title": "Nghị quyết"}]},
    ]
    return {
        f"{ARTICLES}/bai-{n}.md": article(f"Bài số {n}", _body(n), date=day(n), **way)
        for n, way in enumerate(ways, 1)
    }


def _body(number: int) -> str:
    before = f"[bài trước](bai-{number - 1}.md)" if number > 1 else "bài đầu"
    return f"Tin số {number}, nối {before}.\n\n## Số liệu\n\nCó {number} con đường."


def _rest() -> Files:
    return {
        f"{PAGES}/gioi-thieu.md": document(
            "Về bản tin.", title="Giới thiệu", menu="Về"
        ),
        "content/images/2031/ho.jpg": PHOTO,
        "content/documents/nghi-quyet.pdf": b"%PDF-1.4 nghi quyet",
    }


def edit(files: Files, random: Random) -> str:
    """Make one edit in place; return what it was."""
    name = random.choice(sorted(EDITS))
    EDITS[name](files, random)
    return name


def _some(files: Files, folder: str, random: Random) -> str | None:
    return random.choice([f for f in sorted(files) if f.startswith(folder)] or [None])


def _add_article(files: Files, random: Random) -> None:
    word, number = random.choice(WORDS), random.randrange(1000)
    names = random.sample(["Lò Thị Thúy", "Lò Thị Thủy", "chợ", "đường"], 2)
    files[f"{ARTICLES}/moi-{number}.md"] = article(
        f"Thêm {word}",
        date=f"2031-05-{random.randrange(1, 18):02} 1{number % 10}:00",
        category=random.choice(CATEGORIES),
        tags=names,
    )


def _replace(old: str, new: str, folder: str) -> Callable[[Files, Random], None]:
    def change(files: Files, random: Random) -> None:
        path = _some(files, folder, random)
        if path:
            fill = {
                "word": random.choice(WORDS),
                "day": f"{random.randrange(1, 18):02}",
            }
            text = str(files[path])
            files[path] = text.replace(old.format(**fill), new.format(**fill), 1)

    return change


def _swap(old: str, new: str, folder: str) -> Callable[[Files, Random], None]:
    """Change one into the other, whichever stands there."""

    def change(files: Files, random: Random) -> None:
        path = _some(files, folder, random)
        if path:
            text = str(files[path])
            one, other = (old, new) if old in text else (new, old)
            files[path] = text.replace(one, other, 1)

    return change


def _rename(files: Files, random: Random) -> None:
    path = _some(files, f"{ARTICLES}/moi-", random)
    if path:
        files[path.replace("moi-", f"doi-ten-{random.randrange(9)}-")] = files.pop(path)


def _drop(files: Files, random: Random) -> None:
    path = _some(files, f"{ARTICLES}/moi-", random)
    if path:
        del files[path]


EDITS: dict[str, Callable[[Files, Random], None]] = {
    "add": _add_article,
    "drop": _drop,
    "rename": _rename,
    "text": _replace("\n---\n\n", "\n---\n\nThêm {word}. ", ARTICLES),
    "title": _replace('title: "', 'title: "{word} ', ARTICLES),
    "day": _replace('"2031-05-', '"2031-05-{day} 07:00" #', ARTICLES),
    "category": _swap('"Kinh tế"', '"Nông thôn mới"', ARTICLES),
    "draft": _swap("---\n\n", "status: draft\n---\n\n", f"{ARTICLES}/bai-6"),
    "person": _replace("\n---\n\n", "\n---\n\nSinh ở {word}. ", PEOPLE),
    "name": _swap('"Cầm Văn Sơn"', '"Cầm Vân Sơn"', f"{PEOPLE}/cam"),
    "post": _swap("Chủ tịch UBND", "Phó Chủ tịch UBND", f"{PEOPLE}/lo-thi-thuy.md"),
    "hidden": _swap("\n---\n\n", "\nhidden: true\n---\n\n", f"{PEOPLE}/lo-thi-thuy-2"),
    "body": _swap("Ủy ban nhân dân tỉnh", "UBND tỉnh", f"{BODIES}/ubnd"),
    "meeting": _replace('title: "', 'title: "{word} ', MEETINGS),
    "status": _swap('"planned"', '"held"', f"{MEETINGS}/tuan-2"),
    "page": _replace("\n---\n\n", "\n---\n\nThêm {word}. ", PAGES),
    "menu": _swap('"Về"', '"Giới thiệu"', PAGES),
    "photo": lambda files, random: files.__setitem__(
        "content/images/2031/ho.jpg", coded(photo(96 + random.randrange(9), 64))
    ),
    "document": lambda files, random: files.__setitem__(
        "content/documents/nghi-quyet.pdf", b"%PDF-1.4 " + random.randbytes(9)
    ),
}
