"""A series of meetings has one name, which is an address, too.

    series: Giao ban tuần  and elsewhere  series: Giao bàn tuần   →  series-collision
    series: "***"                                →  series-without-letters (error)
    series: Họp thường kỳ  and  Họp thưng kỳ     →  near-series (warning)
    series: Họp UBND tỉnh  and  Họp Ủy ban nhân dân tỉnh          →  near-series

Names in which another place, number or proper name stands are different series.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.bulletin.problems.finding import Finding, Severity
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.series import (
    Series,
    all_series,
    sharing_address,
)
from plugins.bulletin.rules.folder.age import Age
from plugins.bulletin.words.abbreviations import ABBREVIATIONS
from plugins.bulletin.words.text import fold, one_edit_apart

_WORD = re.compile(r"[\w&]+")


def check(bulletin: Bulletin, age: Age) -> Iterator[Finding]:
    """Compare the names of all series; the younger of two is told of."""
    found = all_series(bulletin)
    named = [one for one in found if one.slug]
    for one in found:
        if not one.slug:
            message = f'Tên chuỗi "{one.name}" không có chữ cái nào làm địa chỉ.'
            hint = "bỏ dòng này, hoặc đặt tên có chữ"
            yield _finding(one, "series-without-letters", message, hint)
    for first, second in _by_age(sharing_address(named), age):
        message = (
            f'Chuỗi "{second.name}" và "{first.name}" có chung địa chỉ '
            f"{second.address}."
        )
        hint = f'dùng một cách viết, chẳng hạn "{first.name}", hoặc đổi tên một chuỗi'
        yield _finding(second, "series-collision", message, hint)
    for first, second in _by_age(_alike(named), age):
        message = f'Chuỗi "{second.name}" gần như "{first.name}" mà có trang riêng.'
        hint = f"nếu là một chuỗi thì mọi lần họp viết như: {first.name}"
        yield _finding(second, "near-series", message, hint, "warning")


def _finding(
    one: Series, rule: str, message: str, hint: str, severity: Severity = "error"
) -> Finding:
    path = one.meetings[-1].path
    return Finding(path, "series", rule, message, hint, severity)


def _by_age(pairs: Iterable[tuple[Series, Series]], age: Age) -> Iterator[list[Series]]:
    """Each pair, the older series first, by the meetings that brought them in."""
    for pair in pairs:
        oldest = {one.meetings[-1].path: one for one in pair}
        yield [oldest[path] for path in age.in_order(oldest)]


def _alike(named: Iterable[Series]) -> Iterable[tuple[Series, Series]]:
    """Pairs of which only abbreviations differ, or one common word by one letter.

    What has the same letters in all has one address, and is told of for that.
    """
    pairs: dict[tuple[str, str], tuple[Series, Series]] = {}
    but_one: defaultdict[tuple[str, ...], list[tuple[Series, str]]] = defaultdict(list)
    for one in named:
        words = _words(one.name)
        plain = [fold(word) for word in words]
        for place, word in enumerate(words):
            others = but_one[(str(place), *plain[:place], "", *plain[place + 1 :])]
            for other, its in others:
                if other.slug != one.slug and _same(word, its):
                    pairs[other.slug, one.slug] = other, one
            others.append((one, word))
    return pairs.values()


def _words(name: str) -> list[str]:
    """The words of a name, abbreviations written out."""
    found = (
        ABBREVIATIONS[word].full if word in ABBREVIATIONS else word
        for word in _WORD.findall(name)
    )
    return " ".join(found).split()


def _same(word: str, other: str) -> bool:
    """Whether two words are one in all likelihood, mistyped once at most."""
    if fold(word) == fold(other):
        return True
    common = word.islower() and other.islower() and (word + other).isalpha()
    return common and one_edit_apart(fold(word), fold(other))
