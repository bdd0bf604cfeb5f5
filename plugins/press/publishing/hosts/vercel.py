"""Vercel: `vercel.json` with patterns of path-to-regexp and conditions on the query.

Old("/tin.aspx", (("id", "5"),), "/2018/07/x/")
    → {"source": "/tin\\.aspx", "has": [{"type": "query", "key": "id", …}], …}
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from plugins.press.publishing.hosts.dressing import (
    Clothed,
    Dressing,
    dressing,
    refuse_beyond,
)
from plugins.press.publishing.server_config import policy
from plugins.press.publishing.server_config.old_addresses import Old, encodings

NAME = "Vercel"
RULES, FILES = 2048, 15_000
_SPECIAL = re.compile(r"([.*+?^${}()\[\]|\\:])")
_ESCAPED = r"\\\1"
# A group of path-to-regexp: their paths end as they are written, and nowhere else.
_SLASH = "(/?)"


def vercel(site: Clothed) -> Dressing:
    """Write `vercel.json`; PublishingError beyond what the host takes.

    It knows no 410.
    """
    refuse_beyond(NAME, "tệp", len(site.files), FILES)
    kept = [old for old in site.old if old.new]
    rules = [rule for old in kept for rule in _redirects(old)]
    refuse_beyond(NAME, "chuyển hướng", len(rules), RULES)
    headers = site.headers | {"Cache-Control": policy.ASK}
    said = [{"key": name, "value": value} for name, value in headers.items()]
    settings = {
        "trailingSlash": True,
        "redirects": rules,
        "headers": [{"source": "/(.*)", "headers": said}],
    }
    text = json.dumps(settings, ensure_ascii=False, indent=1)
    return dressing(site, {"vercel.json": f"{text}\n"}, kept)


def _redirects(old: Old) -> Iterator[dict[str, Any]]:
    asked = [
        {"type": "query", "key": key, **({"value": re.escape(value)} if value else {})}
        for key, value in old.query
    ]
    led = {"destination": old.new, "statusCode": 301}
    for path in encodings(old.path):
        source = f"{_SPECIAL.sub(_ESCAPED, path.rstrip('/'))}{_SLASH}"
        yield {"source": source, **({"has": asked} if asked else {}), **led}
