"""A place among the first three that nobody took back is asked about.

front: "1", of an article of last spring that still leads   →  old-front (warning)
the same, when a newer one has the place                     →  nothing: nobody sees it
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import placed

# News is old after so long; what leads on purpose all year is rare.
_OLD = timedelta(days=60)


def check(bulletin: Bulletin, now: datetime) -> Iterator[Finding]:
    """Look at who has the places, in every language."""
    for lang in sorted({one.file.lang for one in bulletin.raised}):
        own = [one for one in bulletin.raised if one.file.lang == lang]
        for place, one in placed(own).items():
            days = (now - one.moment).days
            if now - one.moment > _OLD:
                message = (
                    f"Bài đã đăng {days} ngày mà vẫn giữ chỗ {place} trong ba tin đầu "
                    "của trang chủ."
                )
                hint = "bỏ dòng này, nếu không cố ý giữ lâu như vậy"
                yield Finding(one.path, "front", "old-front", message, hint, "warning")
