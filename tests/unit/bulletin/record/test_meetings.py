"""Meetings and who appears at them, in which roles."""

from datetime import date

from plugins.bulletin.record.printed_lines import printed_lines
from tests.unit.bulletin.made import DAY, meeting


def test_a_line_that_names_nobody_is_left_to_validation():
    file = meeting("hop", attendees=("Lò An", "- Chủ tịch")).file
    assert [printed.line.name for printed in printed_lines(file)] == ["Lò An"]


def test_the_address_has_the_year_of_the_first_day():
    long = meeting("hop", day=date(2030, 12, 31), end_date=DAY).entity()
    assert long.address == "/hoi-nghi/2030/hop/"
    assert long.last_day == DAY
