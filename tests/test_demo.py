"""The invented province of docs/demo: sound, complete, and shown in a copy."""

import os
import shutil
import subprocess
import sys
from pathlib import PurePosixPath

import pytest

from plugins.bulletin import addresses
from plugins.bulletin.kinds import KINDS
from plugins.desk.demo import demo
from plugins.desk.demo.demo import ENVIRONMENT
from plugins.desk.demo.laying_out import CONTENT, DEMO, lay_out
from plugins.desk.importer.files import import_file
from plugins.press.publishing.server_config.policy import content_type
from plugins.press.system.one_build import only_one
from plugins.press.system.project import ROOT
from tests.site import Site, tree

MEETING, ARTICLE = "hoi-nghi/{}/index.html", "{}/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("demo"))
    lay_out(made.content)
    built = made.build(environment=dict(ENVIRONMENT))
    assert built.code == 0, built.said
    assert "Cảnh báo" not in built.said
    return made


def test_check_finds_nothing_in_the_demo(site):
    assert check(site.content, site.folder)[-1] == "Nội dung không có lỗi nào."


def test_every_page_of_the_demo_may_be_linked_to(site, tmp_path):
    pages = {addresses.address_of(path) for path in pages_of(site)}
    assert {"/2031/", "/van-ban/2031/", "/ai-giu-chuc-gi/2031/"} < pages
    content = tmp_path / "content"
    shutil.copytree(site.content, content)
    article = next((content / "articles" / "2029").rglob("*.md"))
    links = "\n\n".join(f"[Xem]({page})" for page in sorted(pages))
    article.write_text(f"{article.read_text('utf-8')}\n\n{links}\n", "utf-8")
    lost = [line for line in check(content, tmp_path) if "broken-link" in line]
    # A page of the former portal is linked to by its own name, without a stroke.
    assert all(".aspx/" in line for line in lost)


def test_every_file_has_a_type_that_browsers_are_told(site):
    made = site.build(production=True, environment=dict(ENVIRONMENT), output="online")
    assert made.code == 0, made.said
    files = tree(site.folder / "online")
    assert "luu-tru/tuan/ban-tin-tuan.eml" in files
    named = [path for path in files if "." in PurePosixPath(path).name[1:]]
    unknown = {path for path in named if "octet-stream" in content_type(path)}
    assert unknown == set()


def test_whoever_cuts_an_address_short_gets_to_a_page(site):
    pages = pages_of(site)
    for page in pages:
        for folder in PurePosixPath(page).parent.parents:
            old = ".aspx" in page  # above it there never was anything of ours
            assert old or folder.name == "trang" or str(folder / "index.html") in pages


def pages_of(site):
    """The pages of a site by their files."""
    return {path for path in site.tree() if PurePosixPath(path).name == "index.html"}


def test_a_page_comes_back_as_the_article_it_was_made_of(site):
    page = site.output / "2029/07/ky-hop-giua-nam/index.html"
    report = import_file(page, None).report
    source = (CONTENT / "articles/2029/07/ky-hop-giua-nam.md").read_text("utf-8")
    written = source.rpartition("---\n")[2].split("\n\n")
    told = [report.layout.lead, *(block.text for block in report.layout.body)]
    assert [f"title: {report.layout.title}", f"category: {report.section}"] == [
        line for line in source.splitlines() if line.startswith(("title:", "category:"))
    ]
    assert told[-len(written) :] == [" ".join(one.split()) for one in written]


