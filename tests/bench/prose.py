"""Texts of about nine hundred words from the vocabulary, as Markdown.

Prose(Dice("1")).paragraph()  →  "Đến ngày 12/8, toàn tỉnh có 1.204 hộ …"
"""

import re
from collections.abc import Sequence
from functools import cache

from tests.bench.words import Dice, vocabulary

_SLOT = re.compile(r"\{(\w+)\}")


@cache
def templates(kind: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of a kind, cut at their slots: text, slot, text, …"""
    return tuple(tuple(_SLOT.split(line)) for line in vocabulary()[kind])


class Prose:
    """Writes sentences; the same dice give the same text."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.words = vocabulary()

    def slot(self, name: str) -> str:
        """What stands in one place of a sentence."""
        if name in self.words:
            return str(self.dice.pick(self.words[name]))
        number = self.dice.number
        if name == "so":
            return str(number(2, 97))
        if name == "lon":
            return f"{number(1, 48)}.{number(0, 999):03}"
        if name == "tyle":
            return f"{number(11, 99)},{number(0, 9)}"
        return f"{number(1, 28)}/{number(1, 12)}"

    def fill(self, template: Sequence[str], **known: str) -> str:
        """A template with all its slots filled."""
        pieces = [
            (known.get(piece) or self.slot(piece)) if index % 2 else piece
            for index, piece in enumerate(template)
        ]
        return "".join(pieces)

    def sentence(self) -> str:
        return self.fill(self.dice.pick(templates("sentences")))

    def paragraph(self) -> str:
        """Two to five sentences; one paragraph in six has words in bold."""
        count = self.dice.number(2, 5)
        sentences = [self.sentence() for _ in range(count)]
        if self.dice.chance(17):
            sentences[0] = f"**{sentences[0]}**"
        return " ".join(sentences)

    def speech(self, who: str, kind: str) -> str:
        """What an official said, now and then as a quotation with its block."""
        text = self.fill(self.dice.pick(templates("speeches")), who=who, kind=kind)
        if self.dice.chance(25):
            return f"{text}\n\n> {self.sentence()}"
        return f"{text} {self.sentence()}"

    def listing(self) -> str:
        """Three to six points, numbered or not."""
        numbered = self.dice.chance(30)
        points = [self.sentence() for _ in range(self.dice.number(3, 6))]
        return "\n".join(
            f"{index}. {point}" if numbered else f"- {point}"
            for index, point in enumerate(points, 1)
        )

    def table(self) -> str:
        """Figures by district."""
        first, second = self.slot("things"), self.slot("things")
        rows = [f"| Địa bàn | Số {first} | Số {second} |", "| --- | ---: | ---: |"]
        for name in self.words["districts"]:
            rows.append(f"| Huyện {name} | {self.slot('so')} | {self.slot('lon')} |")
        return "\n".join(rows)

    def link(self, title: str, address: str) -> str:
        """A sentence that points to an earlier article."""
        return f"{self.sentence()} Xem thêm bài [{title}]({address})."

    def body(self, lead: str, speeches: Sequence[str], link: str) -> str:
        """A whole text: lead, paragraphs, and what makes bulletins uneven."""
        dice = self.dice
        blocks = [self.paragraph() for _ in range(dice.number(4, 6))]
        extras = [*speeches, link]
        extras += [self.listing()] if dice.chance(35) else [self.paragraph()]
        extras += [self.table()] if dice.chance(12) else []
        for extra in filter(None, extras):
            blocks.insert(dice.number(1, len(blocks)), extra)
        if dice.chance(40):
            for place in (len(blocks) * 2 // 3, len(blocks) // 3):
                blocks.insert(place, f"## {self.slot('headings')}")
        return "\n\n".join([lead, *blocks])
