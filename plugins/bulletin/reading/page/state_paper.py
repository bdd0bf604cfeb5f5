"""A state document read by its layout: issuer, number, kind, abstract, day, signatory.

ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI …  …  THÔNG BÁO  …  Nơi nhận: … TL. CHỦ TỊCH …
    →  StatePaper(issuer="Ủy ban nhân dân tỉnh Bắc Kạn", number="412/TB-UBND", …)
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from plugins.bulletin.reading.page import state_paper_rules as rules
from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.paper_foot import Foot, part_foot
from plugins.bulletin.reading.rule import Rule
from plugins.bulletin.words.capitals import as_written
from plugins.bulletin.words.text import level

_HEAD = 24
_LONGEST_ABSTRACT = 400


class StatePaper(NamedTuple):
    """What the layout of a document says; "" and None for what it does not."""

    kind: str
    issuer: str = ""
    number: str = ""
    abstract: str = ""
    place: str = ""
    day: date | None = None
    signatory: str = ""
    signs_as: str = ""
    on_behalf: str = ""
    recipients: tuple[str, ...] = ()
    authority: str = ""

    @property
    def title(self) -> str:
        """Kind and abstract as one line."""
        abstract = self.abstract
        if not abstract:
            return f"{self.kind} số {self.number}" if self.number else self.kind
        first = abstract.split(" ", maxsplit=1)[0]
        if not first.isupper():
            abstract = abstract[0].lower() + abstract[1:]
        return f"{self.kind} {abstract}"


def take_paper(blocks: Sequence[Block]) -> tuple[StatePaper | None, list[Block]]:
    """The document that the blocks lay out, and the blocks of its text.

    (None, the blocks) when they are no state document.
    """
    head = _split(blocks[:_HEAD])
    start = next((n for n, b in enumerate(head) if _finds(rules.MOTTO, b)), None)
    if start is None:
        return None, list(blocks)
    found = _Head()
    end = 0
    for end, block in enumerate(head):
        if not found.take(block) and end > start:
            break
    else:
        end = len(head)
    if not found.kind and not found.number:
        return None, list(blocks)
    rest = [*head[end:], *blocks[_HEAD:]]
    while rest and (to := rules.ADDRESSEES.pattern.match(level(rest[0].text).strip())):
        found.addressees.append(rest.pop(0).text.strip()[to.end() :].strip(" .;"))
    body, foot = part_foot(rest)
    return found.paper(foot), body


def _finds(rule: Rule, block: Block) -> bool:
    return bool(rule.pattern.search(level(block.text).strip()))


def _split(blocks: Sequence[Block]) -> list[Block]:
    """Lines that hold both columns of the layout, as text copies do, cut in two."""
    parts: list[Block] = []
    for block in blocks:
        places = [0]
        for found in rules.LAID_OUT.pattern.finditer(block.text):
            places += [found.start(), found.end()]
        places.append(len(block.text))
        cut = [block.text[a:b].strip() for a, b in pairwise(places)]
        if len([part for part in cut if part]) > 1 and len(block.text) < 300:
            parts += [Block("text", part) for part in cut if part]
        else:
            parts.append(block)
    return parts


class _Head:
    """What the lines above the text say, as they come."""

    def __init__(self) -> None:
        self.kind = self.number = self.abstract = self.place = ""
        self.day: date | None = None
        self.issuers: list[str] = []
        self.addressees: list[str] = []
        self.authority = ""

    def take(self, block: Block) -> bool:
        """Whether the block is of the head; what it says is kept."""
        text = block.text.strip(" *_")
        low = level(text)
        if not text.strip("-–—_.* ") or rules.MOTTO.pattern.search(low):
            return True
        if rules.SECOND_MOTTO.pattern.search(low):
            return True
        return self._take_mark(text, low) or self._take_words(text, low)

    def _take_mark(self, text: str, low: str) -> bool:
        """The number, the place with the day."""
        if found := rules.NUMBER.pattern.match(low):
            if not self.number:
                number = "".join(text[slice(*found.span("number"))].split())
                self.number = number if number[:1].isdigit() else ""
            rest = text[found.end() :].strip()
            return not rest or self.take(Block("text", rest))
        if found := rules.PLACE_AND_DAY.pattern.match(low):
            self.place = text[slice(*found.span("place"))].strip()
            self.day = _day(found)
            return True
        return False

    def _take_words(self, text: str, low: str) -> bool:
        """The issuer, the kind, the abstract."""
        if self.kind:
            return self._take_abstract(text, low)
        if about := rules.ABOUT.pattern.match(low):
            self.kind, self.abstract = "Công văn", text[about.end() :].strip()
            return True
        kind = rules.KIND.pattern.match(low)
        if kind and (text.isupper() or text[:4].isupper()):
            self.kind = kind["kind"].capitalize()
            self.abstract = (kind["more"] or "").strip()
            return True
        if text.isupper() and not self.abstract:
            self.issuers.append(text)
            return True
        return False

    def _take_abstract(self, text: str, low: str) -> bool:
        heading = text.isupper() and not text.endswith(":")
        if self.abstract and heading and not self.abstract.isupper():
            self.authority = as_written([text])
            return True
        begins = rules.NO_ABSTRACT.pattern.match(low) or text.endswith((".", ";", ":"))
        long = len(self.abstract) + len(text) > _LONGEST_ABSTRACT
        begins = begins or self._is_told_of_issuer(text, low)
        if begins or long or self.abstract.count("\n") > 1:
            return False
        more = as_written([text]) if text.isupper() else text
        self.abstract = f"{self.abstract}\n{more}".strip()
        return True

    def _is_told_of_issuer(self, text: str, low: str) -> bool:
        """Whether the text begins: "HỘI ĐỒNG NHÂN DÂN TỈNH …, kỳ họp thứ 20, …"."""
        issuer = level(self.issuers[0]) if self.issuers else ""
        after = bool(issuer and self.abstract)
        return after and text[:4].isupper() and low.startswith(issuer)

    def paper(self, foot: Foot) -> StatePaper:
        return StatePaper(
            kind=self.kind or "Văn bản",
            issuer=as_written(self.issuers),
            number=self.number,
            abstract=" ".join(self.abstract.split()),
            place=self.place,
            day=self.day,
            signatory=foot.signatory,
            signs_as=foot.signs_as,
            on_behalf=foot.on_behalf,
            recipients=(*filter(None, self.addressees), *foot.recipients),
            authority=self.authority,
        )


def _day(found: re.Match[str]) -> date | None:
    """The day of issue; None where the day or month was left for a pen."""
    if not found["day"] or not found["month"]:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
