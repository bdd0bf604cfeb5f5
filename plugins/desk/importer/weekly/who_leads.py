"""Whom a sentence of a schedule names: at its end, before its verb or a colon.

leader_first("Phó Chủ tịch Lò Thị B kiểm tra đê")
    →  (["Lò Thị B - Phó Chủ tịch"], [], "Kiểm tra đê")
"""

import re

from plugins.bulletin.words.text import level
from plugins.desk.importer.weekly.leaders import (
    ADDRESS,
    CAPITAL,
    IN_SHORT,
    LETTERS,
    NO_NAME,
    ONLY_POSTS,
    POST,
    SHORT_BEHIND,
    is_called,
    is_name,
    is_posts,
    people_in,
    person_of,
)
from plugins.desk.importer.weekly.sentences import has_label

_MANY = re.compile(r"\s*các(?!\w)", re.IGNORECASE)
_BRACKETS = re.compile(r"\(\s*(?P<inside>[^()]{4,160})\)\s*[.;]?\s*$")
_SENTENCE = re.compile(
    r"(?:(?<=[.;,])\s+|\s+[-–]\s+)"
    r"(?P<inside>(?:(?!\s-\s)[^.;()–]){4,120}?\s(?:chủ trì|dự))\s*[.;]?\s*$",
    re.IGNORECASE,
)
# "Trực cơ quan: đ/c Lò A"
_COLON = re.compile(
    rf"\s*:\s*(?P<inside>(?:(?:đồng chí|đ/c|đ\.c|đc|ông|bà)[\s:.]|(?-i:{LETTERS})[\s.])"
    r"[^:.()]{2,120})\s*\.?\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:[-–,]\s+)")
