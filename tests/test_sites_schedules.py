"""Weekly schedules from a file to page, calendar, feed, search, data and leaders."""

import json

import pytest
from icalendar import Calendar

from tests.site import Site, document, meeting

ENTRIES = [
    {
        "day": "thứ Ba",
        "start": "14:00",
        "content": "Làm việc với huyện Mây",
        "chairs": ["Lò Văn An"],
        "groups": ["lãnh đạo các sở"],
        "prepared_by": "Văn phòng",
        "note": "đổi từ thứ Hai",
    },
    {
        "day": "thứ Hai",
        "start": "08:00",
        "content": "Giao ban đầu tuần",
        "place": "Phòng họp số 1",
        "chairs": ["Lò Văn An"],
        "attendees": ["Hà Văn Kín"],
    },
    {"day": "Chủ nhật", "session": "sáng", "meeting": "le-hoi"},
    {"day": "thứ Sáu", "start": "09:00", "content": "Họp báo", "status": "cancelled"},
]
FILES = {
    "content/officials/lo-van-an.md": document(name="Lò Văn An"),
    "content/officials/ha-van-kin.md": document(name="Hà Văn Kín", hidden=True),
    "content/meetings/2031/le-hoi.md": meeting(
        "Lễ hội hồ", kind="lễ", date="2031-05-18", place="Bến hồ"
    ),
    "content/meetings/2031/hop-rieng.md": meeting("Họp giữa tuần", date="2031-05-14"),
    "content/schedules/2031/20.md": document(
        date="2031-05-12",
        entries=ENTRIES,
        issued="2031-05-09",
        revisions=[
            {"date": "2031-05-12 07:00", "note": "Thêm buổi họp báo"},
            {"date": "2031-05-13 07:00", "note": "Hủy buổi họp báo"},
        ],
    ),
    "content/schedules/2031/21.md": document(
        date="2031-05-19",
        entries=[
            {
                "day": "thứ Tư",
                "start": "08:30",
                "content": "Tiếp công dân",
                "chairs": ["Lò Văn An"],
            }
        ],
    ),
}
WEEK = "lich-tuan/2031/20/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("schedules")).write(FILES)
    built = made.build()
    assert built.code == 0, built.said
    return made


def test_a_week_runs_by_day_and_hour_with_who_where_and_what_changed(site):
    page = site.text(WEEK).partition("<main")[2]
    assert "<h1>Lịch công tác tuần 20 (12/5 – 18/5/2031)</h1>" in page
    order = ("Giao ban đầu tuần", "Làm việc với huyện Mây", "Họp giữa tuần", "Họp báo")
    places = [page.index(words) for words in (*order, "Lễ hội hồ")]
    assert places == sorted(places)
    for said in (
        "Điều chỉnh lần 2",
        "Hủy buổi họp báo",
        "(đổi từ thứ Hai)",
        "Tại: Phòng họp số 1.",
        '<a href="/can-bo/lo-van-an/">Lò Văn An</a>',
        "Thành phần: lãnh đạo các sở.",
        "Chuẩn bị: Văn phòng.",
        '<a href="/hoi-nghi/2031/le-hoi/">Lễ hội hồ</a>',
        '<span class="signal">Hủy:</span>',
    ):
        assert said in page


def test_hidden_people_are_in_no_schedule(site):
    assert [
        path for path, data in site.tree().items() if "Hà Văn Kín".encode() in data
    ] == []


def test_this_week_and_the_next_stand_on_the_page_in_the_menu(site):
    page = site.text("lich-tuan/index.html")
    assert page.index("Tuần này") < page.index("Giao ban đầu tuần")
    assert page.index("Giao ban đầu tuần") < page.index("Tuần sau")
    assert page.index("Tuần sau") < page.index("Tiếp công dân")
    assert '<a href="/lich-tuan/">Lịch tuần</a>' in site.text("index.html")


def test_a_leaders_page_shows_the_coming_days_and_not_those_gone(site):
    page = site.text("can-bo/lo-van-an/index.html")
    assert "Tiếp công dân" in page
    assert "Thứ Tư, 21/5/2031, 08:30" in page
    assert "Giao ban đầu tuần" not in page


