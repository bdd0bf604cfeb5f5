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
    "P.CT": "Phó Chủ tịch",
    "BT": "Bí thư",
    "PBT": "Phó Bí thư",
    "P.BT": "Phó Bí thư",
    "GĐ": "Giám đốc",
    "PGĐ": "Phó Giám đốc",
    "P.GĐ": "Phó Giám đốc",
    "CVP": "Chánh Văn phòng",
    "PCVP": "Phó Chánh Văn phòng",
    "P.CVP": "Phó Chánh Văn phòng",
    "TP": "Trưởng phòng",
    "PTP": "Phó Trưởng phòng",
    "TB": "Trưởng ban",
    "PTB": "Phó Trưởng ban",
}
LETTERS = "|".join(sorted(map(re.escape, _SHORT), key=len, reverse=True))
# "PCTTT", "PCT. Thường trực", "PCT UBND tỉnh".
IN_SHORT = re.compile(
    rf"(?P<letters>{LETTERS})\.?(?P<standing>\.?\s*TT|\.?\s*[Tt]hường trực)?\.?(?!\w)"
    r"(?P<body>(?:\s+(?:UBND|HĐND|UBMTTQ|MTTQ|TU|Tỉnh ủy|Sở))?"
    r"(?:\s+(?:tỉnh|TP|xã|huyện))?(?!\w))"
)
# One of several told without a name: "BT", "các PCT UBND tỉnh".
_POST_ALONE = re.compile(
    rf"(?P<before>(?:^|[,;]\s*|\s+và\s+)(?:[Cc]ác\s+)?){IN_SHORT.pattern}"
    r"(?=\s*(?:[,;]|và\s|$))"
)
# A capital letter: in Unicode they stand between the small ones.
CAPITAL = f"[{''.join(c for c in map(chr, range(0x1EF9)) if c.isupper())}]"
ADDRESS = re.compile(
    r"^(?:(?:các\s+)?(?:đồng chí|đ/c|đ\.c|đc|ông|bà)(?!\w)[\s:.]*"
    rf"|(?-i:[ÔBCA]\.\s*(?={CAPITAL})))",
    re.IGNORECASE,
)
_CHAIRS = re.compile(r"\s*(?:đồng )?chủ trì[\s:.]*|^chủ trì\s*:\s*", re.IGNORECASE)
# Posts that stand before a name, with the body they are of.
_BODY = (
    r"(?: (?:thường trực )?(?:ubnd|hđnd|ubmttq|mttq|tỉnh ủy|thành ủy|huyện ủy|đảng ủy"
    r"|thị ủy|ủy ban nhân dân|hội đồng nhân dân|đoàn đbqh|sở)"
    r"(?: (?:tỉnh|thành phố|huyện|thị xã|phường|xã)(?!\w))?)?"
)
POST = re.compile(rf"^(?P<post>{HEAD.pattern}(?: thường trực)?{_BODY})(?:\s+|$)")
_NAME = re.compile(r"(?:[^\W\d_]['’]?[^\W\d_]*\s+){1,4}[^\W\d_]['’]?[^\W\d_]*\Z")
_CALLED = re.compile(r"[^\W\d_]['’]?[^\W\d_]+\Z")
# "xã Keo Lôm": two words behind a kind of place are its name, no person's.
_AREA_END = re.compile(r"(?<!\w)(?:xã|phường|huyện|tỉnh|thành phố|thị xã|thôn|bản|sở)$")
_INITIALS = ("ubnd", "hđnd", "mttq", "ubmttq", "đbqh")
# Names of families that are words for bodies too.
_FAMILIES, _LONG = ("Đoàn", "Ban", "Hội", "Bộ", "Tổ", "Phó"), 3
_SHORTEST_BEHIND_AREA = 3
# A name behind a post and its body: "Trưởng ban Pháp chế Hoàng Khắc Bình".
_LAST = re.compile(
    rf"(?<=[^\W\d_])\s+(?P<name>(?:{CAPITAL}[^\W\d_]*['’]?[^\W\d_]*\s+){{1,4}}"
    rf"{CAPITAL}[^\W\d_]*)$"
)
# What begins no name, however it is written.
NO_NAME = re.compile(
    r"^(?:văn phòng|sở|ban|phòng|ủy ban|ubnd|hđnd|lãnh đạo|các|công an"
    r"|thường trực|chi cục|trung tâm|hội|đại diện|toàn thể|tổ|đoàn|bộ|cục"
    r"|thành viên|chủ tịch|phó|bí thư|nội dung|thành phần|địa điểm|đơn vị|cán bộ"
    r"|công chức|cơ quan|trưởng|giám đốc|tỉnh|huyện|xã|phường|đảng|mặt trận)(?!\w)"
)
# What bears a name and is no person: "Trường Tiểu học Nguyễn Bá Ngọc".
_NAMED = re.compile(
    r"(?:học|trường|đường|phố|trung tâm|bệnh viện|công ty|thôn|bản|ấp|xóm|tổ|làng|chợ)$"
)
SHORT_BEHIND = re.compile(rf"\s*\((?P<post>{LETTERS})\)")
_NAME_END = re.compile(r"\s+[-–]\s+|\s*,\s*")
_BETWEEN = re.compile(
    r"\s*[;\n]\s*|\s*,\s*(?=(?:đ/c|đồng chí|pct|ct|pgđ|gđ|ông|bà|phó|chủ tịch|bí thư"
    r"|giám đốc)\b)|\s+và\s+(?=(?:đ/c|đồng chí|pct|pgđ|phó|ông|bà)\b)",
    re.IGNORECASE,
)
ONLY_POSTS = re.compile(
    r"(?:(?:các|đ/c|đồng chí|thường trực|lãnh đạo|ban|tập thể)\s+)*"
    rf"(?:{HEAD.pattern}|giám đốc|lãnh đạo|thường trực)"
)


