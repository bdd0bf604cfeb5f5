"""A post in the one form that posts are compared in: words, places, how it is held.

wording("PCT UBMTTQ Việt Nam tỉnh Bắc Kạn")
    →  Wording(words=("phó", "chủ tịch", "mặt", …, "tỉnh"), places={"tỉnh": "bắc kạn"})
wording("Trưởng ban").with_body("Ban Dân vận Tỉnh ủy")
    =  wording("Trưởng ban Dân vận Tỉnh ủy")
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.posts.one_way import in_one_way
from plugins.bulletin.posts.printed import expand
from plugins.bulletin.posts.qualifiers import qualifiers, without_qualifiers
from plugins.bulletin.posts.shared_bodies import body_of
from plugins.bulletin.words.text import level, nfc

_TOKEN = re.compile(r"\w+(?:[.&/]\w+)*|[-,;&]")
_AREAS = frozenset(
    {("tỉnh",), ("huyện",), ("quận",), ("phường",), ("xã",)}
    | {("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đặc", "khu")}
)
AREA_WORDS = frozenset(word for area in _AREAS for word in area)
# "Tỉnh ủy Bắc Kạn", "Huyện đoàn Ba Bể": the committee of a place.
_LEVELS = {
    "tỉnh": "tỉnh",
    "huyện": "huyện",
    "quận": "quận",
    "xã": "xã",
    "phường": "phường",
    "thành": "thành phố",
    "thị": "thị xã",
}
_COMMITTEES = ("ủy", "đoàn")
_NO_PLACE = frozenset(
    "- , ; & và khóa nhiệm ủy hội ban sở đoàn mặt công viện tòa kiêm phụ văn".split()
)
_PLACE_WORDS = 4

Words = tuple[str, ...]


class Wording(Struct, frozen=True):
    """A post, or a body, in one form.

    `tokens` are all its words but those that say how it is held, which are `manner`;
    `words` are the tokens without the names of places; `places` has these by the
    word for their kind ("tỉnh", "huyện").
    """

    tokens: Words
    words: Words
    places: dict[str, str]
    manner: frozenset[str] = frozenset()
    has_body: bool = False

    def with_body(self, body: str) -> "Wording":
        """The post with its body behind it; words that both have stand once."""
        tokens = joined(self.tokens, wording(body).tokens, has_body=self.has_body)
        return _wording(tokens, self.manner, has_body=True)

    def within(self, places: Mapping[str, str]) -> "Wording":
        """The post in these places, where it names none of their kinds itself."""
        return replace(self, places={**places, **self.places})


@lru_cache(maxsize=8192)  # the same posts are printed again and again
def wording(text: str) -> Wording:
    """Bring a post or the name of a body into its one form."""
    flat = level(expand(nfc(without_qualifiers(text))))
    tokens = tuple(_TOKEN.findall(in_one_way(flat)))
    return _wording(tokens, qualifiers(text), has_body=bool(body_of(text)[0]))


def joined(post: Words, body: Words, *, has_body: bool) -> Words:
    """The words of a post and of its body, those at the seam once.

    A post that names a body of its own stays as it is, when the two share nothing.
    """
    if any(post[i : i + len(body)] == body for i in range(len(post))):
        return post
    for shared in range(min(len(post), len(body)), 0, -1):
        if post[-shared:] == body[:shared]:
            return post + body[shared:]
    return post if has_body else post + body


def _wording(tokens: Words, manner: frozenset[str], *, has_body: bool) -> Wording:
    words: list[str] = []
    places: dict[str, str] = {}
    position = 0
    while position < len(tokens):
        kind, length = _place_word(tokens, position)
        words += tokens[position : position + length]
        position += length
        if kind:
            place = _place(tokens, position)
            position += len(place)
            if place:
                places.setdefault(kind, " ".join(place))
    return Wording(tokens, tuple(words), places, manner, has_body)


def _place_word(tokens: Words, position: int) -> tuple[str, int]:
    """The kind of place whose name may follow, '' for none, and the words it takes."""
    one, two = tokens[position : position + 1], tokens[position : position + 2]
    three = tokens[position + 2 : position + 3]
    if two[1:] and two[0] in _LEVELS and two[1] in _COMMITTEES and three != ("ban",):
        return _LEVELS[two[0]], 2
    if two in _AREAS:
        return " ".join(two), 2
    if one in _AREAS and two[1:] != ("hội",):
        return one[0], 1
    return "", 1


def _place(tokens: Words, position: int) -> Words:
    name: list[str] = []
    for index in range(position, min(position + _PLACE_WORDS, len(tokens))):
        if tokens[index] in _NO_PLACE or _place_word(tokens, index)[0]:
            break
        name.append(tokens[index])
    return tuple(name)
