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


class Foot(NamedTuple):
    """What stands below the text: who gets the document and who signs it."""

    recipients: list[str]
    signatory: str = ""
    signs_as: str = ""
    on_behalf: str = ""


def part_foot(blocks: list[Block]) -> tuple[list[Block], Foot]:
    """The text of the document without what stands below it, and that."""
    first = max(len(blocks) - _LONGEST, 0)
    starts = [
        place
        for place in range(first, len(blocks))
        if level(blocks[place].text).startswith("nơi nhận")
        or rules.ON_BEHALF.pattern.match(level(blocks[place].text).strip())
    ]
    if not starts:
        return blocks, Foot([])
    below = blocks[starts[0] :]
    found = _Below()
    below = blocks[starts[0] :]
    after = next((n for n, block in enumerate(below) if not found.take(block)), None)
    rest = below[after:] if after is not None else []
    return blocks[: starts[0]] + rest, found.foot()


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
        elif is_name_line(text) and " " in text:
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
