"""Lines of words, headings, rules and pictures → Markdown, as they were meant.

"Kính gửi anh Nam\\nMời anh 8h họp"   →  the same with a line break
"Cuộc họp kết thúc.\\n---"            →  a rule, no heading
"images/ho.jpg - Thuyền trên hồ"      →  a picture with its caption
"#tinnong #thainguyen"               →  tags, no heading
"""

import re

from plugins.bulletin.body.media import LINE
from plugins.bulletin.body.typed.line_breaks import Ending, ending
from plugins.bulletin.body.typed.lines import is_rule, is_underline
from plugins.bulletin.body.typed.literal_signs import is_tags, literal, literal_start
from plugins.bulletin.body.typed.output import Output
from plugins.bulletin.body.videos import is_video

_PICTURE = re.compile(r"!\[[^\]]*\]\(.*\)\s*")
# A picture as the line of a list of names and captions: several make a gallery.
_NAMED = re.compile(
    r"(?P<file>images/[^\s()<>|]+\.(?:jpe?g|png|webp|avif))"
    r"(?:\s*[-–—|:]\s*(?P<words>\S.*))?\s*",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)\s*")
_BARE = re.compile(
    r"(?<!\]\()(?<![\w<\[\"'=/`])https?://\w[^\s<>()]*[^\s<>().,;:!?…\"”]"
)
_TITLE_END = re.compile(r"[.!?:;,…\"”)]\s*$")
_LONGEST_TITLE = 80
# Who underlines a title draws a line about as long.
_SHORTEST_LINE, _NEARLY = 5, 3


def add_words(out: Output, place: int) -> None:
    """Add a line that is no list, table, quote, code or HTML."""
    words = out.text.lines[place].words
    if is_underline(words) and out.kind == "words":
        _underline(out, place, words)
    elif is_rule(words):
        out.begin("rule")
        out.add(words)
    elif words[0] == "#" and not is_tags(words):
        _heading(out, place, words)
    elif named := _NAMED.fullmatch(words):
        out.begin("picture")
        out.add(_as_picture(named))
    elif _is_shown(words) or _is_card(out, place, words):
        out.begin("picture")
        out.add(words)
    else:
        _plain(out, place, words)


def _as_picture(named: re.Match[str]) -> str:
    """A line of a picture's file and its caption as Markdown has it."""
    caption = (named["words"] or "").strip()
    alt = caption.replace("[", "(").replace("]", ")")
    title = f' "{caption}"' if caption else ""
    return f"![{alt}]({named['file']}{title})"


def _is_shown(words: str) -> bool:
    """Whether a line is one picture, or one film or sound of ours."""
    return bool(_PICTURE.fullmatch(words) or LINE.fullmatch(words))


def _plain(out: Output, place: int, words: str) -> None:
    line = out.text.lines[place]
    if not (out.kind == "words" or (out.kind == "quote" and _goes_on(out, place))):
        out.begin("words")
    elif line.indent >= 2 and not _goes_on(out, place):
        out.blank()
        out.kind = "words"
    elif out.kind == "words":
        out.line_break(place)
    if found := _BARE.search(words):
        whole = found[0] == words.rstrip() and is_video(found[0])
        out.ask("bare-video" if whole else "bare-address", place, found[0])
    out.add(literal(literal_start(words)))


def _goes_on(out: Output, place: int) -> bool:
    """Whether the sentence of the line before goes on here."""
    before, after = (out.text.lines[n].words for n in (place - 1, place))
    end = ending(before.lstrip("> "), after, out.text.width)
    return end in (Ending.SPACE, Ending.DOUBT)


def _heading(out: Output, place: int, words: str) -> None:
    if words[1:2].isalpha():
        out.ask("tag-or-heading", place, words)
    out.begin("other")
    out.add(literal(words))


def _underline(out: Output, place: int, words: str) -> None:
    """A line of dashes: a rule, unless it underlines a title."""
    title = out.text.lines[place - 1].words.rstrip()
    titled = len(title) <= _LONGEST_TITLE and not _TITLE_END.search(title)
    line = words.rstrip()
    if line[0] == "-" and not (titled and out.run == 1):
        out.blank()
    elif line[0] == "-" and not _drawn_under(line, title):
        out.ask("underlined-title", place - 1, title)
    out.kind = "rule"
    out.add(words)


def _drawn_under(line: str, title: str) -> bool:
    return len(line) >= _SHORTEST_LINE and abs(len(line) - len(title)) <= _NEARLY


def _is_card(out: Output, place: int, words: str) -> bool:
    """Whether a line is a link to a film, which with a picture makes a card."""
    found = _LINK.fullmatch(words)
    if not found or not is_video(found[1]):
        return False
    lines = out.text.lines
    beside = (lines[n].words for n in (place - 1, place + 1) if 0 <= n < len(lines))
    if not any(map(_PICTURE.fullmatch, beside)):
        out.ask("video-without-picture", place, words.rstrip())
    return True
