"""An error in a draft keeps the last good preview, and never hides everything."""

import pytest

from plugins.bulletin.problems.problem import Problem
from plugins.press.preview.build import PreviewBuild
from plugins.press.system.failures import ContentErrors

OWN = Problem(path="articles/2018/07/nhap.md", rule="r", message="m", draft=True)
PUBLIC = Problem(path="articles/2018/07/bai.md", rule="r", message="m")


def build(*problems: Problem, last: bool) -> PreviewBuild:
    """A build that found some problems, with or without a good one before it."""
    one = PreviewBuild.__new__(PreviewBuild)
    one._noted, one._looking, one._last = list(problems), None, last
    return one


def test_without_a_site_to_show_the_rest_is_shown():
    build(OWN, last=False).stop_on_errors()


@pytest.mark.parametrize(("problem", "last"), [(OWN, True), (PUBLIC, False)])
def test_else_the_build_ends_there(problem, last):
    with pytest.raises(ContentErrors):
        build(problem, last=last).stop_on_errors()
