"""The year a day without a year belongs to.

31/12 published on 2019-01-01  →  2018
20/7 in a text about "năm 2018"  →  2018
"""

from collections.abc import Sequence
from datetime import date, timedelta

from plugins.bulletin.reading.rule import printed_rule

YEAR = printed_rule(
    "year/said",
    r"(?<![\d/.\-–])(?:năm |/)((?:19|20)\d\d)(?![\d])(?!\s?[-–]\s?\d)",
    "a year the text is about",
    examples=["trong năm 2018", "tháng /2018"],
    counter_examples=["nhiệm kỳ năm 2016-2021", "2018"],
)
# Not the first of an anniversary: "(27/7/1947 - 27/7/2022)".
DATED = printed_rule(
    "year/of-a-day",
    r"\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?((?:19|20)\d\d)(?!\d)(?!\s?[-–]\s?\d)",
    "the year of a whole day",
    examples=["20/7/2018", "20 - 7 - 2018"],
    counter_examples=["27/7/1947 - 27/7", "20/7"],
)
LUNAR = printed_rule(
    "year/lunar",
    r"(?i:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) \w{2,4}\W{1,3}(20\d\d)(?!\d)",
    "the year that a lunar year's name stands beside",
    examples=["Mậu Tuất (2018", "xuân Kỷ Hợi - 2019"],
    counter_examples=["năm (2018"],
)
FAR = printed_rule(
    "year/far",
    r"(?i:(?<!\w)(?:đến|vào|trước|sinh|từ|tầm nhìn|giai đoạn|ký)(?: hết)?\s$)",
    "the year after it is planned or long ago: it tells nothing of the day",
    examples=["đến ", "tầm nhìn "],
    counter_examples=["trong "],
)


def years_in(text: str) -> list[int]:
    """The years a text names, in order; terms such as 2016-2021 and plans are not."""
    hits = [
        (found.start(), int(found[1]))
        for rule in (YEAR, DATED, LUNAR)
        for found in rule.pattern.finditer(text)
        if not FAR.pattern.search(text, max(0, found.start() - 16), found.start())
    ]
    return [year for _, year in sorted(hits)]


def likely_year(
    day: int, month: int, published: date | None, years: Sequence[int]
) -> int | None:
    """The year that puts the day in the nearest past of the publication.

    Without a publication date the years of the text decide; None when there is none.
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
    # What is more than a year older than another year is a look back.
    first = years[0] if max(years) - years[0] <= 1 else max(years)
    # At the turn of the year reports speak of two: the old one and its plans.
    if month >= 11 and first - 1 in years:
        return first - 1
    if month <= 2 and first + 1 in years:
        return first + 1
    return first
