"""The vocabulary of the invented province, and the dice that choose from it.

Dice("2018-3").pick(("sáng", "chiều"))  →  the same word on every machine
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import yaml

T = TypeVar("T")
_DASHED = str.maketrans({"đ": "d", " ": "-", ",": None, ".": None, "%": None})


class Dice:
    """Choices that are the same wherever the seed is."""

    def __init__(self, seed: str) -> None:
        # `random()` alone is promised to stay the same in every Python.
        self.random = Random(seed).random

    def pick(self, items: Sequence[T]) -> T:
        """One of the items, each as likely."""
        return items[int(self.random() * len(items))]

    def near_first(self, items: Sequence[T]) -> T:
        """One of the items, the first ones much more often, as leaders are."""
        return items[int(self.random() ** 1.8 * len(items))]

    def some(self, count: int, items: Sequence[T]) -> list[T]:
        """`count` different items, the first ones more often."""
        chosen: list[T] = []
        while len(chosen) < count:
            item = self.near_first(items)
            if item not in chosen:
                chosen.append(item)
        return chosen

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.random() * (high - low + 1))

    def chance(self, percent: int) -> bool:
        """True in so many cases of a hundred."""
        return self.random() * 100 < percent


@cache
def vocabulary() -> dict[str, Any]:
    """The lists of vocabulary.yaml by name."""
    text = Path(__file__).with_name("vocabulary.yaml").read_text("utf-8")
    words: dict[str, Any] = yaml.safe_load(text)
    return words


def slug(text: str, longest: int = 70) -> str:
    """Plain text as a part of an address: "Tỉnh ủy họp" → "tinh-uy-hop"."""
    plain = unicodedata.normalize("NFD", text.lower().translate(_DASHED))
    dashed = "".join(c for c in plain if c.isascii()).replace("---", "-")
    return dashed if len(dashed) <= longest else dashed[:longest].rpartition("-")[0]
