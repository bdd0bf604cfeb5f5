"""What the pages of notices receive.

notice_page(bodies, notice)  →  {"title": …, "day": …, "body": …}
"""

from typing import Any

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.record.notices import Notice
from plugins.bulletin.view import View


def notice_page(bodies: Bodies, notice: Notice) -> dict[str, Any]:
    """Gather what the page of a notice prints."""
    body = bodies.html(notice.path)
    return {"title": notice.title, "given": notice.day, "body": body}


def notice_card(notice: Notice) -> View:
    """Make the card of a notice, as lists print them."""
    return View(
        title=notice.title,
        lang="",
        address=notice.address,
        date=notice.day,
        category=View(name=notice.label),
        summary=notice.file.summary or "",
        label=None,
        cover=None,
    )