def people_in(text: str) -> tuple[list[str], list[str]]:
    """Part whoever is told into lines about people, and groups without a name."""
    people: list[str] = []
    groups: list[str] = []
    text = _in_small_letters(text.strip()) if text.isupper() else text
    rest = _CHAIRS.sub("", text).strip()
    if not any(map(_several, _BETWEEN.split(rest))) and is_posts(rest):
        return [], [_in_words(" ".join(rest.split()))]
    for part in _BETWEEN.split(text.strip()):
        bare = _CHAIRS.sub("", part).strip(" .,:-–+*")
        if not bare:
            continue
        if found := _several(bare):
            people += found
        elif people and " - " not in people[-1] and _is_post_of_one(bare):
            people[-1] = f"{people[-1]} - {bare}"  # "Lò A, Chủ tịch UBND tỉnh"
        else:
            groups.append(_in_words(bare))
    return people, groups


def _in_words(text: str) -> str:
    """Posts in letters and nothing else, "PBTTT, các PCT", as readers know them."""
    return _POST_ALONE.sub(lambda one: f"{one['before']}{_post_of(one)}", text)


def _post_of(found: re.Match[str]) -> str:
    """The words of a post in letters, with its body."""
    standing = " Thường trực" if found["standing"] else ""
    body = " ".join(found["body"].split())
    return f"{_SHORT[found['letters']]}{standing} {body}".strip()


def _several(text: str) -> list[str]:
    """The people that a part names, parted by commas or not; [] where one is none."""
    bare = _CHAIRS.sub("", text).strip(" .,:-–+*")
    several = [person_of(one.strip()) for one in bare.split(",")]
    found = several if all(several) else [person_of(bare)]
    return found if all(found) else []


def is_posts(text: str) -> bool:
    """Whether all that is told are posts, of nobody by name."""
    parts = [one.strip() for one in re.split(r"[,;\n]|\s+và\s+", text) if one.strip()]
    return bool(parts) and all(
        ONLY_POSTS.match(level(one)) and len(one) < 60 for one in parts
    )


