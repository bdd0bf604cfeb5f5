"""Whether a printed post is one that the registry has, and held the same way.

likeness(wording("Trưởng ban Dân vận"), [wording("Trưởng ban Dân vận Tỉnh ủy")])
    →  Likeness.SAME, the body may be left out, and so may a place
likeness(wording("Giám đốc Sở Y tế"), [wording("Quyền Giám đốc Sở Y tế")])
    →  Likeness.OTHERWISE, the same post held another way
likeness(wording("Trưởng ban Tuyên giáo"), [wording("Trưởng ban Tuyên giáo và …")])
    →  Likeness.UNSURE, a body's name cut short, or another body
"""

from collections.abc import Callable, Collection, Iterable
from enum import IntEnum

from plugins.bulletin.posts.qualifiers import DETAILS, MANNERS
from plugins.bulletin.posts.wordings import AREA_WORDS, Wording, Words, wording

NamesAnother = Callable[[Words], bool]


class Likeness(IntEnum):
    """How near a printed post comes to one of the registry, the nearest highest."""

    OTHER = 0
    OTHERWISE = 1
    UNSURE = 2
    SAME = 3


# A body's name that goes on so is another name: "Sở Y tế và …"; see `one_way`.
_GOES_ON = ("và",)


def likeness(
    printed: Wording,
    held: Iterable[Wording],
    another: NamesAnother = lambda _: False,
    places: Collection[str] = (),
) -> Likeness:
    """The nearest that a printed post comes to any wording of a held one.

    `another` says whether words are the full name of another body, which is then
    meant; `places` are names of places, known without the word for their kind.
    """
    return max(
        (_one(printed, one, another, places) for one in held), default=Likeness.OTHER
    )


def share_a_post(posts: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of some printed posts is one of others."""
    held = [wording(other) for other in others]
    return any(likeness(wording(post), held) is Likeness.SAME for post in posts)


def _one(
    printed: Wording, held: Wording, another: NamesAnother, places: Collection[str]
) -> Likeness:
    near = _words(printed, held, another, places)
    if near is Likeness.OTHER:
        return near
    if printed.manner & MANNERS != held.manner & MANNERS:
        return Likeness.OTHERWISE
    more = (printed.manner - held.manner) & DETAILS
    return Likeness.UNSURE if more else near


def _words(
    printed: Wording, held: Wording, another: NamesAnother, places: Collection[str]
) -> Likeness:
    known = {*places, *printed.places.values(), *held.places.values()}
    ours, our_place = _bare_place(printed.words, known)
    theirs, their_place = _bare_place(held.words, known)
    if _elsewhere(printed, held, our_place, their_place):
        return Likeness.OTHER
    if _led_by_the_same(printed, held, ours, theirs):
        return Likeness.SAME
    shorter, longer = sorted((ours, theirs), key=len)
    rest = longer[len(shorter) :]
    if longer[: len(shorter)] != shorter:
        return Likeness.OTHER
    if ours is shorter and _is_more(rest) and _names_another(printed, another):
        return Likeness.OTHER
    return Likeness.UNSURE if rest[:1] == _GOES_ON else Likeness.SAME


def _is_more(rest: Words) -> bool:
    """Whether what one has more is a part of a body's name, and not only its level."""
    return not AREA_WORDS.issuperset(rest)


def _bare_place(words: Words, places: Collection[str]) -> tuple[Words, str]:
    """Take the name of a place, printed without the word for it, from the end."""
    for length in range(1, min(4, len(words) - 1) + 1):
        name = " ".join(words[-length:])
        if name in places:
            return words[:-length], name
    return words, ""


def _elsewhere(one: Wording, other: Wording, *bare: str) -> bool:
    """Whether the two name different places."""
    both = one.places.keys() & other.places.keys()
    if any(one.places[kind] != other.places[kind] for kind in both):
        return True
    named = (set(one.places.values()), set(other.places.values()))
    beside = zip(bare, reversed(named), strict=True)
    if any(place and there and place not in there for place, there in beside):
        return True
    return bool(bare[0] and bare[1] and bare[0] != bare[1])


def _led_by_the_same(
    printed: Wording, held: Wording, ours: Words, theirs: Words
) -> bool:
    """Whether "phụ trách Sở Y tế" is said of who is its "Phó Giám đốc phụ trách"."""
    led = "phụ trách" in printed.manner & held.manner
    return led and (ours[-len(theirs) :] == theirs or theirs[-len(ours) :] == ours)


def _names_another(printed: Wording, another: NamesAnother) -> bool:
    tokens = printed.tokens
    return any(another(tokens[start:]) for start in range(1, len(tokens)))
