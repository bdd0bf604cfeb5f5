"""What is written for hosts that serve a folder as they please."""

import json
from base64 import b64encode
from hashlib import sha256

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.hosts.cloudflare import cloudflare
from plugins.press.publishing.hosts.dress import FORMS, account, dressed
from plugins.press.publishing.hosts.dressing import Clothed
from plugins.press.publishing.hosts.netlify import netlify
from plugins.press.publishing.hosts.pages import pages
from plugins.press.publishing.hosts.vercel import vercel
from plugins.press.publishing.manifest import scan
from plugins.press.publishing.refusals import check_tree
from plugins.press.publishing.server_config.old_addresses import old_addresses
from plugins.press.publishing.server_config.policy import security_headers
from tests.unit.press.publishing.releasing import URL, write_site

LISTED = """/Default.aspx id=5 /2018/07/x/ 301
/in.php print /2018/07/x/ 301
/Tin%20t%E1%BB%A9c/1.aspx /2018/07/y/ 301
/cu/ /2018/07/z/ 301
/loc x=a=b /2018/07/x/ 301
"""


def site(listed=LISTED, files=("index.html", "cu/index.html"), gone=("/2017/05/g/",)):
    old = tuple(old_addresses(listed, gone))
    return Clothed(files, 10, old, security_headers(True), "bantin.example.vn")


def test_netlify_gets_decoded_paths_and_their_questions():
    made = netlify(site())
    lines = made.files["_redirects"].splitlines()
    assert "/Default.aspx id=5 /2018/07/x/ 301!" in lines
    assert "/cu /2018/07/z/ 301!" in lines
    assert "/2017/05/g /410.html 410!" in lines
    assert made.not_found == ()


def test_what_netlify_reads_wrongly_is_named_and_not_written():
    made = netlify(site())
    assert set(made.lost) == {"/in.php?print", "/loc?x=a=b", "/Tin tức/1.aspx"}
    assert "in.php" not in made.files["_redirects"]


def test_cloudflare_gets_both_slashes_and_both_hex_cases_and_no_question():
    made = cloudflare(site())
    lines = made.files["_redirects"].splitlines()
    assert "/cu /2018/07/z/ 301" in lines
    assert "/cu/ /2018/07/z/ 301" in lines
    assert "/Tin%20t%E1%BB%A9c/1.aspx /2018/07/y/ 301" in lines
    assert "/Tin%20t%e1%bb%a9c/1.aspx/ /2018/07/y/ 301" in lines
    assert "?" not in made.files["_redirects"]
    assert "immutable" not in made.files["_headers"]
    assert set(made.lost) == {"/Default.aspx?id=5", "/in.php?print", "/loc?x=a=b"}
    assert made.not_found == ("/2017/05/g",)


def test_vercel_gets_conditions_and_plain_patterns():
    settings = json.loads(vercel(site()).files["vercel.json"])
    first = next(one for one in settings["redirects"] if "Default" in one["source"])
    assert first["source"] == r"/Default\.aspx(/?)"
    assert first["has"] == [{"type": "query", "key": "id", "value": "5"}]


def test_pages_have_a_name_and_old_addresses_by_pages_alone():
    made = pages(site())
    assert made.files == {".nojekyll": "", "CNAME": "bantin.example.vn\n"}
    assert made.by_page == ("/cu",)
    assert "/Default.aspx?id=5" in made.lost


@pytest.mark.parametrize(
    ("write", "kinds"),
    [
        (cloudflare, {"files": ["x"] * 20_001}),
        (cloudflare, {"listed": "".join(f"/a{n} /b/ 301\n" for n in range(1001))}),
        (vercel, {"files": ["x"] * 15_001}),
        (vercel, {"listed": "".join(f"/a{n} /b/ 301\n" for n in range(2049))}),
    ],
)
def test_beyond_a_hosts_limits_publishing_is_refused_with_the_numbers(write, kinds):
    with pytest.raises(PublishingError, match="nhận nhiều nhất"):
        write(site(**kinds))


def test_what_a_host_cannot_do_is_said_by_name_and_count():
    told = "\n".join(account("cloudflare", cloudflare(site())))
    assert "3 địa chỉ cũ KHÔNG giữ được ở đây" in told
    assert "/Default.aspx?id=5" in told
    assert "1 bài đã gỡ trả lời 404" in told


@pytest.mark.parametrize("form", sorted(FORMS))
def test_the_copy_for_a_host_is_whole_and_the_site_stays_as_it_was(tmp_path, form):
    files = {"index.html": "x", "_redirects": LISTED}
    tree = write_site(tmp_path / "site", files)
    before = scan(tree)
    made = dressed(tree, form, URL, old_addresses(LISTED), tmp_path / "copy")
    check_tree(made, scan(made), URL)
    assert scan(tree) == before
    assert (made / "index.html").read_text() == "x"
    assert made != tree


def test_a_server_of_ones_own_gets_the_site_itself(tmp_path):
    assert dressed(tmp_path, "", URL, [], tmp_path / "copy") == tmp_path


def test_a_site_that_was_changed_after_the_build_is_not_dressed(tmp_path):
    tree = write_site(tmp_path / "site", {"index.html": "x"})
    (tree / "index.html").write_text("y")
    with pytest.raises(PublishingError, match="đã bị sửa"):
        dressed(tree, "netlify", URL, [], tmp_path / "copy")


@pytest.mark.parametrize("form", ["pages", "bucket"])
def test_where_no_header_can_be_sent_each_page_says_what_tags_can(
    tmp_path, form, capsys
):
    page = '<head><meta charset="utf-8"><script>a()</script></head>'
    tree = write_site(tmp_path / "site", {"index.html": page, "a/index.html": page})
    made = dressed(tree, form, URL, [], tmp_path / "copy")
    check_tree(made, scan(made), URL)
    for name in ("index.html", "a/index.html"):
        text = (made / name).read_text()
        policy = text.partition('"Content-Security-Policy" content="')[2]
        rules, _, rest = policy.partition('"')
        digest = b64encode(sha256(b"a()").digest()).decode()
        assert f"script-src &#x27;self&#x27; &#x27;sha256-{digest}&#x27;" in rules
        assert "frame-ancestors" not in rules
        assert 'name="referrer"' in rest
        assert rest.index("referrer") < rest.index("<script>")
    told = capsys.readouterr().out
    assert "X-Content-Type-Options" in told
    assert "frame-ancestors" in told
