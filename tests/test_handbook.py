"""Every rule has its entry in the handbook, and the entry's examples are true."""

import ast
import re
from pathlib import Path

import pytest

from plugins.bulletin.kinds import ARTICLE, KINDS
from tests.content_check import problems_of
from tests.handbook import HANDBOOK, entries, files_of
from tests.settings_lines import settings_problems, with_lines

ENTRIES = entries()
WITH_EXAMPLES = {rule: entry for rule, entry in ENTRIES.items() if entry.wrong}
PLUGINS = Path(__file__).parent.parent / "plugins"
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
# Hyphenated words in the same modules that name something else.
_OTHER_WORDS = {"partial-date", "ten-moi", "ten-bai", "non-printable"}
_OTHER_WORDS |= {"gh-pages", "web-folder", "who-held", "who-held-year"}
# Names of fields and columns.
_OTHER_WORDS |= {
    "noi-dung",
    "xem-lai",
    "dia-chi-cu",
    "dia-chi-moi",
    "url-cu",
    "url-moi",
}


def rules_of(module: Path) -> set[str]:
    """The hyphenated words in a module that makes problems: its rules."""
    tree = ast.parse(module.read_text("utf-8"))
    names = {getattr(node, "id", getattr(node, "attr", "")) for node in ast.walk(tree)}
    makers = {"Problem", "Finding", "BadValueError", "PythonFile", "at", "in_body"}
    if names.isdisjoint(makers):
        return set()
    constants = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
    words = {value for value in constants if isinstance(value, str)}
    return {word for word in words if _SLUG.fullmatch(word)} - _OTHER_WORDS


def all_rules() -> set[str]:
    """The rules of the whole project, with those made of a kind ("unknown-…")."""
    named = [kind.name for kind in KINDS if kind.named or kind is ARTICLE]
    kinds = {f"{what}-{kind}" for what in ("unknown", "ambiguous") for kind in named}
    return kinds.union(*map(rules_of, PLUGINS.rglob("*.py")))


def test_every_rule_has_its_entry():
    assert all_rules() == ENTRIES.keys()


def test_the_handbook_itself_has_no_problem():
    page = {"pages/so-tay-loi.md": HANDBOOK.read_text("utf-8")}
    assert problems_of(page) == []


def problems_in(example):
    """What is said of an example: lines of settings, or files of the content."""
    heading = "# tệp pelicanconf.py\n"
    if example.startswith(heading):
        return settings_problems(with_lines(example.removeprefix(heading)))
    return problems_of(files_of(example))


@pytest.mark.parametrize("rule", WITH_EXAMPLES)
def test_the_wrong_example_breaks_the_rule(rule):
    problems = problems_in(WITH_EXAMPLES[rule].wrong)
    found = {problem.rule: problem.severity for problem in problems}
    assert rule in found
    assert ("Cảnh báo." in WITH_EXAMPLES[rule].meaning) == (found[rule] == "warning")


@pytest.mark.parametrize("rule", WITH_EXAMPLES)
def test_the_right_example_has_no_problem_at_all(rule):
    assert problems_in(WITH_EXAMPLES[rule].right) == []