def test_the_calendar_of_a_week_has_hours_revisions_and_what_is_off(site):
    data = (site.output / "lich-tuan/2031/20/lich-tuan-20.ics").read_bytes()
    events = {str(e["SUMMARY"]): e for e in Calendar.from_ical(data).walk("VEVENT")}
    first = events["Giao ban đầu tuần"]
    assert first["DTSTART"].dt.strftime("%Y-%m-%d %H:%M") == "2031-05-12 08:00"
    assert str(first["LOCATION"]) == "Phòng họp số 1"
    assert first["SEQUENCE"] == 2
    assert str(events["Họp báo"]["STATUS"]) == "CANCELLED"
    assert "Lễ hội hồ" in events
    assert len({str(e["UID"]) for e in events.values()}) == len(events)
    assert b"Giao ban" in (site.output / "lich/lich-tuan.ics").read_bytes()


def test_schedules_are_in_feed_search_site_map_and_data(site):
    feed = json.loads(site.text("feeds/lich-tuan.json"))
    titles = [item["title"] for item in feed["items"]]
    assert any(title.endswith("điều chỉnh lần 2") for title in titles)
    assert "Lịch công tác tuần 20" in site.text("tim-kiem/chi-muc/2031-0.js")
    assert "/lich-tuan/2031/20/" in site.text("sitemap-lich-tuan.xml")
    rows = json.loads(site.text("du-lieu/schedules-2031.json"))
    assert {
        "week": "2031-W20",
        "date": "2031-05-13T14:00:00+07:00",
        "content": "Làm việc với huyện Mây",
        "session": "chiều",
        "chairs": ["Lò Văn An"],
        "chair_ids": ["lo-van-an"],
    }.items() <= next(r for r in rows if "Mây" in r["content"]).items()
    assert '"@type":"EventSeries"' in site.text(WEEK)


def test_when_the_day_passes_the_pages_follow_as_in_a_clean_build(site):
    assert site.build(now=1936846800 + 4 * 86400).code == 0
    assert "Tiếp công dân" not in site.text("can-bo/lo-van-an/index.html")
    later = site.tree()
    assert later == site.clean_tree(now=1936846800 + 4 * 86400)


def test_a_site_without_schedules_tells_of_none(tmp_path):
    few = Site(tmp_path).write({k: v for k, v in FILES.items() if "schedules" not in k})
    assert few.build().code == 0
    assert [
        path for path in few.tree() if "lich-tuan" in path or "schedule" in path
    ] == []
    assert "/lich-tuan/" not in few.text("index.html")


def test_a_leaders_own_calendar_has_what_schedules_give_them(site):
    text = site.text("lich/can-bo/lo-van-an.ics")
    summaries = [str(e["SUMMARY"]) for e in Calendar.from_ical(text).walk("VEVENT")]
    assert sorted(summaries) == [
        "Giao ban đầu tuần",
        "Làm việc với huyện Mây",
        "Tiếp công dân",
    ]
    assert "Hà Văn Kín" not in text
    week = site.text("lich-tuan/2031/20/lich-tuan-20.ics")
    own = {str(e["UID"]) for e in Calendar.from_ical(text).walk("VEVENT")}
    assert own & {str(e["UID"]) for e in Calendar.from_ical(week).walk("VEVENT")}


def test_weeks_between_that_have_no_schedule_are_said(tmp_path):
    entry = {"day": "thứ Hai", "start": "08:00", "content": "Giao ban"}
    weeks = {"2031/10": "2031-03-03", "2031/12": "2031-03-17", "2031/20": "2031-05-12"}
    site = Site(tmp_path).write(
        {
            f"content/schedules/{name}.md": document(date=day, entries=[entry])
            for name, day in weeks.items()
        }
    )
    assert site.build().code == 0
    page = site.text("lich-tuan/index.html")
    one = page.index("Tuần 11 (10/3 – 16/3/2031): chưa có lịch")
    several = page.index("Tuần 13 – 19 (24/3/2031 – 11/5/2031): chưa có lịch")
    assert several < one
    assert page.count("chưa có lịch") == 2
