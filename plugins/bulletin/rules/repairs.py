"""Repairs of an article's file that need no judgement, by the lines they take away.

repaired("articles/2018/07/x.md", data, choices)
    →  the same bytes without a first paragraph that only repeats the summary and
       without doubled captions; `data` itself when there is nothing to repair
"""

import codecs
import re
from collections.abc import Iterator

from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.files.tree_reader import Choices
from plugins.bulletin.reading.named import doubled_captions
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.rules.one_file import read_content_file
from plugins.bulletin.words.text import match_key

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?P<words>.+)\1", re.DOTALL)


def repaired(path: str, data: bytes, choices: Choices) -> bytes:
    """Take what is said twice out of an article; all other bytes stay.

    A file that cannot be read without errors of its own is left as it is.
    """
    file = read_content_file(path, data, choices, root="")
    if not isinstance(file.model, ArticleFile) or file.body is None:
        return data
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    lines = _LINE.findall(data.removeprefix(mark).decode())
    dropped = {file.body_line - 1 + line for line in _said_twice(file, file.model)}
    if not dropped:
        return data
    kept = (line for i, line in enumerate(lines) if i not in dropped)
    return mark + "".join(kept).encode()


def _said_twice(file: ReadFile, article: ArticleFile) -> Iterator[int]:
    """The lines to take away, counted from 0 at the body's first."""
    lines = file.source.split("\n")
    if article.summary:
        code = file.body.code if file.body else ()
        yield from _repeated_lead(lines, article.summary, code)
    for span in doubled_captions(file.source):
        number = file.source.count("\n", 0, span.start)
        yield number
        while number and not lines[number - 1].strip():
            number -= 1
            yield number


def _repeated_lead(lines: list[str], summary: str, code: tuple[int, ...]) -> range:
    """The first paragraph and the empty lines after it, when more text follows."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    first = filled[0] if filled else 0
    end = next((n for n in range(first, len(lines)) if n not in filled), len(lines))
    after = next((number for number in filled if number > end), None)
    words = "\n".join(lines[first:end]).strip()
    if found := _EMPHASIS.fullmatch(words):
        words = found["words"]
    same = first + 1 not in code and match_key(words) == match_key(summary)
    return range(first, after) if same and after else range(0)
