"""Five hundred old addresses on hosts that know files and nothing else, and on buckets.

A site is built whose articles had them; what leads on does, and what does not is named.
"""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import pytest

from plugins.press.publishing.hosts.dress import FORMS, clothed, dressed
from plugins.press.publishing.hosts.dressing import Dressing
from plugins.press.publishing.manifest import scan
from plugins.press.publishing.server_config.answers import old_of
from plugins.press.publishing.server_config.old_addresses import old_addresses
from plugins.press.publishing.web_check import ask
from tests.press.buckets import SERVERS, WEED, buckets, make_buckets, server
from tests.press.conftest import serving
from tests.press.old_portal import OLD
from tests.site import Site, article

URL = "https://bantin.example.vn"
REFRESH = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')
CHOICE = re.compile(r'<a href="([^"]+)" data-query="([^"]*)">')


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of five hundred articles, each with one old address."""
    site = Site(tmp_path_factory.mktemp("cổng cũ"))
    site.write(
        {
            f"content/articles/2018/07/{new.split('/')[-2]}.md": article(
                f"Bài {number}", date="2018-07-20", redirect_from=[old]
            )
            for number, (old, new) in enumerate(OLD)
        }
    )
    done = site.build(production=True)
    assert done.code == 0, done.said
    return site.output


def made_for(form: str, built: Path) -> Dressing:
    old = old_of(built, ["/2018/06/da-go/"])
    return FORMS[form](clothed(built, scan(built), URL, tuple(old)))


def given(address: str) -> str:
    """An address as it is named to the officer."""
    return old_addresses(f"{' '.join(address.replace('?', ' ').split('&'))} /x/ 301")[
        0
    ].given


@pytest.mark.parametrize("form", sorted(FORMS))
def test_each_old_address_leads_on_in_one_way_or_is_named_as_lost(form, built):
    made = made_for(form, built)
    assert made.moved + len(made.by_page) + len(made.lost) == len(OLD) == 500
    assert not {*made.by_page} & {*made.lost}
    assert {*made.lost} <= {given(old) for old, _ in OLD}


@pytest.mark.needs("nginx")
def test_on_pages_of_a_code_host_all_but_questions_to_the_front_page_lead_on(
    built, tmp_path
):
    dressed(built, "pages", "", old_of(built, []), tmp_path / "bản tin" / "current")
    made = made_for("pages", built)
    wrong = []
    with serving(tmp_path) as address:
        for old, new in OLD:
            is_lost = given(old) in made.lost
            if is_lost == (led(address, old) == new):
                wrong.append((old, new))
    assert wrong == []
    assert {one.partition("=")[0] for one in made.lost} == {"/?p"}


def led(site: str, old: str) -> str:
    """Where a browser gets from an old address on a host that sends files."""
    path, _, query = old.partition("?")
    answer = ask(site, quote(unquote(path)) + (f"?{query}" if query else ""))
    if answer.status == 301:
        place = urlsplit(answer.headers["Location"])
        answer = ask(site, f"{place.path}?{place.query}")
    page = answer.body.decode("utf-8")
    if found := REFRESH.search(page):
        return found[1]
    asked = pairs(query)
    fitting = [
        (len(pairs(html.unescape(wanted))), place)
        for place, wanted in CHOICE.findall(page)
        if pairs(html.unescape(wanted)) <= asked
    ]
    return max(fitting, default=(0, ""))[1]


def pairs(query: str) -> set[tuple[str, str]]:
    found = parse_qsl(query, keep_blank_values=True)
    return {(key.lower(), value) for key, value in found}


@pytest.fixture(scope="module", params=SERVERS)
def bucket(request, tmp_path_factory) -> Iterator[str]:
    if request.param == "weed" and not WEED.exists():
        pytest.skip("SeaweedFS comes for Linux only")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "ban-tin")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "mat-khau")
        home = tmp_path_factory.mktemp("kho") / request.param
        with server(request.param, home) as address:
            make_buckets(address)
            yield address


def test_in_a_bucket_what_asks_nothing_leads_on_by_the_object_and_by_its_page(
    built, bucket
):
    made, store = made_for("bucket", built), buckets(bucket, "cu")
    real = [one for one in old_of(built, []) if one.new and not one.query]
    assert made.moved == len(real) > 200
    for one in real[::10]:
        path = one.path.strip("/")
        name = path if (built / path).is_file() else f"{path}/index.html"
        store.send(built / name, f"web/{name}")
        said = store.client.head_object(**store._at(f"web/{name}"))
        # SeaweedFS keeps no such location: there the page itself leads on.
        assert said.get("WebsiteRedirectLocation", one.new) == one.new
        page = (store.read(f"web/{name}") or b"").decode()
        assert REFRESH.findall(page) == [one.new]
        assert said["ContentType"] == "text/html; charset=utf-8"
        assert said["CacheControl"] == "no-cache"
