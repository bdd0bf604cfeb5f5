"""Rows that a page's script asks for, as a script: pages opened from a disk can too.

write_rows({"table": {"rows": […]}})  →  b"window.asked={…};\\n"
"""

from collections.abc import Mapping
from typing import Any

import msgspec


def write_rows(values: Mapping[str, Any]) -> bytes:
    """Write the table of some values as a script that leaves it in `asked`."""
    return b"window.asked=" + msgspec.json.encode(values["table"]) + b";\n"
