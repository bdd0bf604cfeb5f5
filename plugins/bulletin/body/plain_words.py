"""Words that need no Markdown → their HTML: bold, italic, links, each in a simple form.

    html_of("**UBND** [họp](/a/).")  →  '<strong>UBND</strong> <a href="/a/">họp</a>.'
    html_of("a **b c")               →  ""

What Markdown could read in another way is refused.
"""

import re

# What a text must have none of: signs of Markdown, spaces that break a line, and what
# would be composed with the end of a tag (see `sanitise`).
SIGNS = (*"\\`_<>&{}|~^\t", "  ", "\u0338")
_HOST = r"https?://(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]+(?=[/)])"
_LINK = re.compile(rf"(?<!!)\[([^\[\]*]+)\]\(((?:{_HOST})?[\w/.#%=?,+-]+)\)")
# Bold or italic; a longer row of asterisks can be divided in several ways.
_STRONG = re.compile(
    r"\*\*([^\s*](?:[^*]*[^\s*])?)\*\*(?!\*)|\*([^\s*](?:[^*]*[^\s*])?)\*(?!\*)"
)
_MADE = re.compile(r'<a href="([^"]*)">([^<]*)</a>')


def html_of(text: str, signs: tuple[str, ...] = SIGNS) -> str:
    """The HTML of a line or paragraph; '' for one that Markdown could see more in.

    `signs` are those of SIGNS that can be in it at all.
    """
    for sign in signs:
        if sign in text:
            return ""
    if "[" in text:
        text = _LINK.sub(r'<a href="\2">\1</a>', text)
    if "*" in text:
        text = _STRONG.sub(_strong, text)
    return "" if "[" in text or "]" in text or "*" in text else text


def _strong(found: re.Match[str]) -> str:
    bold, italic = found.groups()
    return f"<strong>{bold}</strong>" if bold else f"<em>{italic}</em>"


def links_of(html: str) -> list[tuple[str, str]]:
    """The links that `html_of` made, as (address, text)."""
    return _MADE.findall(html)
