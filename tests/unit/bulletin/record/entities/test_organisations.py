"""Bodies, their names and whether they are no more."""

from datetime import timedelta

from tests.unit.bulletin.made import NOW, once, organisation

OLD = organisation("so", "Sở Thủy lợi", from_="1997", to="2025-06-30").entity()


def test_a_body_with_an_end_is_a_former_one():
    assert OLD.former
    assert not organisation("so", "Sở Y tế").entity().former


def test_a_body_has_not_ended_before_its_end_has_come():
    soon = organisation("so", "Sở Thủy lợi", to="2031-05-19")
    assert not soon.entity(NOW).former
    assert soon.entity(NOW).note == "đến 19/5/2031"
    assert soon.entity(NOW + timedelta(days=1)).former


def test_all_names_of_a_body_lead_to_it():
    body = organisation("ty", "Sở Y", short_names=("SY",), other_names=(once("Ty Y"),))
    assert body.entity().names == ("Sở Y", "SY", "Ty Y")
