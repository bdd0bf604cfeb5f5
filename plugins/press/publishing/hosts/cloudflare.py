"""Cloudflare Pages and Workers: `_redirects` by the path alone, as it was sent.

Old("/Tin/Bản", (), "/2018/07/x/") → four lines: with and without slash, `%1a` and `%1A`
"""

from plugins.press.publishing.hosts.dressing import (
    Clothed,
    Dressing,
    dressing,
    refuse_beyond,
)
from plugins.press.publishing.server_config.old_addresses import Old, encodings

NAME = "Cloudflare"
RULES, FILES, BYTES, LINE = 2000, 20_000, 25 * 2**20, 1000


def cloudflare(site: Clothed) -> Dressing:
    """Write both files; PublishingError beyond what the host takes.

    No line with a question and no 410 is read there; nothing is called immutable, for
    that would go out with a 404 too.
    """
    refuse_beyond(NAME, "tệp", len(site.files), FILES)
    refuse_beyond(NAME, "byte một tệp", site.largest, BYTES)
    kept = [old for old in site.old if _is_kept(old)]
    lines = list(dict.fromkeys(line for old in kept for line in _lines(old)))
    refuse_beyond(NAME, "dòng chuyển hướng", len(lines), RULES)
    rules = "\n".join(f"  {name}: {value}" for name, value in site.headers.items())
    files = {"_redirects": "".join(f"{one}\n" for one in lines)}
    return dressing(site, files | {"_headers": f"/*\n{rules}\n"}, kept)


def _is_kept(old: Old) -> bool:
    longest = max(len(line) for line in _lines(old))
    wild = {"*", ":"} & set(old.path)
    return bool(old.new) and not old.query and not wild and longest <= LINE


def _lines(old: Old) -> list[str]:
    encoded = encodings(old.path)
    paths = [form for one in encoded for form in (one, f"{one.rstrip('/')}/")]
    return [f"{path} {old.new} 301" for path in dict.fromkeys(paths)]
