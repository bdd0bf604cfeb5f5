"""Section 1b: files, encodings, paths, links, images."""

import struct
import zlib

from tests.content_check import article
from tests.sites_invalid.row import PLACE, Row, body, names, whole

DROPPED = "article dropped, exit 0, no reason"
COPIED = "copied into the site, exit 0"
BROKEN = "broken in the page, exit 0"
PUBLISHED = "published, exit 0"
NFD = "Ho\u0323p ba\u0300n"
IMAGE = "images/2018/07/ho.jpg"
COVER = f"cover: {{image: {IMAGE}, alt: Hồ Ba Bể}}"
TEXT = article(body="Bắc Kạn, đã họp.\n")


def huge_png() -> bytes:
    """A PNG of 30,000 × 30,000 pixels that says so in a few hundred bytes."""
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 4000)
    chunks = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(d)) + kind + d + struct.pack(">I", zlib.crc32(kind + d))
        for kind, d in chunks
    )


def picture(name: str, data: bytes, vanilla: str = COPIED) -> Row:
    """A row for an article with a damaged cover."""
    files: dict[str, str | bytes] = {PLACE: article(COVER), IMAGE: data}
    return Row(name, vanilla, files, ("bad-picture",))


ENCODINGS = [
    whole("invalid UTF-8", DROPPED, TEXT.encode() + b"\xff\xfe", "bad-encoding"),
    whole("CP1258", DROPPED, TEXT.encode("cp1258", "replace"), "bad-encoding"),
    whole("UTF-16", DROPPED, TEXT.encode("utf-16"), "bad-encoding"),
    whole("lone surrogate", DROPPED, TEXT.encode() + b"\xed\xa0\x80", "bad-encoding"),
    *[
        Row(name, "fine", {PLACE: data}, reads={"title": "Một cuộc họp"})
        for name, data in (
            ("BOM", b"\xef\xbb\xbf" + TEXT.encode()),
            ("CRLF", TEXT.replace("\n", "\r\n").encode()),
            ("lone CR", TEXT.replace("\n", "\r").encode()),
        )
    ],
    whole(
        "front matter not closed",
        "first line swallowed, empty article published",
        "---\ntitle: A\ndate: 20/7/2018\ncategory: Kinh tế\nNội dung bài viết.\n",
        "missing-fence",
    ),
    *[
        Row(
            f"U+{ord(sign):04X} in the body",
            vanilla,
            {PLACE: article(body=f"a{sign}b\n")},
            ("invisible-character",),
            reads={"body": "<p>a b</p>" if sign in "\x0b\x0c" else "<p>ab</p>"},
        )
        for sign, vanilla in (
            ("\x0b", "exit 1, one cut feed left"),
            ("\x0c", "exit 1, one cut feed left"),
            ("\x02", "exit 1, one cut feed left"),
            ("\x1b", "exit 1, one cut feed left"),
            ("\ufffe", "feed not well formed"),
            ("\uffff", "feed not well formed"),
        )
    ],
    Row(
        "control and bidi characters as entities",
        "raw in page and feed",
        {PLACE: article(body="a&#1;b&#x202E;c\n")},
        reads={"body": "<p>abc</p>"},
    ),
    Row(
        "control character in the title",
        "raw in the page",
        {PLACE: article("title: Một\x02 cuộc họp")},
        ("invisible-character",),
        reads={"title": "Một cuộc họp"},
    ),
    Row(
        "bidi U+202E in the title",
        "published raw",
        {PLACE: article("title: Một\u202e cuộc họp")},
        ("invisible-character",),
        reads={"title": "Một cuộc họp"},
    ),
    Row(
        "NFD title",
        "normalised",
        {PLACE: article(f"title: {NFD}")},
        reads={"title": "Họp bàn"},
    ),
]

