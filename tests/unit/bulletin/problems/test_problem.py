"""A problem is printed exactly as the handbook shows it."""

import json

from plugins.bulletin.problems.problem import Problem, errors, format_problem, to_json

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
content/articles/2018/07/x.md:4:11: Chuyên mục "Chinh quyen" không có \
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
    assert format_problem(problem, None) == "a��.jpg:1:1: m (r)"
    assert json.loads(to_json([problem]))[0]["path"] == "a\\udcff\n.jpg"


def test_only_errors_stop_a_build():
    warning = Problem(path="x", rule="r", message="m", severity="warning")
    assert errors([UNKNOWN, warning]) == [UNKNOWN]
