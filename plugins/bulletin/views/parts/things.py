"""Rows of the component `things`: what a list says of each thing of a simple kind.

thing_row(notice, "Lấy ý kiến", "Hạn đến hết 20/5/2031", date(2031, 5, 20))
"""

from datetime import date
from typing import Any

from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.view import View


def thing_row(
    one: Entity[Any],
    kind: str = "",
    status: str = "",
    closes: date | None = None,
    *,
    over: bool = False,
) -> View:
    """Make the row of a dated thing.

    `kind`, `status`: in words, as printed, or ""; `closes`: its last day, by which
    `closes.js` tells later readers that it has passed; `over`: whether it has already.
    """
    return View(
        title=one.title,
        address=one.address,
        date=one.day,
        kind=kind,
        status=status,
        closes=closes,
        over=over,
        label=one.preview_mark,
    )
