"""Files of the search index: scripts that hand their values to the search page.

    script("names-0", [["o", "Lò Thị Én"]])  →  b'searchPart("names-0",[["o",…]]);\\n'

They are scripts and not JSON so that the search also works on files opened from a
disk, where browsers let a page load scripts but fetch nothing.
"""

from msgspec.json import encode


def script(name: str, values: object) -> bytes:
    """Write values as a file of the index; `name` is that of the file without `.js`."""
    return b"searchPart(%b,%b);\n" % (encode(name), encode(values))
