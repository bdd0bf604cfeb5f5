"""Asks an editor at a terminal for what a command was not told.

pick("Viết gì?", ["bài viết", "cuộc họp"])   →  1 for an answer "2", or "hop"
line("Tiêu đề:")                             →  what was typed, "" for nothing
"""

import sys
from collections.abc import Sequence

from plugins.bulletin.words.text import fold
from plugins.press.printing import tell


def can_ask() -> bool:
    """Whether somebody sits at the terminal."""
    return bool(sys.stdin) and sys.stdin.isatty()


def pick(question: str, choices: Sequence[str]) -> int | None:
    """The number of the choice taken; None when the input ends before there is one.

    An answer is its number from 1, or words of it, with or without marks.
    """
    tell(question)
    for number, choice in enumerate(choices, 1):
        tell(f"  {number}. {choice}")
    while answer := sys.stdin.readline():
        taken = chosen(answer.strip(), choices)
        if taken is not None:
            return taken
        tell(f"Gõ một số từ 1 đến {len(choices)}, hay vài chữ của một dòng.")
    return None


def chosen(answer: str, choices: Sequence[str]) -> int | None:
    """Which choice an answer means; None when it is none, or several."""
    if answer.isdecimal():
        number = int(answer) - 1
        return number if number in range(len(choices)) else None
    words = fold(answer)
    fit = [n for n, choice in enumerate(choices) if words and words in fold(choice)]
    return fit[0] if len(fit) == 1 else None


def line(question: str) -> str:
    """What is typed after a question."""
    tell(question)
    return sys.stdin.readline().strip()
