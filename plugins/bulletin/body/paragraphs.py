"""A place to point to at every paragraph of a text.

numbered("<p>Một.</p><p>Hai.</p>")
    →  '<p id="doan-1">Một. <a class="paragraph" href="#doan-1" …></a></p>…'

Only paragraphs of the text itself are numbered, not those of a list or a quotation,
so that the numbers are those a reader counts.
"""

import re
from itertools import count

_INNER = "blockquote|li|td|th|dd|figcaption"
_TAG = re.compile(rf"<(/?)({_INNER})(?=[\s>])[^>]*>|<p>|</p>")


def numbered(html: str, foreign: bool = False) -> str:
    """Return the text with its paragraphs numbered, each with a link to itself.

    The links are named in Vietnamese, and say so in a foreign text.
    """
    language = ' lang="vi"' if foreign else ""
    numbers = count(1)
    depth, open_number = 0, 0

    def place(found: re.Match[str]) -> str:
        nonlocal depth, open_number
        if found[2]:
            depth += -1 if found[1] else 1
        elif depth == 0 and found[0] == "<p>":
            open_number = next(numbers)
            return f'<p id="doan-{open_number}">'
        elif found[0] == "</p>" and open_number:
            number, open_number = open_number, 0
            return (
                f' <a class="paragraph" href="#doan-{number}" '
                f'aria-label="Liên kết đến đoạn {number}"{language}></a></p>'
            )
        return found[0]

    return _TAG.sub(place, html)
