"""Netlify: `_redirects` with decoded paths, `_headers` with encoded ones.

Old("/tin.aspx", (("id", "5"),), "/2018/07/x/") → `/tin.aspx id=5 /2018/07/x/ 301!`
"""

import re

from plugins.press.publishing.hosts.dressing import Clothed, Dressing, dressing
from plugins.press.publishing.server_config.old_addresses import Old, spellings

# What their engine takes for a wild card, a variable, a comment or an end of a word.
_SPECIAL = set(' \t*:#"<>|{}')
_SPECIAL_IN_VALUE = _SPECIAL | {"="}
_WORD = re.compile(r"[\w-]+")


def netlify(site: Clothed) -> Dressing:
    """Write both files; no lifetimes, for theirs ask again each time as ours do."""
    kept = [old for old in site.old if _is_kept(old)]
    lines = dict.fromkeys(line for old in kept for line in _lines(old))
    rules = "\n".join(f"  {name}: {value}" for name, value in site.headers.items())
    files = {"_redirects": "".join(f"{one}\n" for one in lines)}
    return dressing(site, files | {"_headers": f"/*\n{rules}\n"}, kept)


def _is_kept(old: Old) -> bool:
    """A key without value takes every address of the path; a value ends at `=`.

    A key is a regular expression to them, so one like `x[]` spoils its rule.
    """
    if _SPECIAL & set(old.path):
        return False
    return all(
        value and _WORD.fullmatch(key) and not _SPECIAL_IN_VALUE & set(value)
        for key, value in old.query
    )


def _lines(old: Old) -> list[str]:
    # "!" as a page of ours may lie there, which would otherwise answer.
    asked = [f"{key}={value}" for key, value in old.query]
    leads = [old.new, "301!"] if old.new else ["/410.html", "410!"]
    return [" ".join([path, *asked, *leads]) for path in spellings(old.path)]
