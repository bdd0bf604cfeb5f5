"""A kind of content is added by ten files, and forgotten nowhere.

The trial adds "leaflet" to a copy of the project: four files of its own lie in
`trial_of_a_kind/`, six others gain the lines below. CONTRIBUTING ("Add a kind") is the
recipe of what happens here.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest

from plugins.press.system.project import ROOT
from tests.builders import Builder, copy_project
from tests.site import Site, document

OWN = ROOT / "tests" / "trial_of_a_kind"
# Where it stands, what it stands before, and the lines.
Lines = tuple[str, str]
EDITS: dict[str, tuple[Lines, ...]] = {
    "plugins/bulletin/kinds.py": (
        (
            "PAGE = Kind(",
            """LEAFLET = Kind(
    name="leaflet",
    folder="leaflets",
    section="Tờ rơi",
    noun="tờ rơi",
    example="ten-to-roi",
    root="/to-roi/",
    letter="z",
    sitemap="to-roi",
    named=False,
    dated="year",
)
""",
        ),
        ("    PAGE,\n", "    LEAFLET,\n"),
    ),
    "plugins/bulletin/files/schema.py": (
        (
            "ContentFile = ",
            '''class LeafletFile(_File, frozen=True):
    """What an office tells everybody: content/leaflets/<year>/<id>.md."""

    title: str
    date: Day
    summary: Text | None = None
    documents: tuple[AttachedDocument, ...] = ()
    redirect_from: tuple[OldAddress, ...] = ()
    draft: bool = False


''',
        ),
        ("    | MeetingFile\n", "    | LeafletFile\n"),
        ("    kinds.PAGE.folder", "    kinds.LEAFLET.folder: LeafletFile,\n"),
    ),
    "plugins/bulletin/files/meanings.py": (
        ("    PageFile,\n", "    LeafletFile,\n"),
        (
            "    PageFile: {",
            """    LeafletFile: {
        "title": "Tiêu đề.",
        "date": "Ngày tờ rơi.",
        "summary": "Tóm tắt.",
        "documents": "Tệp cho người đọc tải về.",
        "redirect_from": _OLD,
        "draft": _DRAFT,
    },
""",
        ),
    ),
    "plugins/bulletin/record/stored_record.py": (
        (
            "from plugins.bulletin.record.entities.officials",
            "from plugins.bulletin.record.entities.leaflets import Leaflet\n",
        ),
        ("        Page,\n", "        Leaflet,\n"),
    ),
    "plugins/bulletin/outputs/data/datasets.py": (
        (
            "# What is published of each kind",
            '''class Leaflet(popolo.Shape, frozen=True, kw_only=True):
    """What an office told everybody."""

    id: str
    title: str
    date: str


def _leaflets(bulletin: Bulletin, site: Site) -> Iterator[Dataset]:
    yield yearly_set(
        ("leaflets", "Tờ rơi", "Tên và ngày của từng tờ rơi, theo năm."),
        Leaflet,
        bulletin.of(kinds.LEAFLET),
        lambda one: Leaflet(id=one.id, title=one.title, date=one.day.isoformat()),
        lambda one: [one.id, one.file],
    )


''',
        ),
        ("    kinds.PAGE: ", "    kinds.LEAFLET: _leaflets,\n"),
    ),
    "pelicanconf.py": (
        ('    "plugins.write_guide_pages"', '    "plugins.write_leaflet_pages",\n'),
    ),
}
TESTS = ("tests/unit/bulletin/test_kinds.py", "tests/steps/test_every_kind.py")


def with_leaflets(folder: Path, without: Collection[str] = ()) -> Path:
    """A copy of the project that has the kind, but for what is left out."""
    root = copy_project(folder / "project")
    shutil.copytree(OWN, root, dirs_exist_ok=True)
    for path, lines in EDITS.items():
        text = (root / path).read_text("utf-8")
        for before, new in () if path in without else lines:
            assert text.count(before) == 1, (path, before)
            text = text.replace(before, new + before)
        (root / path).write_text(text, "utf-8")
    return root


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a project, with the tests of ours."""
    where = os.pathsep.join([str(root), str(ROOT)])
    return subprocess.run(
        [sys.executable, *command],
        cwd=root,
        env={**os.environ, "PYTHONPATH": where},
        capture_output=True,
        text=True,
        check=False,
    )


