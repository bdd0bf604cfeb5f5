"""Which articles of a built site carry a correction or were withdrawn.

`cai-chinh/index.html` → `{"/2018/07/x/": "Bài x"}`; going back must not undo it unasked
"""

import html
import re
from pathlib import Path

from plugins.bulletin.addresses import CORRECTIONS

_ENTRY = re.compile(r'class="amendment__title"><a href="([^"]+)">(.*?)</a>', re.DOTALL)


def amended(tree: Path) -> dict[str, str]:
    """Address → title of all that the list of corrections names."""
    pages = sorted((tree / CORRECTIONS.strip("/")).rglob("index.html"))
    found = (_ENTRY.findall(page.read_text("utf-8")) for page in pages)
    return {
        address: html.unescape(title) for entries in found for address, title in entries
    }
