"""The desk's pages: lists, a form for each file, new files, earlier versions.

desk = open_desk(Path("content"), board)
desk.answer(Request("GET", "sua/meetings/2018/hop.md", …))  →  Answer(b"<!doctype …")
"""

import difflib
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
import msgspec

from plugins.bulletin.files.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.files.front_matter import Document, read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.kinds import ARTICLE, KINDS, OFFICIAL, ORGANISATION, kind_of
from plugins.bulletin.words.dates import VIETNAM, parse_day
from plugins.desk.editing.checking import BODY, Checked, checked, told_of
from plugins.desk.editing.controls import controls_of, sent
from plugins.desk.editing.guard import Guard
from plugins.desk.editing.index import MOST, Index
from plugins.desk.editing.keeping import ChangedMeanwhileError, ContentFiles, Version
from plugins.desk.new import alike, create
from plugins.press.preview.board import Board
from plugins.press.preview.requests import Answer, Request
from plugins.press.settings.project_settings import read_site
from plugins.press.system.project import cache_folder

ROOT = "/bien-tap/"
_HERE = Path(__file__).parent
_JSON = "application/json; charset=utf-8"
_FILES = {"desk.css": "text/css; charset=utf-8", "desk.js": "text/javascript"}
# Pages of the desk run no script but their own and send nothing anywhere else.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_SAFE = (
    ("Content-Security-Policy", _POLICY),
    ("Referrer-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)
# Their forms offer people and bodies as of the day the file is about.
_NEW_WORDS = {ARTICLE: "Tiêu đề", OFFICIAL: "Họ và tên", ORGANISATION: "Tên đầy đủ"}


def open_desk(content: Path, board: Board) -> "Desk":
    """Open the desk of a content folder; raises SettingsError."""
    return Desk(content, board)


class Desk:
    """Answers the browsers that have its key."""

    def __init__(self, content: Path, board: Board) -> None:
        self._choices = read_site().choices
        self._content = content
        self._board = board
        self._files = ContentFiles(content, cache_folder(content) / "desk")
        self._index = Index(content, self._choices)
        self.guard = Guard()
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._pages: dict[str, Callable[[Request, str], Answer]] = {
            "": self._list,
            "sua": self._edit,
            "tep": self._raw,
            "moi": self._new,
            "cu": self._earlier,
            "chon": self._names,
        }

    @property
    def address(self) -> str:
        """The path to open first, with the key."""
        return f"{ROOT}?khoa={self.guard.key}"

    def answer(self, request: Request) -> Answer:
        """Answer whatever lies below ROOT."""
        if request.path in _FILES:
            data = (_HERE / request.path).read_bytes()
            return Answer(data, type=_FILES[request.path])
        if request.method == "GET" and self.guard.opens(request):
            cookie = ("Set-Cookie", self.guard.cookie(ROOT))
            return self._to(request.path, (cookie,))
        if not self.guard.allows(request):
            return self._page("locked.html", 403)
        first, _, rest = request.path.partition("/")
        page = self._pages.get(first)
        if page is None:
            return self._page("missing.html", 404, path=request.path)
        return page(request, rest)

    def _page(self, template: str, status: int = 200, **values: Any) -> Answer:
        text = self._templates.get_template(template).render(
            root=ROOT, kinds=KINDS, **values
        )
        return Answer(text.encode(), status, headers=_SAFE)

    def _to(self, path: str, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
        location = ("Location", f"{ROOT}{quote(path, safe='/?=&')}")
        return Answer(b"", 303, headers=(*headers, location))

    def _list(self, request: Request, _: str) -> Answer:
        name, query = request.query.get("loai", "article"), request.query.get("tim", "")
        kind = next((one for one in KINDS if one.name == name), ARTICLE)
        rows = self._index.rows(kind, query, datetime.now(VIETNAM))
        state = request.query.get("trang-thai", "")
        kept = [row for row in rows if not state or row.state == state]
        wrong = {
            row.path for row in kept if f"{row.path}:" in self._board.notice.problems
        }
        return self._page(
            "list.html",
            kind=kind,
            query=query,
            state=state,
            rows=kept[:MOST],
            count=len(kept),
            wrong=wrong,
        )

    def _names(self, request: Request, _: str) -> Answer:
        """What can be picked for a reference, as JSON."""
        try:
            day = parse_day(request.query.get("ngay", ""))
        except ValueError:
            day = datetime.now(VIETNAM).date()
        kind, query = request.query.get("loai", ""), request.query.get("tim", "")
        found = self._index.names(kind, query, day)[:20]
        data = msgspec.json.encode([one._asdict() for one in found])
        return Answer(data, type=_JSON, headers=_SAFE)

    def _edit(self, request: Request, path: str) -> Answer:
        if not self._files.is_one(path):
            return self._page("missing.html", 404, path=path)
        try:
            version = self._files.load(path)
        except OSError:
            return self._page("missing.html", 404, path=path)
        document, problems = read_document(version.data, path)
        if document is None or problems:
            return self._to(f"tep/{path}")
        if request.method == "POST":
            return self._sent(request, path, version, document)
        return self._form(path, version, document, values_of(document), document.body)

    def _form(
        self,
        path: str,
        version: Version,
        document: Document,
        values: Mapping[str, Any],
        body: str,
        **also: Any,
    ) -> Answer:
        """Show a file as a form, filled with what it says or what was typed."""
        data = also.pop("data", version.data)
        model = FOLDERS[kind_of(path).folder]
        more = also.pop("more", ())
        try:
            controls = controls_of(model, values, self._choices, more=more)
        except NotEditableError:
            return self._to(f"tep/{path}")
        return self._page(
            "edit.html",
            also.pop("status", 200),
            path=path,
            kind=kind_of(path),
            controls=controls,
            body=body,
            body_name=BODY,
            seen=also.pop("seen", version.digest),
            found=checked(path, data, self._choices),
            elsewhere=told_of(path, self._board.notice.problems),
            address=_address(path, values),
            day=str(values.get("date", "")),
            **{"said": "", "conflict": "", **also},
        )

    def _sent(
        self, request: Request, path: str, version: Version, document: Document
    ) -> Answer:
        form = request.form
        model = FOLDERS[kind_of(path).folder]
        before = values_of(document)
        body = _lines(form.get(BODY, document.body))
        try:
            changes = sent(model, form, before)
            typed = {**before, **changes}
            values = {key: one for key, one in typed.items() if one is not None}
            data = edited(version.data, changes, tuple(shapes_of(model)), body)
        except NotEditableError as error:
            return self._form(
                path, version, document, before, body, said=str(error), status=422
            )
        wish = form.get("viec", "luu")
        if wish == "xem-lai":
            return _as_json(checked(path, data, self._choices))
        shown = {"data": data, "seen": form.get("dau", "")}
        if wish.startswith("them:"):
            more = (wish.removeprefix("them:"),)
            return self._form(path, version, document, values, body, more=more, **shown)
        try:
            self._files.save(path, data, form.get("dau", ""))
        except ChangedMeanwhileError as changed:
            conflict = _difference(changed.now, data)
            return self._form(
                path,
                version,
                document,
                values,
                body,
                conflict=conflict,
                status=409,
                data=data,
                seen=Version.of(changed.now).digest,
            )
        except OSError as error:
            said = f"Không ghi được tệp ({error.strerror}); bài cũ còn nguyên."
            return self._form(
                path, version, document, values, body, said=said, status=507, **shown
            )
        return self._to(f"sua/{path}")

    def _raw(self, request: Request, path: str) -> Answer:
        """A file as a text: for what no form can show, or what has to be mended."""
        if not self._files.is_one(path) or not (self._content / path).exists():
            return self._page("missing.html", 404, path=path)
        version = self._files.load(path)
        try:
            text = version.data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self._page("unreadable.html", 422, path=path)
        said, conflict, seen = "", "", version.digest
        if request.method == "POST":
            text = _lines(request.form.get("tep", ""))
            data = _as_saved(text, version.data)
            try:
                self._files.save(path, data, request.form.get("dau", ""))
            except ChangedMeanwhileError as changed:
                conflict, seen = (
                    _difference(changed.now, data),
                    Version.of(changed.now).digest,
                )
            except OSError as error:
                said = f"Không ghi được tệp ({error.strerror}); bài cũ còn nguyên."
            else:
                document, problems = read_document(data, path)
                return self._to(
                    f"{'tep' if problems or not document else 'sua'}/{path}"
                )
        return self._page(
            "raw.html",
            409 if conflict else 200,
            path=path,
            kind=kind_of(path),
            text=_lines(text),
            seen=seen,
            found=checked(path, _as_saved(_lines(text), version.data), self._choices),
            said=said,
            conflict=conflict,
        )

    def _new(self, request: Request, name: str) -> Answer:
        kind = next((one for one in KINDS if one.name == name), None)
        if kind is None:
            return self._page("missing.html", 404, path=name)
        title, there, said = " ".join(request.form.get("ten", "").split()), [], ""
        if request.method == "POST" and title:
            there = alike(kind, title, self._content)
            if not there or request.form.get("van-tao"):
                made = create(kind, title, self._content, datetime.now(VIETNAM))
                if made:
                    return self._to(f"sua/{made.relative_to(self._content).as_posix()}")
                said = f'Không đặt được tên tệp từ "{title}"; hãy dùng một tên có chữ.'
        return self._page(
            "new.html",
            kind=kind,
            called=_NEW_WORDS.get(kind, "Tên"),
            title=title,
            there=there,
            said=said,
        )

    def _earlier(self, request: Request, path: str) -> Answer:
        """The versions replaced here, what each changed, and the way back."""
        if not self._files.is_one(path) or not (self._content / path).exists():
            return self._page("missing.html", 404, path=path)
        now = self._files.load(path)
        if request.method == "POST":
            data = self._files.earlier_data(path, request.form.get("ban", ""))
            if data is not None:
                try:
                    self._files.save(path, data, request.form.get("dau", ""))
                except ChangedMeanwhileError:
                    return self._to(f"cu/{path}")
            return self._to(f"sua/{path}")
        versions = [
            (
                one,
                _difference(now.data, self._files.earlier_data(path, one.name) or b""),
            )
            for one in self._files.earlier(path)
        ]
        return self._page("earlier.html", path=path, versions=versions, seen=now.digest)


def _lines(text: str) -> str:
    """A sent text with the line ends of our own files."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_saved(text: str, before: bytes) -> bytes:
    """The text with the line ends and the mark that the file had."""
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode()


def _difference(now: bytes, ours: bytes) -> str:
    lines = difflib.unified_diff(
        lines_of(now), lines_of(ours), "trên đĩa", "bản này", lineterm="", n=1
    )
    return "\n".join(lines)


def _address(path: str, values: Mapping[str, Any]) -> str:
    """Where readers find the page, as far as the form tells."""
    kind, slug = kind_of(path), values.get("slug") or Path(path).stem
    try:
        day = (
            parse_day(str(values.get("date", "")).split(" ")[0]) if kind.dated else None
        )
    except ValueError:
        return ""
    return kind.address(str(slug), day)


def _as_json(found: Checked) -> Answer:
    told = {
        name: [
            {"message": p.message, "suggestion": p.suggestion, "severity": p.severity}
            for p in problems
        ]
        for name, problems in [*found.at.items(), ("", found.others)]
    }
    return Answer(msgspec.json.encode(told), type=_JSON, headers=_SAFE)
