"""An item of the ledger is known again under the name that its file has now."""

from datetime import date

from plugins.bulletin.record.ledgers.address_ledger import Entry
from plugins.bulletin.record.ledgers.present_names import PresentNames
from tests.unit.bulletin.made import article, linked, meeting, official, page

OLD_DAY = date(2031, 5, 3)


def known(entry: Entry, *records, ledger=()) -> str | None:
    shown = list(linked(*records).everything)
    found = PresentNames(shown, dict.fromkeys(ledger, entry)).of(entry)
    return found and found.id


def entry(address: str, title: str, day: str = "-") -> Entry:
    return Entry(address, "live", day, title)


TIN = "/2031/05/tin/"
MAY_3 = "2031-05-03"


def test_title_and_day_tell_it_from_others_of_the_title():
    records = article("mot", 3, title="Họp"), article("hai", 4, title="Họp")
    assert known(entry(TIN, "Họp", MAY_3), *records) == "mot"
    assert known(entry(TIN, "Họp", "2031-05-05"), *records) is None


def test_a_title_alone_is_enough_where_one_has_it():
    records = article("mot", 3, title="Họp"), article("hai", 3)
    assert known(entry(TIN, "Họp", "2031-05-05"), *records) == "mot"


def test_the_end_of_the_address_tells_what_was_only_moved():
    records = article("tin", 9, title="Tên mới"), article("hai", 9)
    assert known(entry("/2030/01/tin/", "Tên cũ"), *records) == "tin"


def test_its_day_tells_it_where_one_new_item_has_it():
    records = article("mot", 3), article("hai", 4)
    assert known(entry(TIN, "Tên cũ", MAY_3), *records) == "mot"
    assert known(entry(TIN, "Tên cũ"), *records) is None
    assert known(entry("/can-bo/cu/", "Cũ"), official("an", "An")) is None


def test_what_is_in_the_ledger_itself_is_not_the_new_form_of_another():
    records = (article("tin", 3, title="Tên mới"),)
    gone = entry("/2030/02/tin/", "Tên cũ", MAY_3)
    assert known(gone, *records) == "tin"
    assert known(gone, *records, ledger=[TIN]) is None


def test_an_item_of_another_kind_is_never_taken_for_it():
    person, body = official("tin", "Họp"), meeting("tin", "Họp", OLD_DAY)
    assert known(entry(TIN, "Họp", MAY_3), person, body) is None
    assert known(entry("/can-bo/cu/", "Họp", MAY_3), person, body) == "tin"
    assert known(entry("/hoi-nghi/2030/cu/", "Họp"), person, body) == "tin"


def test_an_address_of_an_old_portal_may_be_of_any_kind():
    records = official("an", "Lò An"), page("ve")
    assert known(entry("/tin/1.aspx", "Lò An"), *records) == "an"
    assert known(entry("/tin/ve", "Cũ"), *records) == "ve"


def test_what_fits_two_is_no_answer():
    records = article("mot", 3), article("hai", 3)
    assert known(entry(TIN, "Tên cũ", MAY_3), *records) is None
