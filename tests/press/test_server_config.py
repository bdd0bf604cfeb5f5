"""What is written for nginx, Caddy, Apache and web space, held by the programs."""

import gzip
import shutil
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import brotli
import pytest

from plugins.press.publishing.server_config.inline import inline_hashes
from plugins.press.publishing.server_config.old_addresses import Old, old_addresses
from plugins.press.publishing.server_config.server import Server
from tests.press.old_portal import OLD, redirects_file, spelled
from tests.press.servers import HOST, Reader, serving

STYLE = "/theme/site.3f2a9c01.css"
GONE = ("/2017/05/da-go/", "/2017/05/da-g%E1%BB%A1-2/")
FILES = {
    "index.html": "<h1>Trang đầu</h1>" * 200,
    "404.html": "<h1>Không có</h1>" * 200,
    "410.html": "<h1>Đã gỡ</h1>" * 200,
    "2018/07/bai/index.html": "<p>Bài</p>" * 200,
    STYLE.lstrip("/"): "a { color: red }" * 200,
    "images/2018/07/anh-480.7a358bff.avif": "avif",
    "lich/hoi-nghi.ics": "BEGIN:VCALENDAR",
    "du-lieu/bai.csv": "tên",
    "cu.aspx": "<h1>Trang cũ</h1>",
    "_redirects": "/a /b/ 301",
    ".git/config": "[core]",
    ".well-known/security.txt": "Contact: mailto:a@example.vn",
}
# What lies there compressed, by address.
PACKED = {
    "/": "index.html",
    "/2018/07/bai/": "2018/07/bai/index.html",
    STYLE: STYLE.lstrip("/"),
}
KINDS = [
    pytest.param("nginx", marks=pytest.mark.needs("nginx", "openssl")),
    pytest.param("caddy", marks=pytest.mark.needs("caddy", "openssl")),
    pytest.param("apache", marks=pytest.mark.needs("apache2", "openssl")),
    pytest.param("htaccess", marks=pytest.mark.needs("apache2", "openssl")),
]


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    """The site's files, where a server that is not root may read them."""
    with tempfile.TemporaryDirectory(prefix="trang-") as folder:
        Path(folder).chmod(0o755)
        for name, text in FILES.items():
            path = Path(folder, "bản tin/current", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        for name in PACKED.values():
            packed = Path(folder, "bản tin/current", f"{name}.gz")
            packed.write_bytes(gzip.compress(FILES[name].encode(), mtime=0))
            packed.with_suffix(".br").write_bytes(brotli.compress(FILES[name].encode()))
        yield Path(folder)


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def secure(kind: str, root: Path) -> Iterator[Reader]:
    yield from _served(kind, root, "https")


@pytest.fixture(scope="module")
def plain(kind: str, root: Path) -> Iterator[Reader]:
    yield from _served(kind, root, "http", old=())


KNOWN = tuple(old_addresses(redirects_file(), GONE))


def _served(
    kind: str, root: Path, scheme: str, old: tuple[Old, ...] = KNOWN
) -> Iterator[Reader]:
    place = root / "bản tin/current"
    if kind == "htaccess":  # where our rules lie among the pages
        place = shutil.copytree(place, root / f"public {scheme}")
    server = Server(f"{scheme}://{HOST}", str(place), old)
    with serving(kind, root / f"{kind}-{scheme}", server) as reader:
        yield reader


def test_every_old_address_leads_to_its_new_one_however_it_is_spelled(kind, secure):
    assert len(OLD) == 500
    wrong = []
    for number, (old, new) in enumerate(OLD):
        # Web space reads its rules anew for every request: a fifth is enough there.
        thorough = kind != "htaccess" or number % 5 == 0
        for address in spelled(old) if thorough else [old]:
            answer = secure.get(address)
            if (answer.status, answer.location) != (301, new):
                wrong.append((address, answer.status, answer.location))
    assert wrong == []


def test_a_question_nobody_registered_is_not_led_astray(secure):
    for address in ("/Default.aspx?id=999", "/Default.aspx?xid=5", "/Default.aspx"):
        assert secure.get(address).status == 404


@pytest.mark.parametrize("address", GONE)
def test_what_was_taken_down_is_gone_says_so_and_is_asked_for_again(secure, address):
    answer = secure.get(address)
    assert answer.status == 410
    assert "Đã gỡ" in answer.body.decode()
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ["/khong-co/", "/theme/site.deadbeef.css", GONE[0]])
def test_an_error_is_sent_whole_and_never_kept(secure, address):
    first = secure.get(address)
    again = secure.get(
        address,
        If_None_Match=first.headers["ETag"] or '"x"',
        If_Modified_Since="Fri, 01 Jan 2038 00:00:00 GMT",
    )
    for answer in (first, again):
        assert answer.status in (404, 410)
        assert b"<h1>" in answer.body
        assert answer.headers["Cache-Control"] == "no-cache"


