"""What the texts of articles say beside the record; for `check`, not for builds.

check_texts(records, {"articles/2018/07/x.md": ArticleText(…)})  →  [Problem(…), …]
"""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.article_text import ArticleText
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.rules.texts import (
    doubled_captions,
    text_dates,
    text_days,
    text_posts,
    unlisted_officials,
)
from plugins.bulletin.rules.texts.text_beside_record import texts_beside_records

_RULES = (
    unlisted_officials.check,
    text_posts.check,
    text_dates.check,
    text_days.check,
    doubled_captions.check,
)


def check_texts(
    records: list[Record[Any]], texts: Mapping[str, ArticleText]
) -> Iterator[Problem]:
    """Compare every read text with the records of the same content folder."""
    for beside in texts_beside_records(records, texts):
        for rule in _RULES:
            yield from rule(beside)