_ATTENDS = re.compile(r"\s+(?:cùng |tham )?dự\s*$")
_ATTENDING = re.compile(r"^(?:cùng |tham )?dự(?: họp)?\s*:\s*", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:,|và|cùng)\s*(?=(?:đ/c|đồng chí|phó|p\.|chủ tịch|bí thư|pct|ct|pgđ|pbt|ông"
    r"|bà|các phó|giám đốc|trưởng|chánh)(?!\w)|[a-zđ.]*\.?ct)"
)
# The words of a name, each with a capital.
_CAPITALS = re.compile(
    rf"(?:{CAPITAL}[^\W\d_]*['’]?[^\W\d_]*(?:\s+(?={CAPITAL})|(?=[\s,.;:)]|$))){{1,5}}"
)


def at_the_end(text: str) -> tuple[str, list[str], list[str]]:
    """Part a content from the people its end names, who chair or attend.

    at_the_end("Họp Thường vụ (đ/c Lò Văn A chủ trì)")
        →  ("Họp Thường vụ", ["Lò Văn A"], [])
    "Họp Thường vụ. Đ/c Lò Văn A chủ trì"
        →  the same
    """
    found = _BRACKETS.search(text) or _SENTENCE.search(text)
    found = found or (None if has_label(text) else _COLON.search(text))
    if not found:
        return text, [], []
    said = found["inside"].strip()
    attending = _ATTENDS.search(level(said))
    ahead = _ATTENDING.match(said)
    told = said[: attending.start()] if attending else said
    people, groups = people_in(told[ahead.end() :] if ahead else told)
    if not people or groups:
        return text, [], []
    rest = text[: found.start()].rstrip(" .;")
    return (rest, [], people) if attending or ahead else (rest, people, [])


def posts_at_the_end(text: str) -> tuple[str, list[str]]:
    """Part a content from posts of nobody by name in brackets at its end.

    posts_at_the_end("Họp (Chủ tịch, các PCT)")  →  ("Họp", ["Chủ tịch, các PCT"])
    """
    found = _BRACKETS.search(text)
    if not found or not is_posts(found["inside"]):
        return text, []
    return text[: found.start()].rstrip(" .;"), [found["inside"].strip()]


def leader_first(text: str) -> tuple[list[str], list[str], str]:
    """Part the leaders a sentence begins with from what they do.

    leader_first("Chủ tịch UBND, Phó Chủ tịch UBND tỉnh Lò Thị B kiểm tra đê")
        →  (["Lò Thị B - Phó Chủ tịch UBND tỉnh"], ["Chủ tịch UBND"], "Kiểm tra đê")
    """
    people, groups, rest = list[str](), list[str](), text.strip()
    while found := _leader(rest) or _unnamed(rest):
        line, group, behind = found
        people += [line] if line else []
        groups += [group] if group else []
        joined = _AND.match(level(behind))
        rest = behind[joined.end() :] if joined else behind.lstrip(" ,")
        if not joined:
            break
    if not people or not rest[:1].islower():
        return [], [], text
    return people, groups, f"{rest[0].upper()}{rest[1:]}"


def leader_before(text: str) -> tuple[list[str], list[str], str] | None:
    """Part the leaders before a colon from what they do; None where none stands so.

    leader_before("PCT. Thường trực Lâm Thị M: 8 giờ, họp")
        →  (["Lâm Thị M - Phó Chủ tịch Thường trực"], [], "8 giờ, họp")
    """
    head, colon, rest = text.partition(":")
    low = level(head).strip()
    if not colon or len(head) > 140 or re.search(r"\d", head) or has_label(f"{head}:"):
        return None
    addressed = ADDRESS.match(head.strip())
    posted = IN_SHORT.match(head.strip()) or ONLY_POSTS.match(low)
    if not (addressed or posted):
        return None
    people, groups = people_in(head)
    if groups and not all(is_posts(one) for one in groups):
        return None
    return people, groups, rest.strip()


def leader_alone(text: str) -> tuple[list[str], list[str], str] | None:
    """The one leader of whom a line says nothing but the post, or the name too.

    leader_alone("Đồng chí Bí thư Tỉnh đoàn")  →  ([], ["Bí thư Tỉnh đoàn"], "")
    """
    people, groups = people_in(text)
    if has_label(text) or len(people) + len(groups) != 1:
        return None
    post = ADDRESS.match(text) and not _MANY.match(text) and all(map(is_posts, groups))
    named = " - " in people[0] if people else post
    return (people, [ADDRESS.sub("", one) for one in groups], "") if named else None


def _unnamed(text: str) -> tuple[str, str, str] | None:
    """A post of nobody by name before others: "Chủ tịch UBND, Phó Chủ tịch Lò A …"."""
    post = POST.match(level(text).replace(",", " ,", 1))
    short = IN_SHORT.match(text)
    end = short.end() if short else len(text[: post.end("post")]) if post else 0
    if not end or not _AND.match(level(text[end:])):
        return None
    return "", text[:end].strip(), text[end:]


def _leader(text: str) -> tuple[str, str, str] | None:
    """The line of whom a text begins with, by post or address, and what is behind."""
    address = ADDRESS.match(text)
    start = address.end() if address else 0
    short = IN_SHORT.match(text, start)
    post = None if short else POST.match(level(text[start:]))
    end = short.end() if short else start + (post.end() if post else 0)
    end += len(text[end:]) - len(text[end:].lstrip())
    if not address and end == start:
        return None
    name = _CAPITALS.match(text, end)
    called = name[0].strip() if name else ""
    alone = address and not _MANY.match(text) and not NO_NAME.match(level(text[end:]))
    if not name or not (is_name(called) or (alone and is_called(called))):
        return None
    stop = name.end()
    short_behind = SHORT_BEHIND.match(text, stop)
    stop = short_behind.end() if short_behind else stop
    behind = _BEHIND.match(text, stop)
    held = behind and POST.match(level(text[behind.end() :]))
    if behind and held:
        stop = behind.end() + held.end("post")
    line = person_of(text[:stop].strip())
    return (line, "", text[stop:]) if line else None
