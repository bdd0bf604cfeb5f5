"""A small invented bulletin with one of everything, and random edits of it.

files = bulletin()                     {"content/articles/2031/05/…": "…", …}
edit(files, Random(7))                 changed by one edit, like an editor's
"""

from tests.site import article, document, meeting
from tests.unit.press.pictures.photos import camera_exif, coded, photo

ARTICLES, MEETINGS = "content/articles/2031/05", "content/meetings/2031"
PEOPLE, BODIES = "content/officials", "content/organisations"
PAGES, ISSUED = "content/pages", "content/official_documents/2031"
WEEKS = "content/schedules/2031"
NOTICES, QUESTIONS = "content/notices/2031", "content/questions/2031"
PHOTO = coded(photo(96, 64), exif=camera_exif())
COVER = {"image": "images/2031/ho.jpg", "alt": "Mặt hồ buổi sớm"}
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