def _is_post_of_one(text: str) -> bool:
    return not level(text).startswith("các ") and is_posts(text)


def leaders_in(text: str) -> tuple[list[str], list[str]]:
    """As people_in, where who is told leads: any office may stand before a name."""
    people, groups = people_in(text)
    others: list[str] = []
    for group in groups:
        last = _LAST.search(group)
        before = group[: last.start()].strip() if last else ""
        whose = level(before)
        place = _AREA_END.search(whose) or _NAMED.search(whose)
        if last and is_name(last["name"]) and not place:
            people.append(f"{last['name']} - {before}")
        else:
            others.append(group)
    return people, others


def person_of(text: str) -> str:
    """The line of a person; "" for what names nobody."""
    text = _in_small_letters(text) if text.isupper() else text
    address = ADDRESS.match(text)
    bare, post = ADDRESS.sub("", text).strip(), ""
    if found := IN_SHORT.match(bare):
        post, bare = _post_of(found), bare[found.end() :].strip(" :.-–")
    elif held := POST.match(level(bare)):
        post, bare = bare[: held.end("post")], bare[held.end() :].strip(" :-–")
    address = ADDRESS.match(bare) or address
    rest = ADDRESS.sub("", bare).strip()
    # "PGĐ Ông Thị Chi": Ông is a family too.
    bare = bare if post and rest.startswith(("Thị ", "Văn ")) else rest
    if short := SHORT_BEHIND.search(bare):  # "Lò A (PCT)"
        post, bare = _SHORT[short["post"]], bare[: short.start()]
    # "Lò A, Trưởng ban Văn hóa - Xã hội": what comes first ends the name.
    end = _NAME_END.search(bare)
    name = (bare[: end.start()] if end else bare).strip()
    behind = bare[end.end() :] if end else ""
    last = _LAST.search(name) if post else None
    if last and not is_name(name) and is_name(last["name"]):
        post, name = f"{post} {name[: last.start()]}", last["name"]
    if _AREA_END.search(level(post)) and len(name.split()) < _SHORTEST_BEHIND_AREA:
        return ""
    if not (is_name(name) or (address and is_called(name))):
        return ""
    told = ", ".join(filter(None, (post, behind.strip())))
    return f"{name} - {told}" if told else name


def _in_small_letters(text: str) -> str:
    """A post, a name or both, printed in capitals, as they are written."""
    address = ADDRESS.match(text)
    start = address.end() if address else 0
    said, rest = text[:start].lower(), text[start:]
    if short := IN_SHORT.match(rest):
        name = rest[short.end() :].strip(" :.-–").title()
        return f"{said.capitalize()}{short[0]} {name}" if is_name(name) else text
    if not (post := POST.match(level(rest))):
        name = rest.title()
        return f"{said.capitalize()}{name}" if is_name(name) else text
    held = " ".join(
        word.upper() if word in _INITIALS else word for word in post["post"].split()
    )
    # "Phó Chủ tịch": the office behind it has a capital of its own.
    offices = held.split(" ", 1) if held.startswith("phó ") else [held]
    written = " ".join(f"{one[:1].upper()}{one[1:]}" for one in offices)
    return f"{said.capitalize()}{written} {rest[post.end() :].title()}".strip()


def is_name(text: str) -> bool:
    """Whether a text may be the name of a person: two to six words with capitals."""
    words = text.split()
    if not _NAME.fullmatch(text) or not all(word[:1].isupper() for word in words):
        return False
    # "Đoàn Thị Trâm", and no "Đoàn ĐBQH"
    family = words[0] in _FAMILIES and len(words) >= _LONG and text.istitle()
    return family or not NO_NAME.match(level(text))


def is_called(text: str) -> bool:
    """Whether it is the last word of a name, by which those who know it are called."""
    return bool(_CALLED.fullmatch(text)) and text.istitle()