def test_redirects_are_asked_for_again(secure):
    assert secure.get("/Default.aspx?id=5").headers["Cache-Control"] == "no-cache"


def test_pages_are_asked_for_again_and_hashed_files_kept_for_a_year(secure):
    assert secure.get("/2018/07/bai/").headers["Cache-Control"] == "no-cache"
    assert "immutable" in secure.get(STYLE).headers["Cache-Control"]
    etag = secure.get("/2018/07/bai/").headers["ETag"]
    again = secure.get("/2018/07/bai/", If_None_Match=etag)
    assert (again.status, again.headers["Cache-Control"]) == (304, "no-cache")


@pytest.mark.parametrize(
    ("address", "kind_of_file"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/cu.aspx", "text/html; charset=utf-8"),
        ("/lich/hoi-nghi.ics", "text/calendar; charset=utf-8"),
        ("/du-lieu/bai.csv", "text/csv; charset=utf-8"),
        ("/images/2018/07/anh-480.7a358bff.avif", "image/avif"),
        (STYLE, "text/css; charset=utf-8"),
    ],
)
def test_every_file_has_its_type(secure, address, kind_of_file):
    assert secure.get(address).headers["Content-Type"] == kind_of_file


@pytest.mark.parametrize(
    "address", ["/", "/khong-co/", GONE[0], "/Default.aspx?id=5", STYLE]
)
def test_every_answer_carries_the_security_headers(secure, address):
    headers = secure.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "upgrade-insecure-requests" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert headers["Referrer-Policy"]
    assert headers["Permissions-Policy"]
    assert len(headers.get_all("Cache-Control")) == 1


def test_without_https_nothing_demands_it(plain):
    headers = plain.get("/").headers
    assert headers["Strict-Transport-Security"] is None
    assert "upgrade" not in headers["Content-Security-Policy"]


def test_a_new_site_without_old_addresses_is_served_too(plain):
    assert plain.get("/2018/07/bai/").status == 200
    assert plain.get("/Default.aspx?id=5").status == 404
    assert plain.get("/khong-co/").headers["Cache-Control"] == "no-cache"


def test_whoever_comes_by_http_is_led_to_https(secure):
    answer = secure.get("/2018/07/bai/", plain=True)
    assert answer.status in (301, 308)
    assert answer.headers["Location"].startswith(f"https://{HOST}")
    assert answer.headers["Location"].endswith("/2018/07/bai/")


@pytest.mark.parametrize("address", ["/.git/config", "/_redirects", "/theme/"])
def test_hidden_files_and_folders_are_closed(secure, address):
    assert secure.get(address).status in (403, 404)


def test_what_is_well_known_is_open(secure):
    assert secure.get("/.well-known/security.txt").status == 200


def test_texts_are_sent_compressed(secure):
    answer = secure.get(STYLE, Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.body).decode() == FILES[STYLE.lstrip("/")]
    assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize("kind", KINDS[:3], indirect=True)
@pytest.mark.parametrize("address", PACKED)
def test_what_is_packed_already_is_sent_as_it_lies(kind, secure, root, address):
    forms = {"gz": "gzip"} | ({"br": "br"} if kind != "nginx" else {})
    usual = secure.get(address)
    assert usual.headers["Content-Encoding"] is None
    for form, name in forms.items():
        packed = root / "bản tin/current" / f"{PACKED[address]}.{form}"
        answer = secure.get(address, Accept_Encoding=f"{name}, x;q=0")
        assert answer.headers["Content-Encoding"] == name
        assert answer.body == packed.read_bytes()
        for header in ("Content-Type", "Cache-Control", "Content-Security-Policy"):
            assert answer.headers[header] == usual.headers[header]
        assert "Accept-Encoding" in ", ".join(answer.headers.get_all("Vary"))
        assert answer.headers["ETag"] != usual.headers["ETag"]
        refused = secure.get(address, Accept_Encoding=f"{name};q=0")
        assert refused.headers["Content-Encoding"] is None


def test_what_a_page_runs_inline_is_allowed_by_its_hash(tmp_path):
    page = '<style>a{}</style><script src="/x.js"></script>'
    data = '<script type="application/ld+json">{}</script>'
    (tmp_path / "index.html").write_text(page + data)
    digest = b64encode(sha256(b"a{}").digest()).decode()
    assert inline_hashes(tmp_path) == {f"sha256-{digest}"}
