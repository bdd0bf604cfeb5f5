"""What feeds and calendars know of earlier, as a text whose lines merge by themselves.

    hop-mua 1 8f3a1c2b9d0e 2031-05-01T08:00:00+07:00 2031-05-09T15:30:00+07:00
    /2031/05/ban-dan-van/ /2031/05/dan-van/

A line a meeting: an id, the number of the version, a digest of what was announced, when
the meeting was first seen and when it last changed ("-" when unknown). Of two lines for
one meeting, as when two people's work is put together, the later version holds. And a
line a page that is known by another address than its own (`first_addresses`). Lines
that begin with `#` are for people.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.ledgers.revisions import NEVER, Ledger, Revision
from plugins.bulletin.record.ledgers.unread import unread

FILE = "revisions.txt"
_HEAD = (
    "# Hội nghị được báo thay đổi mấy lần, để lịch biết bản nào mới; do build ghi.\n"
    "# Mỗi dòng: mã, số lần, dấu của điều đã báo, biết từ lúc, đổi lúc; hoặc địa chỉ\n"
    "# nay của một trang và địa chỉ đầu tiên, mà nguồn tin vẫn biết nó theo.\n"
)
_MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00"
_LINE = re.compile(
    rf"(?P<id>[a-z0-9-]+) (?P<number>\d{{1,6}}) (?P<facts>[0-9a-f]{{12}})"
    rf" (?P<known>{_MOMENT}|-) (?P<changed>{_MOMENT}|-)"
)
_ADDRESSES = re.compile(r"(?P<now>/\S+/) (?P<first>/\S+/)")


def read_lines(text: str) -> dict[str, Revision]:
    """Read the ledger; lines that cannot be read are left out."""
    found: dict[str, Revision] = {}
    for line in text.splitlines():
        if parsed := _parse(line):
            name, revision = parsed
            found[name] = max(found.get(name, revision), revision, key=_version)
    return found


def read_addresses(text: str) -> dict[str, str]:
    """Read under which address each renamed page was known first."""
    lines = map(str.strip, text.splitlines())
    found = (_ADDRESSES.fullmatch(line) for line in lines)
    return {one["now"]: one["first"] for one in found if one}


def write_lines(ledger: Ledger, addresses: Mapping[str, str]) -> str:
    """Write it all, sorted, so that copies can be compared."""
    lines = [
        f"{name} {one.number} {one.facts} {_text(one.known)} {_text(one.changed)}\n"
        for name, one in sorted(ledger.items())
    ]
    lines += [f"{now} {first}\n" for now, first in sorted(addresses.items())]
    return _HEAD + "".join(lines) if lines else ""


def check(text: str) -> Iterator[Problem]:
    """Report what cannot be read, since a version lost begins at 0 again."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#") and not _is_known(line):
            message = "Dòng này của sổ ghi lần thay đổi không đọc được."
            right = "lấy lại dòng này từ bản trước, hoặc bỏ dòng này"
            yield unread(FILE, number, line, message, right)


def _is_known(line: str) -> bool:
    return bool(_ADDRESSES.fullmatch(line.strip()) or _parse(line))


def _parse(line: str) -> tuple[str, Revision] | None:
    found = _LINE.fullmatch(line.strip())
    if found is None:
        return None
    try:
        known, changed = _moment(found["known"]), _moment(found["changed"])
    except ValueError:
        return None
    return found["id"], Revision(found["facts"], int(found["number"]), known, changed)


def _version(revision: Revision) -> tuple[int, datetime]:
    return revision.number, revision.changed or NEVER


def _moment(text: str) -> datetime | None:
    return None if text == "-" else datetime.fromisoformat(text)


def _text(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else "-"
