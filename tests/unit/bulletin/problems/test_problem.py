"""A problem is printed exactly as the handbook shows it."""

import json
import re

import pytest

from plugins.bulletin.problems.problem import (
    Problem,
    counted,
    errors,
    format_problem,
    stopping,
    to_json,
)

UNKNOWN = Problem(
    path="content/articles/2018/07/x.md",
    line=4,
    column=11,
    rule="unknown-category",
    message='Chuyên mục "Chinh quyen" không có trong danh sách.',
    suggestion='có phải "Chính quyền"?',
    length=11,
)
PRINTED = """\
content/articles/2018/07/x.md:4:11: Lỗi: Chuyên mục "Chinh quyen" không có \
trong danh sách. (unknown-category)
    4 | category: Chinh quyen
      |           ^^^^^^^^^^^ có phải "Chính quyền"?"""


def test_a_problem_shows_its_line_with_a_caret_and_what_was_meant():
    assert format_problem(UNKNOWN, "category: Chinh quyen") == PRINTED


def test_without_a_line_the_suggestion_still_follows():
    printed = format_problem(UNKNOWN, None).splitlines()
    assert len(printed) == 2
    assert printed[1] == '      | có phải "Chính quyền"?'


def test_the_caret_stands_right_under_text_in_decomposed_form():
    problem = Problem(path="x", column=9, rule="r", message="m")
    line, caret = format_problem(problem, "Ba\u0306\u0301c, x!").splitlines()[1:]
    assert caret.index("^") == line.index("!") - 2  # two marks that take no room


def test_a_tab_before_the_place_is_repeated_under_it():
    problem = Problem(path="x", column=2, rule="r", message="m")
    assert format_problem(problem, "\tx").endswith("| \t^")


def test_control_characters_of_the_file_never_reach_the_terminal():
    problem = Problem(path="x", rule="r", message="m")
    assert "\x1b" not in format_problem(problem, "a\x1b[31mb\u202e")


def test_a_line_of_thousands_of_characters_is_cut_around_the_place():
    problem = Problem(path="x", column=5001, rule="r", message="m", length=3)
    _, line, caret = format_problem(problem, "a" * 5000 + "XYZ" + "a" * 900).split("\n")
    start = caret.index("^")
    assert len(line) < 200
    assert line[start : start + 3] == "XYZ"
    assert caret.endswith("^^^")


def test_json_has_the_agreed_keys():
    (row,) = json.loads(to_json([UNKNOWN]))
    keys = ["path", "line", "column", "rule", "severity", "message", "suggestion"]
    assert list(row) == keys
    assert row["suggestion"] == 'có phải "Chính quyền"?'


def test_a_file_name_of_broken_bytes_can_still_be_said():
    problem = Problem(path="a\udcff\n.jpg", rule="r", message="m")
    assert format_problem(problem, None) == "a��.jpg:1:1: Lỗi: m (r)"
    assert json.loads(to_json([problem]))[0]["path"] == "a\\udcff\n.jpg"


WARNING = Problem(path="x", rule="r", message="m", severity="warning")
DRAFT = Problem(path="y", rule="r", message="m", draft=True)


def test_every_problem_says_whether_it_is_an_error_or_a_warning():
    heads = [format_problem(problem, None) for problem in (UNKNOWN, WARNING, DRAFT)]
    said = [re.match(r"[^:]+:\d+:\d+: ([^:]+): ", head)[1] for head in heads]
    assert said == ["Lỗi", "Cảnh báo", "Lỗi trong bản nháp"]


def test_only_errors_that_readers_would_meet_stop_a_build():
    assert errors([UNKNOWN, WARNING, DRAFT]) == [UNKNOWN, DRAFT]
    assert stopping([UNKNOWN, WARNING, DRAFT]) == [UNKNOWN]


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([UNKNOWN], "1 lỗi trong 1 tệp."),
        ([WARNING, WARNING], "Không có lỗi, 2 cảnh báo trong 1 tệp."),
        ([UNKNOWN, WARNING], "1 lỗi, 1 cảnh báo trong 2 tệp."),
        (
            [DRAFT],
            "1 lỗi trong 1 tệp. 1 lỗi nằm trong bản nháp, không cản các bài khác.",
        ),
    ],
)
def test_they_are_counted_in_a_sentence(problems, said):
    assert counted(problems) == said
