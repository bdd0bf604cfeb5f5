"""Films and sound that are files of ours, which a page plays itself.

[Lễ hội hồ (3:20)](documents/2031/le-hoi.mp4)   alone in its paragraph, under a picture
    →  a figure that `with_players` makes a player of, once addresses are known
[Phụ đề](documents/2031/le-hoi.vtt)             beside it: its captions; those of
                                                another language: le-hoi.en.vtt
> Lời: Kính thưa …                              right below: its words, folded

Nothing is loaded before a reader asks for it, and nobody else is told.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from pathlib import PurePosixPath

from plugins.bulletin.words.wording import size_text

FILMS = {".mp4": "video/mp4", ".webm": "video/webm"}
SOUNDS = {".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg"}
TYPES = FILMS | SOUNDS
CAPTIONS = ".vtt"
# How a paragraph of only such a link begins and ends; what Markdown may not take.
LINE = re.compile(
    rf"\[[^\]]+\]\([^)\s]+\.(?:{'|'.join(s[1:] for s in TYPES)}|vtt)\)\s*",
    re.IGNORECASE,
)
# The words of a film or of a sound, as a quotation below it.
WORDS = re.compile(r"lời(?: (?:phim|đọc|thoại|bình|ghi|nói))?\s*:\s*", re.IGNORECASE)

_TOLD = re.compile(r"\(\d+:\d\d(?::\d\d)?\)")
_LANGUAGE = re.compile(r"[a-z]{2}")
_FIGURE = re.compile(r'<figure class="media">(.*?)</figure>', re.DOTALL)
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_SOURCE = re.compile(r'<img [^>]*?src="([^"]*)"')
_PICTURE = re.compile(r"<picture>.*?</picture>|<img [^>]*>", re.DOTALL)


def suffix_of(address: str) -> str:
    """The ending of a file's name, in small letters; "" for none."""
    return PurePosixPath(address.partition("#")[0]).suffix.lower()


def is_own_media(address: str) -> bool:
    """Whether an address in the one form of links is that of such a file."""
    inside = not re.match(r"[a-z][a-z0-9+.-]*:|//", address.removeprefix("content:"))
    return inside and suffix_of(address) in TYPES


def is_captions(address: str) -> bool:
    """Whether an address is that of captions of ours."""
    return suffix_of(address) == CAPTIONS


def spoken_length(length: str) -> str:
    """Say how long a film is: "(3:20)" → "3 phút 20 giây"."""
    numbers = [int(number) for number in length.strip("()").split(":")]
    units = ("giờ", "phút", "giây")[-len(numbers) :]
    said = [f"{n} {unit}" for n, unit in zip(numbers, units, strict=True) if n]
    return " ".join(said) or "0 giây"


def with_players(
    html: str, size_of: Callable[[str], int], seconds_of: Callable[[str], int]
) -> str:
    """The HTML of a body, its addresses known, with players.

    `size_of` gives the bytes of a file, `seconds_of` how long it plays; 0 for unknown.
    """
    return _FIGURE.sub(lambda found: _player(found, size_of, seconds_of), html)


def in_english(html: str) -> str:
    """The same players where the text around them is English."""
    return html.replace(_download("Tải về"), _download("Download"))


def _download(words: str) -> str:
    return f" download>{words}</a>"


def _player(
    found: re.Match[str],
    size_of: Callable[[str], int],
    seconds_of: Callable[[str], int],
) -> str:
    inner = found[1]
    links = [(unescape(address), words) for address, words in _LINK.findall(inner)]
    media = [link for link in links if suffix_of(link[0]) in TYPES]
    if not media:
        return found[0]  # its file is not there, which is told elsewhere
    address, title = media[0]
    suffix = suffix_of(address)
    name = escape(unescape(re.sub(r"<[^>]+>", "", title)))
    tracks = "".join(
        f'<track kind="captions" srclang="{_language(track)}" label="{escape(words)}" '
        f'src="{escape(track)}">'
        for track, words in links
        if is_captions(track)
    )
    source = f'<source src="{escape(address)}" type="{TYPES[suffix]}">'
    tag = "video" if suffix in FILMS else "audio"
    poster = _SOURCE.search(inner) if tag == "video" else None
    shown = f' poster="{poster[1]}"' if poster else ""
    picture = _PICTURE.search(inner) if tag == "audio" else None
    player = (
        f'{picture[0] if picture else ""}<{tag} controls preload="none"{shown} '
        f'aria-label="{name}">{source}{tracks}</{tag}>'
    )
    # A length that the title says, as of a film elsewhere, is not said again.
    seconds = 0 if _TOLD.search(name) else seconds_of(address)
    facts = (suffix[1:].upper(), _length(seconds), _size(size_of(address)))
    told = ", ".join(filter(None, facts))
    return (
        f'<figure class="media">{player}<figcaption>{title} '
        f'<small><a href="{escape(address)}"{_download("Tải về")} ({told})</small>'
        "</figcaption></figure>"
    )


def _language(track: str) -> str:
    """The language of captions by their name: "le-hoi.en.vtt" are English."""
    told = PurePosixPath(track).stem.rpartition(".")[2].lower()
    return (
        told if _LANGUAGE.fullmatch(told) and "." in PurePosixPath(track).stem else "vi"
    )


def _length(seconds: int) -> str:
    """How long, as players write it: 200 → "3:20"; "" for what is not known."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    whole = f"{hours}:{minutes:02}" if hours else str(minutes)
    return f"{whole}:{rest:02}" if seconds else ""


def _size(size: int) -> str:
    return size_text(size) if size else ""
