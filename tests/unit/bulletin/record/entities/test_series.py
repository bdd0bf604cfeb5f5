"""Series of meetings: one page for each name."""

from datetime import date

from plugins.bulletin.record.entities.series import (
    all_series,
    series_of,
    sharing_address,
)
from tests.unit.bulletin.made import linked, meeting


def test_a_series_is_called_as_it_was_last_written():
    first = meeting("t1", day=date(2031, 5, 5), series="giao ban tuần")
    second = meeting("t2", series="Giao ban tuần")
    [series] = all_series(linked(first, second, meeting("t3")))
    assert (series.name, series.address) == (
        "Giao ban tuần",
        "/hoi-nghi/chuoi/giao-ban-tuan/",
    )
    assert [one.id for one in series.meetings] == ["t2", "t1"]


def test_a_meeting_without_a_series_belongs_to_none():
    bulletin = linked(meeting("t1"))
    assert series_of(bulletin, bulletin.meetings[0]) is None


def test_names_that_differ_by_their_marks_share_an_address():
    named = [meeting(n, series=n) for n in ("Giao ban", "Giao bàn", "Giao lưu")]
    [(one, other)] = sharing_address(all_series(linked(*named)))
    assert {one.name, other.name} == {"Giao ban", "Giao bàn"}
