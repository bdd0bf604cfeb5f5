"""The last complete week, by the bulletin's own days."""

from datetime import date, datetime

from plugins.bulletin.files.schema import Correction, Withdrawal
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.weekly import (
    Followed,
    followed,
    last_week,
    weekly_of_body,
    weekly_page,
)
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.weeks import Week
from tests.unit.bulletin.made import SITE, article, linked, meeting, organisation
from tests.unit.bulletin.views.test_pages import Nothing

ALL = Followed("/luu-tru/", "Bản tin")
BODY = organisation("ubnd", "Ủy ban tỉnh")
# Monday the 5th to Sunday the 11th of May 2031; the newest item is of the 12th.
DAYS = [article(f"a{n}", n) for n in (4, 5, 8, 11, 12)]


def told(page, key="articles"):
    return [one.address for one in page[key]]


def page(*records, of=ALL):
    cards = Cards(linked(*records), SITE, Nothing())
    return weekly_page(cards, of, last_week(cards.bulletin))


def test_the_week_before_that_of_the_newest_item_is_over():
    assert last_week(linked(*DAYS)) == Week(2031, 19)
    assert last_week(linked()) is None


def test_a_week_runs_from_monday_to_sunday_in_the_order_of_days():
    found = told(page(*DAYS))
    assert found == [f"/2031/05/a{n}/" for n in (5, 8, 11)]


def test_a_withdrawn_article_stands_only_among_what_was_withdrawn():
    when = datetime(2031, 5, 9, 8, tzinfo=VIETNAM)
    gone = article("x", 6, withdrawn=Withdrawal(when, "Sai"))
    wrong = article("y", 2, correction=Correction(when, "a", "b"))
    shown = page(*DAYS, gone, wrong)
    assert "/2031/05/x/" not in told(shown)
    assert sorted(told(shown, "amended")) == ["/2031/05/x/", "/2031/05/y/"]


def test_a_body_has_its_own_meetings_and_articles():
    met = meeting("hop", day=date(2031, 5, 7), organisers=("ubnd",))
    other = meeting("khac", day=date(2031, 5, 7))
    of = Followed("/co-quan/ubnd/", "Ủy ban tỉnh", "ubnd", is_body=True)
    report = article("x", 7, meeting="hop")
    shown = page(*DAYS, met, other, report, BODY, of=of)
    assert told(shown) == ["/2031/05/x/"]
    assert told(shown, "meetings") == ["/hoi-nghi/2031/hop/"]


def test_a_category_has_its_articles_and_no_meetings():
    of = Followed("/chuyen-muc/kinh-te/", "Kinh tế", "Kinh tế")
    shown = page(*DAYS, meeting("hop", day=date(2031, 5, 7)), of=of)
    assert told(shown) == [f"/2031/05/a{n}/" for n in (5, 8, 11)]
    assert not shown["meetings"]


def test_a_body_of_which_nothing_is_told_has_no_week():
    bulletin = linked(
        *DAYS, BODY, organisation("so", "Sở"), meeting("h", organisers=("so",))
    )
    by_id = {body.id: body for body in bulletin.organisations}
    assert weekly_of_body(bulletin, by_id["so"]) == "/co-quan/so/tuan/"
    assert not weekly_of_body(bulletin, by_id["ubnd"])
    assert [one.address for one in followed(bulletin, SITE.categories, "Bản tin")] == [
        "/luu-tru/",
        "/chuyen-muc/kinh-te/",
        "/co-quan/so/",
    ]
