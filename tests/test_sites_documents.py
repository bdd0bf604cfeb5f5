"""Official documents from a file to page, lists, links, search, feeds and data."""

import csv
import json

import pytest

from tests.site import Site, article, document, issued, meeting

BODY = "content/organisations/ubnd.md"
TEXT = (
    "Theo Quyết định số 17/2031/QĐ-UBND ngày 9/5/2031 của UBND tỉnh, Công điện "
    "123/CĐ-TTg và Kế hoạch 05/KH-UBND ngày 2/1/2030."
)
FILES = {
    BODY: document(name="Ủy ban nhân dân tỉnh Hồ Sương", short_names=["UBND tỉnh"]),
    "content/officials/lo-van-an.md": document(
        name="Lò Văn An",
        posts=[{"post": "Chủ tịch", "organisation": "ubnd", "from": "2029"}],
    ),
    "content/meetings/2031/ky-hop.md": meeting("Kỳ họp giữa năm"),
    "content/official_documents/2031/quy-che.md": issued(
        "Quy chế hoạt động",
        "17/2031/QĐ-UBND",
        "Ban hành quy chế thay cho 05/KH-UBND ngày 2/1/2030.",
        issuers=["ubnd"],
        signatories=["Lò Văn An"],
        effective="2031-05-15",
        replaces=["05/KH-UBND"],
        field="Thông tin",
        meeting="ky-hop",
        documents=[{"file": "documents/quy-che.pdf", "title": "Toàn văn"}],
    ),
    "content/official_documents/2030/ke-hoach.md": issued(
        "Kế hoạch thông tin",
        "5/KH-UBND",
        kind="kế hoạch",
        date="2030-01-02",
        effective="2030-01-02",
        issuers=["UBND tỉnh"],
    ),
    "content/documents/quy-che.pdf": b"%PDF-1.4 quy che",
    "content/articles/2031/05/bai.md": article("Quy chế mới", TEXT),
}
PAGE = "van-ban/2031/quy-che/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("documents")).write(FILES)
    built = made.build()
    assert built.code == 0, built.said
    return made


def test_a_document_shows_who_issued_and_signed_it_and_when_it_holds(site):
    page = site.text(PAGE)
    for said in (
        "<h1>Quy chế hoạt động</h1>",
        "Quyết định số 17/2031/QĐ-UBND",
        '<a href="/co-quan/ubnd/">Ủy ban nhân dân tỉnh Hồ Sương</a>',
        "Chủ tịch Ủy ban nhân dân tỉnh Hồ Sương",
        "Có hiệu lực từ 15/5/2031",
        '<a href="/hoi-nghi/2031/ky-hop/">Kỳ họp giữa năm</a>',
        'href="/documents/quy-che.pdf"',
        "PDF, 16 byte",
    ):
        assert said in page


def test_what_was_replaced_leads_to_what_replaced_it_and_back(site):
    assert 'href="/van-ban/2030/ke-hoach/"' in site.text(PAGE)
    old = site.text("van-ban/2030/ke-hoach/index.html")
    assert "Đã có văn bản thay thế" in old
    assert 'href="/van-ban/2031/quy-che/"' in old
    assert "hết hiệu lực từ 15/5/2031" in old


def test_numbers_in_an_article_are_links_and_unknown_ones_are_left_alone(site):
    text = site.text("2031/05/bai/index.html")
    assert '<a href="/van-ban/2031/quy-che/">17/2031/QĐ-UBND</a>' in text
    assert '<a href="/van-ban/2030/ke-hoach/">05/KH-UBND</a>' in text
    assert "Công điện 123/CĐ-TTg và" in text
    assert 'href="/2031/05/bai/"' in site.text(PAGE)


@pytest.mark.parametrize(
    "place", ["", "2031/", "loai/quyet-dinh/", "co-quan/ubnd/", "linh-vuc/thong-tin/"]
)
def test_documents_are_listed_by_year_kind_issuer_and_field(site, place):
    listed = site.text(f"van-ban/{place}index.html")
    assert 'href="/van-ban/2031/quy-che/"' in listed
    assert ("Kế hoạch số 5/KH-UBND" in listed) == (place in ("", "co-quan/ubnd/"))


def test_people_bodies_and_meetings_show_their_documents(site):
    for page in ("can-bo/lo-van-an", "co-quan/ubnd", "hoi-nghi/2031/ky-hop"):
        assert 'href="/van-ban/2031/quy-che/"' in site.text(f"{page}/index.html")


