"""Section 1a: metadata, dates, status."""

from tests.content_check import article
from tests.sites_invalid.row import PLACE, Row, body, front, whole

DROPPED = "article dropped, exit 0"
GUESSED = "accepted month first, exit 0"
COMPLETED = "completed from today's date"
HALF = "exit 1, half a site"
WRITTEN = "written where it says, exit 0"
CLOBBERED = "TypeError, exit 1, no site"
OVERWRITTEN = "object's field overwritten, exit 0"
BODY_FIRST = "Nội dung\n\n---\ntitle: A\n---\n"

DATES = [
    *front(DROPPED, "bad-date", "date: 32/13/2026", "date: 2026-02-30"),
    *front(DROPPED, "bad-date", "date: 99999999999999999999"),
    *front(DROPPED, "bad-date", "date: 5 tháng 3 2026"),
    *front(GUESSED, "bad-date", "date: 05-03-2026 08:30", "date: 01.02.2026"),
    *front(GUESSED, "bad-date", "date: 10-11-12"),
    *front(COMPLETED, "bad-date", "date: 2026", "date: 10:30", "date: 5"),
    *front(COMPLETED, "bad-date", "date: May", "date: -1", "date: 99"),
    Row(
        "date: 20/7/1018",
        "accepted, exit 0",
        {"articles/1018/07/bai.md": article("date: 20/7/1018")},
        ("unlikely-date",),
        where=("articles/1018/07/bai.md",),
    ),
    *front("zone ignored", "bad-date", "date: 2018-07-20 08:00 ICT"),
    *front("AM/PM ignored", "bad-date", "date: 2018-07-20 08:00 SA"),
    Row(
        "date: 05/03/2018 (5 March)",
        "accepted as 3 May",
        {"articles/2018/03/bai.md": article("date: 05/03/2018")},
        reads={"date": "2018-03-05T00:00:00+07:00"},
        where=("articles/2018/03/bai.md",),
    ),
    Row(
        "date: 2018-07-20 8h30",
        "works",
        {PLACE: article("date: 2018-07-20 8h30")},
        reads={"date": "2018-07-20T08:30:00+07:00"},
    ),
    Row(
        "date: 0001-01-01",
        "accepted, exit 0",
        {PLACE: article("date: 0001-01-01")},
        ("bad-date",),
    ),
]

KEYS = [
    whole(
        "no date", DROPPED, "---\ntitle: A\ncategory: Kinh tế\n---\nB", "missing-key"
    ),
    *front(DROPPED, "unknown-key", "Dtae: 20/7/2018", "Tilte: A", "Tiêu đề: A"),
    whole("empty .md", DROPPED, "", "empty-file"),
    whole("text before the front matter", DROPPED, BODY_FIRST, "missing-fence"),
    *front(DROPPED, "wide-colon", "title： Một cuộc họp"),
    *front("published as .html", "empty-value", "title:"),
    *front("published as .html", "html-in-text", "title: <b></b>"),
    *front("published as .html", "empty-title", "title: 🎉"),
    Row(
        "two articles titled !!! and ???",
        "exit 1, no index",
        {
            PLACE: article('title: "!!!"'),
            "articles/2018/07/b.md": article('title: "???"'),
        },
        ("empty-title",),
        where=(PLACE, "articles/2018/07/b.md"),
    ),
    *front("printed as a list, exit 0", "duplicate-key", "title: A\ntitle: B"),
    *front("exit 1, name too long", "long-title", f"title: {'dài ' * 125}"),
    *front("TypeError, exit 1, no site", "forbidden-key", "is_valid: x"),
    *front(CLOBBERED, "forbidden-key", "get_static_links: x"),
    *front(DROPPED, "forbidden-key", "settings: x", "content: x", "relative_dir: x"),
    *front(OVERWRITTEN, "forbidden-key", "translations: x", "metadata: x"),
    *front(OVERWRITTEN, "forbidden-key", "source_path: /etc/passwd"),
    *front(OVERWRITTEN, "forbidden-key", "locale_date: hôm qua", "in_default_lang: x"),
    *front(CLOBBERED, "duplicate-key", "translation: a\ntranslation: b"),
    *front(DROPPED, "forbidden-key", "timezone: Asia/Hanoi"),
    *front("exit 1, no template", "forbidden-key", "template: khong-co"),
    *front("exit 1, no template", "forbidden-key", "template: ../../../etc/passwd"),
]

