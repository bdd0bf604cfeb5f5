"""The preview's web server: pages with a script that reloads them, on 127.0.0.1 only.

server = open_server(8000, shelf, board)    OSError when the port is taken
"""

import os
import sys
from collections.abc import Mapping
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import msgspec

from plugins.press.preview.board import Board, Notice
from plugins.press.preview.files import HTML, Found, Shelf, type_of
from plugins.press.preview.requests import Part, Request
from plugins.press.preview.uploads import MULTIPART, Upload, parts_of

HOST = "127.0.0.1"
OWN = "/__preview__/"
# A long report with its front matter.
MAX_FORM = 8_000_000
# A photo of a good camera, or a scanned document, with what is said of it.
MAX_UPLOAD = 65_000_000
# A silent line of events is taken for a dead one after this many seconds.
PULSE = 15.0
_HERE = Path(__file__).parent
Parts: TypeAlias = Mapping[str, Part]


class PreviewServer(ThreadingHTTPServer):
    """One thread a connection; none of them keeps the program from ending."""

    daemon_threads = True
    # On Windows this would let two programs have one port.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that went away; all else is a fault of ours."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


def open_server(
    port: int, shelf: Shelf, board: Board, parts: Parts = MappingProxyType({})
) -> PreviewServer:
    """Open the server; OSError or OverflowError when the port cannot be had.

    `parts` answer for what lies below their roots ("/bien-tap/").
    """
    return PreviewServer((HOST, port), partial(Handler, shelf, board, parts))


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"
    server_version = "preview"
    sys_version = ""
    timeout = 60

    def __init__(self, shelf: Shelf, board: Board, parts: Parts, *args: Any) -> None:
        self._shelf = shelf
        self._board = board
        self._parts = parts
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer with a page, a file or the line of events."""
        if not _is_ours(self.headers.get("Host", "")):
            self._send(Found(421, b"", "text/plain"))
        elif root := self._part():
            self._answer(root, {}, {})
        elif self.path.startswith(f"{OWN}events"):
            self._events(parse_qs(urlsplit(self.path).query))
        elif self.path.startswith(OWN):
            self._send(_own_file(self.path.removeprefix(OWN)))
        else:
            self._send(with_client(self._shelf.find(self.path)))

    def do_HEAD(self) -> None:
        """Answer without the content."""
        self.do_GET()

    def do_POST(self) -> None:
        """Take a form for one of the parts; nothing else takes any."""
        root, length = self._part(), self.headers.get("Content-Length", "")
        if not _is_ours(self.headers.get("Host", "")) or not root:
            self.close_connection = True
            self._send(Found(421 if root else 405, b"", "text/plain"))
        elif not length.isdecimal() or int(length) > self._most():
            self.close_connection = True
            self._send(Found(413, b"", "text/plain"))
        else:
            self._take(root, self.rfile.read(int(length)))

    def _most(self) -> int:
        return MAX_UPLOAD if self._type().startswith(MULTIPART) else MAX_FORM

    def _type(self) -> str:
        return self.headers.get("Content-Type", "")

    def _take(self, root: str, data: bytes) -> None:
        if self._type().startswith(MULTIPART):
            self._answer(root, *parts_of(data, self._type()))
        else:
            self._answer(root, _form(data), {})

    def _part(self) -> str:
        """The root of the part that an address lies in, or ''."""
        return next((root for root in self._parts if self.path.startswith(root)), "")

    def _answer(
        self, root: str, form: Mapping[str, str], files: Mapping[str, Upload]
    ) -> None:
        address = urlsplit(f"//-{self.path}")
        path = unquote(address.path).removeprefix(root)
        query = {name: one[0] for name, one in parse_qs(address.query).items()}
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, path, query, headers, form, files)
        answer = self._parts[root](request)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(answer.data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.data)

    def _send(self, found: Found) -> None:
        self.send_response(found.status)
        self.send_header("Content-Type", found.type)
        self.send_header("Content-Length", str(len(found.data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if found.location:
            self.send_header("Location", found.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.data)

    def _events(self, query: dict[str, list[str]]) -> None:
        """Tell one open page what is new, until it has to load itself again."""
        page, seen = query.get("page", ["/"])[0], query.get("seen", [""])[0]
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(b"retry: 500\n\n")
        told = Notice(number=-1)
        while self._shelf.find(page).digest == seen:
            notice = self._board.wait(told.number, PULSE)
            self.wfile.write(_event("notice", notice) if notice != told else b":\n\n")
            told = notice
        self.wfile.write(b"event: reload\ndata:\n\n")

    def log_message(self, *_: Any) -> None:
        """Keep the console for what editors want to know."""


def _event(name: str, notice: Notice) -> bytes:
    data = msgspec.json.encode({"problems": notice.problems, "wrong": notice.wrong})
    return b"event: %s\ndata: %s\n\n" % (name.encode(), data)


def with_client(found: Found) -> Found:
    """Add the script that keeps a page up to date."""
    if found.type != HTML or found.location:
        return found
    script = f'<script src="{OWN}client.js" data-seen="{found.digest}" defer></script>'
    before, end, after = found.data.rpartition(b"</body>")
    data = before + script.encode() + end + after
    return found._replace(data=data if end else found.data + script.encode())


def _own_file(name: str) -> Found:
    if name not in ("client.js", "client.css"):
        return Found(404, b"", "text/plain")
    return Found(200, (_HERE / name).read_bytes(), type_of(name))


def _form(data: bytes) -> dict[str, str]:
    """A sent form (application/x-www-form-urlencoded), empty fields too."""
    pairs = parse_qsl(
        data.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20_000
    )
    return dict(pairs)


def _is_ours(host: str) -> bool:
    """Refuse other names that lead here: drafts are not for pages of other sites."""
    return host.rpartition(":")[0] in (HOST, "localhost") or host in (HOST, "localhost")
