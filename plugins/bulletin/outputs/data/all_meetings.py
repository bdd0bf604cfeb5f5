"""All meetings of all years in one table, headed in Vietnamese, for a spreadsheet.

Beside an id stands the name it means. People without a page have "–" in place of an id,
so that names and ids of a cell stay in one order.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.site import Site

NAME, TITLE = "all-meetings", "Hội nghị"
NO_PAGE = "–"
HEADINGS = (
    "Mã hội nghị",
    "Tên hội nghị",
    "Loại",
    "Từ ngày",
    "Đến ngày",
    "Buổi",
    "Bắt đầu",
    "Kết thúc",
    "Tình trạng",
    "Lý do hoãn, hủy",
    "Ngày mới",
    "Địa điểm",
    "Cơ quan tổ chức",
    "Mã cơ quan tổ chức",
    "Người chủ trì",
    "Mã người chủ trì",
    "Người dự",
    "Mã người dự",
    "Thành phần khác",
    "Địa chỉ trang",
)


class MeetingRow(Struct, frozen=True):
    """A row of the table, in the order of HEADINGS."""

    id: str
    name: str
    kind: str
    first_day: date
    last_day: date
    session: str | None
    start: str | None
    end: str | None
    status: str
    reason: str | None
    new_date: str | None
    place: str | None
    callers: str
    caller_ids: str
    chairs: str
    chair_ids: str
    attendees: str
    attendee_ids: str
    groups: str
    address: str


def meeting_rows(bulletin: Bulletin, site: Site) -> list[MeetingRow]:
    """Make a row of every meeting, in the bulletin's order."""
    return [_row(meeting, bulletin, site) for meeting in bulletin.meetings]


def _row(meeting: Meeting, bulletin: Bulletin, site: Site) -> MeetingRow:
    file, callers = meeting.file, bulletin.organisers[meeting.id]
    people = bulletin.people[meeting.id]
    chairs = [one for one in people if one.appearance.chairs]
    others = [one for one in people if not one.appearance.chairs]
    return MeetingRow(
        id=meeting.id,
        name=meeting.title,
        kind=file.kind,
        first_day=meeting.day,
        last_day=meeting.last_day,
        session=file.session,
        start=_with_seconds(file.start),
        end=_with_seconds(file.end),
        status=meeting.status_label or "Đã diễn ra",
        reason=file.status_reason if meeting.off else None,
        new_date=str(meeting.new_date) if meeting.new_date else None,
        place=file.place,
        callers=_list(body.name_on(meeting.day) for body in callers),
        caller_ids=_list(body.id for body in callers),
        chairs=_list(map(_as_printed, chairs)),
        chair_ids=_ids(chairs),
        attendees=_list(map(_as_printed, others)),
        attendee_ids=_ids(others),
        groups=_list(meeting.groups),
        address=absolute(site.url, meeting.address),
    )


def _with_seconds(clock: str | None) -> str | None:
    """A clock no program takes for minutes and seconds (findings/csvkit-clock.sh)."""
    return f"{clock}:00" if clock else None


def _as_printed(presence: Presence) -> str:
    line = presence.appearance.line
    return f"{line.name} ({line.printed})" if line.printed else line.name


def _ids(people: Sequence[Presence]) -> str:
    return _list(one.official.id if one.official else NO_PAGE for one in people)


def _list(names: Iterable[str]) -> str:
    return "; ".join(names)
