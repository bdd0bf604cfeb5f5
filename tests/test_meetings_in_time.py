"""Meetings on their days: what pages, calendars, feeds and data say as days go by."""

import csv
import io
import json
import re
from datetime import UTC, datetime

import feedparser
import pytest
from icalendar import Calendar

from tests.builders import Builder, copy_project
from tests.site import NOON, Site, article, differences, document, meeting

DAY, MEET = "content/articles/2031/05", "content/meetings/2031"
LEDGER = "content/revisions.txt"
A_DAY = 86_400
SOON = "2031-05-20"  # two days after the "now" of the tests
AN = {"content/officials/an.md": document(name="Lò Văn An")}
CALLED = {"chairs": ["Lò Văn An - Chủ tịch"], "speakers": ["Lò Văn An"]}


@pytest.fixture
def site(tmp_path):
    """A site with an article, and nothing else yet."""
    return Site(tmp_path).write({f"{DAY}/x.md": article("Bài đầu")})


def built(site, files=None, **order):
    """Build after some edits."""
    outcome = site.write(files or {}).build(**order)
    assert outcome.code == 0, outcome.said
    return outcome


def main(site, address):
    """The <main> of a page, white space apart."""
    text = site.text(f"{address}index.html")
    return re.sub(r"\s+", " ", re.search(r"<main .*</main>", text, re.DOTALL)[0])


def described(site, address):
    """What a page says of itself to search engines, first thing first."""
    text = site.text(f"{address}index.html")
    return json.loads(re.search(r'ld\+json">(.*?)</script>', text)[1])


