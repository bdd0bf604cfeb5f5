"""The desk: which page answers what, for browsers that have its key.

desk = open_desk(Path("content"), board)
desk.answer(Request("GET", "sua/meetings/2018/hop.md", …))  →  Answer(b"<!doctype …")
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from plugins.desk.editing import file_form, file_text, lists, new_files
from plugins.desk.editing.guard import Guard
from plugins.desk.editing.office import HERE, ROOT, Office, to
from plugins.desk.editing.reports import confirming
from plugins.desk.editing.review import pages
from plugins.desk.editing.uploads import bringing
from plugins.desk.editing.workflow import deeds, handing
from plugins.press.preview.board import Board
from plugins.press.preview.questions import Questions
from plugins.press.preview.requests import Answer, Request

_FILES = {
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript",
    "review.js": "text/javascript",
}
Page: TypeAlias = Callable[[Office, Request, str], Answer]
# The first name of an address below ROOT; what follows is a path or a kind.
_PAGES: Mapping[str, Page] = {
    "": lists.listing,
    "chon": lists.names,
    "sua": file_form.edit,
    "tep": file_text.raw,
    "cu": file_text.earlier,
    "moi": new_files.new,
    "dan": confirming.paste,
    "chu": confirming.as_markdown,
    "viec": deeds.deeds,
    "dang": handing.publish,
    "xem-truoc": handing.share,
    "tai-len": bringing.upload,
    "hoi": pages.review,
}


def open_desk(
    content: Path, board: Board, questions: Questions | None = None
) -> "Desk":
    """Open the desk of a content folder; raises SettingsError."""
    office = Office(content, board, questions or Questions())
    office.index.begin()
    return Desk(office)


class Desk:
    """Answers the browsers that have its key."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.guard = Guard()

    @property
    def address(self) -> str:
        """The path to open first, with the key."""
        return f"{ROOT}?khoa={self.guard.key}"

    def answer(self, request: Request) -> Answer:
        """Answer whatever lies below ROOT."""
        if request.path in _FILES:
            data = (HERE / request.path).read_bytes()
            return Answer(data, type=_FILES[request.path])
        if request.method == "GET" and self.guard.opens(request):
            return to(request.path, (("Set-Cookie", self.guard.cookie(ROOT)),))
        if not self.guard.allows(request):
            return self.office.page("locked.html", 403)
        first, _, rest = request.path.partition("/")
        page = _PAGES.get(first)
        if page is None:
            return self.office.missing(request.path)
        return page(self.office, request, rest)
