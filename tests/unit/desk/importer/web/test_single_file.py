"""Pages that a browser saved as one file."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.web.page import read_page
from plugins.desk.importer.web.single_file import read_single_file

PAGE = (
    "<h1>Bản Hua Ty đón bằng văn hóa</h1><main><p>Ngày 11/2, bản Hua Ty đón bằng.</p>"
    "<img srcset='http://x/a.png 1x' src='http://x/a.png'><img src='cid:hai@x'></main>"
)


def saved(charset: str) -> bytes:
    file = EmailMessage()
    file.set_content(PAGE, subtype="html", charset=charset)
    file.add_related(
        b"mot" * 200, "image", "png", headers=["Content-Location: http://x/a.png"]
    )
    file.add_related(b"hai" * 200, "image", "jpeg", cid="<hai@x>")
    return bytes(file)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_the_page_comes_with_its_pictures_inside(charset: str) -> None:
    source = read_page(read_single_file(saved(charset)))
    assert source.title == "Bản Hua Ty đón bằng văn hóa"
    assert [block.src for block in source.blocks if block.src] == [
        "data:image/png;base64," + "bW90" * 200,
        "data:image/jpeg;base64," + "aGFp" * 200,
    ]


@pytest.mark.parametrize(
    ("page", "picture", "written"),
    [
        ("http://x.vn/tin/1.html", "http://x.vn/tin/anh/a%20b.png", "anh/a b.png"),
        ("http://x.vn/tin/1.html", "http://x.vn/anh/a.png", "/anh/a.png"),
        ("http://x.vn/tin/1.html", "anh/a.png", "http://x.vn/tin/anh/a.png"),
        ("file:///C:/tin/1.htm", "file:///C:/tin/1_files/a.png", "1_files\\a.png"),
        ("", "http://x.vn/a.png", "http://x.vn/a.png"),
    ],
)
@pytest.mark.parametrize(
    "shown",
    [
        "<img src='{}'>",
        "<img src='trong.gif' srcset='{} 2x'>",
        "<picture><source srcset='{}'><img src='khac.png'></picture>",
    ],
)
def test_a_picture_is_found_by_its_whole_address(
    page: str, picture: str, written: str, shown: str
) -> None:
    if " " in written and "srcset" in shown:
        written = written.replace(" ", "%20")
    html = (
        f"<h1>Bản Hua Ty đón bằng</h1><main><p>Họp.</p>{shown.format(written)}</main>"
    )
    file = EmailMessage()
    file.set_content(html, subtype="html")
    file.add_related(
        b"mot" * 200, "image", "png", headers=[f"Content-Location: {picture}"]
    )
    if page:
        next(iter(file.iter_parts()))["Content-Location"] = page
    source = read_page(read_single_file(bytes(file)))
    assert [block.src for block in source.blocks if block.src] == [
        "data:image/png;base64," + "bW90" * 200
    ]


@given(st.binary(max_size=200))
def test_a_file_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableReportError, match="không chứa trang web"):
        read_single_file(data)
