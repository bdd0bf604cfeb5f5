"""What every page of the desk works with: the folder, its files, how pages are made.

office.page("list.html", kind=MEETING, …)   →  Answer(b"<!doctype …")
to("sua/meetings/2018/hop.md")              →  Answer(b"", 303, …)
"""

import difflib
import getpass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.kinds import KINDS
from plugins.desk.editing.history.commits import Commits, LastChanges
from plugins.desk.editing.history.journal import Entry, Journal
from plugins.desk.editing.history.keeping import ContentFiles
from plugins.desk.editing.index import Index
from plugins.desk.editing.remedies import spot
from plugins.desk.editing.review.reviewing import Reviewing
from plugins.desk.editing.workflow.errands import Errands
from plugins.press.preview.board import Board
from plugins.press.preview.questions import Questions
from plugins.press.preview.requests import Answer
from plugins.press.settings.project_settings import read_site
from plugins.press.system.project import cache_folder

ROOT = "/bien-tap/"
JSON = "application/json; charset=utf-8"
HERE = Path(__file__).parent
# Pages of the desk run no script but their own and send nothing anywhere else.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
SAFE = (
    ("Content-Security-Policy", _POLICY),
    ("Referrer-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)


class Office:
    """One content folder on the desk; raises SettingsError."""

    def __init__(self, content: Path, board: Board, questions: Questions) -> None:
        self.choices = read_site().choices
        self.content = content
        self.board = board
        self.questions = questions
        self.cache = cache_folder(content) / "desk"
        self.commits = Commits(content)
        self.changes = LastChanges(content)
        self.changes.renew()
        who = self.commits.who or _user()
        self.journal = Journal(self.cache / "journal.jsonl", who)
        self.files = ContentFiles(content, self.cache / "earlier", self._saved)
        self.index = Index(content, self.choices)
        self.pasting = Lock()
        self.errands = Errands()
        self.reviewing = Reviewing(content)
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["coded"] = _coded
        self._templates.filters["spot"] = spot

    def _saved(self, path: str, before: bytes, after: bytes) -> None:
        self.commits.keep([path], self.journal.note(path, before, after).what)

    def last_change(self, path: str) -> str:
        """Who changed a file last, and when: at this desk, or as git tells it."""
        entry, told = self.journal.last(path), self.changes.of(path)
        if told and (entry is None or _moment(told[1]) > _moment(entry.when)):
            entry = Entry(path, told[1], told[0], "")
        return entry.said if entry else ""

    def page(self, template: str, status: int = 200, **values: Any) -> Answer:
        """Make a page of a template; what is put in is escaped."""
        made = self._templates.get_template(template)
        text = made.render(root=ROOT, kinds=KINDS, **values)
        return Answer(text.encode(), status, headers=SAFE)

    def missing(self, path: str) -> Answer:
        """Say that there is no such file."""
        return self.page("missing.html", 404, path=path)


def _moment(iso: str) -> datetime:
    return datetime.fromisoformat(iso)


def _user() -> str:
    """Who sits at this machine, as it knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def to(path: str, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Lead on to another page of the desk."""
    location = ("Location", f"{ROOT}{quote(path, safe='/?=&')}")
    return Answer(b"", 303, headers=(*headers, location))


def lines(text: str) -> str:
    """A sent text with the line ends of our own files."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def difference(now: bytes, ours: bytes) -> str:
    """What one version of a file has that the other has not, line by line."""
    rows = difflib.unified_diff(
        lines_of(now), lines_of(ours), "trên đĩa", "bản này", lineterm="", n=1
    )
    return "\n".join(rows)


def _coded(text: str) -> Markup:
    """What stands between backquotes as code."""
    code = Markup("<code>{}</code>")
    parts = enumerate(text.split("`"))
    return Markup().join(code.format(p) if n % 2 else p for n, p in parts)
