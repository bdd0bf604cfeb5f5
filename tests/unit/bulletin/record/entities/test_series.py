"""Series of meetings: one page for each name."""

from datetime import date

from plugins.bulletin.record.entities.series import (
    all_series,
    called_by,
    reports_of,
    series_of,
    sharing_address,
)
from tests.unit.bulletin.made import article, linked, meeting, organisation


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


def test_a_body_calls_the_series_whose_meetings_it_organised():
    body, other = (organisation(id_, f"Sở {id_}") for id_ in ("y", "x"))
    weekly = [
        meeting("t1", day=date(2031, 5, 5), series="Giao ban", organisers=("y",)),
        meeting("t2", series="Giao ban"),
    ]
    once = meeting("t3", organisers=("x",))
    bulletin = linked(*weekly, once, body, other)
    called = {b.id: called_by(bulletin, b) for b in bulletin.organisations}
    [series] = called["y"]
    assert (len(series.meetings), called["x"]) == (2, [])


def test_an_article_on_two_meetings_of_a_series_reports_it_once():
    two = [meeting("t1", day=date(2031, 5, 5), series="A"), meeting("t2", series="A")]
    told = article("hai", 13, meetings=("t1", "t2")), article("mot", 14, meeting="t1")
    bulletin = linked(*two, meeting("t3"), article("khac", meeting="t3"), *told)
    [series] = all_series(bulletin)
    found = [one.file.title for one in reports_of(bulletin, series)]
    assert found == ["Bài mot", "Bài hai"]


def test_names_that_differ_by_their_marks_share_an_address():
    named = [meeting(n, series=n) for n in ("Giao ban", "Giao bàn", "Giao lưu")]
    [(one, other)] = sharing_address(all_series(linked(*named)))
    assert {one.name, other.name} == {"Giao ban", "Giao bàn"}
