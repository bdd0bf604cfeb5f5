"""The blocks of a text that need no Markdown: paragraphs and headings of plain words.

    take_out("## Một\\n\\nHai.\\n\\n*Ba*")
        →  Plain("\\ue0000\\ue001\\n\\n*Ba*", ["<h2>Một</h2>\\n<p>Hai.</p>"], words=2)

Most of a bulletin is plain prose. Such blocks are taken out first and put back
afterwards, which gives the same HTML (a property the tests hold) in a tenth of the
time.
"""

import re
from itertools import groupby
from typing import NamedTuple

# What a block must have none of; those that cannot be in a text are not looked for.
_SIGNS = "\\`*_[]<>&{}|~\t\x1c\x1d\x1e\x1f"
_LINE_START = re.compile(r"[ #+\-=:]|\d+[.)]")
_HEADING = re.compile(r"(#{1,6}) ([^#\n]+)")
# What reaches over blank lines: HTML, definitions of links and footnotes, terms, code.
_FAR_REACHING = ("<", "]:", "\n    ", "\n:", "\n :", "\n  :", "\n   :", "\t")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_HOLE = re.compile("<p>\ue000(\\d+)\ue001</p>")


class Plain(NamedTuple):
    """A text with a mark for each run of plain blocks, and those runs as HTML.

    `skeleton` is "" when nothing else is left; `words` are those of the runs.
    """

    skeleton: str
    runs: list[str]
    words: int

    def put_back(self, html: str) -> str:
        """The HTML of the skeleton with the runs in their places."""
        if not self.skeleton:
            return "\n".join(self.runs)
        return _HOLE.sub(lambda hole: self.runs[int(hole[1])], html)

    def without(self, html: str) -> str:
        """The HTML of the skeleton alone."""
        return _HOLE.sub("", html)


def take_out(text: str) -> Plain:
    """Find the runs of plain blocks; `text` is clean and has none of the marks."""
    from_its_start = f"\n{text}"
    if any(sign in from_its_start for sign in _FAR_REACHING):
        return Plain(text, [], 0)
    signs = tuple(sign for sign in _SIGNS if sign in text)
    blocks = [block for block in _BLANK.split(text.strip("\n")) if block.strip()]
    skeleton: list[str] = []
    runs: list[str] = []
    words = 0
    for plain, run in groupby(
        ((block, _html(block, signs)) for block in blocks), lambda both: bool(both[1])
    ):
        if plain:
            found = list(run)
            skeleton.append(f"\ue000{len(runs)}\ue001")
            runs.append("\n".join(html for _, html in found))
            words += sum(len(block.lstrip("# ").split()) for block, _ in found)
        else:
            skeleton.extend(block for block, _ in run)
    left = len(skeleton) > len(runs)
    return Plain("\n\n".join(skeleton) if left else "", runs, words)


def _html(block: str, signs: tuple[str, ...]) -> str:
    """The HTML of a plain block; '' for one that Markdown could see more in."""
    if "  " in block or any(sign in block for sign in signs):
        return ""
    if heading := _HEADING.fullmatch(block):
        level = len(heading[1])
        return f"<h{level}>{heading[2].strip()}</h{level}>"
    lines = block.split("\n")
    return "" if any(map(_LINE_START.match, lines)) else f"<p>{block}</p>"