def rows(site, name):
    """The rows of a table of 2031."""
    data = (site.output / f"du-lieu/{name}-2031.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data)))


def entry(site, path="lich/hoi-nghi.ics"):
    """The first entry of a calendar."""
    return Calendar.from_ical((site.output / path).read_bytes()).walk("VEVENT")[0]


def version(site):
    """What tells a program that an entry is newer."""
    one = entry(site)
    return int(one["SEQUENCE"]), one["LAST-MODIFIED"].dt, one["DTSTAMP"].dt


def now_of(seconds):
    return datetime.fromtimestamp(seconds, UTC)


def kind_feed(site):
    return feedparser.parse(site.text("feeds/hoi-nghi/hoi-nghi.atom.xml"))


def test_a_date_ahead_without_a_status_is_planned_everywhere(site):
    built(site, {f"{MEET}/nham.md": meeting("Họp xa", date="2031-12-15")})
    page = main(site, "hoi-nghi/2031/nham/")
    assert "Dự kiến" in page
    assert "Đã diễn ra" not in page
    for address in ("", "lich/", "hoi-nghi/"):
        assert "Họp xa" in main(site, address)
    assert entry(site)["STATUS"] == "TENTATIVE"
    [event] = json.loads(site.text("du-lieu/events-2031.json"))
    assert event["status"] == "planned"
    assert json.loads(site.text("du-lieu/index.json"))["updated"] == "2031-05-12"


@pytest.mark.parametrize("status", ["held", None])
def test_a_slip_far_ahead_does_not_empty_what_is_coming(site, status):
    said = {"status": status} if status else {}
    files = {
        f"{MEET}/nham.md": meeting("Họp xa", date="2031-12-15", **said),
        f"{MEET}/mai.md": meeting("Họp mai", date=SOON, status="planned"),
    }
    outcome = built(site, files)
    assert "Họp mai" in main(site, "lich/")
    assert ("held-ahead" in outcome.said) == (status == "held")
    assert "Đã diễn ra" not in main(site, "hoi-nghi/2031/nham/")


def test_a_plan_whose_day_is_past_is_asked_about_and_is_not_coming(site):
    plan = meeting("Họp lỡ", date="2031-05-13", status="planned")
    outcome = built(site, {f"{MEET}/lo.md": plan})
    assert "plan-is-past" in outcome.said
    assert "Họp lỡ" not in main(site, "lich/")
    assert "Đã qua ngày dự kiến" in main(site, "hoi-nghi/2031/lo/")


def test_a_day_that_passes_changes_what_a_clean_build_changes(site):
    files = {
        f"{MEET}/mai.md": meeting("Họp mai", date=SOON, end_date="2031-05-21"),
        f"{MEET}/hoan.md": meeting("Họp hoãn", date=SOON, status="postponed"),
        f"{DAY}/y.md": article(
            "Bài", correction={"date": "2031-05-20 09:00", "wrong": "a", "right": "b"}
        ),
        "content/officials/het.md": document(
            name="Lò Văn Hết",
            posts=[{"post": "Kế toán", "from": "2026", "to": "2031-05-19"}],
            contact={"phone": "0209 3870 111"},
        ),
        "content/officials/toi.md": document(
            name="Lò Văn Tới", posts=[{"post": "Kế toán", "from": "2031-05-20"}]
        ),
        "content/organisations/so.md": document(
            name="Sở Cũ", to="2031-05-19", contact={"phone": "0209 3870 222"}
        ),
    }
    built(site, files)
    said = []
    for days in range(5):
        now = NOON + days * A_DAY
        built(site, now=now)
        assert differences(site.tree(), site.clean_tree(now=now)) == []
        shown = main(site, "hoi-nghi/2031/mai/")
        said.append(re.search(r"Dự kiến|Đang diễn ra|Đã diễn ra", shown)[0])
        assert ("Họp hoãn" in main(site, "lich/")) == (days <= 2)
        assert ("Đã thôi giữ chức vụ" in main(site, "can-bo/")) == (days > 0)
        assert ("0209" in site.text("du-lieu/persons.json")) == (days < 1)
        over = "không còn hoạt động" in main(site, "co-quan/so/")
        assert over == (days > 0)
        assert ("jobTitle" in site.text("can-bo/toi/index.html")) == (days > 1)
        assert ("Cải chính" in site.text("2031/05/y/index.html")) == (days >= 2)
    assert said == ["Dự kiến"] * 2 + ["Đang diễn ra"] * 2 + ["Đã diễn ra"]


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
def test_a_meeting_called_off_has_nobody_at_it_anywhere(site, status):
    off = meeting("Họp mai", date=SOON, status=status, **CALLED, groups=["các xã"])
    built(site, {f"{MEET}/mai.md": off, **AN})
    assert "Lò Văn An" not in site.text("hoi-nghi/2031/mai/index.html")
    assert "các xã" not in main(site, "hoi-nghi/2031/mai/")
    assert "Họp mai" not in main(site, "can-bo/an/")
    assert "Lò Văn An" not in entry(site).to_ical().decode()
    [event] = json.loads(site.text("du-lieu/events-2031.json"))
    assert "attendees" not in event
    assert rows(site, "appearances") == []
    found = [path for path in site.tree() if path.startswith("tim-kiem/chi-muc/text-")]
    assert not any("Lò Văn An" in site.text(path) for path in found)


def test_a_reason_and_a_new_date_are_shown_and_given_as_data(site):
    off = meeting(
        "Họp mai",
        date=SOON,
        status="postponed",
        status_reason="Bão số 3",
        new_date="5/6/2031",
    )
    built(site, {f"{MEET}/mai.md": off})
    page = main(site, "hoi-nghi/2031/mai/")
    assert "Đã hoãn sang ngày 5/6/2031" in page
    assert "Lý do: Bão số 3" in page
    assert "Đã hoãn sang ngày 5/6/2031" in main(site, "lich/")
    [row] = rows(site, "events")
    assert row["status"] == "postponed"
    assert (row["status_reason"], row["new_date"]) == ("Bão số 3", "2031-06-05")
    description = str(entry(site)["DESCRIPTION"])
    assert "Đã hoãn sang ngày 5/6/2031\nLý do: Bão số 3" in description
    event = described(site, "hoi-nghi/2031/mai/")
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert (event["previousStartDate"], event["startDate"]) == (SOON, "2031-06-05")
    built(site, now=NOON + 10 * A_DAY)
    assert "Họp mai" in main(site, "lich/")


def test_the_rows_of_people_say_whether_their_meeting_was_held(site):
    plan = meeting("Họp mai", date=SOON, **CALLED)
    built(site, {f"{MEET}/mai.md": plan, **AN})
    [row] = rows(site, "appearances")
    assert (row["name"], row["status"]) == ("Lò Văn An", "planned")
    assert "Dự kiến chủ trì" in main(site, "hoi-nghi/2031/mai/")


def test_the_post_at_a_meeting_ahead_is_the_one_held_today(site):
    chair = document(name="Lò Văn An", posts=[{"post": "Giám đốc", "from": "2030"}])
    plan = meeting("Họp xa", date="2031-12-15", chairs=["Lò Văn An"])
    files = {f"{MEET}/xa.md": plan, "content/officials/an.md": chair}
    built(site, files)
    assert "theo danh bạ ngày 18/5/2031" in main(site, "hoi-nghi/2031/xa/")
    words = {f"{DAY}/x.md": article("Bài khác")}
    now = NOON + A_DAY
    built(site, words, now=now)
    assert "theo danh bạ ngày 19/5/2031" in main(site, "hoi-nghi/2031/xa/")
    assert differences(site.tree(), site.clean_tree(now=now)) == []


def test_people_are_named_and_never_by_their_id(site):
    met = meeting("Họp", chairs=["an"], attendees=["lo-thi-be - Trưởng phòng"])
    be = {"content/officials/lo-thi-be.md": document(name="Lò Thị Bé", draft=True)}
    files = {f"{MEET}/hop.md": met, f"{DAY}/z.md": article("Z", meeting="hop")}
    built(site, {**files, **AN, **be})
    assert "Chủ trì: Lò Văn An" in str(entry(site)["DESCRIPTION"])
    assert [row["name"] for row in rows(site, "appearances")] == [
        "Lò Văn An",
        "Lò Thị Bé",
    ]
    for path, data in site.tree().items():
        assert b"lo-thi-be" not in data, path


def test_the_agenda_is_in_the_calendar(site):
    met = meeting("Họp", agenda=["Khai mạc; nghe báo cáo", "Thảo luận"])
    built(site, {f"{MEET}/hop.md": met})
    assert str(entry(site)["DESCRIPTION"]).endswith(
        "Chương trình:\n1. Khai mạc; nghe báo cáo\n2. Thảo luận"
    )


def test_several_days_with_a_start_alone_are_all_covered(site):
    met = meeting("Kỳ họp", date=SOON, end_date="2031-05-22", start="08:00")
    built(site, {f"{MEET}/hop.md": met})
    start, end = entry(site)["DTSTART"].dt, entry(site)["DTEND"].dt
    assert start.isoformat() == "2031-05-20T08:00:00+07:00"
    assert end.isoformat() == "2031-05-23T00:00:00+07:00"


EDITS = [
    {"start": "08:00"},
    {"start": "09:00"},
    {"start": "09:00", "status": "cancelled"},
    {"start": "09:00", "status": "postponed", "new_date": "2031-06"},
    {"start": "08:00"},
    {"start": "08:00", "place": "Hội trường"},
]


def test_every_change_makes_the_entry_newer_and_nothing_else_does(site):
    before = None
    for step, said in enumerate(EDITS):
        now = NOON + step * 3_600
        built(site, {f"{MEET}/mai.md": meeting("Họp", date=SOON, **said)}, now=now)
        found = version(site)
        assert found[1] == found[2] <= now_of(now)
        if before:
            assert found[0] == before[0] + 1
            assert found[1] == now_of(now) > before[1]
        built(site, now=now + 60)
        assert version(site) == found
        before = found


def test_the_versions_are_part_of_the_content_not_of_a_machine(site, tmp_path):
    met = {f"{MEET}/mai.md": meeting("Họp", date=SOON)}
    built(site, met)
    moved = {f"{MEET}/mai.md": meeting("Họp", date="2031-05-21")}
    built(site, moved, now=NOON + 60)
    clone = Site(tmp_path / "clone")
    for file in site.content.rglob("*.*"):
        path = file.relative_to(site.folder).as_posix()
        clone.write({path: file.read_bytes()})
    built(clone, now=NOON + A_DAY)
    assert version(clone) == version(site)
    back = {f"{MEET}/mai.md": meeting("Họp", date=SOON)}
    built(clone, back, now=NOON + A_DAY + 60)
    assert version(clone)[0] == 2


def test_without_a_ledger_no_clock_is_in_the_output(tmp_path):
    files = {
        f"{DAY}/x.md": article("Bài"),
        f"{MEET}/mai.md": meeting("Họp", date=SOON),
        f"{MEET}/huy.md": meeting("Họp hủy", date=SOON, status="cancelled"),
    }
    here, there = Site(tmp_path / "a").write(files), Site(tmp_path / "b").write(files)
    built(here)
    built(there, now=NOON + 3_600)
    assert differences(here.tree(), there.tree()) == []


def test_a_failed_build_counts_no_version(site):
    built(site, {f"{MEET}/mai.md": meeting("Họp", date=SOON)})
    kept = (site.folder / LEDGER).read_bytes()
    bad = {f"{MEET}/mai.md": meeting("Họp", date=SOON, start="25:00")}
    assert site.write(bad).build().code == 1
    assert (site.folder / LEDGER).read_bytes() == kept


def test_a_renamed_article_and_person_stay_the_same_entries_of_feeds(site):
    an = {"name": "Lò Văn An", "posts": [{"post": "Chủ tịch", "from": "2031-04-01"}]}
    old = article("Bài đổi tên", officials=["Lò Văn An"])
    built(site, {f"{DAY}/cu.md": old, "content/officials/an.md": document(**an)})

    def ids():
        people = site.output.glob("feeds/can-bo/*.atom.xml")
        texts = [site.text("feeds/all.atom.xml"), *(f.read_text() for f in people)]
        return [[one["id"] for one in feedparser.parse(text).entries] for text in texts]

    before = ids()
    given = ("/2031/05/x/", "/2031/05/cu/", "/can-bo/an/")
    lines = "".join(f"{a} live - Tên\n" for a in given)
    site.write({"content/addresses.txt": lines})
    new = article("Bài đổi tên", officials=["Lò Văn An"], redirect_from=[given[1]])
    renamed = {
        f"{DAY}/cu.md": None,
        f"{DAY}/moi.md": new,
        "content/officials/an.md": None,
        "content/officials/lo-van-an.md": document(**an, redirect_from=[given[2]]),
    }
    built(site, renamed)
    assert ids() == before
    more = "/2031/05/moi/ live - Tên\n/can-bo/lo-van-an/ live - Tên\n"
    site.write({"content/addresses.txt": lines + more})
    built(site, {f"{DAY}/x.md": article("Bài khác")}, clean=True)
    assert ids() == before


def test_a_damaged_ledger_is_told_of(site):
    outcome = site.write({LEDGER: "# sổ\n<<<<<<< HEAD\n"}).build()
    assert outcome.code == 1
    assert "content/revisions.txt:2:1:" in outcome.said
    assert "(bad-ledger-line)" in outcome.said


def test_feeds_of_meetings_have_no_moment_ahead_and_carry_marks(site):
    built(site, {f"{MEET}/mai.md": meeting("Họp mai", date="2031-08-20")})
    [first] = kind_feed(site).entries
    now = NOON + 3_600
    off = meeting("Họp mai", date="2031-08-20", status="cancelled", status_reason="Bão")
    built(site, {f"{MEET}/mai.md": off}, now=now)
    [second] = kind_feed(site).entries
    assert (first.title, second.title) == ("Họp mai", "Đã hủy: Họp mai")
    assert first.id == second.id
    assert first.published == second.published == "2031-05-12T00:00:00+07:00"
    assert datetime.fromisoformat(second.updated) == now_of(now)
    assert second.summary.startswith("Đã hủy. Bão. ")
    assert f"<lastmod>{second.updated}</lastmod>" in site.text("sitemap-hoi-nghi.xml")
    head = site.text("hoi-nghi/2031/mai/index.html").partition("</head>")[0]
    assert "<title>Đã hủy: Họp mai – " in head
    assert '<meta property="og:title" content="Đã hủy: Họp mai">' in head
    row = site.text("tim-kiem/chi-muc/2031-0.js")
    assert '"Họp mai"' in row
    assert '"Đã hủy"' in row


NOTICES = {
    "Đã rút": {"withdrawn": {"date": "2031-05-14 09:00", "reason": "Trùng"}},
    "Cải chính": {
        "correction": {"date": "2031-05-14 09:00", "wrong": "a", "right": "b"}
    },
    "Cập nhật": {"updates": [{"date": "2031-05-14 09:00", "note": "Thêm số"}]},
}


@pytest.mark.parametrize("mark", NOTICES)
def test_what_became_of_an_article_is_said_wherever_its_title_is(site, mark):
    built(site, {f"{DAY}/y.md": article("Họp dân", **NOTICES[mark])})
    marked, changed = f"{mark}: Họp dân", "2031-05-14T09:00:00+07:00"
    for suffix in ("atom.xml", "rss.xml"):
        feed = feedparser.parse(site.text(f"feeds/all.{suffix}"))
        assert marked in [one.title for one in feed.entries]
    atom = feedparser.parse(site.text("feeds/all.atom.xml"))
    assert changed in [one.updated for one in atom.entries]
    items = json.loads(site.text("feeds/all.json"))["items"]
    assert changed in [item.get("date_modified") for item in items]
    head = site.text("2031/05/y/index.html").partition("</head>")[0]
    assert f"<title>{marked} – " in head
    assert f'<meta property="og:title" content="{marked}">' in head
    told = described(site, "2031/05/y/")
    assert (told["headline"], told["dateModified"]) == (marked, changed)
    assert changed in site.text("sitemap-bai-viet-2031.xml")
    assert marked in site.text("sitemap-news.xml")
    assert mark in main(site, "chuyen-muc/kinh-te/")
    assert f'"{mark}"' in site.text("tim-kiem/chi-muc/2031-0.js")


def test_a_notice_dated_ahead_waits_for_its_time_as_an_article_does(site):
    for number, said in enumerate(NOTICES.values()):
        later = article(f"Họp {number}", **said).replace("05-14 09:00", "05-19 09:00")
        site.write({f"{DAY}/y{number}.md": later})
    outcome = built(site)
    assert outcome.said.count("(notice-ahead)") == 3
    assert "Bài hẹn giờ gần nhất: 19/5/2031 09:00." in outcome.said
    for path, data in site.tree().items():
        if path.startswith(("feeds/", "sitemap")):
            assert b"2031-05-19" not in data, path
    due = NOON + A_DAY
    built(site, now=due)
    assert differences(site.tree(), site.clean_tree(now=due)) == []
    titles = [
        e.title for e in feedparser.parse(site.text("feeds/all.atom.xml")).entries
    ]
    assert {title.partition(":")[0] for title in titles} == {*NOTICES, "Bài đầu"}


def test_an_english_article_is_marked_in_english(site):
    said = {**NOTICES["Đã rút"], "lang": "en"}
    built(site, {f"{DAY}/y.md": article("Meeting", **said)})
    assert "<title>Withdrawn: Meeting – " in site.text("2031/05/y/index.html")


def ids(site):
    """Every id by which subscribers know entries."""
    feeds = [p for p in site.tree() if re.match(r"feeds/.*(?:atom|rss)\.xml", p)]
    read = [feedparser.parse(site.text(path)) for path in feeds]
    items = json.loads(site.text("feeds/all.json"))["items"]
    return (
        [entry.id for feed in read for entry in feed.entries],
        [feed.feed.get("id") for feed in read],
        [item["id"] for item in items],
        str(entry(site)["UID"]),
    )


def test_a_change_of_domain_leaves_every_id_as_it_was(tmp_path):
    project = copy_project(tmp_path / "project")
    conf = project / "publishconf.py"
    site = Site(tmp_path, Builder(project)).write(
        {f"{DAY}/x.md": article("Bài"), f"{MEET}/hop.md": meeting("Họp")}
    )
    built(site, production=True)
    before = ids(site)
    assert before[3] == "hop@bantin.example.vn"
    assert "https://bantin.example.vn/2031/05/x/" in before[2]
    text = conf.read_text("utf-8")
    conf.write_text(text.replace('SITEURL = "https://bantin', 'SITEURL = "https://moi'))
    built(site, production=True)
    assert ids(site) == before
    assert "https://moi.example.vn/2031/05/x/" in site.text("feeds/all.atom.xml")
    assert 'isPermaLink="false"' in site.text("feeds/all.rss.xml")
    conf.write_text(text + '\nBULLETIN_IDENTITY = "bantin"\n')
    assert "BULLETIN_IDENTITY" in site.build(production=True).said
    site.builder.close()


def test_a_renamed_meeting_is_no_second_entry_for_who_follows(site):
    built(site, {f"{MEET}/mai.md": meeting("Họp mai", date=SOON), LEDGER: ""})
    before, known = entry(site), kind_feed(site).entries[0].id
    moved = {"redirect_from": ["/hoi-nghi/2031/mai/"]}
    files = {
        f"{MEET}/mai.md": None,
        f"{MEET}/hop-mua.md": meeting("Họp mùa mưa", date=SOON, **moved),
    }
    built(site, files, now=NOON + 60)
    after = entry(site)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert str(after["URL"]).endswith("/hoi-nghi/2031/hop-mua/")
    assert kind_feed(site).entries[0].id == known
    assert entry(site, "hoi-nghi/2031/hop-mua/hop-mua.ics")["UID"] == before["UID"]
