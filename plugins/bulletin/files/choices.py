"""Closed lists: a value as written → the value of the list, or what was meant.

choose("Published ", ("published", "draft"))  →  "published"
meant("nháp", ("published", "draft"))         →  "draft"
"""

from collections.abc import Mapping, Sequence

from plugins.bulletin.files.shapes import Shape
from plugins.bulletin.problems.bad_value import BadValueError
from plugins.bulletin.words.text import clean, match_key, nearest

_VIETNAMESE = {
    "published": "đã đăng, đăng, công bố, xuất bản, public",
    "draft": "nháp, bản nháp, dự thảo, chưa đăng",
    "waiting": "chờ duyệt, trình duyệt, chờ, đợi duyệt, for approval",
    "hidden": "ẩn, giấu, private",
    "skip": "bỏ qua, bỏ",
    "planned": "dự kiến, sắp họp, sắp diễn ra",
    "held": "đã họp, đã diễn ra, kết thúc",
    "postponed": "hoãn, lùi, tạm hoãn",
    "cancelled": "hủy, huỷ, bỏ, canceled",
    "vi": "vi-vn, tiếng việt, vietnamese",
    "en": "en-us, tiếng anh, english",
    "trực tuyến": "online",
}

_LISTS = {
    "categories": ("unknown-category", "Chuyên mục"),
    "meeting_kinds": ("unknown-kind", "Loại cuộc họp"),
}


def read_choice(text: str, shape: Shape, lists: Mapping[str, Sequence[str]]) -> str:
    """The member of the closed list a key takes; raises BadValueError."""
    listed = str(shape.extra.get("list", ""))
    rule, noun = _LISTS.get(listed, ("unknown-choice", "Giá trị"))
    if shape.attribute == "status":
        rule, noun = "unknown-status", "Trạng thái"
    choices = lists[listed] if listed else shape.choices
    if chosen := choose(text, choices):
        return chosen
    near = meant(text, choices)
    hint = f'có phải "{near}"?' if near else "chọn: " + ", ".join(choices)
    message = f'{noun} "{clean(text).strip()}" không có trong danh sách.'
    raise BadValueError(rule, message, hint)


def choose(text: str, choices: Sequence[str]) -> str | None:
    """The member of the list that was written; case, white space, invisible
    characters and the place of a tone mark make no difference."""
    if text in choices:
        return text
    wanted = match_key(clean(text))
    return next((choice for choice in choices if match_key(choice) == wanted), None)


def meant(text: str, choices: Sequence[str]) -> str | None:
    """The member that was probably meant by something that is none."""
    wanted = match_key(clean(text))
    for choice in choices:
        if wanted in map(match_key, _VIETNAMESE.get(choice, "").split(", ")):
            return choice
    return nearest(clean(text), choices)
