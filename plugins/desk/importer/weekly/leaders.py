"""Who chairs or attends, as schedules say it: posts in letters, several at once.

people_in("PCT Lê A; Đ/c Hà B")          →  (["Lê A - Phó Chủ tịch", "Hà B"], [])
people_in("Chủ tịch, các Phó Chủ tịch")  →  ([], ["Chủ tịch, các Phó Chủ tịch"])
"""

import re

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.words.text import level

_SHORT = {
    "CT": "Chủ tịch",
    "PCT": "Phó Chủ tịch",
    "PCTTT": "Phó Chủ tịch Thường trực",
    "BT": "Bí thư",
    "PBT": "Phó Bí thư",
    "PBTTT": "Phó Bí thư Thường trực",
    "GĐ": "Giám đốc",
    "PGĐ": "Phó Giám đốc",
    "CVP": "Chánh Văn phòng",
    "PCVP": "Phó Chánh Văn phòng",
}
_ADDRESS = re.compile(r"^(?:các\s+)?(?:đồng chí|đ/c|đc|ông|bà)[\s:.]*", re.IGNORECASE)
_CHAIRS = re.compile(r"\s*(?:đồng )?chủ trì[\s:.]*|^chủ trì\s*:\s*", re.IGNORECASE)
# Posts that stand before a name, with the body they are of.
_POST = re.compile(
    rf"^(?P<post>{HEAD.pattern}(?: thường trực)?"
    r"(?: (?:thường trực )?(?:ubnd|hđnd|ubmttq|mttq|tỉnh ủy|thành ủy|ủy ban nhân dân"
    r"|hội đồng nhân dân|đoàn đbqh)(?: (?:tỉnh|thành phố|huyện|xã|phường))?)?)\s+",
)
_NAME = re.compile(r"(?:[^\W\d_]['’]?[^\W\d_]*\s+){1,4}[^\W\d_]['’]?[^\W\d_]*\Z")
# What begins no name, however it is written.
_NO_NAME = re.compile(
    r"^(?:văn phòng|sở|ban|phòng|ủy ban|ubnd|hđnd|lãnh đạo|các|công an"
    r"|thường trực|chi cục|trung tâm|hội|đại diện|toàn thể|tổ|đoàn|bộ|cục"
    r"|thành viên|chủ tịch|phó|bí thư"
    r"|giám đốc|trưởng)(?!\w)"
)
_BRACKETS = re.compile(r"\(\s*(?P<inside>[^()]{4,160})\)\s*[.;]?\s*$")
_SENTENCE = re.compile(
    r"(?<=[.;])\s+(?P<inside>[^.;()]{4,120}\s(?:chủ trì|dự))\s*[.;]?\s*$", re.IGNORECASE
)
_SHORT_BEHIND = re.compile(rf"\s*\((?P<post>{'|'.join(_SHORT)})\)\s*$")
_NAME_END = re.compile(r"\s+[-–]\s+|\s*,\s*")
_BEHIND = re.compile(r"\s*(?:[-–,]\s+)")
_ATTENDS = re.compile(r"\s+(?:cùng |tham )?dự\s*$")
_AND = re.compile(
    r"(?:và|cùng)\s+(?=(?:đ/c|đồng chí|phó|chủ tịch|bí thư|pct|ct|ông|bà)\b)"
)
# The words of a name, each with a capital.
_CAPITALS = re.compile(
    r"(?:[A-ZĐÀ-ỸƠƯ][^\W\d_]*['’]?[^\W\d_]*(?:\s+(?=[A-ZĐÀ-ỸƠƯ])|(?=[\s,.;:]|$))){2,5}"
)
_BETWEEN = re.compile(
    r"\s*[;\n]\s*|\s*,\s*(?=(?:đ/c|đồng chí|pct|ct|ông|bà)\b)", re.IGNORECASE
)


def people_in(text: str) -> tuple[list[str], list[str]]:
    """Part whoever is told into lines about people, and groups without a name."""
    people: list[str] = []
    groups: list[str] = []
    for part in _BETWEEN.split(text.strip()):
        bare = _CHAIRS.sub("", part).strip(" .,:-–")
        if not bare:
            continue
        several = [_person(one.strip()) for one in bare.split(",")]
        found = several if all(several) else [_person(bare)]
        if all(found):
            people += found
        else:
            groups.append(bare)
    return people, groups


