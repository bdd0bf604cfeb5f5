"""A place to point to at every paragraph of a text.

numbered("<p>Một.</p><p>Hai.</p>")
    →  '<p id="doan-1">Một. <a class="paragraph" href="#doan-1" …></a></p>…'

Only paragraphs of the text itself are numbered, not those of a list or a quotation,
so that the numbers are those a reader counts.
"""

import re

_INNER = "blockquote|li|td|th|dd|figcaption"
_TAG = re.compile(rf"(<(?:/?(?:{_INNER})(?=[\s>])[^>]*|/?p)>)")


def numbered(html: str, foreign: bool = False) -> str:
    """Return the text with its paragraphs numbered, each with a link to itself.

    The links are named in Vietnamese, and say so in a foreign text.
    """
    language = ' lang="vi"' if foreign else ""
    pieces = _TAG.split(html)
    depth, number, within = 0, 0, False
    for place in range(1, len(pieces), 2):
        tag = pieces[place]
        if tag == "<p>" and depth == 0:
            number, within = number + 1, True
            pieces[place] = f'<p id="doan-{number}">'
        elif tag == "</p>" and within:
            within = False
            pieces[place] = (
                f' <a class="paragraph" href="#doan-{number}" '
                f'aria-label="Liên kết đến đoạn {number}"{language}></a></p>'
            )
        elif tag not in {"<p>", "</p>"}:
            depth += -1 if tag.startswith("</") else 1
    return "".join(pieces)
