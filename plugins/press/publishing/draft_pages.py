"""A page of a draft, made fit to be shown to whoever is given its address.

shown(page, "/xem-truoc-9f2c")  →  no search engine, feed or canonical address in it,
its pictures and styles below that folder, and links that do not tell where one was
"""

import re

# What tells programs of the page, or the page of programs.
_TOLD = re.compile(
    r'<link rel="(?:canonical|alternate|prev|next)"[^>]*>\s*'
    r'|<meta (?:property="og:url"|name="robots")[^>]*>\s*'
    r'|<script type="application/ld\+json">.*?</script>\s*',
    re.DOTALL,
)
_HEAD = (
    '<meta name="robots" content="noindex, nofollow, noarchive">\n'
    '<meta name="referrer" content="no-referrer">\n'
)
_CHARSET = re.compile(r'(<meta charset="utf-8">\s*)')
# Addresses in src, href and srcset of what pages need and readers may not have yet.
_NEEDED = re.compile(r'(?<=["\s,])/((?:theme|images|documents)/[^"\s,]+)')


def shown(page: str, folder: str) -> str:
    """The page as it is shown in `folder`, an absolute path without a slash behind."""
    quiet = _CHARSET.sub(rf"\g<1>{_HEAD}", _TOLD.sub("", page), count=1)
    return _NEEDED.sub(rf"{folder}/\1", quiet)


def needed(page: str) -> set[str]:
    """The files that a page shows or offers, by path below the site."""
    return {found.partition("#")[0] for found in _NEEDED.findall(page)}
