"""What a person or body is followed by: changes of post and corrections too."""

from datetime import date

from plugins.bulletin.files.schema import Correction
from plugins.bulletin.outputs.feeds.items import (
    amended_item,
    article_item,
    change_item,
)
from plugins.bulletin.record.in_time.tenures import Tenure
from tests.unit.bulletin.made import NOW, article, linked, post


def changes(**held):
    tenure = Tenure.of("an", post("Giám đốc", **held))
    return change_item(tenure, "/can-bo/an/", "Lò Văn An")


def test_a_post_taken_and_left_are_two_items_with_ids_of_their_own():
    taken, left = changes(start="2030-05-12", end="2031-01-02", source="Quyết định 5")
    assert (taken.title, taken.published.date()) == (
        "Lò Văn An nhận chức vụ Giám đốc",
        date(2030, 5, 12),
    )
    assert left.title == "Lò Văn An thôi chức vụ Giám đốc"
    assert "Quyết định 5" in taken.summary
    assert taken.address == left.address == "/can-bo/an/"
    assert taken.known_by != left.known_by


def test_a_change_whose_day_is_not_known_is_no_news():
    assert changes(start="2030-05", end="2031") == []


def test_a_correction_is_an_item_beside_that_of_its_article():
    said = Correction(date=NOW, wrong="5 xã", right="6 xã")
    [one] = linked(article("x", correction=said)).articles
    item = article_item(one, None)
    amended = amended_item(item, one)
    assert amended.title == f"Cải chính: {item.title}"
    assert amended.published == NOW
    assert amended.address == item.address
    assert amended.known_by != item.known_by
    assert "6 xã" in amended.summary
