"""Vietnamese text: one form, search keys, addresses, sorting, did-you-mean.

fold("Đường Nguyễn Huệ")      →  "duong nguyen hue"
match_key("Uỷ viên")          =  match_key("Ủy viên")
slugify("Kỳ họp thứ Ba")      →  "ky-hop-thu-ba"
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]

# Both accepted spellings of a tone in an open syllable (QĐ 1989/QĐ-BGDĐT).
_PAIRS = "oàòa oáóa oảỏa oãõa oạọa oèòe oéóe oẻỏe oẽõe oẹọe uỳùy uýúy uỷủy uỹũy uỵụy"
_OLD_TONES = {pair[:2]: pair[2:] for pair in _PAIRS.split()}
_OLD_TONE = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![^\W\d_])")
# Tones in dictionary order: huyền, hỏi, ngã, sắc, nặng.
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_ANY_TONE = re.compile(f"[{_TONES}]")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_WITHOUT_MARKS = str.maketrans("đðɖƀ", "dddb")
# Bidi controls, zero-width characters, soft hyphen, byte order mark.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def nfc(text: str) -> str:
    """Compose the text (macOS file names and some keyboards give NFD)."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """Return NFC text without control, XML-illegal, bidi and zero-width characters.

    Line ends become "\\n"; tabs and no-break spaces stay.
    """
    if text.replace("\n", "").isprintable():  # none of them, most of the time
        return nfc(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return nfc(_ILLEGAL.sub("", _INVISIBLE.sub("", text)))


def level(text: str) -> str:
    """Lower case with one tone placement, the same length as the (NFC) text.

    Positions found in the result are positions in the text.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        # A few foreign capitals become two characters; they stay as they are.
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    lowered = lowered.replace("\u00a0", " ")
    return _OLD_TONE.sub(lambda match: _OLD_TONES[match.group()], lowered)


def fold(text: str) -> str:
    """Lower case without marks, đ as d: the key readers search by."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.casefold().translate(_WITHOUT_MARKS)


def near_key(text: str) -> str:
    """Key of names that are easily typed for each other: marks, i and y folded too."""
    return " ".join(fold(text).replace("y", "i").split())


@lru_cache(maxsize=8192)  # there are fewer syllables
def _word_key(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    if tones := "".join(_ANY_TONE.findall(parts)):
        parts = _ANY_TONE.sub("", parts) + tones
    return nfc(parts)


@lru_cache(maxsize=8192)  # names, posts and topics come up again and again
def match_key(text: str) -> str:
    """Key of equality for names and phrases: case, white space and tone place folded.

    Marks stay (Thủy is not Thúy), and so do i and y.
    """
    return " ".join(map(_word_key, nfc(text).casefold().split()))


@lru_cache(maxsize=2048)  # a title is asked for its slug again and again
def slugify(text: str, max_bytes: int = 80) -> str:
    """Words of ASCII letters and digits joined by hyphens; cut at a word; may be ''."""
    words = re.findall("[a-z0-9]+", fold(text))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > max_bytes:
            return slug or word[:max_bytes]
        slug = longer
    return slug


@lru_cache(maxsize=1024)  # an alphabet, however many names
def _weigh(char: str) -> tuple[int, int]:
    parts = unicodedata.normalize("NFD", char)
    tone = next((_TONES.index(part) + 1 for part in parts if part in _TONES), 0)
    letter = nfc("".join(part for part in parts if part not in _TONES))
    place = _LETTERS.find(letter if letter in _LETTERS else parts[0])
    return (
        0x110000 + place if place >= 0 else ord(letter[0] if letter else char)
    ), tone


def sort_key(text: str) -> SortKey:
    """Vietnamese dictionary order: letters a ă â b … d đ …, then tones."""
    weights = [_weigh(char) for char in nfc(text).casefold()]
    return tuple(w[0] for w in weights), tuple(w[1] for w in weights), nfc(text)


def initial(word: str) -> str:
    """Return the letter of the alphabet a word is listed under: "ẩm" → "Â"."""
    parts = unicodedata.normalize("NFD", nfc(word)[:1])
    return nfc(_ANY_TONE.sub("", parts)).upper()


def name_sort_key(name: str) -> tuple[SortKey, SortKey, SortKey]:
    """Order of people: given name, then middle names, then family name."""
    words = nfc(name).split() or [""]
    family = words[0] if len(words) > 1 else ""
    return sort_key(words[-1]), sort_key(" ".join(words[1:-1])), sort_key(family)


def _distance(one: str, other: str) -> int:
    """Edits between two words; a swap of neighbours counts as one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                row[-1] = min(row[-1], last[j - 2] + 1)
    return row[-1]


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter, or a swap of two, makes one word of the other."""
    return abs(len(one) - len(other)) <= 1 and _distance(one, other) == 1


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate the writer probably meant, or None when none is near.

    Up to a third of the letters may differ; a difference in marks alone is smaller.
    """
    key, folded = match_key(word), fold(word)
    limit = max(1, len(folded) // 3)
    scored = [
        (_distance(folded, fold(other)), _distance(key, match_key(other)), order, other)
        for order, other in enumerate(candidates)
        if abs(len(fold(other)) - len(folded)) <= limit
    ]
    best = min(scored, default=None)
    return best[3] if folded and best and best[0] <= limit else None
