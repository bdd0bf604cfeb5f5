"""A printed post beside what the registry knows of that day, and of others."""

from datetime import datetime

import pytest

from plugins.bulletin.words.dates import VIETNAM
from tests.content_check import article, problems_of

OFFICIAL = (
    "---\nname: Bế Văn Lưu\nposts:\n  - {{post: Giám đốc Sở Y tế, {days}}}\n---\n"
)
MEETING = (
    "---\ntitle: Họp\nkind: phiên họp\ndate: 2018-07-20\n"
    "chairs: [Bế Văn Lưu - Bí thư Huyện ủy]\n---\n"
)


def found(days: str, body: str = "Huyện họp.\n\nHai.\n") -> list[tuple[str, str]]:
    files = {
        "officials/be-van-luu.md": OFFICIAL.format(days=days),
        "meetings/2018/hop.md": MEETING,
        "articles/2018/07/bai.md": article("date: 20/7/2018\nmeeting: hop", body),
    }
    return [(problem.rule, problem.severity) for problem in problems_of(files)]


@pytest.mark.parametrize(
    ("days", "rule", "severity"),
    [
        ("from: 2017, to: 2019", "post-not-held", "error"),
        ("attested: [2018-07-20]", "post-not-held", "error"),
        ("attested: [2016-03-05]", "post-not-in-registry", "warning"),
        ("to: 2016", "no-known-post", "warning"),
    ],
)
def test_a_post_is_wrong_only_where_the_registry_speaks_of_that_day(
    days: str, rule: str, severity: str
) -> None:
    assert found(days) == [(rule, severity)]


def test_a_draft_does_not_stop_a_build_for_a_post() -> None:
    draft = MEETING.replace("chairs:", "draft: true\nchairs:")
    official = OFFICIAL.format(days="from: 2017, to: 2019")
    files = {"officials/be-van-luu.md": official, "meetings/2018/hop.md": draft}
    found = [(problem.rule, problem.severity) for problem in problems_of(files)]
    assert found == [("post-not-held", "warning")]


def test_what_the_meeting_prints_is_told_once() -> None:
    body = "Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì cuộc họp.\n"
    told = found("attested: [2016-03-05]", body)
    assert told == [("post-not-in-registry", "warning")]


def test_a_text_that_prints_another_post_says_when_the_known_one_was_held() -> None:
    files = {
        "officials/be-van-luu.md": OFFICIAL.format(days="attested: [2016-03-05]"),
        "articles/2018/07/bai.md": article(
            "tags: [be-van-luu]", "Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì.\n"
        ),
    }
    (problem,) = problems_of(files)
    assert problem.rule == "text-post-not-held"
    assert problem.suggestion.endswith("Giám đốc Sở Y tế (5/3/2016)")


def told(
    posts: str, printed: str, day: str = "2026-11-27", body: str = "", **more: str
) -> list[tuple[str, str]]:
    """Rules and severities about one person with these posts at one meeting."""
    lines = "\n".join(f"  - {{{post}}}" for post in posts.split(" | "))
    bodies = {
        f"organisations/{i}.md": f"---\nname: {n}\n---\n" for i, n in more.items()
    }
    meeting = (
        f"---\ntitle: Họp\nkind: phiên họp\ndate: {day}\n"
        f"chairs: ['Bế Văn Lưu - {printed}']\n---\n"
    )
    files = {
        "officials/be-van-luu.md": f"---\nname: Bế Văn Lưu\nposts:\n{lines}\n---\n",
        f"meetings/{day[:4]}/hop.md": meeting,
        **bodies,
    }
    if body:
        front = f"date: {day}\nmeeting: hop"
        files[f"articles/{day[:4]}/{day[5:7]}/bai.md"] = article(front, body)
    found = problems_of(files, now=datetime(2026, 12, 30, tzinfo=VIETNAM))
    return [(problem.rule, problem.severity) for problem in found]


