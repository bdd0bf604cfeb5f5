"""What the pages of articles, officials and bodies are given to print."""

from datetime import date, datetime

from plugins.bulletin.files.schema import Picture, Withdrawal
from plugins.bulletin.view import SafeHtml
from plugins.bulletin.views.archive import by_month, months_beside, year_page
from plugins.bulletin.views.articles import article_page
from plugins.bulletin.views.attended import FEW, attended_page, of_person
from plugins.bulletin.views.home import home_page
from plugins.bulletin.views.life import years
from plugins.bulletin.views.meetings import meeting_page, months, upcoming, weeks
from plugins.bulletin.views.officials import official_page, officials_page
from plugins.bulletin.views.organisations import OrganisationTree, organisation_page
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.holders import MOST_LINES
from plugins.bulletin.views.topics import topics_page
from plugins.bulletin.words.dates import VIETNAM
from tests.unit.bulletin.made import (
    NOW,
    SITE,
    article,
    linked,
    meeting,
    official,
    once,
    organisation,
    post,
)

COVER = Picture(image="images/x.jpg", alt="Đồi")


class Nothing:
    """No pictures, no bodies."""

    def picture(self, *_):
        return None

    def pages(self, _):
        return 0

    def seconds(self, _):
        return 0

    def size(self, _):
        return 0

    def html(self, _):
        return SafeHtml(b"", str)


AN = official("an", "Lò Văn An", post("Chủ tịch", "2030", organisation="ubnd"))
BODY = organisation("ubnd", "Ủy ban tỉnh")


def cards(*records):
    return Cards(linked(*records), SITE, Nothing())


def people(page):
    return [(p.official.name, p.post, p.as_printed) for p in page]


def test_an_official_has_the_post_as_printed_or_else_of_that_day():
    hop = meeting("a", chairs=("An Lò - Trưởng bản",), attendees=("Lò Văn An",))
    made = cards(hop, AN, BODY, article("x", meeting="a"))
    page = meeting_page(made, Nothing(), made.bulletin.meetings[0])
    assert people(page["chairs"]) == [("An Lò", "Trưởng bản", True)]
    assert people(page["attendees"]) == [("Lò Văn An", "Chủ tịch Ủy ban tỉnh", False)]


def test_a_post_from_the_registry_says_so_and_of_which_day():
    made = cards(article("x", officials=("an",)), AN, BODY)
    [article_] = made.bulletin.articles
    page = article_page(made, Nothing(), article_, None, None)
    assert page["people"][0].note == "theo danh bạ ngày 12/5/2031"


def test_a_person_has_the_name_of_the_meetings_day():
    old = official("an", "Lò Văn An", other_names=(once("Lò Ân", "2001", "2020"),))
    made = cards(old, meeting("a", day=date(2010, 1, 1), chairs=("Lò Ân",)))
    page = meeting_page(made, Nothing(), made.bulletin.meetings[0])
    assert page["chairs"][0].official.name == "Lò Ân"


def test_related_articles_are_others_and_few():
    bulletin = linked(*(article(f"a{n}", n) for n in range(1, 15)))
    for one in bulletin.articles:
        others = bulletin.related[one.path]
        assert one not in others
        assert 0 < len(others) <= 5


def test_nobody_is_led_on_to_a_withdrawn_article():
    gone = article("gone", 11, withdrawn=Withdrawal(date=NOW, reason="Nhầm"))
    bulletin = linked(article("x", 12), gone, article("y", 10))
    assert [other.id for other in bulletin.related[bulletin.articles[0].path]] == ["y"]


def test_a_newer_article_changes_the_related_ones_of_few():
    old = [article(f"a{n}", n) for n in range(1, 15)]
    before, after = linked(*old), linked(*old, article("moi", 16))
    lists = [
        {a.id: [r.id for r in b.related[a.path]] for a in b.articles}
        for b in (before, after)
    ]
    assert sum(lists[0][slug] != lists[1][slug] for slug in lists[0]) <= 1


def test_no_story_stands_on_the_front_page_twice():
    plain = [article(f"a{n}", n) for n in range(1, 13)]
    pictured = [article(f"anh{n}", n, cover=COVER) for n in range(1, 13)]
    page = home_page(cards(*plain, *pictured))
    many = [page["seconds"], page["photos"]]
    many += [part.articles for part in (*page["days"], *page["sections"])]
    shown = [page["lead"].address, *(card.address for few in many for card in few)]
    assert len(shown) == len(set(shown)) == 20


