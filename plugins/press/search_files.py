"""Files of the search index: scripts that hand their values to the search page.

    script("names-0", [["o", "Lò Thị Én"]])  →  searchPart("names-0",[["o",…]]);

They are scripts and not JSON so that the search also works on files opened from a
disk, where browsers let a page load scripts but fetch nothing.
"""

import json


def script(name: str, values: object) -> str:
    """Write values as a file of the index; `name` is that of the file without `.js`."""
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"searchPart({json.dumps(name)},{written});\n"
