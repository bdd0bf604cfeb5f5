"""Text typed with TCVN3 (.VnTime) or VNI fonts, turned into Unicode.

to_unicode("Uû ban nh©n d©n", "tcvn3")  →  "Uỷ ban nhân dân"
to_unicode("Uyû ban nhaân daân", "vni")  →  "Uỷ ban nhân dân"
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from plugins.bulletin.words.text import nfc

Legacy = Literal["tcvn3", "vni"]

_TCVN3 = str.maketrans(
    "\xb5\xb8\xb6\xb7\xb9\xa8\xbb\xbe\xbc\xbd\xc6\xa9\xc7\xca\xc8\xc9\xcb\xae\xcc\xd0"
    "\xce\xcf\xd1\xaa\xd2\xd5\xd3\xd4\xd6\xd7\xdd\xd8\xdc\xde\xdf\xe3\xe1\xe2\xe4\xab"
    "\xe5\xe8\xe6\xe7\xe9\xac\xea\xed\xeb\xec\xee\xef\xf3\xf1\xf2\xf4\xad\xf5\xf8\xf6"
    "\xf7\xf9\xfa\xfd\xfb\xfc\xfe\xa1\xa2\xa7\xa3\xa4\xa5\xa6",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)
_VNI_LETTERS = {
    "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "í": "í", "ì": "ì",
    "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "Í": "Í", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ",
    "Ò": "Ị", "Î": "Ỵ",
}  # fmt: skip
_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_HAT, _BREVE = "\u0302", "\u0306"
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT, "â": _HAT,
    "á": _HAT + _ACUTE, "à": _HAT + _GRAVE, "å": _HAT + _HOOK, "ã": _HAT + _TILDE,
    "ä": _HAT + _DOT, "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE,
    "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE, "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_PAIR = re.compile(
    "([aeouyAEOUYôÔöÖ])([" + "".join(_VNI_MARKS) + "".join(_VNI_MARKS).upper() + "])"
)
_VNI_SINGLE = re.compile("[" + "".join(_VNI_LETTERS) + "]")
_VNI_SIGN = re.compile(r"[aeouyAEOUY][ùøûõïâáàåãäêéèúüë]|[ôö][ùøûõï]")
_TCVN3_SIGN = re.compile(
    r"[a-zA-Z][\xa8-\xaa\xac\xae\xb5-\xb9\xbb-\xbe\xc6-\xcb]|\xae[a-z]"
)
# Bullets of symbol fonts, as Word pastes them: alone, or glued to a paragraph's start.
_BULLET = re.compile(
    "(?<![^\\W\\d_])[\ue000-\uf8ff](?![^\\W\\d_])"
    "|^\\s*[\uf0b7\uf0d8\uf0fc\uf076\uf0e0\uf06c\uf06e]",
    re.MULTILINE,
)
# Letters that only Vietnamese in Unicode has.
UNICODE_SIGN = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


def legacy_font(name: str) -> Legacy | None:
    """Which old code the font stands for: ".VnTime" and "VNI-Times" do."""
    if re.match(r"\s*[\"']?vni[-\s]", name, re.IGNORECASE):
        return "vni"
    return "tcvn3" if re.match(r"\s*[\"']?\.vn", name, re.IGNORECASE) else None


def is_capital_font(name: str) -> bool:
    """Whether the font shows small letters as capitals (.VnTimeH)."""
    return bool(re.match(r"\s*[\"']?\.vn\w*h\b", name, re.IGNORECASE))


def _vni_pair(found: re.Match[str]) -> str:
    letter = _VNI_LETTERS.get(found[1], found[1])
    return nfc(letter + _VNI_MARKS[found[2].lower()])


def _from_vni(text: str) -> str:
    parts, position = [], 0
    for found in _VNI_PAIR.finditer(text):
        parts.append(_single_vni(text[position : found.start()]))
        parts.append(_vni_pair(found))
        position = found.end()
    return "".join([*parts, _single_vni(text[position:])])


def _single_vni(text: str) -> str:
    return _VNI_SINGLE.sub(lambda found: _VNI_LETTERS[found[0]], text)


def to_unicode(text: str, code: Legacy, *, capitals: bool = False) -> str:
    """Convert text typed in the old code; capitals for fonts such as .VnTimeH."""
    converted = text.translate(_TCVN3) if code == "tcvn3" else _from_vni(text)
    return nfc(converted.upper() if capitals else converted)


# Letters that both codes of a kind have; all others tell an old code at once.
_SHARED = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"


def _telling(letters: str) -> re.Pattern[str]:
    telling = re.escape("".join(char for char in letters if char not in _SHARED))
    return re.compile(rf"(?<=[^\W\d_])[{telling}]|[{telling}](?=[^\W\d_])")


_TELLING = {
    "tcvn3": _telling("".join(map(chr, _TCVN3))),
    "vni": _telling("ñÑöÖîæÎÆ" + "".join(_VNI_MARKS) + "".join(_VNI_MARKS).upper()),
}


def _is_old(text: str, code: Legacy) -> bool | None:
    """Whether letters are in the old code; None when they could be in either."""
    if UNICODE_SIGN.search(text):
        return False
    return True if _TELLING[code].search(text) else None


def convert_runs(runs: Sequence[tuple[str, str]]) -> list[str]:
    """The texts of runs, each with the name of its font, in Unicode.

    A run is converted when its font is an old one, unless its letters are in Unicode
    already: many a text keeps the font's name after it was converted. Where letters
    tell nothing, the nearest run that tells decides.
    """
    codes = [legacy_font(font) for _, font in runs]
    said = [
        (place, verdict)
        for place, ((text, _), code) in enumerate(zip(runs, codes, strict=True))
        if code and (verdict := _is_old(text, code)) is not None
    ]
    places = [place for place, _ in said]
    converted = []
    for place, ((text, font), code) in enumerate(zip(runs, codes, strict=True)):
        near = bisect_left(places, place)
        beside = said[max(0, near - 1) : near + 1]
        nearest = min(beside, key=lambda one: abs(one[0] - place), default=(0, True))
        if code and nearest[1]:
            text = to_unicode(text, code, capitals=is_capital_font(font))
        converted.append(text)
    return converted


def convert_lines(text: str) -> str:
    """A text whose lines may each be in an old code, in Unicode.

    A line that tells nothing by itself follows most of the others.
    """
    if text.isascii():
        return text
    lines = text.split("\n")
    codes = [_code_of_line(line) for line in lines]
    modern = sum(bool(UNICODE_SIGN.search(line)) for line in lines)
    old = [code for code in codes if code]
    most = detect(text) or (old[0] if len(old) > modern else None)
    converted = []
    for line, code in zip(lines, codes, strict=True):
        if most and not code and _is_old(line, most) is not False:
            code = most
        converted.append(to_unicode(line, code) if code else line)
    return "\n".join(converted)


def _code_of_line(line: str) -> Legacy | None:
    """The old code that a line is surely in."""
    enough = max(2, len(line) // 60)
    if UNICODE_SIGN.search(line):
        return None
    for code in ("tcvn3", "vni"):
        if len(_TELLING[code].findall(line)) >= enough and detect(line):
            return detect(line)
    return None


def without_bullets(text: str) -> str:
    """Text without the bullets that only a symbol font can show."""
    return _BULLET.sub("", text)


def detect(text: str) -> Legacy | None:
    """The old code a text is in, judged by its letters; None for Unicode."""
    if len(UNICODE_SIGN.findall(text)) * 40 > len(text):
        return None
    enough = max(3, len(text) // 60)
    for sign, code in ((_TCVN3_SIGN, "tcvn3"), (_VNI_SIGN, "vni")):
        if len(sign.findall(text)) >= enough:
            return "tcvn3" if code == "tcvn3" else "vni"
    return None