def at_the_end(text: str) -> tuple[str, list[str], list[str]]:
    """Part a content from the people its end names, who chair or attend.

    at_the_end("Họp Thường vụ (đ/c Lò Văn A chủ trì)")
        →  ("Họp Thường vụ", ["Lò Văn A"], [])
    "Họp Thường vụ. Đ/c Lò Văn A chủ trì"
        →  the same
    """
    found = _BRACKETS.search(text) or _SENTENCE.search(text)
    if not found:
        return text, [], []
    said = found["inside"].strip()
    attending = _ATTENDS.search(level(said))
    people, groups = people_in(said[: attending.start()] if attending else said)
    if not people or groups:
        return text, [], []
    rest = text[: found.start()].rstrip(" .;")
    return (rest, [], people) if attending else (rest, people, [])


def leader_first(text: str) -> tuple[list[str], str]:
    """Part the leaders a sentence begins with from what they do.

    leader_first("Phó Chủ tịch UBND tỉnh Lò Thị B kiểm tra đê")
        →  (["Lò Thị B - Phó Chủ tịch UBND tỉnh"], "Kiểm tra đê")
    """
    people, rest = list[str](), text.strip()
    while found := _leader(rest):
        line, behind = found
        people.append(line)
        joined = _AND.match(level(behind))
        rest = behind[joined.end() :] if joined else behind
        if not joined:
            break
    if not people or not rest[:1].islower():
        return [], text
    return people, f"{rest[0].upper()}{rest[1:]}"


def _leader(text: str) -> tuple[str, str] | None:
    """The line of whom a text begins with, by post or address, and what is behind."""
    address = _ADDRESS.match(text)
    start = address.end() if address else 0
    first = text[start:].partition(" ")[0]
    post = _POST.match(level(text[start:]))
    end = start + (post.end() if post else 0)
    if first.rstrip(".") in _SHORT:
        end = start + len(first) + 1
        body = re.match(r"(?:UBND|HĐND)(?: tỉnh)?\s+", text[end:])
        end += body.end() if body else 0
    if not address and end == start:
        return None
    name = _CAPITALS.match(text, end)
    if not name or not _is_name(name[0].strip()):
        return None
    stop = name.end()
    behind = _BEHIND.match(text, stop)
    held = behind and _POST.match(level(text[behind.end() :]))
    if behind and held:
        stop = behind.end() + held.end("post")
    line = _person(text[:stop].strip())
    return (line, text[stop:].lstrip(" ,")) if line else None


def _person(text: str) -> str:
    """The line of a person; "" for what names nobody."""
    bare, post = _ADDRESS.sub("", text).strip(), ""
    first, _, rest = bare.partition(" ")
    if first.rstrip(".") in _SHORT:
        post, bare = _SHORT[first.rstrip(".")], rest.strip()
        tail = re.match(r"(?:UBND|HĐND)(?: tỉnh)?\s+", bare)
        if tail:
            post, bare = f"{post} {tail[0].strip()}", bare[tail.end() :]
    elif found := _POST.match(level(bare)):
        post, bare = bare[: found.end("post")], bare[found.end() :].strip()
    bare = _ADDRESS.sub("", bare).strip()
    if short := _SHORT_BEHIND.search(bare):
        post, bare = _SHORT[short["post"]], bare[: short.start()]
    # "Lò A, Trưởng ban Văn hóa - Xã hội": what comes first ends the name.
    end = _NAME_END.search(bare)
    name = (bare[: end.start()] if end else bare).strip()
    behind = bare[end.end() :] if end else ""
    if not _is_name(name):
        return ""
    told = ", ".join(filter(None, (post, behind.strip())))
    return f"{name} - {told}" if told else name


def _is_name(text: str) -> bool:
    words = text.split()
    if not _NAME.fullmatch(text) or _NO_NAME.match(level(text)):
        return False
    return all(word[:1].isupper() for word in words)