def completeness(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the tests that hold every room to the table of kinds."""
    files = [str(ROOT / name) for name in TESTS]
    options = ("-c", os.devnull, "--rootdir", str(root), "-q", "-x")
    return run(root, "-m", "pytest", *options, "-p", "no:cacheprovider", *files)


def test_a_kind_takes_ten_files_of_which_four_are_its_own():
    own = [path for path in OWN.rglob("*") if path.suffix in (".py", ".html")]
    assert len(own) == 4
    assert len(own) + len(EDITS) <= 10


def test_a_new_kind_has_pages_list_search_site_map_data_and_a_blank(tmp_path):
    root = with_leaflets(tmp_path)
    site = Site(tmp_path / "site", Builder(root))
    leaflet = document("Cầu Mây **cấm** xe.", title="Cấm cầu Mây", date="2031-05-12")
    site.write({"content/leaflets/2031/cam-cau-may.md": leaflet})
    built = site.build()
    assert built.code == 0, built.said
    page = site.text("to-roi/2031/cam-cau-may/index.html")
    assert "<h1>Cấm cầu Mây</h1>" in page
    assert "<strong>cấm</strong>" in page
    assert 'href="/to-roi/2031/cam-cau-may/"' in site.text("to-roi/index.html")
    assert '<a href="/to-roi/">Tờ rơi</a>' in site.text("index.html")
    assert '["z","Cấm cầu Mây","+",512,' in site.text("tim-kiem/chi-muc/2031-0.js")
    [script] = site.output.glob("theme/search.*.js")
    assert '"z":"Tờ rơi"' in script.read_text("utf-8")
    assert "/to-roi/2031/cam-cau-may/" in site.text("sitemap-to-roi.xml")
    assert '"title":"Cấm cầu Mây"' in site.text("du-lieu/leaflets-2031.json")
    assert "leaflets-2031.csv" in site.text("du-lieu/index.json")
    assert "Ngày tờ rơi." in site.text("du-lieu/schema/front-matter-leaflets.json")
    assert completeness(root).returncode == 0, completeness(root).stdout


def test_a_file_of_a_new_kind_is_made_checked_and_told_of(tmp_path):
    root, content = with_leaflets(tmp_path), tmp_path / "site" / "content"
    make = (
        "from datetime import datetime; from pathlib import Path\n"
        "from plugins.desk.new import new\nfrom plugins.bulletin.kinds import LEAFLET\n"
        "now = datetime.fromisoformat('2031-05-12T08:00+07:00')\n"
        f"new(LEAFLET, 'Cấm cầu: tạm thời', Path({str(content)!r}), now)"
    )
    assert run(root, "-c", make).returncode == 0
    made = content / "leaflets" / "2031" / "cam-cau-tam-thoi.md"
    site = Site(tmp_path / "site", Builder(root))
    assert site.build().code == 0
    made.write_text(made.read_text("utf-8").replace("date: 2031", "date: 2030"))
    wrong = document(title="Không ngày", documents=[{"file": "x.pdf", "title": "X"}])
    site.write({"content/leaflets/2031/khong-ngay.md": wrong})
    said = site.build().said
    for rule in ("folder-date", "missing-key", "bad-file"):
        assert f"({rule})" in said


@pytest.mark.parametrize("left_out", [name for name in EDITS if "kinds" not in name])
def test_a_kind_that_is_missing_anywhere_fails_a_test(tmp_path, left_out):
    assert completeness(with_leaflets(tmp_path, [left_out])).returncode != 0
