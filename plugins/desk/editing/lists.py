"""Lists of what there is, and names to pick from.

listing(office, Request("GET", …, query={"loai": "meeting", "tim": "so y te"}), "")
names(office, Request("GET", …, query={"loai": "official", "ngay": "20/7/2018"}), "")
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from plugins.bulletin.kinds import ARTICLE, KINDS, kind_of
from plugins.bulletin.words.dates import parse_day
from plugins.desk.editing.index import MOST, Row
from plugins.desk.editing.office import JSON, SAFE, Office
from plugins.desk.editing.workflow.states import STATES
from plugins.press.preview.requests import Answer, Request
from plugins.press.system.options import build_clock

WITH_PROBLEMS = "có lỗi hay lời nhắc"
# How a notice begins what it says of a file: "content/pages/x.md:4:1: …".
_PLACE = re.compile(r"^\S[^/\n]*/(\S+\.md):\d+:", re.MULTILINE)


def listing(office: Office, request: Request, _: str) -> Answer:
    """The files of a kind, found by words, with how each stands."""
    name, query = request.query.get("loai", "article"), request.query.get("tim", "")
    kind = next((one for one in KINDS if one.name == name), ARTICLE)
    rows = office.index.rows(kind, query, build_clock())
    state = request.query.get("trang-thai", "")
    wrong = _named_in(office.board.notice.problems)
    kept = [row for row in rows if _stands(row, state, wrong)]
    shown = kept[:MOST]
    office.changes.renew()
    return office.page(
        "list.html",
        kind=kind,
        query=query,
        state=state,
        states=("", *STATES, WITH_PROBLEMS),
        counts=_counts(rows, wrong),
        with_problems=WITH_PROBLEMS,
        rows=shown,
        changed={row.path: office.last_change(row.path) for row in shown},
        complaint=office.commits.complaint,
        removed=[e for e in office.journal.removed() if kind_of(e.path) is kind][:3],
        count=len(kept),
        wrong=wrong,
    )


def _named_in(notice: str) -> set[str]:
    """The paths below content/ that the last build had to say something of."""
    return {found[1] for found in _PLACE.finditer(notice)}


def _counts(rows: Sequence[Row], wrong: Collection[str]) -> dict[str, int]:
    """How many files stand so, for each state in which something is to be done."""
    found = Counter(row.state for row in rows)
    found[WITH_PROBLEMS] = sum(row.path in wrong for row in rows)
    return {state: found[state] for state in (*STATES, WITH_PROBLEMS) if found[state]}


def _stands(row: Row, state: str, wrong: Collection[str]) -> bool:
    return row.path in wrong if state == WITH_PROBLEMS else state in ("", row.state)


def names(office: Office, request: Request, _: str) -> Answer:
    """What can be picked for a reference, as JSON."""
    try:
        day = parse_day(request.query.get("ngay", ""))
    except ValueError:
        day = build_clock().date()
    kind, query = request.query.get("loai", ""), request.query.get("tim", "")
    found = office.index.names(kind, query, day)[:20]
    data = msgspec.json.encode([one._asdict() for one in found])
    return Answer(data, type=JSON, headers=SAFE)
