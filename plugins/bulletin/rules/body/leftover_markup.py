"""Signs that readers would see as signs: markup of other programs, or a slip.

summary: "**Sáng nay**, tỉnh họp"
    →  leftover-markup (warning): the front matter is no Markdown
** đậm **  [tên] (https://…)  ~~gạch~~  ```  [b]đậm[/b]  &nbsp;  km^2 shown as such
    →  leftover-markup (warning)
"""

import re
from collections.abc import Iterator
from html import unescape

from plugins.bulletin.files.hints import in_plain_words
from plugins.bulletin.kinds import PAGE
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

_LEFT = re.compile(
    r"(?P<emphasis>(?<!\()\*\*(?!\))|(?<!_)__(?=[^\W_]))"
    r"|(?P<row>~{3,})|(?P<struck>~~)"
    r"|(?P<link>!\s?\[[^\]\n]*\]\s?\("
    r"|\]\s?\((?=\s*(?:https?:|/|(?:images|documents|articles|meetings|pages)/)))"
    r"|(?P<high>(?<=[\w)\]])\^\{?[+−-]?\w|(?<=[A-Za-z])~\d"
    r"|(?-i:(?<![A-Za-z])(?:CO|H|SO|NO|NH|CH|PM|O)_\{?\d))"
    r"|(?P<code>```)"
    r"|(?P<flavour>==(?=[^\s=])[^=\n]+==|\[[ x]\](?= ))"
    r"|(?P<codes>\[/?(?:b|i|u|url|img|quote|caption|gallery|video|embed|audio)"
    r"(?:[ =][^\]\n]*)?\]|\{\{|\{%)"
    r"|(?P<entity>&(?:nbsp|amp|quot|apos|lt|gt|ndash|mdash|#\d{2,5});)",
    re.IGNORECASE,
)
# Most texts have none of these, which is told twenty times as quickly.
_SIGNS = ("==", *"*_~[]`{&^")
# Signs around words; in front matter they are never anything else.
_AROUND = re.compile(
    r"\*\*(?P<bold>\S(?:[^*]*\S)?)\*\*|(?<![\w*])\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|(?<!\w)__(?P<strong>\S[^_]*)__(?!\w)|`(?P<code>[^`]+)`"
    r"|!?\[(?P<link>[^\]\n]+)\]\([^)\s]+\)|(?<=[\w)])\^(?P<high>\w{1,8})\^"
    r"|(?<=[A-Za-z)])~(?P<low>\w{1,8})~|^#{1,6} (?P<head>.+)$"
)
_MAY_BE = re.compile(r"[*_`\[^~#]")
_QUOTED = re.compile(r"``(?P<tex>[^`'\n]+)''|(?P<ticks>`+)(?P<words>[^`\n]+)(?P=ticks)")
# Words with a space or a Vietnamese letter, and none of the signs of code, are none.
_PROSE = re.compile(r"(?=.*(?:[^\x00-\x7f]|\w \w))[^:=/\\<>{}$()_\[\]]+")
_MARKUP = re.compile(r"<(?:pre|code)\b.*?</(?:pre|code)>|<[^>]*>", re.DOTALL)
_HINTS = {
    "emphasis": "chữ đậm viết `**đậm**`: dấu sao đứng liền chữ, cả trước lẫn sau",
    "row": "bỏ dòng này; đường kẻ ngang viết `---` trên một dòng riêng",
    "struck": "bỏ dấu này: chữ gạch ngang không có ở đây; bỏ hẳn chữ ấy, "
    "hoặc nói bằng lời là đã thay",
    "link": "liên kết viết `[tên](địa chỉ)`, ảnh viết `![mô tả](images/…)`: "
    "không có dấu cách trước ngoặc tròn",
    "high": "chỉ số trên viết `km^2^` hay km², chỉ số dưới viết `H~2~O` hay H₂O",
    "code": "bỏ ba dấu này",
    "flavour": "bỏ dấu này: ở đây nó không có nghĩa; chữ đậm viết `**đậm**`",
    "codes": "xóa mã của chương trình khác; viết bằng Markdown",
    "entity": "viết thẳng ký tự ấy, như `&` hay dấu cách",
}


def check(file: ReadFile) -> Iterator[Problem]:
    """Look for such signs in what readers get, then for their place."""
    yield from _in_front(file)
    yield from _back_quotes(file)
    html = file.body.html if file.body else ""
    if not any(sign in html for sign in _SIGNS) or not _LEFT.search(html):
        return
    shown = unescape(_MARKUP.sub(" ", html))
    left = {found[0].casefold() for found in _LEFT.finditer(shown)}
    for number, line in file.prose() if left else ():
        for found in _LEFT.finditer(line):
            if found[0].casefold() in left:
                place = (number, found.start() + 1, len(found[0]))
                message = f'Bạn đọc sẽ thấy nguyên dấu "{found[0]}".'
                hint = _HINTS[found.lastgroup or "code"]
                yield file.in_body(place, "leftover-markup", message, hint, "warning")
                left.discard(found[0].casefold())


def _back_quotes(file: ReadFile) -> Iterator[Problem]:
    """Words of a report between back quotes, which would be shown as code."""
    html = file.body.html if file.body and file.kind is not PAGE else ""
    for number, line in file.prose() if "<code>" in html else ():
        for found in _QUOTED.finditer(line):
            words = (found["tex"] or found["words"]).strip()
            if found["tex"] or _PROSE.fullmatch(words):
                message = f"Dấu ` biến {found[0]} thành mã máy tính."
                place = (number, found.start() + 1, len(found[0]))
                hint = f"ngoặc kép viết “{words}”"
                yield file.in_body(place, "leftover-markup", message, hint, "warning")


def _in_front(file: ReadFile) -> Iterator[Problem]:
    """Look at what the front matter says in words; addresses have no space in them."""
    for key, text in file.texts():
        if _MAY_BE.search(text) and " " in text and (found := _AROUND.search(text)):
            bare = _AROUND.sub(lambda one: one[one.lastgroup or 0], text)
            message = (
                f'Chỗ này không phải Markdown: bạn đọc sẽ thấy nguyên "{found[0]}".'
            )
            hint = in_plain_words(bare)
            yield file.at(key, "leftover-markup", message, hint, "warning")
