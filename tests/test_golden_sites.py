"""Whole small sites give the feeds, data and pages that were looked at and kept.

When a change is meant: `python -m tests.golden`, look at the difference, commit it.
"""

import difflib

import pytest

from tests.golden import build, kept, names


@pytest.mark.parametrize("name", names())
def test_a_golden_site_is_built_as_it_was_kept(tmp_path, name):
    made, golden = build(name, tmp_path), kept(name)
    changed = []
    for path in sorted(made.keys() | golden.keys()):
        before, after = golden.get(path, ""), made.get(path, "")
        lines = before.splitlines(), after.splitlines()
        changed += difflib.unified_diff(*lines, f"kept/{path}", f"made/{path}", n=1)
    assert not changed, "\n".join(changed)


def test_there_are_golden_sites():
    assert len(names()) >= 3