ADDRESSES = [
    *front("exit 1, name too long", "bad-slug", f"slug: {'a' * 300}"),
    *front("skipped, exit 0", "bad-slug", "slug: ../../evil"),
    *front("written outside output, exit 0", "bad-slug", "slug: ../output-evil/x"),
    *front("written through a link", "bad-slug", "slug: link/x"),
    *front(HALF, "bad-slug", "slug: index"),
    *front("collide on macOS", "bad-slug", "slug: Tin-A"),
    *front("unreachable page", "bad-slug", 'slug: "tin nóng #1?x=%2f"'),
    *front("literal, exit 0", "bad-slug", 'slug: "{author.__class__}"'),
    *front("exit 1, feed cut", "invisible-character", "slug: a\x00b"),
    *front("skipped, exit 0", "forbidden-key", "save_as: /tmp/x"),
    *front("replaces the home page", "forbidden-key", "save_as: index.html"),
    *front(WRITTEN, "forbidden-key", "save_as: ../output.bak/index.html"),
    *front(WRITTEN, "forbidden-key", "save_as: theme/css/main.css"),
    *front(WRITTEN, "forbidden-key", "save_as: .htaccess", "save_as: x.php"),
    *front("exit 1", "forbidden-key", "save_as: feeds"),
    *front("in the Atom feed", "forbidden-key", "url: javascript:alert(1)"),
    Row(
        "two articles with one slug",
        "exit 1, feeds without pages",
        {
            PLACE: article("slug: ban-tin-tuan"),
            "articles/2018/07/ban-tin-tuan.md": article("title: Bản tin tuần"),
        },
        ("same-address",),
        where=("articles/2018/07/ban-tin-tuan.md",),
    ),
]

STATUS = [
    *front(DROPPED, "unknown-status", "status: darft", "status: nháp"),
    *front("published, exit 0", "unknown-key", "stauts: draft"),
    *body("published, exit 0", "key-in-body", "\nStatus: draft"),
    *[
        Row(f"status: {text!a}", old, {PLACE: article(f"status: {text}")}, public=False)
        for text, old in (
            ('"draft"', DROPPED),
            ("draft # chưa xong", DROPPED),
            ("dra\u200bft", DROPPED),
            ("Skip", "AssertionError, exit 1, no site"),
            ("draft", "public at /drafts/"),
        )
    ],
    Row(
        "a public article links to a draft",
        "draft's address on the home page",
        {
            PLACE: article(body="[bài sau](articles/2018/07/nhap.md)\n"),
            "articles/2018/07/nhap.md": article("status: draft"),
        },
        ("link-to-unpublished",),
    ),
    Row(
        "a date in the future",
        "published at once",
        {"articles/2026/02/bai.md": article("date: 2026-02-01 08:00")},
        public=False,
        where=("articles/2026/02/bai.md",),
    ),
]

NAMES = [
    *front("a page in another language", "unknown-choice", "lang: ../../x"),
    Row(
        "lang: VI", "ghi-de-VI.html", {PLACE: article("lang: VI")}, reads={"lang": "vi"}
    ),
    whole(
        "no category",
        "AttributeError",
        "---\ntitle: A\ndate: 20/7/2018\n---\nB",
        "missing-key",
    ),
    *front("';' wins silently", "joined-names", "tags: Bản tin, Ban tin; bản-tin"),
    *front("merged silently", "topic-collision", "tags: [Cử tri, Cụ trị]"),
    *front("merged silently", "unknown-category", "category: C++", 'category: "###"'),
    *front("tag page without a name", "topic-without-letters", 'tags: ["###"]'),
    Row(
        "{{ SECRET }} in title and body",
        "literal (safe)",
        {PLACE: article('title: "{{ SECRET }}"', "{{ SECRET }} {% raw %}\n")},
        reads={"title": "{{ SECRET }}", "body": "<p>{{ SECRET }} {% raw %}</p>"},
    ),
]

ROWS = [*DATES, *KEYS, *ADDRESSES, *STATUS, *NAMES]
