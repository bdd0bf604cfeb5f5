"""Files of the search index: scripts that hand their values to the search page.

    file("names", [["o", "Lò Thị Én"]])  →  names.js: searchPart("names",[["o",…]]);

They are scripts and not JSON so that the search also works on files opened from a
disk, where browsers let a page load scripts but fetch nothing.
"""

import hashlib
import json

from msgspec import Struct


class File(Struct, frozen=True):
    """A file of the index: its name without `.js`, its text, a digest of the text."""

    name: str
    text: str
    digest: str


def file(name: str, values: object) -> File:
    """Write values as a file of the index."""
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    text = f"searchPart({json.dumps(name)},{written});\n"
    return File(name, text, hashlib.sha256(text.encode()).hexdigest()[:8])