LINKS = [
    *body(BROKEN, "missing-picture", "![Hồ Ba Bể](images/none.jpg)"),
    *body("literal {filename} in pages and feeds", "bad-link", "[bài]({filename}x.md)"),
    *body("copied into the site, exit 0", "bad-link", "[x]({attach}../publishconf.py)"),
    *body(COPIED, "bad-link", "[mật khẩu]({attach}../../../etc/passwd)"),
    *body("written outside output", "bad-link", "[x y]({static}../x)"),
    *body("no warning", "broken-link", "[bài trước](/khong-co.html)"),
    *body("no warning", "broken-link", "[bài trước](articles/2018/07/khong-co.md)"),
    *body(PUBLISHED, "bad-link", "[a b](file:///C:/a.docx)", "[a b](C:\\a.docx)"),
    *body(PUBLISHED, "bad-link", "[a b](blob:x)", "[a b](webkit-fake-url://x)"),
    *body(PUBLISHED, "bad-link", "[a b](http://127.0.0.1/x)"),
    *body(PUBLISHED, "bad-link", "![Hồ Ba Bể](data:image/png;base64,AAAA)"),
    Row(
        "image in another case",
        BROKEN,
        {PLACE: article(body="![Hồ Ba Bể](images/Ho.jpg)\n"), "images/ho.jpg": b""},
        ("missing-picture",),
    ),
]

NAMES = [
    *names("became an article", "stray-file", "articles/2018/07/.a.md"),
    *names("became an article", "secret-file", "articles/2018/07/.git/x.md"),
    *names(COPIED, "secret-file", "images/.env", "images/.git/config", "images/id_rsa"),
    *names(COPIED, "stray-file", "images/.DS_Store", "documents/~$khoa.docx"),
    *names(
        "became an article", "stray-file", "articles/2018/07/g (conflicted copy).md"
    ),
    *names(COPIED, "wrong-folder", "backup.docx"),
    *names(COPIED, "bad-name", "images/a\nb.jpg", "articles/2018/07/a b.md"),
    Row(
        "file name with invalid bytes",
        COPIED,
        {"images/a\udcff.jpg": b"x"},
        ("bad-name",),
        where=("images/a\udcff.jpg",),
    ),
    Row(
        "image file NFD beside one NFC",
        BROKEN,
        {"images/hồ.jpg": b"x", "images/ho\u0302\u0300.jpg": b"x"},
        ("bad-name", "same-name"),
        where=("images/ho\u0302\u0300.jpg",),
    ),
    *names("script published", "wrong-kind-of-file", "images/x.html", "images/x.svg"),
    *names("/etc/passwd published", "wrong-kind-of-file", "articles/2018/07/x.rst"),
    Row(
        "symbolic link to a file outside",
        "followed and copied",
        {},
        ("not-a-file",),
        links={"images/ho.jpg": "/etc/passwd"},
        where=("images/ho.jpg",),
    ),
    Row(
        "symbolic link to a folder outside",
        "the whole tree copied",
        {},
        ("not-a-file",),
        links={"images/etc": "/etc/apt"},
        where=("images/etc",),
    ),
    Row(
        "a folder that contains itself",
        "same article many times, exit 1",
        {},
        ("not-a-file",),
        links={"articles/loop": "."},
        where=("articles/loop",),
    ),
    Row(
        "dangling symbolic link",
        "warning",
        {},
        ("not-a-file",),
        links={"images/x.jpg": "khong-co"},
        where=("images/x.jpg",),
    ),
]

PICTURES = [
    picture("zero-byte image", b""),
    picture("truncated image", b"\xff\xd8\xff\xe0\0\x10JFIF\0"),
    picture("text as .jpg", b"xin chao"),
    picture("HTML as .jpg", b"<html><script>x</script></html>"),
    picture("HEIC as .jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    picture("SVG as .jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
    picture("30000×30000 pixels", huge_png()),
]

ROWS = [*ENCODINGS, *LINKS, *NAMES, *PICTURES]
