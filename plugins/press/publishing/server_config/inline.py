"""Scripts and styles that stand inside pages, by the hash that a policy allows them by.

`<style>a{}</style>` on a page → `{"sha256-…"}`; data blocks (JSON-LD) run nothing
"""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

_INLINE = re.compile(
    rb"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE
)
_NOT_RUN = re.compile(rb"\bsrc\s*=|type\s*=\s*[\"']?application/(?:ld\+)?json", re.I)


def inline_hashes(tree: Path) -> set[str]:
    """The hashes of all that a page of the tree runs without a file of its own."""
    pages = (path.read_bytes() for path in sorted(tree.rglob("*.html")))
    return {_hash(code) for page in pages for code in _run_by(page)}


def _run_by(page: bytes) -> list[bytes]:
    found = _INLINE.findall(page)
    return [code for _, options, code in found if not _NOT_RUN.search(options)]


def _hash(code: bytes) -> str:
    return f"sha256-{b64encode(sha256(code).digest()).decode()}"
