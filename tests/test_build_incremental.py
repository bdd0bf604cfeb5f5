"""After any sequence of edits a build gives what a clean build gives, byte for byte.

BULLETIN_EDITS=40 makes the sequences longer than the usual few.
"""

import os
from random import Random

import pytest

from tests.edits import EDITS, WORDING, edit
from tests.sample import bulletin
from tests.site import Site, differences

STEPS = int(os.environ.get("BULLETIN_EDITS", "5"))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("among", [(), WORDING], ids=["any", "wording"])
def test_a_sequence_of_edits_leaves_nothing_stale(tmp_path, seed, among):
    random, site, files = Random(seed), Site(tmp_path), bulletin()
    assert site.write(files).build().code == 0
    for _ in range(STEPS):
        before, shown = dict(files), site.tree()
        done = [edit(files, random, among) for _ in range(random.randrange(1, 4))]
        site.change(before, files)
        if site.build().code == 0:
            assert differences(site.tree(), site.clean_tree()) == [], done
        else:
            assert site.tree() == shown, done
            site.change(files, before)
            files = before


def test_no_kind_of_edit_leaves_anything_stale(tmp_path):
    site, files, refused, stale = Site(tmp_path), bulletin(), [], {}
    edit(files, Random(0), ["add"])
    assert site.write(files).build().code == 0
    for kind in EDITS:
        edited = changed_by(kind, files)
        site.change(files, edited)
        if site.build().code == 0:
            stale[kind] = differences(site.tree(), site.clean_tree())
        else:
            refused.append(kind)
        site.change(edited, files)
        assert site.build().code == 0
    assert {kind: found for kind, found in stale.items() if found} == {}
    assert refused == ["name"]  # others still refer to the old one


def changed_by(kind, files):
    """What one edit of a kind makes of the files; it has to change something."""
    for seed in range(50):
        edited = dict(files)
        edit(edited, Random(seed), [kind])
        if edited != files:
            return edited
    raise AssertionError(kind)
