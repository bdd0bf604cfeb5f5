"""How every answer of the site is sent: how long it may be kept, under what headers.

`theme/site.3f2a9c01.css` → a year; `2018/07/x/index.html` → asked for again each time
"""

import re
from collections.abc import Iterable

# Pages, lists, redirects, 404 and 410: kept, and asked about before each use, so that
# a new release, a rollback and a redirect that is taken back reach every reader.
ASK = "no-cache"
# A name that carries a hash of the content never means anything else.
FOREVER = "public, max-age=31536000, immutable"
HASHED = r"^/(?:theme|images)/.*\.[0-9a-f]{8}\.[a-z0-9]+$"
_HASHED = re.compile(HASHED)
# For the build and for hosts, not for readers.
CLOSED = ("_redirects", "_headers")

# By ending, as registered with IANA; a server's own table is often older than AVIF.
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "xml": "application/xml",
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
    "eml": "message/rfc822",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "zip": "application/zip",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "vtt": "text/vtt",
}
# Old portals' pages, should one be put there as a file: else browsers download it.
PORTAL_ENDINGS = ("aspx", "asp", "php", "jsp", "cfm", "htm")
# Worth compressing, and text in UTF-8.
TEXTS = ("html", "css", "js", "json", "xml", "txt", "csv", "ics", "svg", "vtt")


def lifetime(path: str) -> str:
    """The `Cache-Control` of a file that is there; `path` begins with "/"."""
    return FOREVER if _HASHED.search(path) else ASK


def content_type(path: str) -> str:
    """The `Content-Type` of a file by its name, with the charset of texts."""
    ending = path.rpartition(".")[2].lower()
    ending = "html" if ending in PORTAL_ENDINGS else ending
    kind = TYPES.get(ending, "application/octet-stream")
    return f"{kind}; charset=utf-8" if ending in TEXTS else kind


def security_headers(https: bool, hashes: Iterable[str] = ()) -> dict[str, str]:
    """The headers that every answer carries.

    `hashes`: of inline scripts and styles, as `sha256-…`, where a theme has any.
    """
    headers = {
        "Content-Security-Policy": content_policy(https, hashes),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if https:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers


def content_policy(https: bool, hashes: Iterable[str] = ()) -> str:
    """What a page may load: what lies on this site, and inline only what was hashed.

    `upgrade-insecure-requests` breaks every style of a site without https.
    """
    own = " ".join(["'self'", *(f"'{one}'" for one in sorted(hashes))])
    rules = [
        "default-src 'self'",
        f"script-src {own}",
        f"style-src {own}",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        *(["upgrade-insecure-requests"] if https else []),
    ]
    return "; ".join(rules)
