"""What surrounds a report on a page and is no part of it: menus, stamps, bylines.

"Xem thêm"                      →  residue
"Ngày đăng: 20/07/2018 11:30"   →  a publication stamp
"Tin, ảnh: Duy Khánh"           →  a byline
"""

import re
from datetime import date, datetime, time
from typing import NamedTuple

from plugins.bulletin.dates import VIETNAM
from plugins.bulletin.reading.tokens import UPPER
from plugins.bulletin.text import level

_RESIDUE = re.compile(
    r"(?:xem thêm|đọc thêm|chi tiết|đọc tiếp|bản in|in bài(?: viết)?|in trang(?: này)?|in"
    r"|gửi (?:email|mail|bài viết|phản hồi|bình luận|cho bạn bè)|chia sẻ(?: bài viết)?"
    r"(?: (?:lên|qua|trên) .{2,20})?|facebook|twitter|zalo|email|print|share|tweet|like"
    r"|messenger|copy link|sao chép (?:liên kết|link)|lưu bài(?: viết)?|lưu tin|nghe bài"
    r"(?: viết)?|đóng|lưu thông tin|cỡ chữ.{0,20}|a-?\s*a\s*a\+?|[aA][-+]|mặc định.{0,12}"
    r"|tăng cỡ chữ|giảm cỡ chữ|độ tương phản|trang chủ|home|tin tức(?: [-–»›>/].*)?"
    r"|(?:số )?lượt (?:xem|đọc|truy cập).{0,20}|đã xem.{0,12}|lượt xem.{0,12}"
    r"|(?:số )?lần xem.{0,12}|\d[\d.]* (?:lượt xem|views?|lượt đọc|bình luận|like)"
    r"|đánh giá(?: bài viết)?.{0,40}|xếp hạng.{0,30}|tổng số điểm.{0,60}"
    r"|click để đánh giá.{0,20}|quay lại|trở về|trở lại|về trang trước|về đầu trang"
    r"|lên đầu trang|đầu trang|tải về|tải xuống|theo dõi .{0,30}(?:google news|zalo|trên)"
    r".{0,30}|bình luận(?: \(\d+\))?|gửi ý kiến.{0,20}|ý kiến của bạn|nhập mã.{0,20}"
    r"|(?:họ (?:và )?tên|nội dung|tiêu đề|mã xác nhận)\s*:?\s*\*?|báo lỗi|góp ý|tắt|×|x"
    r"|©.*|copyright.*|bản quyền.*|ghi rõ nguồn.*|.{0,60}khi phát hành lại.*"
    r"|https?://\S+|www\.\S+|\[?quảng cáo\]?|ảnh|xem ảnh.*|phóng to|trình duyệt.{0,60}"
    r"|(?:xem|đọc) thêm\s*:.{0,160}|>>.{0,160}|liên kết|bạn đang ở đây.*|sơ đồ cổng"
    r"|đăng nhập|tìm kiếm|menu|trước|sau|tiếp theo|bài trước|bài sau|\d{1,3}|[|•·*_=\-–—.]+)"
    r"\s*[:.»›>]*"
)
_TAIL = re.compile(
    r"(?:các )?(?:tin|bài)(?: viết)? (?:khác|liên quan|cùng chuyên mục|mới hơn|cũ hơn|đã"
    r" đưa|mới nhất|nổi bật|đọc nhiều|xem nhiều).{0,30}|những (?:tin|bài).{0,24}"
    r"|tin cùng loại|cùng chuyên mục|có thể bạn quan tâm|đọc nhiều nhất|xem nhiều nhất"
    r"|bài viết khác|ý kiến bạn đọc.{0,20}|thông tin bạn đọc|bình luận(?: \(\d+\))?"
    r"|bạn đọc bình luận|tin mới|tin nổi bật|chuyên mục khác|văn bản mới|liên kết website"
    r"|(?:từ khóa|từ khoá|tags?|thẻ|chủ đề)\s*:?.{0,160}|thống kê truy cập.*"
)
_STAMP_LABEL = (
    r"(?:(?:ngày )?(?:đăng|cập nhật|xuất bản|phát hành|đưa tin|viết|tạo)(?: (?:tin|bài|lúc"
    r"|lần cuối|ngày|vào))*|ngày|thời gian|posted(?: on)?|published|đăng lúc|date|gmt\+7"
    r"|publish date)"
)
_STAMP_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)"
_STAMP_DATE = r"(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})[/.\-](?P<y>(?:19|20)\d\d)"
_STAMP_LONG = (
    r"(?:ngày )?(?P<d2>\d{1,2}) tháng (?P<m2>\d{1,2})(?:,| năm)? (?P<y2>(?:19|20)\d\d)"
)
_STAMP_CLOCK = (
    r"(?P<h>\d{1,2})\s*[:hg]\s*(?P<min>\d{1,2})(?::\d{2})?(?:\s*(?P<ap>am|pm|sa|ch))?"
)
_GAP = r"[\s,|:;()\-–—/.]*(?:lúc|vào|gmt\s*\+?7|\+0?7:?(?:00)?)?[\s,|:;()\-–—]*"
_STAMP = re.compile(
    rf"(?:{_STAMP_LABEL}{_GAP})?(?:{_STAMP_CLOCK}{_GAP})?(?:{_STAMP_WEEKDAY}{_GAP})?"
    rf"(?:{_STAMP_CLOCK.replace('<h>', '<h3>').replace('<min>', '<min3>').replace('<ap>', '<ap3>')}{_GAP})?"
    rf"(?:ngày )?(?:{_STAMP_DATE}|{_STAMP_LONG})"
    rf"(?:{_GAP}{_STAMP_CLOCK.replace('<h>', '<h2>').replace('<min>', '<min2>').replace('<ap>', '<ap2>')})?"
    rf"{_GAP}"
)  # fmt: skip
_AFTER_STAMP = re.compile(
    r"(?:[|\-–—•]?\s*(?:(?:lượt xem|đã xem|số lượt|tác giả|nguồn|print|in|chia sẻ|cỡ chữ"
    r"|a|xem với).*))?"
)
_BYLINE = re.compile(
    r"\(?(?P<label>(?:tin|bài|ảnh|clip|video|nội dung)(?: bài)?(?:\s*(?:,|và|&|-|/|\+)\s*"
    r"(?:ảnh|clip|video|bài|tin))*|t/h|thực hiện|tơplôu|tác giả(?: bài viết)?|người viết"
    r"|người đưa tin|biên tập|pv|phóng viên|ctv|nhóm pv|by)\s*[:;]\s*(?P<who>[^:.]{2,70})\.?\)?"
)
_SOURCE = re.compile(
    r"\(?(?:(?:nguồn(?: tin)?|theo)\s*[:;]?\s*(?P<who>[^:;]{3,70}?)"
    r"|(?P<paper>(?:báo|đài|cổng|trang|ttxvn|tạp chí|bản tin)[^()]{0,50}))\.?\)?"
)
_NAME_LINE = re.compile(
    rf"[{UPPER}][\w.’']*(?:\s+[{UPPER}][\w.’']*){{0,3}}"
    rf"(?:\s*(?:[-–—,&+]|và)\s*[{UPPER}][\w.’']*(?:\s+[{UPPER}][\w.’']*){{0,3}}){{0,3}}"
)
_DATELINE = re.compile(
    r"\s*(?:\((?P<code>[A-ZĐ][\w.Đ& ]{1,24}|[\w.]+\.vn)\)\s*[.:]?\s*[-–—:.]*\s*"
    r"|(?P<bare>[A-ZĐ]{2,8}(?:\.vn)?|[\w]+\.vn)\s*[-–—]\s*"
    rf"|(?P<city>[{UPPER}]{{2,8}}(?: [{UPPER}]{{2,8}}){{0,3}})\s*(?:\([^)]{{2,14}}\)\s*)?[-–—]\s+"
    rf"|Trực tiếp\s*[-–—]\s*)(?=[“\"{UPPER}])"
)
_END_MARK = re.compile(r"\s*(?P<dots>[.…]*)\s*/\s*\.?\s*$")
_BODIES = frozenset(("UBND", "HĐND", "MTTQ", "TAND", "BCH", "LĐLĐ"))


