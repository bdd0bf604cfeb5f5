"""Lists of what there is, and names to pick from.

listing(office, Request("GET", …, query={"loai": "meeting", "tim": "so y te"}), "")
names(office, Request("GET", …, query={"loai": "official", "ngay": "20/7/2018"}), "")
"""

from datetime import datetime

import msgspec

from plugins.bulletin.kinds import ARTICLE, KINDS
from plugins.bulletin.words.dates import VIETNAM, parse_day
from plugins.desk.editing.index import MOST
from plugins.desk.editing.office import JSON, SAFE, Office
from plugins.press.preview.requests import Answer, Request


def listing(office: Office, request: Request, _: str) -> Answer:
    """The files of a kind, found by words, with how each stands."""
    name, query = request.query.get("loai", "article"), request.query.get("tim", "")
    kind = next((one for one in KINDS if one.name == name), ARTICLE)
    rows = office.index.rows(kind, query, datetime.now(VIETNAM))
    state = request.query.get("trang-thai", "")
    kept = [row for row in rows if not state or row.state == state]
    shown, notice = kept[:MOST], office.board.notice.problems
    wrong = {row.path for row in shown if f"{row.path}:" in notice}
    return office.page(
        "list.html",
        kind=kind,
        query=query,
        state=state,
        rows=shown,
        count=len(kept),
        wrong=wrong,
    )


def names(office: Office, request: Request, _: str) -> Answer:
    """What can be picked for a reference, as JSON."""
    try:
        day = parse_day(request.query.get("ngay", ""))
    except ValueError:
        day = datetime.now(VIETNAM).date()
    kind, query = request.query.get("loai", ""), request.query.get("tim", "")
    found = office.index.names(kind, query, day)[:20]
    data = msgspec.json.encode([one._asdict() for one in found])
    return Answer(data, type=JSON, headers=SAFE)
