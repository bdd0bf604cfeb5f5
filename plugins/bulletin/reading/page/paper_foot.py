"""What stands below the text of a state document: who gets it, who signs it.

Nơi nhận: | - Lưu: VT. | TL. CHỦ TỊCH | CHÁNH VĂN PHÒNG | (Đã ký) | Ma Doãn Phúc
    →  Foot(recipients=["Lưu: VT"], signatory="Ma Doãn Phúc", …)
"""

from typing import NamedTuple

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.page import state_paper_rules as rules
from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.bylines import is_name_line
from plugins.bulletin.words.capitals import as_written
from plugins.bulletin.words.text import level

_LONGEST = 45
# Post, that it is signed, name: so many lines may end a document.
_SIGNATURE = 4


class Foot(NamedTuple):
    """What stands below the text: who gets the document and who signs it."""

    recipients: list[str]
    signatory: str = ""
    signs_as: str = ""
    on_behalf: str = ""


def part_foot(blocks: list[Block]) -> tuple[list[Block], Foot]:
    """The text of the document without what stands below it, and that."""
    first = max(len(blocks) - _LONGEST, 0)
    places = range(first, len(blocks))
    start = next((place for place in places if _begins(blocks[place:])), None)
    if start is None:
        return blocks, Foot([])
    below, found = blocks[start:], _Below()
    after = next((n for n, block in enumerate(below) if not found.take(block)), None)
    rest = below[after:] if after is not None else []
    return blocks[:start] + rest, found.foot()


def _begins(blocks: list[Block]) -> bool:
    """Whether the foot begins here: recipients, on whose behalf, or a signature."""
    text = blocks[0].text.strip(" *_")
    low = level(text)
    if low.startswith("nơi nhận") or rules.ON_BEHALF.pattern.match(low):
        return True
    post = text.isupper() and HEAD.match(low)
    return bool(post) and len(blocks) <= _SIGNATURE and _is_name(blocks[-1].text)


def _is_name(text: str) -> bool:
    return is_name_line(text) and " " in text


class _Below:
    """What the lines below the text say, as they come."""

    def __init__(self) -> None:
        self._recipients: list[str] = []
        self._titles: list[str] = []
        self._signatory = self._on_behalf = ""

    def take(self, block: Block) -> bool:
        """Whether the block is of the foot; what it says is kept."""
        text, low = block.text.strip(" *_"), level(block.text).strip(" *_")
        if self._signatory:
            return False
        if found := rules.RECIPIENTS.pattern.match(low):
            self._recipients.append(text[found.end() :].strip(" :"))
        elif rules.RECIPIENT.pattern.match(low):
            self._recipients.append(text.lstrip("-–+*•\\ ").strip())
        else:
            return self._take_signature(text, low)
        return True

    def _take_signature(self, text: str, low: str) -> bool:
        if behalf := rules.ON_BEHALF.pattern.match(low):
            how = text[slice(*behalf.span("how"))]
            # "TM. Ủy ban nhân dân" may stand above "KT. Chủ tịch": both are said.
            told = f"{how} {_cased(behalf['of'])}"
            self._on_behalf = ", ".join(filter(None, (self._on_behalf, told)))
        elif text.isupper() and HEAD.match(low):
            self._titles.append(_cased(low))
        elif _is_name(text):
            self._signatory = text.title() if text.isupper() else text
        else:
            is_empty = not text.strip("-–_. ")
            return is_empty or bool(rules.SIGNED.pattern.match(low))
        return True

    def foot(self) -> Foot:
        return Foot(
            [one.rstrip(";.,") for one in self._recipients if one],
            self._signatory,
            self._titles[-1] if self._titles else "",
            self._on_behalf,
        )


def _cased(low: str) -> str:
    return as_written([low.upper()])
