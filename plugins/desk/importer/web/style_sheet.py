"""The fonts that a page's own style sheet gives to tags and classes.

p.MsoNormal {font-family: ".VnTime"}  →  font(<p class="MsoNormal">) is ".VnTime"
"""

import re
from itertools import product

from bs4 import BeautifulSoup, Tag

_REMARK = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}@]{1,2000})\{([^{}]*)\}")
_FONT = re.compile(r"font-family\s*:\s*([^;}]+)", re.IGNORECASE)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_LARGEST = 2_000_000


class StyleSheet:
    """Fonts by tag and class; what is more intricate than `p.name` says nothing."""

    def __init__(self, soup: BeautifulSoup) -> None:
        """Read every <style> of the page."""
        text = "\n".join(style.get_text() for style in soup.find_all("style"))
        self._fonts: dict[tuple[str, str], str] = {}
        for selectors, body in _RULE.findall(_REMARK.sub("", text[:_LARGEST])):
            if found := _FONT.search(body):
                for selector in selectors.split(","):
                    if whole := _SELECTOR.fullmatch(selector.strip()):
                        key = ((whole[1] or "").lower(), whole[2] or "")
                        self._fonts[key] = found[1].strip()

    def font(self, tag: Tag) -> str:
        """The font of an element by its class, else by its name; "" for none."""
        if not self._fonts:
            return ""
        classes = [str(name) for name in tag.get_attribute_list("class") if name]
        keys = product((tag.name, ""), classes)
        named = next((self._fonts[key] for key in keys if key in self._fonts), "")
        return named or self._fonts.get((tag.name, ""), "")