HANDOVER = (
    "post: Quyền Giám đốc Sở Y tế, from: 2026-01-05, to: 2026-11-28 | "
    "post: Giám đốc Sở Y tế, from: 2026-11-29"
)
VAGUE = (
    "post: Quyền Giám đốc Sở Y tế, from: 2026-01, to: 2026-11 | "
    "post: Giám đốc Sở Y tế, from: 2026-11"
)
OTHERWISE, NOT_HELD = ("post-held-otherwise", "error"), ("post-not-held", "error")
UNCERTAIN = ("post-uncertain", "warning")


@pytest.mark.parametrize(
    ("posts", "printed", "day", "problems"),
    [
        (HANDOVER, "Giám đốc Sở Y tế", "2026-11-27", [OTHERWISE]),
        (HANDOVER, "Quyền Giám đốc Sở Y tế", "2026-11-27", []),
        (HANDOVER, "Q. Giám đốc Sở Y tế", "2026-11-28", []),
        (HANDOVER, "Giám đốc (Quyền) Sở Y tế", "2026-11-28", []),
        (HANDOVER, "Quyền Giám đốc Sở Y tế", "2026-11-29", [OTHERWISE]),
        (HANDOVER, "Giám đốc Sở Y tế", "2026-11-29", []),
        (HANDOVER, "nguyên Quyền Giám đốc Sở Y tế", "2026-11-27", [NOT_HELD]),
        (HANDOVER, "nguyên Quyền Giám đốc Sở Y tế", "2026-11-29", []),
        (VAGUE, "Giám đốc Sở Y tế", "2026-11-27", [UNCERTAIN]),
        (VAGUE, "Quyền Giám đốc Sở Y tế", "2026-11-27", [UNCERTAIN]),
        (VAGUE, "Giám đốc Sở Y tế", "2026-10-27", [OTHERWISE]),
        ("post: Quyền Giám đốc Sở Y tế", "Giám đốc Sở Y tế", "2026-11-27", [UNCERTAIN]),
        ("post: Giám đốc Sở Y tế, from: 2020", "Tập sự Giám đốc Sở Y tế", "2026-11-27",
         [OTHERWISE]),
        ("post: Phó Giám đốc Sở Y tế, from: 2020",
         "Phó Giám đốc phụ trách Sở Y tế", "2026-11-27", [UNCERTAIN]),
        ("post: Phó Giám đốc phụ trách Sở Y tế, from: 2020", "Phó Giám đốc Sở Y tế",
         "2026-11-27", []),
        ("post: Phó Giám đốc phụ trách Sở Y tế, from: 2020", "Giám đốc Sở Y tế",
         "2026-11-27", [NOT_HELD]),
        ("post: Giám đốc Sở Y tế, from: 2020, to: 2025", "Giám đốc Sở Y tế",
         "2026-11-27", [NOT_HELD]),
        ("post: Giám đốc Sở Y tế, from: 2020, to: 2025", "nguyên Giám đốc Sở Y tế",
         "2026-11-27", []),
        ("post: Giám đốc Sở Y tế, from: 2020", "nguyên Giám đốc Sở Y tế",
         "2026-11-27", [NOT_HELD]),
        ("post: Giám đốc Sở Y tế, from: 2027", "nguyên Giám đốc Sở Y tế",
         "2026-11-27", [UNCERTAIN]),
        ("post: Giám đốc Sở Y tế, from: 2020", "nguyên Bí thư Huyện ủy",
         "2026-11-27", []),
        ("post: nguyên Giám đốc Sở Y tế, from: 2020", "nguyên Giám đốc Sở Y tế",
         "2026-11-27", [("former-as-held", "warning")]),
        ("post: tân Giám đốc Sở Y tế, from: 2026-11", "Giám đốc Sở Y tế",
         "2026-12-27", []),
    ],
)  # fmt: skip
def test_how_a_post_is_held_is_part_of_it(posts, printed, day, problems) -> None:
    assert told(posts, printed, day) == problems


@pytest.mark.parametrize(
    ("printed", "day", "problems"),
    [
        ("Giám đốc Sở Y tế", "2026-11-27", ["text-post-not-held"]),
        ("Quyền Giám đốc Sở Y tế", "2026-11-27", []),
        ("Quyền Giám đốc Sở Y tế", "2026-11-29", ["text-post-not-held"]),
        ("Giám đốc Sở Y tế", "2026-11-29", []),
    ],
)
def test_in_a_text_too(printed: str, day: str, problems: list[str]) -> None:
    body = f"Đồng chí Bế Văn Lưu, {printed} chủ trì cuộc họp.\n"
    known = "Quyền Giám đốc Sở Y tế" if day < "2026-11-29" else "Giám đốc Sở Y tế"
    assert [rule for rule, _ in told(HANDOVER, known, day, body)] == problems


