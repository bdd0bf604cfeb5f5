"""After any sequence of edits a build gives what a clean build gives, byte for byte.

BULLETIN_EDITS=40 makes the sequences longer than the usual few.
"""

import os
from random import Random

import pytest

from tests.edits import WORDING, edit
from tests.sample import bulletin
from tests.site import Site, differences

EDITS = int(os.environ.get("BULLETIN_EDITS", "5"))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("among", [(), WORDING], ids=["any", "wording"])
def test_a_sequence_of_edits_leaves_nothing_stale(tmp_path, seed, among):
    random, site, files = Random(seed), Site(tmp_path), bulletin()
    assert site.write(files).build().code == 0
    for _ in range(EDITS):
        before, shown = dict(files), site.tree()
        done = [edit(files, random, among) for _ in range(random.randrange(1, 4))]
        site.change(before, files)
        if site.build().code == 0:
            assert differences(site.tree(), site.clean_tree()) == [], done
        else:
            assert site.tree() == shown, done
            site.change(files, before)
            files = before
