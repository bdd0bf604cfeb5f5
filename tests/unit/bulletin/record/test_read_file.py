"""A content file as read: where its values, and what is wrong with them, stand."""

from plugins.bulletin.body.render import RenderedText
from plugins.bulletin.kinds import ARTICLE
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

PATH = "articles/2031/05/hop.md"
READ = ReadFile(
    path=PATH,
    kind=ARTICLE,
    source="Một\n\n    mã\nHai",
    body=RenderedText(code=(3,)),
    body_line=9,
    positions={"cover.alt": (5, 8, 12)},
)


def test_the_prose_of_a_body_is_its_lines_that_are_no_code() -> None:
    assert list(READ.prose()) == [(1, "Một"), (2, ""), (4, "Hai")]


def test_a_body_that_is_not_known_is_all_prose() -> None:
    bare = ReadFile(path=PATH, kind=ARTICLE, source="a\nb")
    assert list(bare.prose()) == [(1, "a"), (2, "b")]


def test_a_problem_stands_at_the_value_of_its_key() -> None:
    assert READ.at("cover.alt", "alt", "Thiếu lời tả.", "ghi lời tả", "warning") == (
        Problem(
            path=PATH,
            line=5,
            column=8,
            length=12,
            rule="alt",
            message="Thiếu lời tả.",
            suggestion="ghi lời tả",
            severity="warning",
        )
    )


def test_the_problem_of_a_key_that_is_not_there_stands_at_the_first_line() -> None:
    found = READ.at("title", "required", "Thiếu tiêu đề.")
    assert found == Problem(
        path=PATH,
        line=1,
        column=1,
        length=1,
        rule="required",
        message="Thiếu tiêu đề.",
        suggestion="",
        severity="error",
    )


def test_a_problem_in_the_body_stands_at_its_line_of_the_file() -> None:
    found = READ.in_body((4, 2, 3), "link", "Sai.", "sửa", "warning")
    assert found == Problem(
        path=PATH,
        line=12,
        column=2,
        length=3,
        rule="link",
        message="Sai.",
        suggestion="sửa",
        severity="warning",
    )
    plain = READ.in_body((1, 1, 1), "link", "Sai.")
    assert (plain.line, plain.suggestion, plain.severity) == (9, "", "error")


def test_a_body_begins_at_the_first_line_where_nothing_else_is_said() -> None:
    bare = ReadFile(path=PATH, kind=ARTICLE)
    assert bare.in_body((3, 1, 1), "link", "Sai.").line == 3