@pytest.mark.parametrize(
    ("post", "organisation", "printed"),
    [
        ("Trưởng ban", "Ban Dân vận Tỉnh ủy", "Trưởng ban Dân vận Tỉnh ủy"),
        ("Trưởng phòng", "Phòng Nội vụ", "Trưởng phòng Nội vụ"),
        ("Chánh Văn phòng", "Văn phòng Tỉnh ủy", "Chánh Văn phòng Tỉnh ủy"),
        ("Trưởng Công an", "Công an huyện", "Trưởng Công an huyện"),
        ("Chủ tịch", "UBND tỉnh Bắc Kạn", "Chủ tịch UBND tỉnh"),
        ("Chủ tịch UBND tỉnh", "UBND tỉnh Bắc Kạn", "Chủ tịch UBND tỉnh Bắc Kạn"),
    ],
)
def test_a_correct_post_of_a_body_stops_no_build(post, organisation, printed) -> None:
    held = f"post: {post}, organisation: bo, from: 2020"
    assert told(held, printed, bo=organisation) == []


@pytest.mark.parametrize("printed", ["Giám đốc Sở Nội vụ", "Giám đốc Sở Y tế Ba Bể"])
def test_the_same_post_of_another_body_is_another(printed) -> None:
    held = "post: Giám đốc, organisation: bo, from: 2020"
    bodies = {"bo": "Sở Y tế tỉnh Hồ Sương", "ba": "UBND huyện Ba Bể"}
    assert told(held, printed, **bodies) == [NOT_HELD]


def test_a_body_cut_short_is_asked_about_and_another_one_is_wrong() -> None:
    held = "post: Trưởng ban, organisation: bo, from: 2020"
    body = "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    printed = "Trưởng ban Tuyên giáo"
    assert told(held, printed, bo=body) == [UNCERTAIN]
    assert told(held, printed, bo=body, cu="Ban Tuyên giáo") == [NOT_HELD]


def test_a_meeting_of_some_days_may_print_the_post_of_its_last() -> None:
    files = {
        "officials/an.md": "---\nname: Lò Văn An\nposts:\n  - {post: Giám đốc Sở, "
        "from: 2026-11-29}\n  - {post: Quyền Giám đốc Sở, to: 2026-11-28}\n---\n",
        "meetings/2026/hop.md": "---\ntitle: Họp\nkind: phiên họp\ndate: 2026-11-27\n"
        "end_date: 2026-11-30\nchairs: [Lò Văn An - Giám đốc Sở]\n---\n",
    }
    assert problems_of(files, now=datetime(2026, 12, 30, tzinfo=VIETNAM)) == []


@pytest.mark.parametrize(
    ("post", "rules"),
    [
        ("KT. Giám đốc, Phó Giám đốc Sở Y tế", set()),
        ("KT. Giám đốc Sở Y tế, Phó Giám đốc", set()),
        ("KT. Chủ tịch, Giám đốc Sở Y tế", {"post-not-held"}),
        ("KT. Giám đốc", {"signer-without-post"}),
    ],
)
def test_who_signs_for_somebody_is_held_against_the_own_post(
    post: str, rules: set[str]
) -> None:
    official = "---\nname: Bế Văn Lưu\nposts:\n  - {post: Phó Giám đốc Sở Y tế, "
    document = (
        "---\ntitle: Kế hoạch\nnumber: 17/KH-SYT\nkind: kế hoạch\ndate: 2018-07-20\n"
        f"signatories:\n  - Bế Văn Lưu - {post}\n---\n\nMột.\n"
    )
    files = {
        "officials/be-van-luu.md": f"{official}from: 2016-01-01}}\n---\n",
        "official_documents/2018/17-kh-syt.md": document,
    }
    assert {problem.rule for problem in problems_of(files)} == rules