def check(content, folder):
    """What `check` says of a content folder, line by line."""
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), "check"]
    given = {**ENVIRONMENT, "BULLETIN_CACHE": str(folder / ".cache")}
    done = subprocess.run(
        [*command, "--content", str(content)],
        env=os.environ | given,
        capture_output=True,
        check=False,
    )
    return done.stderr.decode().splitlines()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_in_the_demo_and_its_menu(site, kind):
    assert [*(CONTENT / kind.folder).rglob("*.md")]
    if kind.listed:
        assert f'href="{kind.root}"' in site.text("index.html")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("index.html", "Khẩn:"),
        ("index.html", "Mời nông dân tới buổi đối thoại"),
        (ARTICLE.format("2030/05/tin-cau-sap"), "Tin không đúng"),
        (ARTICLE.format("2029/06/lua-chin-som"), "Cải chính"),
        (ARTICLE.format("2029/07/ky-hop-giua-nam"), "Thêm kết quả ngày bế mạc"),
        (ARTICLE.format("2029/07/anh-ho-mua-he"), 'class="gallery"'),
        (ARTICLE.format("2031/05/phim-lam-giay"), 'class="video"'),
        (ARTICLE.format("2029/10/ngay-hoi-ho"), "/2029/10/lake-festival/"),
        (ARTICLE.format("2029/05/quy-che-tiep-cong-dan"), "/van-ban/2029/12-qd-ubnd/"),
        (MEETING.format("2031/ngay-hoi-ho-2031"), "Nước hồ dâng cao"),
        (MEETING.format("2031/ky-hop-chuyen-de-2031"), "Đã hủy"),
        (MEETING.format("2031/ky-hop-cuoi-nam-2031"), "Dự kiến"),
        (MEETING.format("2029/ky-hop-giua-nam-2029"), "Phiên chất vấn"),
        (MEETING.format("2030/ky-hop-cuoi-nam-2030"), "Quyền Chủ tịch"),
        (MEETING.format("2030/le-cong-bo-xa-may"), "/can-bo/ha-van-son-xa-may/"),
        (MEETING.format("2030/le-cong-bo-xa-may"), "/can-bo/ha-van-son-nong-nghiep/"),
        (MEETING.format("2029/giao-ban-thang-3-2029"), "giao-ban-thang-2-2030"),
        ("can-bo/vang-a-de/index.html", "Quyền Chủ tịch"),
        ("co-quan/so-giao-thong/index.html", "/co-quan/so-xay-dung-va-giao-thong/"),
        ("van-ban/2029/12-qd-ubnd/index.html", "/van-ban/2031/08-qd-ubnd/"),
        ("lich-tuan/2031/47/index.html", "Điều chỉnh lần 2"),
        ("lich-tuan/index.html", "Tuần này"),
        ("thong-bao/2031/lay-y-kien-bo-ho/index.html", "5/12/2031"),
        ("hoi-dap/2031/duong-ngap/index.html", "/can-bo/tong-van-khoi/"),
        ("lien-he-cong-vu/index.html", "Người phát ngôn"),
        ("en/structure/index.html", "Acting Chairman|Chairman"),
    ],
)
def test_the_main_states_are_in_the_demo(site, page, said):
    text = site.text(page)
    assert any(words in text for words in said.split("|"))


@pytest.mark.parametrize("name", ["bai-nhap", "bai-cho-duyet", "bai-hen-gio"])
def test_what_readers_do_not_see_yet_is_in_the_demo_too(site, name):
    assert (CONTENT / f"articles/2031/11/{name}.md").is_file()
    assert not (site.output / f"2031/11/{name}").exists()


def test_the_demo_bears_its_own_name_and_none_of_the_project(site):
    told = site.text("index.html")
    assert "Bản tin Hồ Sương" in told
    assert "Bắc Kạn" not in told


def test_the_demo_stays_small():
    assert sum(f.stat().st_size for f in DEMO.rglob("*") if f.is_file()) < 400_000


def test_a_copy_that_was_edited_is_as_at_first_the_next_time(tmp_path):
    lay_out(tmp_path)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    (tmp_path / "pages/gioi-thieu.md").write_text("khác")
    (tmp_path / "pages/them.md").write_text("thêm")
    (tmp_path / "images/thuyen.jpg").unlink()
    lay_out(tmp_path)
    after = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert after == before


@pytest.fixture
def served(tmp_path, monkeypatch):
    """What `serve` was asked for, with the clock and the settings it would have."""
    asked = []

    def serve(*given):
        asked.append((*given, dict(os.environ)))
        return 0

    for name in ENVIRONMENT:
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path))
    monkeypatch.setattr(demo, "serve", serve)
    return asked


def test_what_is_served_is_a_copy_in_the_cache_with_a_desk(served, tmp_path):
    assert demo.demo(8123) == 0
    [(content, port, beside, opened, environment)] = served
    assert content.is_relative_to(tmp_path)
    assert (content / "pages/gioi-thieu.md").is_file()
    assert (port, [*beside], opened) == (8123, ["/bien-tap/"], False)
    assert ENVIRONMENT.items() <= environment.items()


def test_a_second_window_is_refused_and_leaves_the_copy_alone(served, capsys):
    with only_one(demo.place()):
        assert demo.demo(8123) == 3
    assert not served
    assert "cửa sổ khác" in capsys.readouterr().err
