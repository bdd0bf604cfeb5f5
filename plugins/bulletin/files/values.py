"""One value of the front matter, by its kind: text as written → what it means.

read_value("time", "8h5", {})        →  "08:05"
read_value("slug", "Tin nóng", {})   →  BadValueError("bad-slug", …)
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from html import unescape
from typing import Any, TypeVar

from plugins.bulletin.files.hints import in_plain_words, meant_day, why_no_day
from plugins.bulletin.files.old_addresses import old_address
from plugins.bulletin.files.places import stored_file, web_address
from plugins.bulletin.posts.appearance_lines import is_group, parse_appearance
from plugins.bulletin.posts.joined_people import name_first, separate
from plugins.bulletin.posts.signed_for import behind_name
from plugins.bulletin.problems.bad_value import BadValueError
from plugins.bulletin.slugs import slug_complaint, slug_instead
from plugins.bulletin.words import dates
from plugins.bulletin.words.contacts import is_mail_address
from plugins.bulletin.words.listed_names import is_one_body
from plugins.bulletin.words.text import clean

T = TypeVar("T")
MAX_ONE_LINE = 1000
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|apos|lt|gt|ndash|mdash|#\d{2,5});")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_CLOCK = re.compile(r"(\d{1,2})(?::|\s*h|\s*giờ)\s*(\d{1,2})?(?:\s*phút|')?")
_SPOKEN_CLOCK = re.compile(r"(?<=[\s T])(\d{1,2}) ?[hH](\d{2})?$")
# What stands before the points of a list, with or without a space.
_SIGNS = "-–—•+* "
_YES, _NO = ("true", "có", "yes"), ("false", "không", "no")


def read_value(kind: str, text: str, extra: Mapping[str, Any]) -> Any:
    """The value of `kind` ("line", "text", "moment", "day", "slug" …) in `text`.

    `extra` is what the model says beside the kind (a file's folder). Raises
    BadValueError.
    """
    return _READERS[kind](text, extra)


def _line(text: str, _extra: Mapping[str, Any]) -> str:
    cleaned = _text(text, _extra)
    if "\n" in cleaned:
        lines = [one.strip() for one in cleaned.split("\n") if one.strip()]
        listed = all(one.startswith(("/", "http")) for one in lines)
        hint = f"viết [{', '.join(lines)}]" if listed else f"viết {' '.join(lines)}"
        raise BadValueError("one-line", "Chỗ này chỉ nhận một dòng.", hint)
    if len(cleaned) > MAX_ONE_LINE:
        message = f"Giá trị dài {len(cleaned)} ký tự, tối đa {MAX_ONE_LINE}."
        raise BadValueError("too-long", message, "hãy rút gọn")
    return " ".join(cleaned.split())


def _name(text: str, extra: Mapping[str, Any]) -> str:
    line = _line(text, extra)
    names = [name.strip() for name in line.replace(";", ",").split(",")]
    if len(names) > 1:
        message = "Nhiều tên trong một ý: mỗi tên phải là một ý của danh sách."
        listed = f"[{', '.join(name for name in names if name)}]"
        hint = f"viết {extra['several']}: {listed}" if extra else f"viết {listed}"
        raise BadValueError("joined-names", message, hint)
    return line


def _body_name(text: str, extra: Mapping[str, Any]) -> str:
    line = _line(text, extra)
    return line if is_one_body(line) else _name(text, extra)


def _text(text: str, _extra: Mapping[str, Any]) -> str:
    cleaned = clean(text).replace("\u2028", "\n").replace("\u2029", "\n").strip()
    if tag := _TAG.search(cleaned):
        message = f"Không dùng thẻ HTML ở đây: {tag[0][:40]}"
        hint = in_plain_words(_TAG.sub("", cleaned))
        raise BadValueError("html-in-text", message, hint)
    if entity := _ENTITY.search(cleaned):
        message = f"Không dùng mã HTML ở đây: {entity[0]}"
        hint = in_plain_words(unescape(unescape(cleaned)))
        raise BadValueError("html-in-text", message, hint)
    return cleaned


def _moment(text: str, extra: Mapping[str, Any]) -> datetime:
    spoken = _SPOKEN_CLOCK.sub(lambda m: f"{m[1]}:{m[2] or '00'}", _line(text, extra))
    return _parsed(dates.parse_moment, spoken)


def _day(text: str, extra: Mapping[str, Any]) -> date:
    return _parsed(dates.parse_day, _line(text, extra))


def _partial_date(text: str, extra: Mapping[str, Any]) -> str:
    return str(_parsed(dates.PartialDate.parse, _line(text, extra)))


def _parsed(parse: Callable[[str], T], text: str) -> T:
    try:
        value = parse(text)
    except ValueError as error:
        # The sentence is "Không đọc được …; hãy viết …".
        message, _, hint = str(error).partition("; ")
        if why := why_no_day(text):
            raise BadValueError("bad-date", why, "sửa ngày hoặc tháng") from None
        message = message.rstrip(".") + "."
        hint = meant_day(text) or hint.rstrip(".")
        raise BadValueError("bad-date", message, hint) from None
    # Years before that cannot be kept in every zone, and were never meant.
    if getattr(value, "year", 1000) < 1000:
        message = f'Năm trong "{text}" không thể đúng.'
        raise BadValueError("bad-date", message, "viết năm bằng bốn chữ số")
    return value


def _time(text: str, extra: Mapping[str, Any]) -> str:
    found = _CLOCK.fullmatch(_line(text, extra))
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 60)
    if hour > 23 or minute > 59:
        message = f'Không đọc được giờ "{text.strip()}".'
        raise BadValueError("bad-time", message, "viết 08:30")
    return f"{hour:02}:{minute:02}"


def _bool(text: str, extra: Mapping[str, Any]) -> bool:
    word = _line(text, extra).casefold()
    if word not in _YES + _NO:
        message = f'"{text.strip()}" không phải có hoặc không.'
        raise BadValueError("wrong-type", message, "viết true (có) hoặc false (không)")
    return word in _YES


def _slug(text: str, extra: Mapping[str, Any]) -> str:
    slug = _line(text, extra)
    if complaint := slug_complaint(slug):
        hint = slug_instead(slug)
        raise BadValueError("bad-slug", complaint, f"viết {hint}" if hint else "")
    return slug


def _appearance(text: str, extra: Mapping[str, Any]) -> str:
    line = _line(text, extra)
    if wrong := _no_appearance(line):
        raise BadValueError(*wrong)
    return line


@lru_cache(maxsize=4096)  # the same people come to many meetings
def _no_appearance(line: str) -> tuple[str, str, str] | None:
    """Rule, message and hint for a line that does not name one person."""
    try:
        parse_appearance(line)
    except ValueError as error:
        hint = f"viết {name_first(line) or f'Họ và tên - {line}'}"
        return "bad-appearance", str(error), hint
    if rightly := behind_name(line):
        message = "Tên người đứng trước, ký thay ai đứng sau."
        return "bad-appearance", message, f"viết {rightly}"
    if is_group(line):
        message = f'"{line}" là một nhóm, không phải một người.'
        return "bad-appearance", message, "chuyển dòng này sang groups"
    people = separate(line)
    if len(people) > 1:
        message = f"Dòng này có {len(people)} người: mỗi người phải là một dòng."
        hint = "viết mỗi người một dòng: " + ", ".join(
            f'"- {one.lstrip(_SIGNS)}"' for one in people
        )
        return "joined-names", message, hint
    return None


def _mail(text: str, extra: Mapping[str, Any]) -> str:
    line = _line(text, extra)
    if not is_mail_address(line):
        message = f'"{line}" không phải một địa chỉ thư điện tử.'
        hint = "viết một địa chỉ như vanphong@so.example.vn"
        raise BadValueError("bad-email", message, hint)
    return line


_READERS: Mapping[str, Callable[[str, Mapping[str, Any]], Any]] = {
    "line": _line,
    "name": _name,
    "body": _body_name,
    "reference": _line,
    "text": _text,
    "moment": _moment,
    "day": _day,
    "partial-date": _partial_date,
    "time": _time,
    "bool": _bool,
    "slug": _slug,
    "url": lambda text, extra: web_address(_line(text, extra)),
    "phone": _line,
    "mail": _mail,
    "address": lambda text, extra: old_address(_line(text, extra)),
    "file": lambda text, extra: stored_file(_line(text, extra), extra["folder"]),
    "appearance": _appearance,
}
