"""Who may use the desk: the browser that was given its key, from the desk's own pages.

guard.allows(request)   a page of another site, another name for this machine, or
                        another user's program has neither the cookie nor the origin
"""

import hmac
import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from plugins.press.preview.requests import Request

COOKIE = "ban-bien-tap"
_OWN = frozenset({"same-origin", "none"})


class Guard:
    """The key of one running desk; a new one each time it is started."""

    def __init__(self) -> None:
        self.key = secrets.token_urlsafe(24)

    def opens(self, request: Request) -> bool:
        """Whether the address carries the key, as the one printed at the start does."""
        return self._is_key(request.query.get("khoa", ""))

    def cookie(self, root: str) -> str:
        """The cookie that stands for the key from then on."""
        return f"{COOKIE}={self.key}; Path={root}; HttpOnly; SameSite=Strict"

    def allows(self, request: Request) -> bool:
        """Whether a request comes from a page of the desk, or was typed by its user."""
        site = request.headers.get("sec-fetch-site", "none")
        if site not in _OWN or not self._is_key(_cookie(request)):
            return False
        return request.method in ("GET", "HEAD") or _is_same(request)

    def _is_key(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.key.encode())


def _cookie(request: Request) -> str:
    try:
        cookies = SimpleCookie(request.headers.get("cookie", ""))
    except CookieError:
        return ""
    return cookies[COOKIE].value if COOKIE in cookies else ""


def _is_same(request: Request) -> bool:
    """Whether a form was sent by a page of this very server."""
    origin = request.headers.get("origin") or request.headers.get("referer", "")
    return urlsplit(origin).netloc == request.headers.get("host", "")
