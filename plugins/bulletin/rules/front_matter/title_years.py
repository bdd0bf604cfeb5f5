"""The year that a title and the first paragraph give of the same thing is one.

title: Tổng kết năm 2019, "Sáng 5/1, tỉnh tổng kết công tác năm 2018 …"
    →  title-year-differs (warning)
title: Tổng kết năm 2018, "… tổng kết năm 2018, triển khai nhiệm vụ năm 2019"
    →  nothing
"""

import re
from collections.abc import Iterator, Mapping

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import level, nfc

_DEED = (
    "tổng kết|sơ kết|đánh giá|triển khai|phát động|khai giảng|bế giảng"
    "|quyết toán|dự toán"
)
# Papers have years of their own.
_OTHER = rf"{_DEED}|chỉ thị|nghị quyết|quyết định|nghị định|kết luận|kế hoạch số|luật"
_YEAR = re.compile(r"\d{4}")
_SAID = re.compile(
    rf"(?<!\w)(?P<deed>{_DEED})(?!\w)(?P<of>(?:(?!\b(?:{_OTHER})\b)[^.;:!?\n]){{0,120}}?)"
    r"(?<!\w)năm (?:học )?(?P<year>\d{4}(?:\s*[-–—]\s*\d{4})?)(?!\w)"
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Compare what is done of which year in the title and in what opens the text."""
    title: str = getattr(file.model, "title", None) or ""
    if not (ours := _years(title)) or file.body is None:
        return
    summary: str = getattr(file.model, "summary", None) or ""
    for lead in (file.body.first_paragraph, summary):
        theirs = _years(lead)
        for deed in ours.keys() & theirs.keys():
            if ours[deed].keys().isdisjoint(theirs[deed]):
                said = " và ".join(f'"{_first(one[deed])}"' for one in (ours, theirs))
                message = f"Tiêu đề và đoạn mở đầu nói hai năm khác nhau: {said}."
                hint = "sửa năm ở nơi sai"
                yield file.at("title", "title-year-differs", message, hint, "warning")
                return


def _years(text: str) -> Mapping[str, Mapping[str, str]]:
    """What is done → the years it is done of → in which words."""
    found: dict[str, dict[str, str]] = {}
    for one in _SAID.finditer(level(nfc(text))) if _YEAR.search(text) else ():
        year = re.sub(r"\s*[-–—]\s*", "-", one["year"])
        found.setdefault(one["deed"], {})[year] = one[0]
    return found


def _first(years: Mapping[str, str]) -> str:
    return next(iter(years.values()))
