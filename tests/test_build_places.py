"""Wherever content and sites lie, each site is the one of the content as it is."""

import os
import tempfile
from pathlib import Path
from random import Random

import pytest

from tests.edits import edit
from tests.sample import bulletin
from tests.site import Site, differences, tree


def test_two_sites_of_one_content_keep_up_apart(tmp_path):
    random, site, files = Random(5), Site(tmp_path), bulletin()
    site.write(files)
    for output in ("output", "other", "output", "output", "other"):
        assert site.build(output=output).code == 0
        built = tree(site.folder / output)
        assert differences(built, site.clean_tree()) == [], output
        before = dict(files)
        edit(files, random, ["text", "title", "person", "add"])
        site.change(before, files)


@pytest.fixture
def memory(tmp_path):
    """A folder in the machine's memory, another disk than that of the site."""
    place = Path("/dev/shm")
    if not place.is_dir() or place.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no memory that is a folder")
    with tempfile.TemporaryDirectory(dir=place) as folder:
        yield Path(folder)


def test_content_in_memory_and_a_site_on_a_disk_stay_together(memory, tmp_path):
    site, files = Site(memory), bulletin()
    output = os.path.relpath(tmp_path / "output", memory)
    site.write(files)
    for kind in ("text", "person", "photo", "text"):
        assert site.build(output=output).code == 0
        assert differences(tree(tmp_path / "output"), site.clean_tree()) == [], kind
        before = dict(files)
        edit(files, Random(3), [kind])
        site.change(before, files)
