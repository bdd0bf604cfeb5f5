"""Files of the search index: scripts that hand their values to the search page.

    script("names-0", [["o", "Lò Thị Én"]])  →  b'searchPart("names-0",[["o",…]]);\\n'
    values_in("names-0", b"searchPart(…")    →  [["o", "Lò Thị Én"]]

They are scripts and not JSON so that the search also works on files opened from a
disk, where browsers let a page load scripts but fetch nothing.
"""

from typing import Any

from msgspec.json import decode, encode


def script(name: str, values: object) -> bytes:
    """Write values as a file of the index; `name` is that of the file without `.js`."""
    return b"searchPart(%b,%b);\n" % (encode(name), encode(values))


def values_in(name: str, file: bytes) -> Any:
    """Read what `script` wrote; DecodeError of msgspec for anything else."""
    start = b"searchPart(%b," % encode(name)
    return decode(file.removeprefix(start).removesuffix(b");\n"))
