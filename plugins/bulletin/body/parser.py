"""Python-Markdown set up for the bulletin: tables, footnotes, figures, definitions,
letters set high and low.

parse("**A** [b](c.md)")
    →  ('<p><strong>A</strong> <a href="c.md">b</a></p>',
        (Tag("a", {"href": "c.md"}, "b"),))
"""

from functools import cache

import markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from plugins.bulletin.body.figures import Finish, RawTags, Tag

# What a text must have in it for an inline pattern to match; others are always tried.
_STARTS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "raised": "^",
    "lowered": "~",
}
# As pandoc writes them: km^2^, H~2~O; short, without spaces and right behind a letter,
# so that `~500` and `5~7 ngày` are none.
_RAISED = r"(?<=[\w)\]])(\^)([\w+−-]{1,8})\^(?![\w^])"
_LOWERED = r"(?<=[A-Za-z)\]])(~)([\w+−-]{1,8})~(?!~)"


def parse(text: str) -> tuple[str, tuple[Tag, ...]]:
    """HTML that is not yet safe, and the tags in it that say or fetch something.

    The parser is made once in a process and used again.
    """
    parser, tags = _parser()
    tags.found.clear()
    html = parser.reset().convert(text)
    raw = "\n".join(b for b in parser.htmlStash.rawHtmlBlocks if isinstance(b, str))
    if "<" in raw:
        reader = RawTags()
        reader.feed(raw)
        tags.found.extend(reader.found)
    return html, tuple(tags.found)


@cache
def _parser() -> tuple[markdown.Markdown, "Finish"]:
    parser = markdown.Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="Về chỗ chú thích {}"),
            DefListExtension(),
            SaneListExtension(),
            AttrListExtension(),
        ],
        output_format="html",
    )
    for name, pattern, tag in (
        ("raised", _RAISED, "sup"),
        ("lowered", _LOWERED, "sub"),
    ):
        parser.inlinePatterns.register(SimpleTagInlineProcessor(pattern, tag), name, 5)
    parser.ESCAPED_CHARS += "^~"
    parser.treeprocessors.register(_QuickInline(parser), "inline", 20)
    finish = Finish(parser)
    parser.treeprocessors.register(finish, "finish", 5)
    return parser, finish


class _QuickInline(InlineProcessor):
    """Tries only those inline patterns whose first character is in the text."""

    def __init__(self, parser: markdown.Markdown) -> None:
        super().__init__(parser)
        patterns = parser.inlinePatterns
        self._starts = [""] * len(patterns)
        for name, start in _STARTS.items():
            self._starts[patterns.get_index_for_name(name)] = start

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        for index in range(patternIndex, len(self._starts)):
            matched, start = self._starts[index] in data, 0
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    self.inlinePatterns[index], data, index, start
                )
        return data
