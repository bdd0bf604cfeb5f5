"""Articles and the meetings they report agree on whether these took place.

a meeting of 20/7 with status: cancelled, an article of 21/7 that says nothing of it
                                                  →  reported-off (warning)
"Hoãn hội nghị dân vận" of a meeting without a status
                                                  →  called-off-in-text (warning)
"Hội nghị sẽ diễn ra ngày 20/7" of a meeting of 27/7
                                                  →  text-date-differs (warning)
"Hội nghị đã bế mạc" before the day of the meeting →  text-date-differs (warning)
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import level, nfc

_WILL_BE_ON = re.compile(
    r"\b(?:sẽ|dự kiến)(?: \w+){0,4} (?:tổ chức|diễn ra|khai mạc|họp)\b[^.;\n]{0,80}?"
    r"\bngày (?P<day>\d{1,2})(?:[/.-]| tháng )(?P<month>\d{1,2})\b"
)
# Told as what has been; "sẽ" or "trước" in the sentence speak of another time.
_HAS_BEEN = re.compile(
    r"(?:^|[.;\n\"])"
    r"(?:(?!\b(?:sẽ|trước|dự kiến|của kỳ|năm ngoái|vừa qua)\b)[^.;\n])*?"
    r"\b(?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi lễ|đại hội|buổi làm việc|ngày hội)\b"
    r"(?:(?!\bsẽ\b|\btrước\b|\bdự kiến)[^.,;\n]){0,60}?"
    r"\b(?:đã (?:bế mạc|kết thúc|diễn ra|thành công|khép lại|khai mạc|hoàn thành)"
    r"|(?:bế mạc|kết thúc|thành công tốt đẹp)(?= |[.,]))"
)
Source = Callable[[str], str]
_EVENT = (
    r"(?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi|lễ|đại hội|lịch|giao ban|họp|sự kiện)"
)
_OFF = (
    r"(?:hoãn|(?<!tiêu )(?<!phá )hủy(?! (?:hoại|bỏ|diệt))|(?<!di )dời|đổi lịch"
    r"|lùi (?:lịch|ngày|thời gian|sang|đến|tới|lại)|ngừng|dừng"
    r"|(?:không|chưa|thôi)(?: thể)? (?:họp|tổ chức|diễn ra)|thay đổi (?:lịch|thời gian)"
    r"|(?:chuyển|điều chỉnh)(?: \w+){0,3} (?:sang|đến|tới) (?:ngày|tháng|tuần))"
)
_SPEAKS_OF_IT = re.compile(rf"\b{_OFF}")
# In a headline: the word beside what it is said of.
_CALLS_OFF = re.compile(
    rf"\b(?:tạm )?(?:hoãn|hủy|dời|lùi|đổi lịch)(?: \w+){{0,2}} {_EVENT}\b"
    rf"|\b{_EVENT}\b[^.,;:]{{0,200}}\b(?:bị|được|phải|tạm) (?:tạm )?"
    r"(?:hoãn|hủy|dời|lùi)\b"
)
# The same in a sentence of what came out before the day; a meeting may well talk of
# what is put off.
_GAP = r"(?:(?!việc |xem xét|bàn |thông qua|quyết|đề nghị|cho ý kiến)[^.,;:\n]){0,200}"
_IN_SENTENCE = re.compile(
    rf"{_CALLS_OFF.pattern}"
    rf"|\b{_EVENT}\b{_GAP}\b(?:hoãn\b|hủy\b(?! (?:hoại|bỏ|diệt))"
    r"|(?:dời|lùi) (?:lịch|ngày|thời gian|sang|đến|tới|lại)\b"
    r"|chuyển (?:sang|đến|tới) (?:ngày|tuần|tháng|buổi)\b"
    r"|(?:không|chưa|thôi)(?: thể)? (?:họp|tổ chức|diễn ra)"
    r"\b(?= *(?:[.,;:\n]|$|vào|ngày|như|theo|vì|do|được|đúng|trong|nữa)))"
)


def check(bulletin: Bulletin, registry: Registry, source: Source) -> Iterator[Finding]:
    """Compare what is public; `source` gives the text of a content file by its path."""
    for meeting in bulletin.meetings:
        for article in bulletin.reports.get(meeting.id, ()):
            if meeting.off:
                yield from _reported(article, meeting, registry, source)
            elif _calls_off(article, meeting, source):
                yield from _called_off(article, meeting, registry, source)
            elif article.day < meeting.day and len(article.meeting_names) == 1:
                yield from _announced(article, meeting, registry, source)


def _calls_off(article: Article, meeting: Meeting, source: Source) -> bool:
    """Whether the title, or a text of before that day, says it does not take place."""
    if _CALLS_OFF.search(_read(article.title)):
        return True
    early = article.day < meeting.day
    return early and bool(_IN_SENTENCE.search(_read(source(article.path))))


def _reported(
    article: Article, meeting: Meeting, registry: Registry, source: Source
) -> Iterator[Finding]:
    if article.day < meeting.day or _SPEAKS_OF_IT.search(_read(source(article.path))):
        return
    message = (
        f"{meeting.path} ghi cuộc họp ngày {short_day(meeting.day)} "
        f"{_words(meeting)}, mà bài này không nói tới việc ấy."
    )
    hint = (
        f"nếu đã họp, ghi status: held và ngày họp thật trong {meeting.path}; "
        "nếu không, nói rõ trong bài"
    )
    key = _key_of(article, meeting, registry)
    yield Finding(article.path, key, "reported-off", message, hint, "warning")


def _called_off(
    article: Article, meeting: Meeting, registry: Registry, source: Source
) -> Iterator[Finding]:
    if article.day > meeting.last_day or _says_new_day(source(article.path), meeting):
        return
    message = f"Bài nói cuộc họp hoãn hay hủy, nhưng {meeting.path} không ghi."
    hint = f"thêm dòng status: postponed, hoặc status: cancelled, vào {meeting.path}"
    key = _key_of(article, meeting, registry)
    yield Finding(article.path, key, "called-off-in-text", message, hint, "warning")


def _announced(
    article: Article, meeting: Meeting, registry: Registry, source: Source
) -> Iterator[Finding]:
    """An announcement of another day than the file gives, which was moved since."""
    text = _read(source(article.path))
    key = _key_of(article, meeting, registry)
    if _HAS_BEEN.search(text):
        message = (
            f"Bài ngày {short_day(article.day)} kể cuộc họp như đã họp xong, nhưng "
            f"{meeting.path} ghi {meeting.span}."
        )
        hint = "sửa ngày của bài, hoặc ngày trong tệp cuộc họp"
        yield Finding(article.path, key, "text-date-differs", message, hint, "warning")
        return
    said = _WILL_BE_ON.search(text)
    day = timedelta(1)
    span = range((meeting.last_day - meeting.day).days + 1)
    days = [(one.day, one.month) for n in span for one in [meeting.day + n * day]]
    if said is None or (int(said["day"]), int(said["month"])) in days:
        return
    if any(re.search(_spelled(*one), text) for one in days):
        return
    message = (
        f"Bài báo trước cuộc họp ngày {said['day']}/{said['month']}, nhưng "
        f"{meeting.path} ghi {meeting.span}."
    )
    hint = f"cuộc họp đã dời thì ghi updates trong bài; bài đúng thì sửa {meeting.path}"
    yield Finding(article.path, key, "text-date-differs", message, hint, "warning")


def _spelled(day: int, month: int) -> str:
    return rf"\b0?{day}(?:[/.-]| tháng )0?{month}\b"


def _says_new_day(text: str, meeting: Meeting) -> bool:
    """Whether the day that the file gives is the one the text says it was moved to."""
    day, month = meeting.day.day, meeting.day.month
    return bool(
        re.search(
            rf"\b(?:sang|đến|tới|thành)\b[^.;]*?{_spelled(day, month)}", _read(text)
        )
    )


def _words(meeting: Meeting) -> str:
    return (meeting.status_label or "").lower()


def _key_of(article: Article, meeting: Meeting, registry: Registry) -> str:
    """Return the key by which an article names a meeting."""
    tags = ((f"tags[{i}]", name) for i, name in enumerate(article.file.tags))
    for key, name in (*article.meeting_names, *tags):
        if registry.meeting(name).found is meeting:
            return key
    return "title"


def _read(text: str) -> str:
    return level(nfc(text))