class Byline(NamedTuple):
    """Who wrote or photographed; kind is "author", "photo" or "source"."""

    kind: str
    who: str


def is_residue(text: str) -> bool:
    """Whether the line belongs to the page, not to the report."""
    return len(text) < 180 and bool(_RESIDUE.fullmatch(level(text).strip()))


def starts_tail(text: str) -> bool:
    """Whether nothing after the line belongs to the report."""
    return len(text) < 180 and bool(_TAIL.fullmatch(level(text).strip(" :»›>\u25ba")))


def read_stamp(text: str) -> datetime | date | None:
    """The publication moment of a stamp line, or the day when it has no clock."""
    low = level(text).strip()
    found = _STAMP.match(low) if len(low) < 140 else None
    if not found or not _AFTER_STAMP.fullmatch(low[found.end() :].strip()):
        return None
    try:
        day = date(*(int(found[k] or found[f"{k}2"]) for k in "ymd"))
        for mark in ("", "2", "3"):
            if found[f"h{mark}"]:
                hour, minute = int(found[f"h{mark}"]), int(found[f"min{mark}"])
                hour += 12 * (found[f"ap{mark}"] in ("pm", "ch") and hour < 12)
                return datetime.combine(day, time(hour, minute), VIETNAM)
    except ValueError:
        return None
    return day


def _names(who: str) -> str:
    who = re.sub(
        r"\s+[-–—]\s+(?:[A-ZĐ]{2,}(?:\W.*)?|Sở .*|Báo .*|Đài .*)$", "", who.strip()
    )
    return re.sub(r"\s*(?:[-–—&+]|và)\s+|\s+[-–—]\s*", ", ", who).strip(" .,()")


def read_byline(text: str) -> Byline | None:
    """Read a labelled byline, credit or source line."""
    low = level(text).strip()
    if len(low) > 110:
        return None
    if found := _BYLINE.fullmatch(low):
        who = text.strip()[slice(*found.span("who"))]
        only_photo = found["label"] in ("ảnh", "clip", "video")
        return Byline("photo" if only_photo else "author", _names(who))
    if found := _SOURCE.fullmatch(low):
        name = "who" if found["who"] else "paper"
        return Byline("source", text.strip()[slice(*found.span(name))].strip(" .()"))
    return None


def is_name_line(text: str) -> bool:
    """Whether the line is nothing but one to four short names."""
    return len(text) < 70 and bool(_NAME_LINE.fullmatch(text.strip(" .()")))


def name_line(text: str) -> str:
    """The names of a byline without a label, joined by commas."""
    return _names(text.strip(" .()"))


def strip_dateline(text: str) -> tuple[str, str | None]:
    """The lead without "(HBĐT) -" or "BẮC GIANG –", and the outlet's code if any."""
    found = _DATELINE.match(text)
    if not found or found["bare"] in _BODIES or found["code"] in _BODIES:
        return text, None
    return text[found.end() :], found["code"] or found["bare"]


def strip_end_mark(text: str) -> str:
    """The text without "./." or ".../." at its end; its full stop stays."""
    found = _END_MARK.search(text)
    if not found:
        return text.rstrip()
    return text[: found.start()].rstrip() + ("." if found["dots"] else "")
