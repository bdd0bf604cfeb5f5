"""What a host without headers of ours can still be told: by tags in each page.

with_tags("<head><meta charset=…>", {"Content-Security-Policy": "default-src …"})
    →  the page with `<meta http-equiv="Content-Security-Policy" …>` before all else
"""

import re
from collections.abc import Mapping
from html import escape

# What browsers read from a header only (CSP Level 3, section 3.3).
HEADER_ONLY = ("frame-ancestors", "report-uri", "sandbox")
POLICY, REFERRER = "Content-Security-Policy", "Referrer-Policy"
_CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)


def with_tags(page: str, headers: Mapping[str, str]) -> str:
    """The page with all that tags can say of these headers; they come first."""
    found = _CHARSET.search(page)
    if not found:
        return page
    return page[: found.end()] + _tags(headers) + page[found.end() :]


def unsaid(headers: Mapping[str, str]) -> list[str]:
    """The names of what no tag can say."""
    left = [name for name in headers if name not in (POLICY, REFERRER)]
    kept = _rules(headers.get(POLICY, ""))
    return left + [one for one in HEADER_ONLY if one in kept]


def _tags(headers: Mapping[str, str]) -> str:
    rules = _rules(headers.get(POLICY, ""))
    policy = "; ".join(rule for name, rule in rules.items() if name not in HEADER_ONLY)
    said = [
        (f'http-equiv="{POLICY}"', policy),
        ('name="referrer"', headers.get(REFERRER, "")),
    ]
    return "".join(
        f'\n<meta {what} content="{escape(value)}">' for what, value in said if value
    )


def _rules(policy: str) -> dict[str, str]:
    """The rules of a policy by name."""
    rules = (rule.strip() for rule in policy.split(";"))
    return {rule.split()[0]: rule for rule in rules if rule}
