"""What a built site must hold before readers see it."""

import pytest

from plugins.press.site.references import FileFacts, facts_of, internal_path
from plugins.press.site.tree import Entry
from plugins.press.site.verification import Inspector, Verification

URL = "https://bantin.example.vn"
PAGE = '<a href="{}">x</a><h2 id="muc-a">A</h2></html>'


@pytest.fixture
def faults(tmp_path):
    """Tell what is wrong with a site of these texts, all made now by default."""

    def told(files, made=None, removed=()):
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(text.encode())
        inspector = Inspector(files.keys(), URL)
        looks = {p: inspector.inspect(p, text.encode()) for p, text in files.items()}
        entries = {
            path: Entry(b"", b"", b"", 0, 0, found.fragments)
            for path, found in looks.items()
        }
        new = set(files if made is None else made)
        look = Verification(tmp_path, files.keys(), URL)
        alone = [fault for path in sorted(new) for fault in looks[path].faults]
        between = look.faults(new, entries, removed)
        return [f"{page}: {what}" for page, what in [*alone, *between]]

    return told


def linking(reference):
    return {"index.html": PAGE.format(reference), "a/index.html": PAGE.format("#muc-a")}


@pytest.mark.parametrize(
    "reference",
    [
        "/a/",
        "/",
        "#muc-a",
        "/a/#muc-a",
        f"{URL}/a/",
        f"{URL}/a/#muc-a",
        "/a/?q=1",
        "https://khac.example/",
        "mailto:a@b.vn",
        "tel:0209",
        "//khac.example/x",
    ],
)
def test_what_leads_somewhere_is_sound(faults, reference):
    assert faults(linking(reference)) == []


@pytest.mark.parametrize(
    "reference",
    [
        "/b/",
        "/a",
        "/A/",
        "#muc-b",
        "/a/#muc-b",
        f"{URL}/b/",
        "/a/x.jpg",
        "/%61/b/",
        "a/",
        "content:x.md",
        "file:///C:/x.doc",
        "C:\\x.doc",
        "javascript:alert(1)",
        "{static}/x.jpg",
    ],
)
def test_what_leads_nowhere_is_a_fault(faults, reference):
    assert len(faults(linking(reference))) == 1


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="{}">',
        '<img srcset="/a/ 1x, {} 2x">',
        '<source srcset="{} 360w">',
        '<link href="{}" rel="x">',
        '<script src="{}"></script>',
        '<form action="{}">',
    ],
)
def test_every_kind_of_reference_counts(faults, tag):
    text = tag.format("/khong-co.jpg") + "</html>"
    assert len(faults({"index.html": text, "a/index.html": "</html>"})) == 1


def test_an_address_is_compared_as_readers_browsers_decode_it(faults):
    files = {"index.html": '<a href="/x/a%CC%89.pdf">x</a></html>', "x/a\u0309.pdf": ""}
    assert faults(files) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("index.html", "<html><body>"),
        ("feeds/all.atom.xml", "<feed><entry></feed>"),
        ("feeds/all.atom.xml", "<feed>\x0b</feed>"),
        ("feeds/all.atom.xml", "<feed/>\n<feed/>"),
        ("feeds/all.json", '{"items": ['),
        ("du-lieu/persons.json", "[1,]"),
    ],
)
def test_a_file_that_is_not_whole_is_a_fault(faults, path, text):
    assert faults({path: text}) == [f"{path}: không trọn vẹn"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("feeds/a.atom.xml", '<feed><link href="{}"/></feed>'),
        ("feeds/a.rss.xml", "<rss><link>{}</link></rss>"),
        ("feeds/a.rss.xml", '<rss><enclosure url="{}" length="1"/></rss>'),
        ("sitemap.xml", "<urlset><url><loc>{}</loc></url></urlset>"),
        ("feeds/a.json", '{{"items": [{{"url": "{}"}}]}}'),
    ],
)
def test_feeds_and_maps_lead_to_pages_too(faults, path, text):
    assert faults({path: text.format(f"{URL}/a/"), "a/index.html": "</html>"}) == []
    [fault] = faults({path: text.format(f"{URL}/b/"), "a/index.html": "</html>"})
    assert fault.startswith(f"{path}: dẫn tới {URL}/b/")


def test_a_place_taken_away_is_missed_in_pages_that_did_not_change(faults):
    files = linking("/a/#muc-a") | {"a/index.html": "<h2 id='x'></h2></html>"}
    assert len(faults(files, made=["a/index.html"])) == 1


def test_a_new_link_into_an_unchanged_page_is_followed(faults):
    for reference, count in (("/a/#muc-a", 0), ("/a/#muc-b", 1)):
        assert len(faults(linking(reference), made=["index.html"])) == count


def test_a_page_the_theme_leads_to_must_not_go(faults):
    files = {"index.html": PAGE.format("/can-bo/")}
    gone = ["can-bo/index.html"]
    assert faults(files, made=[], removed=gone)[0].startswith("index")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('<p>viết href="/b/" như thế</p></html>', 0),
        ('<p>dài 12" href="/b/" x</p></html>', 0),
        ('<img alt="a > b" src="/b/"></html>', 1),
        ('<a title="x>y"\nhref="/b/">x</a></html>', 1),
        ('<p data-href="/b/">x</p></html>', 0),
        ('<a href="#x">x</a><p>viết id="x"</p></html>', 1),
        ('<a href="/b/', 1),
    ],
)
def test_only_what_stands_in_a_tag_refers_to_something(faults, text, count):
    assert len(faults({"index.html": text})) == count


def test_what_was_sound_on_one_page_hides_nothing_on_the_next(faults):
    head = '<header class="masthead"><a href="/a/">x</a><a href="#muc">y</a></header>'
    files = {
        "a/index.html": f'{head}<p id="muc"></p></html>',
        "b/index.html": f'{head}<a href="/c/">x</a><a href="/a/#cho">y</a></html>',
        "d/index.html": f'{head}<img srcset="/a/ 1x, /c/ 2x"><p id="muc"></p></html>',
    }
    assert [fault.partition(",")[0] for fault in faults(files)] == [
        "b/index.html: dẫn tới #muc",
        "b/index.html: dẫn tới /c/",
        "d/index.html: dẫn tới /c/",
        "b/index.html: dẫn tới /a/#cho",
    ]


@pytest.mark.parametrize(
    "known", ["/b/?q", "https://khac.example/", "//khac.example/", "/b/&amp;amp;x/"]
)
def test_a_reference_is_known_as_it_is_written(faults, known):
    files = {
        "a/index.html": f'<a href="{known}">x</a></html>',
        "b/index.html": f'<a href="{known[1:]}">x</a></html>',
        "b/&amp;x/index.html": "</html>",
    }
    assert [fault.partition(":")[0] for fault in faults(files)] == ["b/index.html"]


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("/can-bo/", ("can-bo/index.html", "")),
        ("/x/?a=b#muc-%C4%91", ("x/index.html", "muc-đ")),
        ("#x", ("here.html", "x")),
        ("../theme/x.js", ("theme/x.js", "")),
        (URL + "/feeds/all.json", ("feeds/all.json", "")),
        ("https://khac.example/", None),
    ],
)
def test_a_reference_leads_to_a_file_and_a_place(reference, target):
    assert internal_path("here.html", reference, URL) == target


def test_a_srcset_that_ends_with_a_comma_is_read():
    page = b'<img srcset="/a.avif 360w, /b.avif 720w, "></html>'
    facts = facts_of("index.html", page)
    assert facts == FileFacts(frozenset({b"/a.avif", b"/b.avif"}), whole=True)
