"""The assembled bulletin: who was at what, what is about whom, what came before."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from plugins.bulletin.record.assembly import assemble
from plugins.bulletin.record.ledgers.revisions import Revision
from plugins.bulletin.words.dates import midnight
from tests.unit.bulletin.made import (
    DAY,
    NOW,
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


def test_officials_follow_their_newest_articles_and_the_others_come_last():
    people = [official(id_, name) for id_, name in zip("xyz", "XYZ", strict=True)]
    told = article("a", 3, officials=("y",)), article("b", 4, officials=("z",))
    bulletin = linked(*people, *told)
    assert slugs(bulletin.officials_in_the_news) == ["z", "y", "x"]


def test_what_lies_ahead_are_meetings_to_come_and_notices_of_them():
    ahead = meeting("mai", day=date(2031, 6, 1))
    noted = meeting("cu", updated=NOW + timedelta(hours=1))
    bulletin = linked(ahead, noted, HOP, AN, BODY)
    assert slugs(bulletin.ahead) == ["mai", "cu"]


def test_without_a_clock_the_bulletin_tells_until_its_newest_day():
    assert linked(HOP, AN, BODY).told_until == midnight(DAY)
    assert linked().told_until is None
    assert linked().today == date(2031, 5, 18)


def test_a_meeting_is_told_of_by_its_line_in_the_ledger():
    bulletin = linked(HOP, AN, BODY)
    assert bulletin.told(bulletin.meetings[0]).number == 0
    bulletin.revisions = {"hop": Revision("0", 3)}
    assert bulletin.told(bulletin.meetings[0]).number == 3


def test_without_a_meeting_an_article_is_about_those_it_names():
    bulletin = linked(
        article("x", officials=("binh",), organisations=("ubnd",)), BINH, BODY
    )
    [told] = bulletin.articles
    assert slugs(bulletin.officials_of(told)) == ["binh"]
    assert slugs(bulletin.organisations_of(told)) == ["ubnd"]
    assert slugs(bulletin.articles_in["Kinh tế"]) == ["x"]


def test_who_is_at_two_meetings_of_an_article_counts_once():
    other = meeting("hop-2", attendees=("an", "Vi Lạ - Trưởng bản"))
    told = article("x", meetings=("hop", "hop-2"), organisations=("ubnd",))
    bulletin = linked(told, HOP, other, AN, BODY)
    [one] = bulletin.articles
    assert slugs(bulletin.officials_of(one)) == ["an"]
    assert slugs(bulletin.organisations_of(one)) == ["ubnd"]
    assert [m.id for m in bulletin.meetings_by["ubnd"]] == ["hop"]


def test_a_name_may_lead_to_a_file_with_errors_and_ends_there():
    told = article("x", officials=("binh", "ha-moi"), organisations=("ubnd",))
    everything = [one.entity(NOW) for one in (told, BINH, BODY)]
    broken = ("officials/binh.md", "officials/ha-moi.md")
    assembled = assemble(everything, NOW, broken=broken)
    assert assembled.findings == []
    [one] = assembled.bulletin.articles
    assert assembled.bulletin.officials_of(one) == ()
    assert slugs(assembled.bulletin.organisations_of(one)) == ["ubnd"]
    assert assembled.bulletin.officials == []


def test_a_printed_stranger_may_be_the_one_of_a_file_with_errors():
    hop = meeting("hop", chairs=("Hà Mới - Chủ tịch",)).entity(NOW)
    assert assemble([hop], NOW, broken=("officials/ha-moi.md",)).findings == []
    told = assemble([hop], NOW, broken=("organisations/ha-moi.md",)).findings
    assert [one.rule for one in told] == ["official-without-page"]


def test_of_two_with_one_id_the_sound_one_counts():
    sound = replace(HOP, path="meetings/2031/hop.md")
    wrong = replace(sound, path="meetings/2030/hop.md")
    everything = [one.entity(NOW) for one in (sound, wrong, AN, BODY)]
    assembled = assemble(everything, NOW, broken=(wrong.path,))
    assert assembled.registry.meetings["hop"].path == sound.path
    assert [m.path for m in assembled.bulletin.meetings] == [sound.path]
