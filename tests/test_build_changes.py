"""What is no content changes the site too: settings, theme, code, machine, clock."""

import re
from random import Random

import pytest

from tests.builders import Builder, copy_project
from tests.edits import edit
from tests.sample import bulletin
from tests.site import NOON, Site, article, differences

PAGE = "content/articles/2031/05/hop.md"
HEAD = "theme/templates/head.html"
CHANGES = {
    "a template": (HEAD, "<title>", '<meta name="x" content="y">\n<title>'),
    "a component": (
        "theme/templates/components/breadcrumb.html",
        "<nav",
        '<nav id="x"',
    ),
    "a stylesheet": ("theme/static/css/tokens/space.css", "{", "{ top: 0;", 1),
    "the site's name": ("pelicanconf.py", '"Bản tin Bắc Kạn"', '"Bản tin Sương"'),
    "lengths of lists": ("pelicanconf.py", "PAGE_SIZE = 20", "PAGE_SIZE = 2"),
    "lengths of feeds": ("pelicanconf.py", "FEED_SIZE = 30", "FEED_SIZE = 1"),
    "a new category": ("pelicanconf.py", '    "Bạn đọc",', '    "Thể thao",'),
    "the code": ("plugins/bulletin/kinds.py", 'section="Cán bộ"', 'section="Người"', 1),
}
STEPS = 5


@pytest.fixture
def project(tmp_path):
    """A project of the test's own, with a builder for what it is at the moment."""
    root = copy_project(tmp_path / "project")
    site = Site(tmp_path / "site", Builder(root)).write(bulletin())
    assert site.build().code == 0
    yield site
    site.builder.close()


def change(site, name, old, new, count=-1):
    """Change a file of the project and go on with a fresh process."""
    file = site.builder.root / name
    text = file.read_text("utf-8")
    assert old in text, f"{name} has no {old}"
    file.write_text(text.replace(old, new, count), "utf-8")
    site.builder.close()
    site.builder = Builder(site.builder.root)


@pytest.mark.parametrize("what", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_of_the_project_leaves_nothing_stale(project, what):
    before = project.tree()
    change(project, *what)
    built = project.build()
    assert built.code == 0, built.said
    assert project.tree() != before
    assert differences(project.tree(), project.clean_tree()) == []


@pytest.mark.parametrize("seed", range(2))
def test_edits_between_changes_of_the_project_leave_nothing_stale(project, seed):
    random, files, now, done = Random(seed), bulletin(), NOON, []
    waiting = random.sample(sorted(CHANGES), STEPS)
    for what in waiting:
        before = dict(files)
        if random.random() < 0.7:
            change(project, *CHANGES[what])
        now += random.randrange(3) * 86_400
        done += [what, edit(files, random), edit(files, random), now]
        project.change(before, files)
        if project.build(now=now).code == 0:
            clean = project.clean_tree(now=now)
            assert differences(project.tree(), clean) == [], done
        else:
            project.change(files, before)
            files = before


def test_a_category_taken_from_the_list_is_missed_in_unchanged_files(project):
    change(project, "pelicanconf.py", '    "Nông thôn mới",', "")
    change(project, "pelicanconf.py", '    "Kinh tế",', '    "Thể thao",')
    built = project.build()
    assert built.code == 1
    assert len(re.findall(r"\(unknown-category\)", built.said)) == 5


@pytest.mark.parametrize("zone", ['"UTC"', '""'])
def test_without_the_countrys_time_zone_nothing_is_built(project, zone):
    change(project, "pelicanconf.py", '"Asia/Ho_Chi_Minh"', zone)
    built = project.build()
    assert built.code == 2
    assert 'viết "Asia/Ho_Chi_Minh"' in built.said


def test_a_step_that_cannot_be_loaded_is_an_error(project):
    change(project, "plugins/write_data.py", "import msgspec", "import khong_co", 1)
    built = project.build()
    assert built.code == 3
    assert "Không nạp được: plugins.write_data." in built.said


def test_going_online_and_back_leaves_nothing_stale(tmp_path):
    site = Site(tmp_path).write({PAGE: article("Họp")})
    for production in (False, True, False):
        assert site.build(production=production).code == 0
        clean = site.clean_tree(production=production)
        assert differences(site.tree(), clean) == []


MACHINES = {
    "hash seed, zone and locale": {
        "PYTHONHASHSEED": "7",
        "TZ": "America/Los_Angeles",
        "LC_ALL": "C",
    },
    "another zone, UTF-8": {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
}


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES.keys())
def test_another_machine_and_folder_give_the_same_bytes(tmp_path, machine):
    here = Site(tmp_path / "đây").write(bulletin())
    assert here.build().code == 0
    other = Builder(copy_project(tmp_path / "other"), **machine)
    there = Site(tmp_path / "a" / "b", other).write(bulletin())
    assert there.build(processors=1, now=NOON + 86_400).code == 0
    other.close()
    assert differences(here.tree(), there.tree()) == []
