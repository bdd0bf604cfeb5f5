"""Whatever happens to a build, the output is wholly the old site or wholly the new.

BULLETIN_KILLS=50 kills at that many points instead of a few.
"""

import os
import re
import subprocess
import time
from random import Random

import pytest

from tests.builders import Builder
from tests.site import Site, article, differences

KILLS = int(os.environ.get("BULLETIN_KILLS", "12"))
HOP, CHO = "content/articles/2031/05/hop.md", "content/articles/2031/05/cho.md"
SITE = {HOP: article("Họp"), CHO: article("Chợ", tags=["chợ", "phiên"])}


@pytest.fixture
def site(tmp_path):
    """A built site whose next build changes, adds and removes pages."""
    made = Site(tmp_path).write(SITE)
    assert made.build().code == 0
    return made.write({HOP: article("Họp dân"), CHO: article("Chợ", tags=["hàng"])})


def wait_for_number(lock):
    """Wait until a build has written its number into a lock."""
    while not lock.read_text().isdecimal():
        time.sleep(0.05)


def steps(site, **order):
    """How many steps that touch files a build of a copy of the site takes."""
    counted = site.build(output="count/output", cache="count/cache", **order)
    return int(re.search(r"steps: (\d+)", counted.said)[1])


def test_a_build_killed_anywhere_leaves_the_old_site_or_the_new(site):
    old, new, last = site.tree(), site.clean_tree(), steps(site)
    random = Random(last)
    for die_at in sorted(random.sample(range(last * 2 // 3, last), KILLS)):
        assert site.build(die_at=die_at).code in (0, -9)
        assert site.tree() in (old, new)
    assert site.build().code == 0
    assert differences(site.tree(), new) == []


def test_the_first_build_killed_anywhere_leaves_nothing_or_all(tmp_path):
    site = Site(tmp_path).write(SITE)
    new, last = site.clean_tree(), steps(site)
    for die_at in sorted(Random(last).sample(range(1, last), KILLS // 2)):
        assert site.build(die_at=die_at).code in (0, -9)
        assert not site.output.exists() or site.tree() == new
    assert site.build().code == 0
    assert differences(site.tree(), new) == []


def test_an_edit_after_a_killed_build_leaves_nothing_stale(site):
    last = steps(site)
    for number, die_at in enumerate(
        Random(last + 1).sample(range(1, last), KILLS // 2)
    ):
        site.build(die_at=die_at)
        site.write({CHO: article(f"Chợ {number}", tags=["chợ"] if number % 2 else [])})
        if number % 3 == 2:
            assert site.build().code == 0
            assert differences(site.tree(), site.clean_tree()) == [], die_at
    assert site.build().code == 0
    assert differences(site.tree(), site.clean_tree()) == []


@pytest.mark.parametrize("largest", [1, 40, 2_000, 8_000, 30_000])
def test_a_full_disk_is_said_and_leaves_the_old_site(site, largest):
    old = site.tree()
    built = site.build(largest=largest, clean=True)
    assert (built.code, "Traceback" in built.said) == (3, False), built.said
    assert site.tree() == old
    assert site.build().code == 0
    assert differences(site.tree(), site.clean_tree()) == []


def test_two_builds_of_one_folder_do_not_mix(site):
    old, other = site.tree(), Builder(site.builder.root)
    (site.folder / ".output.lock").write_text("")
    other.send(site.order(wait_at=900))
    wait_for_number(site.folder / ".output.lock")
    refused = site.build()
    site.write({"go": ""})
    assert refused.code == 3
    assert f"Một lần dựng khác đang chạy cho {site.output}" in refused.said
    assert site.tree() == old
    assert other.answer().code == 0
    other.close()


@pytest.fixture
def small_disk(tmp_path):
    """A disk of a few megabytes, where this machine lets us have one."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(tmp_path)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("only root can mount a small disk")
    yield tmp_path
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


@pytest.mark.parametrize("free", [0, 60_000, 300_000, 600_000])
def test_a_disk_that_fills_up_leaves_the_old_site(small_disk, free):
    site = Site(small_disk).write(SITE)
    assert site.build().code == 0
    old, room = site.tree(), os.statvfs(small_disk)
    filler = small_disk / "filler"
    filler.write_bytes(bytes(room.f_bavail * room.f_frsize - free - 4096))
    site.write({HOP: article("Họp")})
    built = site.build(cache="other")
    assert (built.code, "Traceback" in built.said) == (3, False), built.said
    assert site.tree() == old
    filler.unlink()
    assert site.build().code == 0
