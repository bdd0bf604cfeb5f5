"""The year a day without a year belongs to.

31/12 published on 2019-01-01  →  2018
20/7 in a text about "năm 2018"  →  2018
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

_YEAR = re.compile(r"(?<![\d/.\-–])(?:năm |/)((?:19|20)\d\d)(?![\d])(?!\s?[-–]\s?\d)")
_DATED = re.compile(r"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?((?:19|20)\d\d)(?!\d)")


def years_in(text: str) -> list[int]:
    """The years a text names, in order; terms such as 2016-2021 are left out."""
    hits = [(m.start(), int(m[1])) for p in (_YEAR, _DATED) for m in p.finditer(text)]
    return [year for _, year in sorted(hits)]


def likely_year(
    day: int, month: int, published: date | None, years: Sequence[int]
) -> int | None:
    """The year that puts the day in the nearest past of the publication.

    Without a publication date the first year the text names decides; None for none.
    """
    if published is None:
        return _from_text(month, years)
    try:
        near = date(published.year, month, day)
    except ValueError:
        return published.year - 1
    return (
        published.year if near <= published + timedelta(days=1) else published.year - 1
    )


def _from_text(month: int, years: Sequence[int]) -> int | None:
    if not years:
        return None
    first = years[0]
    # At the turn of the year reports speak of two: the old one and its plans.
    if month >= 11 and first - 1 in years:
        return first - 1
    if month <= 2 and first + 1 in years:
        return first + 1
    return first
