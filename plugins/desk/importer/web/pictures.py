"""The pictures of a saved page: the real address of lazy ones, no icons.

<img src="blank.gif" data-src="/anh/hoi-truong.jpg">  →  src "/anh/hoi-truong.jpg"
"""

import re

from bs4 import Tag

from plugins.bulletin.reading.page.blocks import Block, tidy

_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-url",
    "data-image",
)
_LAZY_SETS = ("data-srcset", "data-lazy-srcset")
_PLACEHOLDER = re.compile(
    r"blank|lazy|placeholder|loading|spinner|grey|gray|1x1|pixel|transparent|spacer"
    r"|default"
    r"|no-?image",
    re.IGNORECASE,
)
_ICON = re.compile(
    r"(?:^|[/_\-.])(?:icons?|logo|share|print(?:er)?|facebook|fb|zalo|twitter|emoji"
    r"|smiley"
    r"|button|btn|spacer|arrow|bullet|rss|avatar|banner|counter|like|star|new|hot)"
    r"(?:[/_\-.\d]|$)",
    re.IGNORECASE,
)
_TINY = re.compile(r"^\s*(\d+)(?:px)?\s*$")
_USELESS_ALT = re.compile(
    r"(?:.*\.(?:jpe?g|png|gif|webp)|ảnh|image|img|photo|hình ảnh|\W*)", re.I
)
_INLINE = re.compile(r"data:image/(?:jpeg|jpg|png|gif|webp);base64,", re.IGNORECASE)
_SMALLEST = 50
_SMALLEST_INNER = 400


def _is_tiny(tag: Tag) -> bool:
    sizes = [_TINY.match(str(tag.get(name) or "")) for name in ("width", "height")]
    return any(size and int(size[1]) < _SMALLEST for size in sizes)


def _address(tag: Tag) -> str:
    own = str(tag.get("src") or "").strip()
    is_inner = own.startswith("data:")
    name = _file_name(own)
    waits = len(own) < _SMALLEST_INNER if is_inner else _PLACEHOLDER.search(name)
    shown = [] if waits else [own]
    holder = tag.parent if tag.parent and tag.parent.name == "picture" else tag
    sources = [_first(source, "srcset") for source in (tag, *holder.find_all("source"))]
    lazy = [str(tag.get(name) or "").strip() for name in _LAZY]
    lazy += [_first(tag, name) for name in _LAZY_SETS]
    return next(filter(None, [*lazy, *shown, *sources]), "")


def _file_name(address: str) -> str:
    return address.split("?", maxsplit=1)[0].rsplit("/", 1)[-1]


def _first(tag: Tag, name: str) -> str:
    """The first address of a set such as "a.jpg 400w, b.jpg 800w"."""
    return next(iter(str(tag.get(name) or "").split(",")[0].split()), "")


def picture(tag: Tag) -> Block | None:
    """The picture as a block; None for icons, trackers and empty ones."""
    address = _address(tag)
    if not address or _is_tiny(tag):
        return None
    if address.startswith("data:"):
        return _inner(address)
    if _ICON.search(_file_name(address)) or not _allowed(address):
        return None
    alt = " ".join(tidy(str(tag.get("alt") or "")).split())
    return Block("image", "", "" if _USELESS_ALT.fullmatch(alt) else alt, src=address)


def _inner(address: str) -> Block | None:
    """A picture in the page itself; of a kind that browsers do not show, its name."""
    if _INLINE.match(address):
        return Block("image", "", src=address)
    kind = address[len("data:") :].partition(";")[0][:40]
    seen = len(address) >= _SMALLEST_INNER and kind.startswith("image/")
    return (
        Block("left out", f"ảnh kiểu {kind}, trình duyệt không hiện") if seen else None
    )


def _allowed(address: str) -> bool:
    scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):", address)
    return scheme is None or scheme[1].lower() in ("http", "https", "file")


def without_repeats(blocks: list[Block]) -> list[Block]:
    """Of a picture printed twice, as for readers without scripts, the last stays."""
    last = {block.src: place for place, block in enumerate(blocks) if block.src}
    return [b for place, b in enumerate(blocks) if last.get(b.src, place) == place]
