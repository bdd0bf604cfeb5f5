"""A build that finds nothing new says so before it starts, and only then."""

import os
import subprocess
import sys

import pytest

from plugins.press.system.project import ROOT
from tests.sample import bulletin
from tests.site import NOON, Site, article, differences

PAGE = "content/articles/2031/05/bai-1.md"
WAITING = article("Bài chờ", date="2031-05-18 18:00")
DAY = 24 * 3600
ASKED = """
import sys
sys.path.insert(0, {root!r})
from plugins.press.system.unchanged import answer
said = answer(["build", "--content", {content!r}, "--output={output}"])
foreign = sorted(name for name in sys.modules if name in {{"msgspec", "pelican"}})
print(foreign or said)
"""


def quick(site, now=NOON):
    """What is said without a build, by a Python that has only its own library."""
    root, content, output = map(str, (site.builder.root, site.content, site.output))
    environment = site.order(now=now)["environment"]
    code = ASKED.format(root=root, content=content, output=output)
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.removesuffix("\n")


@pytest.fixture
def site(tmp_path):
    """A built site with warnings, and an article that waits for the evening."""
    made = Site(tmp_path).write(
        {**bulletin(), "content/articles/2031/05/w.md": WAITING}
    )
    assert made.build().code == 0
    return made


def without_seconds(said):
    return [line.rpartition(",")[0] or line for line in said.splitlines()]


def test_it_is_said_in_the_words_of_a_build(site):
    said = quick(site)
    assert "0 tệp dựng mới" in said
    assert "Bài hẹn giờ gần nhất: 18/5/2031 18:00." in said
    built = site.build().said.splitlines()[:-1]  # the last counts its steps
    assert without_seconds(said) == without_seconds("\n".join(built))
    assert quick(site) != "None"


def touch(path):
    path.write_bytes(path.read_bytes())


def swap_times(path):
    """Change a file so that neither its size nor its time tells."""
    status = path.stat()
    path.write_bytes(path.read_bytes().replace(b"e", b"a"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES = {
    "an edit": lambda s: touch(s.folder / PAGE),
    "an edit of the same size and time": lambda s: swap_times(s.folder / PAGE),
    "a new file": lambda s: s.write({"content/pages/moi.md": "---\ntitle: M\n---\n"}),
    "a file gone": lambda s: (s.content / "documents/nghi-quyet.pdf").unlink(),
    "an empty folder": lambda s: (s.content / "articles/2032").mkdir(),
    "another case": lambda s: (s.folder / PAGE).rename(s.folder / PAGE.upper()),
    "a link among the content": lambda s: (s.content / "x").symlink_to("/"),
    "the output touched": lambda s: swap_times(s.output / "can-bo/index.html"),
    "a stray file": lambda s: (s.output / "2031/.DS_Store").touch(),
    "a stray file at the top": lambda s: (s.output / "Thumbs.db").touch(),
    "the output gone": lambda s: s.output.rename(s.folder / "elsewhere"),
    "no record of it": lambda s: [f.unlink() for f in s.folder.rglob("seen.json")],
    "half a record": lambda s: [
        f.write_bytes(f.read_bytes()[:-9]) for f in s.folder.rglob("seen.json")
    ],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_any_change_is_left_to_the_build(site, change):
    (site.folder / PAGE.upper()).parent.mkdir(parents=True)
    change(site)
    assert quick(site) == "None"


@pytest.mark.parametrize("now", [NOON - 1, NOON + 7 * 3600, NOON + DAY])
def test_another_time_is_left_to_the_build(site, now):
    assert quick(site, NOON + 60) != "None"
    assert quick(site, now) == "None"


def test_a_change_of_the_project_is_left_to_the_build(tmp_path, site):
    template = site.builder.root / "theme/templates/home.html"
    touch(template)
    assert quick(site) == "None"
    assert site.build().code == 0
    assert quick(site) != "None"


def test_after_a_build_that_failed_or_was_killed_nothing_is_said(site):
    site.write({PAGE: "---\ntitle: x\n---\n"})
    assert site.build().code == 1
    assert quick(site) == "None"
    site.write({PAGE: bulletin()[PAGE]})
    assert site.build(die_at=900).code == -9
    assert quick(site) == "None"
    assert site.build().code == 0
    assert quick(site) != "None"
    assert differences(site.tree(), site.clean_tree()) == []


def test_the_command_itself_says_it(tmp_path):
    site = Site(tmp_path).write({PAGE: article("Họp")})
    command = [sys.executable, "tasks.py", "build", "--content", str(site.content)]
    command += ["--output", str(site.output)]
    settings = {**os.environ, **site.order()["environment"]}
    said = []
    for _ in range(2):
        done = subprocess.run(
            command, cwd=ROOT, env=settings, capture_output=True, text=True, check=True
        )
        said.append(done.stderr)
    assert "0 tệp dựng mới" in said[1]
    assert "0 tệp dựng mới" not in said[0]
