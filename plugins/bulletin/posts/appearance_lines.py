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
from plugins.bulletin.words.honorifics import split_honorific
from plugins.bulletin.words.text import clean

# A hyphen may be glued to the name ("Vịnh- Ủy viên") but not to both sides.
_NAME_END = re.compile(r"\s*[,;:]\s*|\s*[-–—]\s+|\s+[-–—]\s*|\s*[–—]\s*")
_BULLET = re.compile(r"[-–—*•+]\s+")


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


@lru_cache(maxsize=512)  # a line is read to be checked, then to be kept
def parse_appearance(line: str) -> AppearanceLine:
    """Read "Name - post, post", "Name" or "Rank Name, post".

    Raises ValueError, in Vietnamese, when the line has no name.
    """
    flat = " ".join(clean(line).split())
    if bullet := _BULLET.match(flat):
        flat = flat[bullet.end() :]
    honorific, rest = split_honorific(flat)
    end = _NAME_END.search(rest)
    name = (rest[: end.start()] if end else rest).strip(" .")
    printed = rest[end.end() :].strip(" ,;.") if end else ""
    if not any(char.isalpha() for char in name) or starts_with_post(name):
        msg = f'Dòng "{flat}" chưa có tên người.'
        raise ValueError(msg)
    return AppearanceLine(name, honorific, split_posts(printed), printed)
