"""Which errors are a draft's own: no reader gets it, so they stop nobody else's work.

articles/2018/07/nhap.md, `status: draft`, a wrong date   →  an error, not stopping
meetings/2019/hop.md, `draft: true`, the id of another    →  an error of both
"""

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from plugins.bulletin.kinds import ARTICLE, kind_of
from plugins.bulletin.problems.problem import Problem

# What a draft takes from others, or should not lie there at all.
_OTHERS = frozenset(("same-id", "same-name", "secret-file"))


def marked(problems: Iterable[Problem], drafts: Collection[str]) -> Iterator[Problem]:
    """The problems, those marked that are of one of these paths and of nobody else."""
    for problem in problems:
        own = problem.path in drafts and not _concerns_others(problem)
        yield replace(problem, draft=True) if own else problem


def _concerns_others(problem: Problem) -> bool:
    """An id comes from the file's name alone, so in the wrong folder it is taken."""
    if problem.rule == "wrong-folder":
        return kind_of(problem.path) is not ARTICLE
    return problem.rule in _OTHERS