def test_rows_for_a_chosen_day_carry_from_and_until(site):
    rows = site.text("van-ban/danh-sach.js")
    assert '"2031-05-15","","Có hiệu lực từ 15/5/2031"' in rows
    assert '"2030-01-02","2031-05-15"' in rows


def test_documents_are_in_menu_feeds_search_site_map_and_data(site):
    assert '<a href="/van-ban/">Văn bản</a>' in site.text("index.html")
    for feed in ("van-ban", "co-quan/ubnd"):
        told = site.text(f"feeds/{feed}.atom.xml")
        assert "Quyết định số 17/2031/QĐ-UBND: Quy chế hoạt động" in told
    assert "17/2031/QĐ-UBND; Toàn văn" in site.text("tim-kiem/chi-muc/2031-0.js")
    assert "danh sách văn bản" in site.text("tim-kiem/chi-muc/names-0.js")
    assert "/van-ban/2031/quy-che/" in site.text("sitemap-van-ban.xml")
    [one] = json.loads(site.text("du-lieu/documents-2031.json"))
    assert one["number"] == "17/2031/QĐ-UBND"
    assert one["replaces_ids"] == ["ke-hoach"]
    assert one["classification_en"] == "Decision"
    assert "17/2031/QĐ-UBND" in site.text("du-lieu/documents-2031.csv")
    assert '"@type":"Legislation"' in site.text(PAGE)


def test_a_site_without_documents_tells_of_none(site, tmp_path):
    few = Site(tmp_path).write({BODY: FILES[BODY]})
    assert few.build().code == 0
    tree = few.tree()
    assert not [path for path in tree if "van-ban" in path or "documents" in path]
    assert b"/van-ban/" not in tree["index.html"]
    assert b"Legislation" not in b"".join(tree.values())


def pdf(*pages: str) -> bytes:
    """A PDF of pages with a text each, the smallest that programs read."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for text in pages:
        stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
            f"{len(objects) + 2} 0 R /Resources << /Font << /F1 << /Type /Font "
            "/Subtype /Type1 /BaseFont /Helvetica >> >> >> >>".encode()
        )
        objects.append(
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream)
        )
    objects[1] = (
        f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    )
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return data + trailer % (len(objects) + 1, start)


WORDS = "Quy dinh ve nuoi ca long tren ho, khoang cach giua cac be la hai muoi met"
PDF_SITE = {
    "content/official_documents/2031/05-qd-ubnd.md": issued(
        "Quy định nuôi cá lồng",
        "05/2031/QĐ-UBND",
        documents=[
            {"file": "documents/05.pdf", "title": "Toàn văn"},
            {"file": "documents/quet.pdf", "title": "Bản ký"},
        ],
    ),
    "content/documents/05.pdf": pdf(WORDS, WORDS.replace("hai", "ba")),
    "content/documents/quet.pdf": pdf("", "", ""),
}


def test_a_pdf_shows_its_pages_is_searched_and_a_scan_is_told_of(tmp_path):
    site = Site(tmp_path).write(PDF_SITE)
    built = site.build()
    assert built.code == 0, built.said
    assert "scanned-document" in built.said
    assert "documents/quet.pdf" in built.said
    assert "documents/05.pdf chỉ" not in built.said
    page = site.text("van-ban/2031/05-qd-ubnd/index.html")
    assert "PDF, 2 trang, " in page
    texts = "".join(
        path.read_text("utf-8")
        for path in (site.output / "tim-kiem/chi-muc").glob("text-2031-*.js")
    )
    assert "khoang cach giua cac be la ba muoi met" in texts


def test_another_pdf_in_its_place_is_read_anew_as_a_clean_build_would(tmp_path):
    site = Site(tmp_path).write(PDF_SITE)
    assert site.build().code == 0
    site.write({"content/documents/05.pdf": pdf(WORDS, WORDS, WORDS)})
    assert site.build().code == 0
    assert "PDF, 3 trang, " in site.text("van-ban/2031/05-qd-ubnd/index.html")
    assert site.tree() == site.clean_tree()


def test_all_documents_are_one_table_for_spreadsheets(tmp_path):
    site = Site(tmp_path).write(PDF_SITE)
    assert site.build().code == 0
    rows = list(
        csv.DictReader(
            site.text("du-lieu/all-documents.csv").removeprefix("\ufeff").splitlines()
        )
    )
    assert [row["Số, ký hiệu"] for row in rows] == ["05/2031/QĐ-UBND"]
    assert rows[0]["Loại"] == "quyết định"
    assert (site.output / "du-lieu/all-documents.xlsx").read_bytes()[:2] == b"PK"
    assert "/du-lieu/all-documents.xlsx" in site.text("du-lieu/index.html")
