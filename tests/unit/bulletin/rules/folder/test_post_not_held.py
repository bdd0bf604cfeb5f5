"""A printed post beside what the registry knows of that day, and of others."""

import pytest

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
