"""The assembled bulletin: who was at what, what is about whom, what came before."""

from datetime import UTC, date, datetime

from tests.unit.bulletin.made import (
    DAY,
    article,
    linked,
    meeting,
    official,
    organisation,
)

AN, BINH = official("an", "Lò Văn An"), official("binh", "Hà Bình")
BODY = organisation("ubnd", "Ủy ban tỉnh")
HOP = meeting("hop", chairs=("Lò Văn An",), organisers=("ubnd",))


def slugs(articles):
    return [article.id for article in articles]


def test_articles_run_from_the_newest_back():
    bulletin = linked(article("a", 3), article("c", 5), article("b", 4))
    assert slugs(bulletin.articles) == ["c", "b", "a"]
    assert bulletin.rank["articles/2031/05/c.md"] == 0


def test_articles_of_one_moment_stand_in_a_fixed_order():
    one, other = article("a"), article("b")
    both = [slugs(linked(*pair).articles) for pair in ((one, other), (other, one))]
    assert both[0] == both[1]


def test_a_report_is_about_the_people_and_bodies_of_its_meeting():
    told = article("x", meeting="hop", officials=("Hà Bình",))
    bulletin = linked(told, HOP, AN, BINH, BODY)
    assert [o.id for o in bulletin.officials_of(bulletin.articles[0])] == ["an", "binh"]
    assert slugs(bulletin.articles_of["an"]) == ["x"]
    assert slugs(bulletin.articles_by["ubnd"]) == ["x"]
    assert slugs(bulletin.reports["hop"]) == ["x"]


def test_an_official_has_every_meeting_with_the_role_there():
    bulletin = linked(HOP, meeting("hop-2", attendees=("an",)), AN, BODY)
    met = {m.id: appearance.roles for m, appearance in bulletin.meetings_of["an"]}
    assert met == {"hop": ("chủ trì",), "hop-2": ("dự",)}


def test_meetings_of_a_series_and_sittings_find_each_other():
    first = meeting("t1", day=date(2031, 5, 5), series="Giao ban tuần")
    second = meeting("t2", series="giao ban tuần", parent="t1")
    bulletin = linked(first, second)
    key = bulletin.meetings[0].series_key
    assert [m.id for m in bulletin.series[key]] == ["t2", "t1"]
    assert [m.id for m in bulletin.sittings["t1"]] == ["t2"]


def test_spellings_of_a_topic_share_a_page():
    told = [article("a", topics=("Uỷ ban",)), article("b", topics=("Ủy ban",))]
    bulletin = linked(*told)
    [topic] = bulletin.articles_on
    assert slugs(bulletin.articles_on[topic]) == ["b", "a"]


def test_the_bulletin_is_as_of_its_newest_item_not_of_a_clock():
    planned = meeting("mai", day=date(2031, 6, 1), status="planned")
    assert linked(article("a", 3), HOP, planned, AN, BODY).as_of == DAY
    assert linked(article("a", 13), HOP, AN, BODY).as_of == date(2031, 5, 13)


def test_all_times_of_an_article_are_vietnams():
    stored = datetime(2031, 5, 12, 20, tzinfo=UTC)
    [told] = linked(article("x", date=stored, updated=stored)).articles
    assert told.moment.isoformat() == "2031-05-13T03:00:00+07:00"
    assert told.updated == told.moment
    assert told.updated.isoformat() == told.moment.isoformat()


def test_an_empty_bulletin_is_one():
    assert linked().articles == []
    assert linked().as_of == date.min
