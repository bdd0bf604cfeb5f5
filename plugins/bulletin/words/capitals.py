"""Names of bodies and posts printed in capitals → as texts write them.

["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"]  →  "Ủy ban nhân dân tỉnh Bắc Kạn"
["UBND TỈNH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"]  →  "Sở Khoa học và Công nghệ"
"""

import re
from collections.abc import Sequence

from plugins.bulletin.words.abbreviations import ABBREVIATIONS
from plugins.bulletin.words.text import level

_AREAS = ("tỉnh", "huyện", "xã", "phường", "quận", "thành phố", "thị xã", "thị trấn")
_AREA = re.compile(rf"(?<!\w)({'|'.join(_AREAS)}) (?!ủy|đoàn|đội)(?P<name>\S.*)")
_PARTY = re.compile(r"(?<!\w)((?:tỉnh|huyện|thành|thị|quận|đảng) (?:ủy|đoàn)) (.+)")
_FIELD = re.compile(r"(?<!\w)(sở|bộ|phòng|cục|chi cục|ban dân|ban tổ) (\w)")
_PART = re.compile(r"( và |, )(\w)")
_FULL = {
    level(one.full): one.full
    for one in ABBREVIATIONS.values()
    if " " in one.full and one.full[:1].isupper()
}
_SHORT = {level(short): short for short in ABBREVIATIONS if short.isupper()}


def as_written(lines: Sequence[str]) -> str:
    """The last body that lines in capitals name, each above the one below it.

    A line that names an area belongs to the body above it.
    """
    whole: list[str] = []
    for line in lines:
        low = " ".join(line.lower().split())
        if not any(char.isalpha() for char in low):
            continue
        if whole and low.startswith(_AREAS) and not _PARTY.match(low):
            whole.append(low)
        else:
            whole = [low]
    return _cased(" ".join(whole))


def _cased(low: str) -> str:
    """Lower-case words with the capitals that names of bodies and areas have."""
    text = _FIELD.sub(_field, low.replace("chánh văn phòng", "chánh Văn phòng"))
    if _FIELD.match(low):
        area = _AREA.search(text)
        end = area.start() if area else len(text)
        parts = _PART.sub(lambda f: f"{f[1]}{f[2].upper()}", text[:end])
        text = parts + text[end:]
    text = _PARTY.sub(lambda found: f"{found[1]} {_title(found[2])}", text)
    text = _AREA.sub(lambda found: f"{found[1]} {_title(found['name'])}", text)
    words = [_SHORT.get(level(word), word) for word in text.split()]
    text = " ".join(words)
    for key, full in _FULL.items():
        place = level(text).find(key)
        if place >= 0:
            text = text[:place] + full + text[place + len(key) :]
    return text[:1].upper() + text[1:]


def _field(found: re.Match[str]) -> str:
    body = found[1].capitalize() if found[1] in ("sở", "bộ") else found[1]
    return f"{body} {found[2].upper()}"


def _title(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in words.split())
