"""What the text of an article says beside the record."""

import pytest

from plugins.bulletin.problems.problem import Problem
from tests.content_check import article, problems_of

PLACE = "articles/2018/07/bai.md"
RULES = ("unlisted-official", "text-post-not-held", "text-date-differs")
TAG = "officials: [dam-thi-sao]"
RECORD = {
    "officials/be-van-luu.md": (
        "---\nname: Bế Văn Lưu\nposts:\n"
        "  - {post: Bí thư Huyện ủy, from: 2016}\n"
        "  - {post: Chánh Thanh tra tỉnh, from: 2010, to: 2015}\n---\n"
    ),
    "meetings/2018/hop.md": (
        "---\ntitle: Họp\nkind: phiên họp\ndate: 2018-07-20\n"
        "chairs: [Bế Văn Lưu]\n---\n"
    ),
}

NEAR = "near-name"


def told(text: str) -> list[Problem]:
    problems = problems_of({**RECORD, PLACE: text})
    return [problem for problem in problems if problem.rule in RULES]


def test_somebody_only_the_text_knows_is_told_with_a_line_to_paste() -> None:
    body = "Hai.\n\nĐồng chí Lục Thị Sen, Chủ tịch UBND huyện dự.\n"
    (problem,) = told(article("meeting: hop", body))
    assert problem.suggestion == "- Lục Thị Sen - Chủ tịch UBND huyện"
    assert "meetings/2018/hop.md" in problem.message
    lines = article("meeting: hop", body).split("\n")
    marked = lines[problem.line - 1][problem.column - 1 :][: problem.length]
    assert marked.startswith("Đồng chí Lục Thị Sen")


def test_without_a_meeting_the_line_is_for_the_article() -> None:
    body = "Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì cuộc họp.\n"
    (problem,) = told(article(body=body))
    assert problem.suggestion == "officials: [Bế Văn Lưu]"
    assert told(article(problem.suggestion, body)) == []


@pytest.mark.parametrize("lines", ["meeting: hop", "tags: [be-van-luu]"])
def test_who_is_listed_anywhere_is_not_mentioned(lines: str) -> None:
    body = "Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì cuộc họp.\n"
    assert told(article(lines, body)) == []


def near(text: str) -> list[str]:
    return [
        p.suggestion for p in problems_of({**RECORD, PLACE: text}) if p.rule == NEAR
    ]


def test_a_name_with_another_mark_is_asked_about_beside_who_has_the_post() -> None:
    body = "Đồng chí Bế Văn Lựu, Bí thư Huyện ủy chủ trì cuộc họp.\n"
    for lines in ("meeting: hop", "officials: [Bế Văn Lưu]", ""):
        text = article(lines, body)
        (hint,) = near(text)
        assert hint.startswith("sửa tên thành Bế Văn Lưu; ")
        assert told(text) == []


def test_another_mark_and_another_post_is_another_person() -> None:
    body = "Đồng chí Bế Văn Lựu, Hiệu trưởng Trường Ví dụ dự cuộc họp.\n"
    assert near(article("", body)) == []
    assert [p.rule for p in told(article("", body))] == [RULES[0]]


@pytest.mark.parametrize(
    ("tag", "asked"),
    [("Bế Văn Lựu", True), ("Bế Văn Lưu", False), ("bế văn lựu", False)],
)
def test_a_tag_that_is_nearly_a_name_is_asked_about(tag: str, asked: bool) -> None:
    assert near(article(f"tags: [{tag}]")) == (["viết Bế Văn Lưu"] if asked else [])


def test_a_post_of_other_years_is_told() -> None:
    body = "Đồng chí Bế Văn Lưu, Chánh Thanh tra tỉnh chủ trì cuộc họp.\n"
    (problem,) = told(article("meeting: hop", body))
    assert problem.rule == "text-post-not-held"
    assert "Bí thư Huyện ủy" in problem.suggestion


def test_the_head_of_a_province_is_that_of_its_committee() -> None:
    official = "---\nname: Đàm Thị Sao\nposts: [{post: Chủ tịch UBND huyện}]\n---\n"
    body = "Đồng chí Đàm Thị Sao, Chủ tịch huyện chủ trì cuộc họp.\n"
    files = {"officials/dam-thi-sao.md": official, PLACE: article(TAG, body)}
    assert problems_of(files) == []


def test_a_former_post_said_to_be_one_is_right() -> None:
    body = "Đồng chí Bế Văn Lưu, nguyên Chánh Thanh tra tỉnh dự.\n"
    assert told(article("meeting: hop", body)) == []


@pytest.mark.parametrize(
    ("opening", "count"),
    [
        ("Sáng 19/7, huyện họp.", 1),
        ("Sáng 20/7, huyện họp.", 0),
        ("Trong hai ngày 19 và 20/7, huyện họp.", 0),
        ("Thực hiện Công văn ngày 3/4/2018, huyện họp.", 0),
        ("Huyện họp.\n\nNgày 19/7, thôn đã họp.", 0),
        ("    Sáng 19/7, huyện họp.", 1),
    ],
)
def test_the_day_a_text_opens_with_is_that_of_the_meeting(
    opening: str, count: int
) -> None:
    text = article("date: 20/7/2018 15:00\nmeeting: hop", f"{opening}\n\nHai.\n")
    assert [p.rule for p in told(text)] == ["text-date-differs"] * count


def test_code_and_comments_name_nobody() -> None:
    said = "title: Đồng chí Lục Thị Sen, Chủ tịch UBND huyện dự."
    body = f"Hai.\n\n    {said}\n\n<!-- {said} -->\n"
    assert told(article("meeting: hop", body)) == []


@pytest.mark.parametrize(
    ("lines", "opening", "asked"),
    [
        ("session: sáng", "Chiều 20/7, tỉnh họp.", True),
        ("session: sáng", "Sáng 20/7, tỉnh họp.", False),
        ("session: sáng", "Chiều ngày 20/7, tỉnh họp.", True),
        ("session: cả ngày", "Chiều 20/7, tỉnh họp.", False),
        ("start: '08:00'", "Tối 20/7, tỉnh họp.", True),
        ("start: '12:00'", "Chiều 20/7, tỉnh họp.", False),
        ("start: '17:30'", "Tối 20/7, tỉnh họp.", False),
        ("session: sáng\nend_date: 2018-07-21", "Chiều 20/7, tỉnh họp.", False),
        ("place: Hội trường", "Chiều 20/7, tỉnh họp.", False),
        ("session: sáng", "Ngày 20/7, tỉnh họp.", False),
    ],
)
def test_another_half_day_than_the_meetings_is_told(
    lines: str, opening: str, asked: bool
) -> None:
    files = {
        "meetings/2018/hop.md": (
            f"---\ntitle: Họp\nkind: phiên họp\ndate: 2018-07-20\n{lines}\n---\n"
        ),
        PLACE: article("meeting: hop\ndate: 21/7/2018", f"{opening}\n"),
    }
    told = [p.rule for p in problems_of(files)]
    assert ("text-session-differs" in told) == asked
