"""An appearance the way editors write it: a name, then posts as printed.

parse_appearance("Đại tá Vi Văn Lũng - Giám đốc Công an tỉnh")
    →  AppearanceLine(name="Vi Văn Lũng", honorific="Đại tá",
                      posts=("Giám đốc Công an tỉnh",),
                      printed="Giám đốc Công an tỉnh")
"""

import re
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from plugins.bulletin.posts.printed import split_posts, starts_with_post
from plugins.bulletin.posts.signed_for import signer
from plugins.bulletin.words.honorifics import split_honorific
from plugins.bulletin.words.text import clean, level, nfc

# A hyphen may be glued to the name ("Vịnh- Ủy viên") but not to both sides.
_NAME_END = re.compile(r"\s*[,;:]\s*|\s*[-–—]\s+|\s+[-–—]\s*|\s*[–—]\s*")
_IN_BRACKETS = re.compile(r"([^(),;:–—]+?)\s*\(([^()]+)\)\s*(?=[,;.]?$)")
# How "TM.", "KT.", "TL.", "TUQ." and "thừa lệnh" begin.
_SIGNS_FOR = frozenset("TtKk")
_BULLET = re.compile(r"[-–—*•+]\s+|\(?\d{1,3}[.)/]\s*(?=[^\W\d_])")


_GROUP = re.compile(
    r"(?:các(?! (?:đồng chí|đ/c|ông|bà)(?!\w))|những|lãnh đạo|đại diện|toàn thể|toàn bộ"
    r"|đông đảo|đại biểu(?! (?:quốc hội|hđnd|hội đồng))|nhân dân|bà con|cán bộ"
    r"|thành viên|tập thể|hơn \d+|gần \d+|trên \d+|\d{2,})(?!\w)"
)


class AppearanceLine(msgspec.Struct, frozen=True):
    """A person and the posts printed beside the name; printed is '' when none was."""

    name: str
    honorific: str | None = None
    posts: tuple[str, ...] = ()
    printed: str = ""

    def and_also(self, other: "AppearanceLine") -> "AppearanceLine":
        """The line with the posts of another about the same person behind its own."""
        printed = f"{self.printed}, {other.printed}"
        return replace(self, posts=self.posts + other.posts, printed=printed)


def person_and_post(line: str) -> tuple[str, str]:
    """The two halves of a line as printed, rank with the name; the post '' for none.

    person_and_post("Đại tá Vi Lũng - Giám đốc")  →  ("Đại tá Vi Lũng", "Giám đốc")
    """
    flat = _flat(line)
    _, rest = split_honorific(flat)
    head = flat[: len(flat) - len(rest)] if flat.endswith(rest) else ""
    end = _NAME_END.search(flat, len(head))
    if end is None:
        return flat, ""
    return flat[: end.start()].strip(" ."), flat[end.end() :].strip(" ,;.")


def as_line(person: str, post: str) -> str:
    """The line for a person and the post printed beside the name."""
    return f"{person} - {post}" if post else person


@lru_cache(maxsize=4096)  # a line is read to be checked and to be kept, in many files
def parse_appearance(line: str) -> AppearanceLine:
    """Read "Name - post, post", "Name" or "Rank Name, post".

    Raises ValueError, in Vietnamese, when the line has no name.
    """
    flat = _flat(line)
    honorific, rest = split_honorific(flat)
    end = _NAME_END.search(rest)
    name = (rest[: end.start()] if end else rest).strip(" .")
    printed = rest[end.end() :].strip(" ,;.") if end else ""
    if not any(char.isalpha() for char in name) or starts_with_post(name):
        msg = f'Dòng "{flat}" chưa có tên người.'
        raise ValueError(msg)
    # Whom somebody signs for is no post of the one who signs.
    own = signer(printed).post if printed[:1] in _SIGNS_FOR else printed
    return AppearanceLine(name, honorific, split_posts(own), printed)


def name_in(line: str) -> str:
    """The name in a line about a person; the line itself where it names nobody."""
    try:
        return parse_appearance(line).name
    except ValueError:
        return line


def is_group(line: str) -> bool:
    """Whether a line names several by what they are: "lãnh đạo các sở, ngành".

    A name has a capital in each word, or none, and begins with none of these words.
    """
    words = _flat(line).split()
    second = words[1] if len(words) > 1 else ""
    is_name = not second or second[:1].isupper()
    return bool(not is_name and _GROUP.match(level(nfc(" ".join(words)))))


def _flat(line: str) -> str:
    """The line in one piece, without the bullet or number it was copied with."""
    flat = " ".join(clean(line).split())
    bullet = _BULLET.match(flat)
    return out_of_brackets(flat[bullet.end() :] if bullet else flat)


def out_of_brackets(line: str) -> str:
    """The line with a post in brackets right behind a name as one behind a dash."""
    found = _IN_BRACKETS.fullmatch(line)
    return f"{found[1]} - {found[2]}" if found and starts_with_post(found[2]) else line
