"""The archive of a day, read as archivists' programs read it.

warcio wrote it; warctools, which shares no line with it, replays it as well.
"""

import json
import zipfile
from datetime import datetime
from hashlib import sha256
from urllib.parse import unquote

import pytest
from hanzo.httptools import RequestMessage, ResponseMessage
from hanzo.warctools import WarcRecord
from warcio.archiveiterator import ArchiveIterator

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.publishing.archiving.archive import archive_of
from plugins.press.publishing.archiving.on_disk import from_disk
from plugins.press.publishing.error import PublishingError
from tests.unit.press.publishing.releasing import URL, write_site

NOW = datetime(2026, 11, 30, 8, 30, tzinfo=VIETNAM)
FILES = {
    "index.html": '<head><title>Bản tin</title></head><a href="/2018/07/x/">x</a>',
    "2018/07/x/index.html": "<head><title>Bài &amp; x</title></head>",
    "images/nhà ở.jpg": "ảnh",
    "lich/tat-ca.ics": "BEGIN:VCALENDAR",
    "_redirects": "/cu /2018/07/x/ 301",
}
SHOWN = FILES.keys() - {"_redirects"}


@pytest.fixture
def made(tmp_path):
    tree = write_site(tmp_path / "site", FILES)
    archive_of(tree, tmp_path / "luu-tru", NOW)
    return tmp_path / "luu-tru"


def holding(made):
    return json.loads((made / "ban-tin-20261130.json").read_text())


def test_every_file_is_replayed_at_its_address_with_type_and_true_digest(made):
    answers = {}
    with (made / "ban-tin-20261130.warc.gz").open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            if record.rec_type == "response":
                kind = record.http_headers.get_header("Content-Type")
                where = record.rec_headers.get_header("WARC-Target-URI")
                answers[where] = (kind, record.content_stream().read().decode())
    page = "text/html; charset=utf-8"
    assert answers == {
        f"{URL}/": (page, FILES["index.html"]),
        f"{URL}/2018/07/x/": (page, FILES["2018/07/x/index.html"]),
        f"{URL}/images/nh%C3%A0%20%E1%BB%9F.jpg": ("image/jpeg", "ảnh"),
        f"{URL}/lich/tat-ca.ics": ("text/calendar; charset=utf-8", "BEGIN:VCALENDAR"),
    }


def replayed(data: bytes) -> ResponseMessage:
    """An answer of a server, as warctools takes it apart."""
    answer = ResponseMessage(RequestMessage())
    answer.feed(data)
    answer.close()
    return answer


def test_a_reader_of_other_hands_finds_the_same_answers_by_the_index(made):
    for line in (made / "ban-tin-20261130.cdxj").read_text().splitlines():
        facts = json.loads(line.split(" ", 2)[2])
        with (made / facts["filename"]).open("rb") as file:
            file.seek(int(facts["offset"]))
            archive = WarcRecord.open_archive(file_handle=file, gzip="record")
            [(_, record, errors), *_] = archive.read_records(limit=1)
        assert record, errors
        assert record.url.decode() == facts["url"]
        kind, data = record.content
        assert (record.type, kind) == (
            b"response",
            b"application/http; msgtype=response",
        )
        answer = replayed(data)
        path = unquote(facts["url"].removeprefix(f"{URL}/"))
        name = f"{path}index.html" if path[-1:] in ("", "/") else path
        assert answer.header.code == 200
        assert answer.get_body().decode() == FILES[name]


def test_the_index_is_sorted_and_leads_to_each_answer(made):
    lines = (made / "ban-tin-20261130.cdxj").read_text().splitlines()
    assert lines == sorted(lines)
    assert lines[0].startswith("vn,example,bantin)/ 20261130013000 {")
    for line in lines:
        facts = json.loads(line.split(" ", 2)[2])
        with (made / facts["filename"]).open("rb") as file:
            file.seek(int(facts["offset"]))
            record = next(iter(ArchiveIterator(file)))
            assert record.rec_headers.get_header("WARC-Target-URI") == facts["url"]
            record.content_stream().read()
    assert len(lines) == len(SHOWN)


def test_pages_are_counted_by_title_and_files_by_hash(made):
    said = holding(made)
    assert said["count"] == 2
    assert said["pages"] == {"/": "Bản tin", "/2018/07/x/": "Bài & x"}
    assert said["files"].keys() == SHOWN
    for name, hashed in said["archives"].items():
        assert sha256((made / name).read_bytes()).hexdigest() == hashed
    assert len(said["archives"]) == 3


def test_the_zip_is_whole_and_names_what_it_holds(made):
    with zipfile.ZipFile(made / "ban-tin-20261130.zip") as packed:
        assert packed.testzip() is None
        assert set(packed.namelist()) == {*SHOWN, "mo-tu-dia.js", "danh-sach.json"}
        assert b'href="2018/07/x/index.html"' in packed.read("index.html")
        assert json.loads(packed.read("danh-sach.json"))["count"] == 2


def test_the_same_site_and_moment_make_the_same_bytes(made, tmp_path):
    archive_of(tmp_path / "site", tmp_path / "again", NOW)
    for file in made.iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


def test_what_was_not_built_for_readers_is_not_archived(tmp_path):
    (tmp_path / "x").mkdir()
    with pytest.raises(PublishingError, match="không phải bản dựng để đăng"):
        archive_of(tmp_path / "x", tmp_path / "y", NOW)


def test_a_style_sheet_finds_its_fonts():
    sheet = 'src: url("/theme/a.woff2") format("woff2"); url(data:x)'
    moved = 'src: url("../theme/a.woff2") format("woff2"); url(data:x)'
    assert from_disk(sheet, "theme/site.css") == moved


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="/">', '<a href="../../index.html">'),
        ('<a href="/a/#b">', '<a href="../../a/index.html#b">'),
        ('<a href="/a/?q=1">', '<a href="../../a/index.html?q=1">'),
        ('<a href="#b">', '<a href="#b">'),
        ('<a href="//x.vn/">', '<a href="//x.vn/">'),
        ('<a href="https://x.vn/">', '<a href="https://x.vn/">'),
        ('<img src="/i/a.jpg">', '<img src="../../i/a.jpg">'),
        ('<img srcset="/a 1x, /b 2x">', '<img srcset="../../a 1x, ../../b 2x">'),
        ('<form action="/tim-kiem/">', '<form action="../../tim-kiem/index.html">'),
    ],
)
def test_addresses_begin_where_a_page_lies(before, after):
    assert from_disk(before, "a/b/index.html") == after
