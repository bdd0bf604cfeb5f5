"""Old addresses as regular expressions that both PCRE and Go's RE2 understand.

Old("/tin.aspx", (("id", "5"),), …)  →  `^/tin\\.aspx/?\\?(?:.*&)?id=5(?:&.*)?$`

In any case and order, other questions beside: a link in a letter has grown `utm_…`.
"""

import re
from itertools import permutations

from plugins.press.publishing.server_config.old_addresses import (
    Old,
    spellings,
    value_spellings,
)

# With more keys than this the orders are too many; the one registered stays.
_SHUFFLED = 3


def path_pattern(old: Old) -> str:
    """Match the path, decoded, with or without a slash at its end; no anchors."""
    return f"{_any(map(escape, spellings(old.path.rstrip('/'))))}/?"


def query_pattern(old: Old) -> str:
    """Match a raw query that asks at least for what the old address did."""
    pairs = [_pair(key, value) for key, value in old.query]
    orders = permutations(pairs) if len(pairs) <= _SHUFFLED else [tuple(pairs)]
    asked = _any("&(?:.*&)?".join(order) for order in orders)
    return f"(?:.*&)?{asked}(?:&.*)?"


def _pair(key: str, value: str) -> str:
    name = _any(map(escape, value_spellings(key)))
    if not value:
        return f"{name}=?"
    return f"{name}={_any(map(escape, value_spellings(value)))}"


def escape(text: str) -> str:
    """Quote a text for a pattern that stands between quotes of a configuration."""
    return re.escape(text).replace('"', r"\x22").replace("`", r"\x60")


def _any(choices: object) -> str:
    distinct = list(dict.fromkeys(choices))  # type: ignore[call-overload]
    return distinct[0] if len(distinct) == 1 else f"(?:{'|'.join(distinct)})"
