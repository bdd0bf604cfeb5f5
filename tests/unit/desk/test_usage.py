"""From what an editor typed to what Invoke's parser understands."""

import pytest
from invoke.parser import Argument

from plugins.desk.usage import asked_about, in_vietnamese, spread

SEVERAL = {
    "redirects": [
        Argument(name="action", kind=str, positional=True),
        Argument(name="file", kind=str, positional=True),
        Argument(name="dry-run", kind=bool, default=False),
    ],
    "import": [
        Argument(name="paths", kind=list),
        Argument(name="content", kind=str, default=""),
        Argument(name="dry-run", kind=bool, default=False),
    ],
}


@pytest.mark.parametrize(
    ("typed", "parsed"),
    [
        ("import a b", "import --paths=a --paths=b"),
        ("import a --dry-run b", "import --paths=a --dry-run --paths=b"),
        ("import --content c a", "import --content c --paths=a"),
        ("import a --content=c b", "import --paths=a --content=c --paths=b"),
        ("import", "import"),
        ("redirects import cu.csv", "redirects import cu.csv"),
        ("redirects --dry-run import a", "redirects --dry-run import a"),
        ("redirects import a import b", "redirects import a import --paths=b"),
        ("build --content c", "build --content c"),
    ],
)
def test_each_path_becomes_an_option(typed, parsed):
    assert " ".join(spread(typed.split(), SEVERAL)) == parsed


def test_a_path_may_hold_spaces_and_equals_signs():
    typed = ["import", "Bài số 1.docx", "a=b.html"]
    parsed = ["import", "--paths=Bài số 1.docx", "--paths=a=b.html"]
    assert list(spread(typed, SEVERAL)) == parsed


def test_what_the_parser_may_say_tomorrow_is_still_passed_on():
    assert in_vietnamese("Something new") == "Không hiểu lệnh: Something new"


@pytest.mark.parametrize(
    ("typed", "task"),
    [
        ("redirects --help", "redirects"),
        ("redirects import --help", "redirects"),
        ("import a -h", "import"),
        ("nosuch --help", ""),
        ("redirects import a", ""),
    ],
)
def test_help_is_about_the_task_before_it(typed, task):
    assert asked_about(typed.split(), SEVERAL) == task


def test_all_that_lacks_is_named():
    said = in_vietnamese(
        "'join' did not receive required positional arguments: 'a', 'b'"
    )
    assert said == 'Lệnh này còn thiếu "a", "b".'
