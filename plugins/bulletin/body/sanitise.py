"""HTML from Markdown → HTML that cannot do anything but be read.

    '<p onclick="x()">A<script>x()</script></p>'  →  '<p>A</p>'

A positive list of what Markdown makes here (tables, figures, footnotes); nh3 parses
and writes the result, so what comes out is well formed whatever went in.
"""

from collections.abc import Mapping

import nh3

from plugins.bulletin.words.text import clean

_TEXT = "b br cite code del em i ins mark q s small strong sub sup u abbr a img"
_BLOCKS = "blockquote dd details div dl dt figcaption figure hr li ol p pre summary ul"
_HEADINGS = "h1 h2 h3 h4 h5 h6"
_TABLES = "caption table tbody td tfoot th thead tr"
TAGS = frozenset(f"{_TEXT} {_BLOCKS} {_HEADINGS} {_TABLES}".split())
ATTRIBUTES: Mapping[str, set[str]] = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    **{tag: {"id"} for tag in ("li", "sup", *_HEADINGS.split())},
}
_ALIGNED = {"align-left", "align-center", "align-right"}
CLASSES: Mapping[str, set[str]] = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote", "gallery"},
    "details": {"words"},
    "figure": {"video", "media"},
    "td": _ALIGNED,
    "th": _ALIGNED,
}
# Their text is program or markup of another kind, never something to read.
_WITH_CONTENT = "script style iframe object svg math template noscript noembed xmp"
# `content:` marks an address inside the content folder until it is resolved.
SCHEMES = frozenset({"http", "https", "mailto", "tel", "content"})

# After the end of a tag it would be composed with it: ">" becomes another letter, the
# tag stays open, and the words that follow are its attributes.
STROKE = "\u0338"

_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes=dict(ATTRIBUTES),
    allowed_classes=dict(CLASSES),
    clean_content_tags={*_WITH_CONTENT.split(), "textarea", "select", "title"},
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def sanitise(html: str) -> str:
    """Safe HTML with the same text.

    Invisible characters are removed again afterwards, because parsing turns
    `&#1;` and `&#x202E;` into the characters themselves.
    """
    safe = _CLEANER.clean(html).replace(STROKE, f"&#{ord(STROKE)};")
    return clean(safe).replace("&nbsp;", "\u00a0")
