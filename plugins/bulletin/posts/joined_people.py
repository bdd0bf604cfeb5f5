"""Several people on one line, where each should have a line of its own.

separate("Lò Văn Phúc, Triệu Thị Mai")     →  ("Lò Văn Phúc", "Triệu Thị Mai")
separate("Lò Văn Phúc - Chủ tịch UBND tỉnh; bà Triệu Thị Mai - Phó Chủ tịch")
    →  ("Lò Văn Phúc - Chủ tịch UBND tỉnh", "bà Triệu Thị Mai - Phó Chủ tịch")
separate("1. Lò Văn Phúc; 2. Hà Thị Bình")   →  ("Lò Văn Phúc", "Hà Thị Bình")
separate("Lò Văn Phúc, Giám đốc Sở Văn Hóa, Thể Thao và Du Lịch")  →  one line
"""

import re
from collections.abc import Iterator

from plugins.bulletin.posts.heads import BODIES
from plugins.bulletin.posts.printed import starts_with_post
from plugins.bulletin.words.honorifics import HONORIFIC, split_honorific
from plugins.bulletin.words.text import clean, level

_CUT = re.compile(
    r"(?:\s*[,;/&+]\s*|(?-i:(?<=[a-zà-ỹđ][a-zà-ỹđ]))\.\s+"
    r"|\s*[-–—]\s+|\s+[-–—]\s*|\s+(?:và|cùng(?: với)?)\s+)"
    r"(?:\d{1,3}[.)/]\s*(?=[^\W\d_]))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}[.)/]\s*(?=[^\W\d_])")
_CUT_AT_END = re.compile(rf"(?:{_CUT.pattern})$", re.IGNORECASE)
_PLAIN = re.compile(r"\s*(?:,|-|–|—|và)\s*", re.IGNORECASE)
# Where a body's name may go on after a comma or "và", only a family name or a form of
# address shows a person. Who has another family name is never refused for it.
_FAMILIES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý nông triệu "
    "hà ma lò bế lường đinh trương mai đào đoàn vi vương lương lưu chu tô tạ cao thái "
    "la lã quách cầm tòng quàng hứa hầu giàng vàng sùng thào bàn phùng trịnh nghiêm "
    "doãn kiều mạc lục hòa sầm lộc cà lèng đàm đồng âu".split()
)
_PLACES = frozenset(
    ("hà nội", "hà giang", "hà nam", "hà tĩnh", "thái nguyên", "thái bình", "cao bằng")
)
# Words that no name begins with.
_NO_NAME = frozenset(
    "mẹ già cựu người trưởng phó hội ban chuyên phóng nhà học nghệ doanh cán công anh "
    "chiến dân giáo trung phòng".split()
)
_LONGEST_NAME = 5
_PLACE_AT_END = re.compile(r"(?<!\w)(?:tỉnh|huyện|quận|thị xã|phố|xã|phường|thôn|bản)$")
_BRACKETS = re.compile(r"\s*\(([^()]+)\)")


def separate(line: str) -> tuple[str, ...]:
    """Cut a line before each person it names; one part when it names only one."""
    words = " ".join(clean(line).split())
    number = _NUMBER.match(words)
    flat = _BRACKETS.sub(_behind_dash, words[number.end() :] if number else words)
    starts = [0, *_further_people(flat)]
    ends = [*starts[1:], len(flat)]
    parts = (flat[start:end] for start, end in zip(starts, ends, strict=True))
    return tuple(_CUT_AT_END.sub("", f"{part} ").strip() for part in parts)


def name_first(line: str) -> str:
    """The line with the name before the post it stands behind, '' for no such name.

    name_first("Giám đốc Sở Y tế Nông Văn An")  →  "Nông Văn An - Giám đốc Sở Y tế"
    """
    words = clean(line).split()
    for size in (4, 3):
        post, name = " ".join(words[:-size]).rstrip(" ,-–—:"), words[-size:]
        named = level(name[0]) in _FAMILIES and all(w[0].isupper() for w in name)
        if post and named and not _PLACE_AT_END.search(level(post)):
            return f"{' '.join(name)} - {post}"
    return ""


def _behind_dash(found: re.Match[str]) -> str:
    """A post in brackets as one behind a dash."""
    return f" - {found[1]}" if starts_with_post(found[1]) else found[0]


def _further_people(flat: str) -> Iterator[int]:
    """Where people begin after the first."""
    if flat.islower():
        flat = flat.title()  # typed in a hurry: nothing but the words tells names
    cuts = list(_CUT.finditer(flat))
    after_person = True
    for number, cut in enumerate(cuts):
        if "." in cut[0][:1] and " - " not in flat[: cut.start()]:
            continue  # "ThS. Lò Văn An": no post has ended here
        end = cuts[number + 1].start() if number + 1 < len(cuts) else len(flat)
        piece = flat[cut.end() : end]
        least = 3 if after_person else _LONGEST_NAME + 1
        person = _is_person(piece, least if _PLAIN.fullmatch(cut[0]) else 2)
        if person:
            yield cut.end()
        after_person = person


def _is_person(piece: str, least: int) -> bool:
    """Whether a piece names a person; so many words are enough without other signs."""
    honorific, name = split_honorific(piece)
    words = name.split()
    low = level(name)
    if not 2 <= len(words) <= _LONGEST_NAME or not all(w[0].isupper() for w in words):
        return False
    if low in _PLACES or low.split()[0] in _NO_NAME or _is_other(low, name):
        return False
    told = honorific is not None or name != piece or low.split()[0] in _FAMILIES
    return told or len(words) >= least


def _is_other(low: str, name: str) -> bool:
    return bool(
        starts_with_post(name)
        or HONORIFIC.fullmatch(low)
        or any(body.search(low) for body in BODIES.values())
    )