def test_a_withdrawn_story_is_not_on_the_front_page():
    gone = Withdrawal(date=NOW, reason="Nhầm")
    page = home_page(cards(article("x", 12), article("y", 13, withdrawn=gone)))
    assert page["lead"].address == "/2031/05/x/"
    assert page["days"] == page["sections"] == []


def test_each_day_of_a_year_counts_its_articles_and_leads_to_their_page():
    bulletin = linked(*(article(f"a{n}", 1 + n // 2) for n in range(6)))
    page = year_page(2031, by_month(bulletin), SITE.page_size)
    days = [d for row in page["months"][0].rows for d in row if d.count]
    assert [(d.day, d.count) for d in days] == [(1, 2), (2, 2), (3, 2)]
    assert days[0].address == "/luu-tru/2031/05/trang/3/"
    assert days[2].address == "/luu-tru/2031/05/"


def test_a_month_leads_to_the_next_one_with_articles_over_a_year():
    before = datetime(2030, 11, 3, 8, tzinfo=VIETNAM)
    bulletin = linked(article("x"), article("y", date=before))
    beside = months_beside(by_month(bulletin))
    assert beside[2030, 11].previous is None
    assert beside[2031, 5].previous.title == "Tháng 11 năm 2030"
    assert beside[2030, 11].next.address == "/luu-tru/2031/05/"


def test_a_life_shows_the_years_of_changes_and_meetings():
    held = official("an", "Lò Văn An", post("A", "2029-03", "2031-01"))
    made = cards(held, meeting("m", chairs=("an",)))
    shown = years(made, made.bulletin.officials[0])
    assert [(y.year, y.count) for y in shown] == [(2031, 1), (2029, 0)]
    assert len(shown[0].events) == 2


def test_who_was_at_very_many_meetings_has_a_page_for_those_of_each_year():
    many = [meeting(f"m{n}", chairs=("an",)) for n in range(FEW + 1)]
    made = cards(official("an", "Lò Văn An"), *many)
    of = of_person(made.bulletin, made.bulletin.officials[0])
    [year] = years(made, made.bulletin.officials[0])
    assert year.address == "/can-bo/an/hoi-nghi/2031/"
    assert (year.count, year.events) == (FEW + 1, [])
    [chaired] = attended_page(made, of, 2031)["groups"]
    assert (chaired.role, chaired.count) == ("Chủ trì", FEW + 1)
    fewer = cards(official("an", "Lò Văn An"), *many[1:]).bulletin
    assert of_person(fewer, fewer.officials[0]).years == {}


def test_the_meetings_of_a_year_are_parted_by_month_in_each_role():
    days = [date(2031, 5, 2), date(2031, 5, 1), date(2031, 4, 2)]
    many = [meeting(f"m{n}", day=day, chairs=("an",)) for n, day in enumerate(days)]
    late = [meeting(f"n{n}", chairs=("an",)) for n in range(FEW)]
    made = cards(official("an", "Lò Văn An"), *many, *late)
    of = of_person(made.bulletin, made.bulletin.officials[0])
    [chaired] = attended_page(made, of, 2031)["groups"]
    assert [(month.name, month.address) for month in chaired.months] == [
        ("Tháng 5", "#chu-tri-5"),
        ("Tháng 4", "#chu-tri-4"),
    ]
    assert [card.date for card in chaired.months[1].meetings] == [date(2031, 4, 2)]


def test_a_year_of_a_life_runs_from_its_last_day_back():
    posts = post("A", "2029", "2031-05"), post("B", "2031-05")
    met = (
        meeting("m", chairs=("an",)),
        meeting("n", day=date(2031, 4, 2), chairs=("an",)),
    )
    made = cards(official("an", "Lò Văn An", *posts), *met)
    [year, _] = years(made, made.bulletin.officials[0])
    told = [e.meeting.date if e.meeting else (e.change, e.post) for e in year.events]
    assert told == [
        date(2031, 5, 12),
        ("Nhận chức vụ", "B"),
        ("Thôi chức vụ", "A"),
        date(2031, 4, 2),
    ]


def lived(*posts):
    """The page of a person who held some posts."""
    made = cards(official("an", "Lò Văn An", *posts))
    return official_page(made, Nothing(), made.bulletin.officials[0], {})


def test_every_post_of_a_life_lies_on_one_axis_the_last_one_first():
    line = lived(post("A", "2010-02", "2012-03"), post("B", "2012-03"))["tenure_line"]
    assert [row.post for row in line.rows] == ["B", "A"]
    later, earlier = (row.bars for row in line.rows)
    assert earlier[0].place < later[0].place
    assert later[-1].place + later[-1].width == 1000


def test_where_an_end_is_not_known_to_the_day_the_strip_says_so():
    [row] = lived(post("A", "2010", "2012-03-04"))["tenure_line"].rows
    assert [bar.certain for bar in row.bars] == [False, True]
    assert (row.start, row.end) == ("2010-01-01 2010-12-31", "2012-03-04 2012-03-04")


def test_an_official_knows_namesakes_and_keeps_reports_apart():
    seen = post("B", attested=(date(2031, 5, 12),))
    made = cards(official("an", "Lò Văn An", seen), official("an-2", "Lò Văn An"))
    page = official_page(made, Nothing(), made.bulletin.officials[0], {})
    assert [o.address for o in page["namesakes"]] == ["/can-bo/an-2/"]
    assert [row.days for row in page["tenure_line"].rows] == ["12/5/2031"]
    assert page["present"] == []


def test_people_are_listed_by_given_name_and_former_ones_apart():
    names = {"a": "Lò Thị Ước", "b": "Cầm Ẩn", "c": "Hà Đức", "e": "Ma Ân"}
    held = [official(i, name, post("A", "2030")) for i, name in names.items()]
    former = official("d", "Vì Bông", post("A", "2001", "2005"))
    page = officials_page(cards(*held, former, official("f", "Hà Mới")))
    assert [group.letter for group in page["groups"]] == ["Â", "Đ", "Ư"]
    [without] = page["without_posts"]
    assert [row.card.name for group in page["former"] for row in group.officials] == [
        "Vì Bông"
    ]
    assert without.card.name == "Hà Mới"


def test_a_post_known_from_reports_is_listed_with_their_days():
    seen = post("Bí thư", attested=(date(2031, 5, 12),))
    page = officials_page(cards(official("a", "Lò An", seen)))
    assert [row.period for row in page["reported"]] == ["ghi nhận ngày 12/5/2031"]
    assert page["groups"] == page["former"] == page["without_posts"] == []


def test_holders_of_a_post_run_from_the_present_one_back():
    held = post("Chủ tịch", "2020", "2030", organisation="ubnd")
    old = [official(n, f"Hà {n}", held) for n in ("Bình", "Ấm")]
    made = cards(AN, *old, BODY)
    tree = OrganisationTree(made.bulletin)
    page = organisation_page(made, Nothing(), tree, made.bulletin.organisations[0])
    [shown] = page["held"].posts
    assert [h.official.name for h in shown.holders] == [
        "Lò Văn An",
        "Hà Ấm",
        "Hà Bình",
    ]


def test_deputies_stand_after_their_heads():
    names = ("Ủy viên", "Phó Bí thư", "Bí thư", "Phó Chủ nhiệm")
    people = [
        official(f"o{n}", f"Lò Văn {n}", post(name, "2030", organisation="ubnd"))
        for n, name in enumerate(names)
    ]
    made = cards(BODY, *people)
    tree = OrganisationTree(made.bulletin)
    page = organisation_page(made, Nothing(), tree, made.bulletin.organisations[0])
    assert [shown.post for shown in page["held"].posts] == [
        "Bí thư",
        "Phó Bí thư",
        "Phó Chủ nhiệm",
        "Ủy viên",
    ]


def test_a_body_shows_its_latest_meetings_and_says_that_there_are_more():
    held = [meeting(f"m{n}", organisers=("ubnd",)) for n in range(21)]
    made = cards(BODY, *held)
    tree = OrganisationTree(made.bulletin)
    page = organisation_page(made, Nothing(), tree, made.bulletin.organisations[0])
    assert len(page["meetings"]) == 10
    [year] = page["meeting_years"]
    assert (year.address, year.count) == ("/co-quan/ubnd/hoi-nghi/2031/", 21)


def test_a_body_tells_of_each_year_who_held_what():
    left = official(
        "b", "Hà Bình", post("Chủ tịch", "2028", "2030", organisation="ubnd")
    )
    made = cards(AN, left, BODY, article("x"))
    tree = OrganisationTree(made.bulletin)
    page = organisation_page(made, Nothing(), tree, made.bulletin.organisations[0])
    told = {
        year.year: [one.official.name for one in year.posts[0].people]
        for year in page["held"].years
    }
    assert told == {
        2031: ["Lò Văn An"],
        2030: ["Lò Văn An", "Hà Bình"],
        2029: ["Hà Bình"],
        2028: ["Hà Bình"],
    }


def test_a_body_of_very_many_posts_tells_of_its_years_within_a_page():
    many = [
        official(f"o{n}", f"Lò Văn {n}", post(f"Chức {n}", "2000", organisation="ubnd"))
        for n in range(200)
    ]
    made = cards(BODY, article("x"), *many)
    tree = OrganisationTree(made.bulletin)
    held = organisation_page(made, Nothing(), tree, made.bulletin.organisations[0])
    assert 0 < sum(len(year.posts) for year in held["held"].years) <= MOST_LINES


def test_a_meeting_is_coming_until_its_last_day_is_over_called_off_or_not():
    soon = meeting("mai", day=NOW.date(), status="planned")
    late = meeting("sau", day=date(2031, 6, 1), status="cancelled")
    missed = meeting("lo", day=date(2031, 5, 17), status="planned")
    long = meeting("dai", day=date(2031, 5, 15), end_date=date(2031, 5, 18))
    over = meeting("qua", day=date(2031, 5, 15), end_date=date(2031, 5, 17))
    shown = upcoming(linked(soon, late, missed, long, over, article("x", 12)))
    assert [m.id for m in shown] == ["dai", "mai", "sau"]


def test_a_date_far_ahead_neither_hides_what_comes_before_nor_makes_the_site_newer():
    slip = meeting("nham", day=date(2031, 12, 15))
    said = meeting("ghi-da-hop", day=date(2031, 11, 1), status="held")
    soon = meeting("mai", day=date(2031, 5, 19), status="planned")
    bulletin = linked(slip, said, soon, article("x", 12))
    assert bulletin.as_of == date(2031, 5, 12)
    assert [m.id for m in upcoming(bulletin)] == ["mai", "ghi-da-hop", "nham"]
    assert [m.status for m in upcoming(bulletin)] == ["planned"] * 3


def test_a_postponed_meeting_is_waited_for_on_its_new_day():
    moved = meeting("a", status="postponed", new_date="2031-06-05")
    vague = meeting("b", status="postponed", new_date="2031-06")
    unknown = meeting("c", status="postponed")
    between = meeting("d", day=date(2031, 6, 3))
    bulletin = linked(moved, vague, unknown, between)
    assert [m.id for m in upcoming(bulletin)] == ["b", "d", "a"]
    assert [week.name for week in weeks(cards(moved), upcoming(linked(moved)))] == [
        "Tuần 2/6 – 8/6/2031"
    ]


def test_meetings_of_one_day_follow_its_hours():
    times = {
        "a": {"session": "chiều"},
        "b": {"session": "sáng"},
        "c": {"start": "9:00"},
    }
    day = date(2031, 5, 19)
    met = [meeting(i, day=day, status="planned", **t) for i, t in times.items()]
    assert [m.id for m in upcoming(linked(*met))] == ["b", "c", "a"]


def test_meetings_are_grouped_by_month_from_the_newest():
    made = cards(meeting("a"), meeting("b", day=date(2031, 4, 1)))
    shown = months(made, made.bulletin.meetings)
    assert [month.name for month in shown] == ["Tháng 5 năm 2031", "Tháng 4 năm 2031"]


def test_coming_meetings_are_grouped_by_week():
    days = (date(2031, 5, 18), date(2031, 5, 19), date(2031, 5, 25))
    made = cards(*(meeting(f"m{d}", day=d, status="planned") for d in days))
    shown = weeks(made, upcoming(made.bulletin))
    assert [(week.name, len(week.meetings)) for week in shown] == [
        ("Tuần 12/5 – 18/5/2031", 1),
        ("Tuần 19/5 – 25/5/2031", 2),
    ]


def test_topics_are_sorted_the_vietnamese_way():
    topics = ("đường", "dân vận", "ao", "âu", "ấm no")
    page = topics_page(linked(article("x", topics=topics)))
    assert [group.letter for group in page["groups"]] == ["A", "Â", "D", "Đ"]
