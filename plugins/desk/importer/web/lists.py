"""Pages that list reports, as home pages do, and are none themselves.

<h3><a>Một tin</a></h3><p>tóm tắt</p><h3><a>Tin khác</a></h3>…  →  True
"""

from typing import NamedTuple

from bs4 import Tag

from plugins.desk.importer.web.blocks import is_block

_HEADLINE, _BESIDE = 25, 40
_PROSE = 60
_FEWEST = 5
_REPORT, _LONG_REPORT = 200, 400


class _Line(NamedTuple):
    """A stretch of text: its length, how much of it is links, whether a heading."""

    length: int = 0
    linked: int = 0
    is_heading: bool = False

    @property
    def is_headline(self) -> bool:
        return self.linked >= _HEADLINE and self.length - self.linked <= _BESIDE

    @property
    def is_prose(self) -> bool:
        return self.length >= _PROSE and self.linked * 2 < self.length


def is_list(body: Tag) -> bool:
    """Whether a page has many linked headlines and no text of its own.

    A paragraph right after a headline belongs to it; so does nothing after a heading
    that leads nowhere.
    """
    headlines = own = 0
    after_headline = False
    for line in _lines(body):
        if line.is_headline:
            headlines += 1
            after_headline = True
        elif line.is_prose:
            own += 0 if after_headline else line.length
            after_headline = False
        elif line.is_heading:
            after_headline = False
    enough = max(_REPORT, min(_LONG_REPORT, 15 * headlines))
    return headlines >= _FEWEST and own < enough


def _lines(body: Tag) -> list[_Line]:
    """The text of the page by the block it stands in, in order."""
    lines: dict[int, _Line] = {}
    for string in body.find_all(string=True):
        size = len(" ".join(string.split()))
        holder = next((tag for tag in string.parents if is_block(tag)), body)
        if not size:
            continue
        line = lines.get(id(holder), _Line())
        linked = size if string.find_parent("a", href=True) else 0
        heading = holder.name[:1] == "h" and holder.name[1:].isdigit()
        lines[id(holder)] = _Line(line.length + size, line.linked + linked, heading)
    return list(lines.values())
