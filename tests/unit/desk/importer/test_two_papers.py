"""Two papers on one event: one meeting with both articles, people of both."""

from pathlib import Path

import yaml

from plugins.desk.importer.import_reports import import_reports
from plugins.desk.review.review import join_pages
from tests.unit.desk.review.review_content import files

PORTAL = """UBND tỉnh sơ kết công tác dân vận chính quyền

Sáng 20/7/2018, UBND tỉnh tổ chức Hội nghị sơ kết công tác dân vận chính quyền \
6 tháng đầu năm.

Đồng chí Hà Văn Sơn, Phó Chủ tịch UBND tỉnh chủ trì. Dự có đồng chí Lò Thị Na, \
Giám đốc Sở Nội vụ.

Minh Tú
"""
PAPER = """Nâng chất lượng dân vận chính quyền

Ngày 20/7/2018, UBND tỉnh tổ chức hội nghị đánh giá công tác dân vận chính quyền \
6 tháng đầu năm 2018.

Đồng chí Hà Văn Sơn, Phó Chủ tịch UBND tỉnh chủ trì. Dự có đồng chí Vi Văn Lũng, \
Chánh Văn phòng UBND tỉnh.

Thu Hà
"""
OTHER = PAPER.replace("dân vận chính quyền", "tư pháp")


def taken(folder: Path, **texts: str) -> dict[str, str]:
    """The content after these reports came in, each by itself, in their order."""
    source = folder / "in"
    source.mkdir(exist_ok=True)
    for name, text in texts.items():
        path = source / f"{name}.txt"
        path.write_text(text, "utf-8")
        import_reports([path], folder / "content", "2018-07-21", False, False)
    return files(folder / "content")


def matter(text: str) -> dict:
    return yaml.safe_load(text.split("---")[1])


def meetings(content: dict[str, str]) -> list[str]:
    return [path for path in content if path.startswith("meetings/")]


def named(content: dict[str, str]) -> set[str]:
    articles = [text for path, text in content.items() if path.startswith("articles/")]
    return {matter(text)["meeting"] for text in articles}


def test_one_event_told_by_two_papers_is_one_meeting_with_the_people_of_both(
    tmp_path,
) -> None:
    content = taken(tmp_path, portal=PORTAL, paper=PAPER)
    (meeting,) = meetings(content)
    assert named(content) == {Path(meeting).stem}
    keys = matter(content[meeting])
    assert [line.split(" - ")[0] for line in keys["chairs"] + keys["attendees"]] == [
        "Hà Văn Sơn",
        "Lò Thị Na",
        "Vi Văn Lũng",
    ]


def test_it_is_the_same_when_both_come_in_one_import(tmp_path) -> None:
    (tmp_path / "apart").mkdir()
    apart = taken(tmp_path / "apart", a=PORTAL, b=PAPER)
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text(PORTAL, "utf-8")
    (source / "b.txt").write_text(PAPER, "utf-8")
    import_reports([source], tmp_path / "content", "2018-07-21", False, False)
    assert files(tmp_path / "content") == apart


def test_another_event_of_that_day_and_body_stays_one_of_its_own(tmp_path) -> None:
    content = taken(tmp_path, portal=PORTAL, other=OTHER)
    assert len(meetings(content)) == 2


def test_one_title_of_two_bodies_is_two_meetings(tmp_path) -> None:
    held = "Sáng 20/7/2018, UBND xã {} tổ chức hội nghị giao ban.\n\n{} chủ trì.\n"
    one = "Tin một\n\n" + held.format("Yên Thịnh", "Hà Văn Sơn, Chủ tịch UBND xã")
    two = "Tin hai\n\n" + held.format("Tân Sơn", "Lò Thị Na, Chủ tịch UBND xã")
    content = taken(tmp_path, one=one, two=two)
    assert len(meetings(content)) == 2
    assert len(named(content)) == 2


def test_a_meeting_that_people_changed_stays_and_the_draft_says_who_else_was_there(
    tmp_path,
) -> None:
    (meeting,) = meetings(taken(tmp_path, portal=PORTAL))
    path = tmp_path / "content" / meeting
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    before = path.read_text("utf-8")
    content = taken(tmp_path, paper=PAPER)
    assert meetings(content) == [meeting]
    assert content[meeting] == before
    (paper,) = (
        content[p]
        for p in content
        if p.endswith("/nang-chat-luong-dan-van-chinh-quyen.md")
    )
    assert "bài này kể thêm: Vi Văn Lũng" in paper


def test_a_report_that_changed_takes_nobody_of_the_other_paper_away(tmp_path) -> None:
    taken(tmp_path, portal=PORTAL, paper=PAPER)
    content = taken(tmp_path, paper=PAPER.replace("Thu Hà", "Thu Hằng"))
    (meeting,) = meetings(content)
    assert "Lò Thị Na" in content[meeting]
    assert "Vi Văn Lũng" in content[meeting]


def test_a_meeting_that_was_joined_with_another_does_not_return(tmp_path) -> None:
    content = taken(tmp_path, portal=PORTAL, other=OTHER)
    kept, gone = sorted(Path(one).stem for one in meetings(content))
    assert join_pages(tmp_path / "content", "meeting", gone, kept) == 0
    third = OTHER.replace("Nâng chất lượng", "Thêm tin").replace("Thu Hà", "Vân Anh")
    for name in ("other", "third"):
        content = taken(tmp_path, **{name: third})
        assert [Path(one).stem for one in meetings(content)] == [kept]
    assert named(content) == {kept}
