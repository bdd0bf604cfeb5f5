"""Each step that plans pages: which files, of which values, in whose name."""

from datetime import date, timedelta

from plugins.bulletin.files.schema import Correction, Withdrawal
from plugins.write_archive_pages import ArchivePages
from plugins.write_article_pages import ArticlePages
from plugins.write_fixed_pages import FixedPages
from plugins.write_guide_pages import GuidePages
from plugins.write_home_page import HomePage
from plugins.write_meeting_lists import MeetingLists
from plugins.write_meeting_pages import MeetingPages
from plugins.write_meeting_series import MeetingSeries
from plugins.write_official_pages import OfficialPages
from plugins.write_organisation_pages import OrganisationPages
from plugins.write_topic_pages import TopicPages
from tests.steps.planning import dated, head, plan
from tests.unit.bulletin.made import (
    DAY,
    NOW,
    article,
    meeting,
    official,
    organisation,
    page,
    post,
)

AN = official("an", "Lò Văn An", post("Chủ tịch", "2030", organisation="ubnd"))
UBND = organisation("ubnd", "Ủy ban tỉnh")
HOP = meeting("hop", "Họp dân", chairs=("an",), organisers=("ubnd",))
FIVE = [article(f"a{n}", n, officials=("an",), tags=("lúa",)) for n in range(1, 6)]
FIRST = "2031/05/a1/index.html"


def pages(planned):
    return sorted(path.removesuffix("index.html") for path in planned)


def test_the_front_page_is_one_page():
    assert pages(plan(HomePage, *FIVE, AN)) == [""]


def test_every_article_has_a_page_with_its_neighbours_in_time():
    planned = plan(ArticlePages, *FIVE, AN)
    assert len(planned) == 5
    assert planned[FIRST].values["previous"] is None
    assert planned[FIRST].values["next"].address == "/2031/05/a2/"
    assert planned[FIRST].source == "articles/2031/05/a1.md"
    assert dated(planned[FIRST]) == date(2031, 5, 1)


def test_an_articles_head_says_what_it_is_about():
    planned = plan(ArticlePages, article("x", meeting="hop"), HOP, AN, UBND)
    [described] = [
        one
        for one in head(planned["2031/05/x/index.html"]).json_ld
        if one["@type"] == "NewsArticle"
    ]
    assert len(described["about"]) == 2


def test_meetings_have_pages_lists_by_year_and_by_kind():
    planned = plan(MeetingPages, HOP, AN, UBND) | plan(MeetingLists, HOP, AN, UBND)
    assert {"hoi-nghi/", "hoi-nghi/2031/", "hoi-nghi/2031/hop/"} <= set(pages(planned))
    assert "hoi-nghi/loai/hoi-nghi/" in pages(planned)
    assert dated(planned["hoi-nghi/2031/hop/index.html"]) == DAY


def test_every_series_has_a_page_and_all_of_them_a_list():
    week = meeting("t", series="Giao ban tuần", chairs=("an",))
    planned = plan(MeetingSeries, week, HOP, AN, UBND)
    assert pages(planned) == ["hoi-nghi/chuoi/", "hoi-nghi/chuoi/giao-ban-tuan/"]
    assert dated(planned["hoi-nghi/chuoi/giao-ban-tuan/index.html"]) == DAY
    assert not pages(plan(MeetingSeries, HOP, AN, UBND))


def test_a_coming_meeting_stands_once_in_the_list_of_all():
    soon = meeting("mai", "Họp mai", day=date(2031, 5, 20), status="planned")
    values = plan(MeetingLists, HOP, soon, AN, UBND)["hoi-nghi/index.html"].values
    assert [one.title for one in values["upcoming"]] == ["Họp mai"]
    assert [one.title for month in values["months"] for one in month.meetings] == [
        "Họp dân"
    ]


def test_an_officials_further_articles_stand_on_further_pages():
    planned = plan(OfficialPages, *FIVE, AN)
    assert pages(planned) == [
        "can-bo/",
        "can-bo/an/",
        "can-bo/an/trang/2/",
        "can-bo/an/trang/3/",
        "can-bo/danh-sach.js",
    ]
    shown = planned["can-bo/an/index.html"].values["articles"]
    assert [one.address for one in shown] == ["/2031/05/a5/", "/2031/05/a4/"]


def test_an_official_seen_by_nobody_has_a_page_as_well():
    planned = plan(OfficialPages, official("be", "Hà Bé"))
    assert pages(planned) == ["can-bo/", "can-bo/be/", "can-bo/danh-sach.js"]


def test_every_body_has_a_page_with_who_holds_its_posts():
    planned = plan(OrganisationPages, AN, UBND, HOP)
    values = planned["co-quan/ubnd/index.html"].values
    assert [one.post for one in values["held"].posts] == ["Chủ tịch"]
    assert [one.title for one in values["meetings"]] == ["Họp dân"]


def test_categories_stand_even_empty_and_topics_only_with_articles():
    assert pages(plan(TopicPages)) == ["chu-de/", "chuyen-muc/kinh-te/"]
    assert "chu-de/lua/trang/3/" in pages(plan(TopicPages, *FIVE, AN))


def test_the_archive_has_a_page_for_each_year_and_month():
    planned = plan(ArchivePages, *FIVE, AN)
    assert {"luu-tru/", "luu-tru/2031/", "luu-tru/2031/05/"} <= set(pages(planned))
    assert dated(planned["luu-tru/2031/index.html"]) == date(2031, 5, 5)


def test_fixed_pages_stand_beside_search_calendar_and_not_found():
    planned = plan(FixedPages, page("gioi-thieu", menu="Về"))
    assert pages(planned) == [
        "404.html",
        "410.html",
        "gioi-thieu/",
        "lich/",
        "tim-kiem/",
    ]
    assert head(planned["404.html"]).robots == "noindex"
    assert head(planned["410.html"]).robots == "noindex"


def test_corrected_and_withdrawn_articles_are_listed():
    wrong = Correction(date=NOW - timedelta(hours=1), wrong="42 hộ", right="24 hộ")
    gone = Withdrawal(date=NOW, reason="Trùng bài")
    both = article("x", correction=wrong, withdrawn=gone)
    planned = plan(GuidePages, *FIVE, both, AN)
    assert len(planned) == 2
    entries = planned["cai-chinh/index.html"].values["entries"]
    assert [entry.reason for entry in entries] == ["Trùng bài", None]
    assert {entry.article.address for entry in entries} == {"/2031/05/x/"}


def test_a_page_of_lists_is_as_new_as_what_it_shows_not_as_the_bulletin():
    planned = plan(TopicPages, *FIVE, AN)
    assert dated(planned["chu-de/lua/trang/3/index.html"]) == date(2031, 5, 1)


def test_a_newer_article_leaves_most_pages_as_they_are():
    old, newer = [article(f"a{n}", n) for n in range(1, 9)], article("moi", 9)
    planned = [plan(ArticlePages, *old, *more) for more in ((), (newer,))]
    changed = [
        path
        for path, output in planned[0].items()
        if planned[1][path].fingerprint != output.fingerprint
    ]
    assert changed == ["2031/05/a8/index.html"]
