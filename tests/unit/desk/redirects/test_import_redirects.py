"""Old addresses by the hundred: from a list into the files that answer them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.redirects.import_redirects import import_redirects
from plugins.desk.redirects.leads import leads
from plugins.desk.redirects.lists import Wanted, wanted
from plugins.desk.redirects.targets import Items
from tests.content_check import problems_of

ARTICLE = """---
title: Bắc Kạn bàn việc làm {title}
date: 2018-07-20 11:30
category: Chính quyền
summary: Tóm tắt của bài này.
{more}---

Nội dung của bài, đủ dài để đọc.
"""
LANE = "articles/2018/07/sua-duong-vao-cho.md"
MARKET = "articles/2018/07/mo-cho-phien-moi.md"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    write(folder, LANE, "đường")
    source = (
        "source: {name: Báo, url: https://cu.example.vn/tin?id=9, date: 1/7/2018}\n"
    )
    write(folder, MARKET, "chợ", source)
    return folder


def write(folder: Path, path: str, title: str, more: str = "") -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    text = ARTICLE.format(title=title, more=more)
    (folder / path).write_text(text, "utf-8", newline="\r\n")


def run(content, text, name="cu.csv", **how):
    file = content.parent / name
    file.write_text(text, "utf-8-sig")
    return import_redirects(file, content, how.get("dry_run", False))


def old_of(content, path):
    text = (content / path).read_bytes().decode()
    _, _, listed = text.partition("redirect_from:\r\n")
    return [
        line[4:].strip(chr(34))
        for line in listed.split("\r\n")
        if line.startswith("  - ")
    ]


def test_a_list_is_written_where_its_addresses_lead_and_passes_the_check(content):
    rows = "cũ;mới\n/tin/1.aspx?id=5;/2018/07/sua-duong-vao-cho/\n"
    rows += f"https://cu.example.vn/tin/h%E1%BB%8Dp.aspx;{MARKET}\n"
    assert run(content, rows) == 0
    assert old_of(content, LANE) == ["/tin/1.aspx?id=5"]
    assert old_of(content, MARKET) == ["/tin/họp.aspx"]
    assert b"\n" not in (content / LANE).read_bytes().replace(b"\r\n", b"")
    files = {path: (content / path).read_bytes() for path in (LANE, MARKET)}
    found = [one for one in problems_of(files) if "redirect" in one.rule]
    assert found == []


def test_the_same_list_again_changes_nothing(content, capsys):
    rows = "/a/1,/2018/07/sua-duong-vao-cho/\n"
    assert run(content, rows) == run(content, rows) == 0
    assert old_of(content, LANE) == ["/a/1"]
    assert "1 địa chỉ đã có sẵn" in capsys.readouterr().err


def test_a_chain_is_written_as_one_step(content):
    rows = "/a,/b\n/b,/c\n/c,/2018/07/sua-duong-vao-cho/\n/d,/b\n"
    assert run(content, rows) == 0
    assert old_of(content, LANE) == ["/a", "/b", "/c", "/d"]


def test_an_old_address_leads_where_another_old_one_leads(content):
    assert run(content, "/b,/2018/07/sua-duong-vao-cho/\n") == 0
    assert run(content, "/a,/b\n") == 0
    assert old_of(content, LANE) == ["/b", "/a"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("/a,/b\n/b,/a\n", "vòng tròn"),
        ("/a,/a\n", "vòng tròn"),
        ("/a,/khong-co/\n", "không có trang /khong-co/"),
        ("/2018/07/mo-cho-phien-moi/,/2018/07/sua-duong-vao-cho/\n", "đang là trang"),
        ("/a,/2018/07/mo-cho-phien-moi/\n/A/,/2018/07/sua-duong-vao-cho/\n", "dòng 1"),
        ("/a/../b,/2018/07/mo-cho-phien-moi/\n", '".."'),
    ],
)
def test_what_cannot_be_is_told_with_its_line_and_nothing_is_written(
    content, rows, said, capsys
):
    before = (content / LANE).read_bytes()
    assert run(content, f"{rows}/tot,/2018/07/sua-duong-vao-cho/\n") == 1
    told = capsys.readouterr().err
    assert said in told
    assert "cu.csv:" in told
    assert (content / LANE).read_bytes() == before


def test_a_dry_run_writes_nothing(content, capsys):
    assert run(content, "/a,/2018/07/sua-duong-vao-cho/\n", dry_run=True) == 0
    assert old_of(content, LANE) == []
    assert "Sẽ ghi 1 địa chỉ" in capsys.readouterr().err


def test_a_sitemap_leads_by_source_and_slug_and_the_rest_is_left_to_be_filled(content):
    pages = ("tin?id=9", "tin/sua-duong-vao-cho-123.html", "tin/gioi-thieu.html")
    locs = "".join(
        f"<url><loc>https://cu.example.vn/{one}</loc></url>" for one in pages
    )
    assert run(content, f"<urlset>\n{locs}</urlset>", "sitemap.xml") == 0
    assert old_of(content, MARKET) == ["/tin?id=9"]
    assert old_of(content, LANE) == ["/tin/sua-duong-vao-cho-123.html"]
    left = content.parent / "sitemap.xml.con-lai.csv"
    assert wanted(left.read_bytes()) == [
        Wanted(2, "https://cu.example.vn/tin/gioi-thieu.html", "")
    ]


def test_a_list_that_is_none_is_told(content, tmp_path, capsys):
    (tmp_path / "cu.csv").write_bytes("cũ;mới\n".encode("utf-16"))
    assert import_redirects(tmp_path / "cu.csv", content, False) == 1
    assert "CSV UTF-8" in capsys.readouterr().err
    assert run(content, "<sitemapindex></sitemapindex>", "sitemap.xml") == 1
    assert import_redirects(tmp_path / "khong-co.csv", content, False) == 3


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"))))
def test_no_list_without_a_page_at_its_end_leads_anywhere(pairs):
    listed = [Wanted(n, f"/{old}", f"/{new}") for n, (old, new) in enumerate(pairs)]
    found = leads(listed, Items([]))
    assert found.added == {}
    assert bool(found.problems) == bool(pairs)
