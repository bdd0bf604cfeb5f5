"""The content folder an import writes to: what is there, and adding what is not.

Store(Path("content")).add(Draft(ARTICLE, "articles/2018/07/x.md", …))  →  True

What is added waits until `flush`, which writes the files others refer to first: an
import that is stopped leaves nothing that names what is not there.
"""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from plugins.bulletin.kinds import (
    ARTICLE,
    DOCUMENT,
    MEETING,
    OFFICIAL,
    ORGANISATION,
    SCHEDULE,
)
from plugins.bulletin.reading.import_ledger import digest_of
from plugins.bulletin.words.document_numbers import number_key
from plugins.bulletin.words.text import match_key, nfc, slugify
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.drafts.known_meetings import KnownMeetings
from plugins.desk.importer.drafts.known_names import known_names
from plugins.desk.importer.drafts.known_officials import KnownOfficial
from plugins.desk.importer.drafts.saved_pictures import picture_bytes, picture_suffix
from plugins.press.system.whole_files import write_whole

# The documents that readers get as they came, and what the number of one stands in.
_OFFERED = (".pdf", ".docx", ".odt")
_NUMBER = re.compile(r"^number:[ \t]*([^\r\n#]+)", re.MULTILINE)
_ORDER = tuple(
    kind.folder
    for kind in (ORGANISATION, OFFICIAL, MEETING, ARTICLE, DOCUMENT, SCHEDULE)
)


class Store:
    """Finds ids by name, keeps what officials learn, and writes new files.

    `gone` are the keys of names whose pages people deleted; no page of such a name is
    made again. `aliases` are names that a page was made under, by its id. `taken` are
    the paths of articles that are other reports'.
    """

    def __init__(
        self,
        content: Path,
        gone: Collection[str] = (),
        aliases: Mapping[str, str] | None = None,
        joined: Mapping[str, str] | None = None,
        categories: Sequence[str] = (),
    ) -> None:
        """Read what the folder knows already.

        `joined` are the ids of meetings that people joined with another; `categories`
        those of the site.
        """
        self.categories = categories
        self.content = content
        self.gone = gone
        self.taken: set[str] = set()
        self.officials: dict[str, KnownOfficial] = {}
        self._called: dict[str, list[str]] = {}
        pages = (content / OFFICIAL.folder).glob("*.md")
        for path in sorted(pages, key=lambda one: one.stem):
            self.know(KnownOfficial.read(path.stem, _text(path)))
        self.organisations = known_names(content / ORGANISATION.folder)
        self.also_called(aliases or {})
        self.meetings = KnownMeetings(content, joined or {}, self._name_of)
        # What imports wrote of each meeting, by digest, and for which articles.
        self.written: dict[str, set[str]] = {}
        self.told_in: dict[str, set[str]] = {}
        self._pending: dict[str, bytes] = {}
        self._dirty: dict[str, None] = {}
        self._made: dict[str, bytes] = {}

    def know(self, official: KnownOfficial) -> None:
        """Add somebody to those who are known."""
        self.officials[official.id] = official
        for name in official.names or (official.name,):
            self._called.setdefault(match_key(nfc(name)), []).append(official.id)

    def also_called(self, names: Mapping[str, str]) -> None:
        """Pages that were made under these names and may have been given others."""
        for id_, name in names.items():
            key = match_key(name)
            if id_ in self.officials and not self._called.get(key):
                self._called[key] = [id_]

    def _name_of(self, name: str) -> str:
        official = self.officials.get(name)
        return official.name if official else name

    def wrote(self, path: str, digest: str, article: str) -> None:
        """Remember what an import wrote of a meeting, and for which article."""
        self.written.setdefault(path, set()).add(digest)
        self.told_in.setdefault(path, set()).add(article)

    def is_as_written(self, path: str) -> bool:
        """Whether nobody changed a meeting since an import wrote it."""
        return digest_of(self.text(path).encode()) in self.written.get(path, ())

    def officials_called(self, name: str) -> list[KnownOfficial]:
        """Everybody who bears the name, or bore it."""
        return [self.officials[one] for one in self._called.get(match_key(name), ())]

    def organisations_called(self, name: str) -> list[str]:
        """Ids of every body of that name."""
        return self.organisations.get(match_key(name), [])

    def is_gone(self, name: str) -> bool:
        """Whether people deleted the page of that name."""
        return match_key(name) in self.gone

    def new_official_id(self, name: str) -> str:
        """A free id for an official."""
        slug, number = slugify(name) or "khong-ten", 2
        free = slug
        while free in self.officials or self.exists(OFFICIAL.file(free)):
            free, number = f"{slug}-{number}", number + 1
        return free

    def organisation(self, name: str) -> tuple[str, bool]:
        """Id of the organisation and whether the file is new."""
        if known := self.organisations_called(name):
            return known[0], False
        slug, number = slugify(name) or "khong-ten", 2
        free, taken = slug, {one for ids in self.organisations.values() for one in ids}
        while free in taken or self.exists(ORGANISATION.file(free)):
            free, number = f"{slug}-{number}", number + 1
        self.organisations.setdefault(match_key(name), []).append(free)
        return free, True

    def touch(self, official: KnownOfficial) -> None:
        """Remember that there is something new to write of an official."""
        self._dirty[official.id] = None

    def exists(self, path: str) -> bool:
        """Whether a file is there, or is to be."""
        return path in self._pending or (self.content / path).exists()

    def text(self, path: str) -> str:
        """What a file says, or is to say; empty when there is none."""
        if path in self._pending:
            return self._pending[path].decode()
        place = self.content / path
        return place.read_text("utf-8", "replace") if place.exists() else ""

    def add(self, draft: Draft) -> bool:
        """Add the file unless one is there; whether it is new."""
        if self.exists(draft.path):
            return False
        self._pending[draft.path] = draft.text.encode()
        return True

    def replace(self, draft: Draft) -> None:
        """Write the file in place of the one that an import made and nobody changed."""
        self._pending[draft.path] = draft.text.encode()

    def flush(self) -> None:
        """Write all that waits; OSError when the folder cannot be written to."""
        waiting = self._pending
        self._pending = {}
        for path in sorted(waiting, key=_order):
            if path.partition("/")[0] == MEETING.folder:
                break
            self._write(path, waiting.pop(path))
        for id_ in list(self._dirty):
            self._write_official(self.officials[id_])
        self._dirty = {}
        for path in sorted(waiting, key=_order):
            self._write(path, waiting[path])

    def _write(self, path: str, data: bytes) -> None:
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)

    def _write_official(self, official: KnownOfficial) -> None:
        """Write what is new of an official; a file changed meanwhile stays."""
        text = official.changed()
        if text is None:
            return
        path, data = OFFICIAL.file(official.id), text.encode()
        before = self._made.get(official.id, official.text.encode() or None)
        there = None
        with suppress(FileNotFoundError):
            there = (self.content / path).read_bytes()
        if there != before:
            return
        self._write(path, data)
        if official.text:
            official.written(text)
        else:
            self._made[official.id] = data

    @cached_property
    def document_numbers(self) -> frozenset[str]:
        """The keys of the numbers of all documents that have a file."""
        home = self.content / DOCUMENT.folder
        texts = (path.read_text("utf-8", "replace") for path in home.rglob("*.md"))
        found = (_NUMBER.search(text) for text in texts)
        return frozenset(number_key(one[1].strip(" \"'")) for one in found if one)

    def document(self, page: Path, folder: str) -> str:
        """Copy a document as it was read into content, for readers to download.

        Its path there; "" for what readers do not get, a saved page or plain text.
        """
        suffix = page.suffix.lower()
        if suffix not in _OFFERED or not page.is_file():
            return ""
        data = page.read_bytes()
        stem = slugify(page.stem, 50) or "van-ban"
        name = f"{stem}-{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
        path = f"documents/{folder}/{name}"
        if not (self.content / path).exists():
            self._write(path, data)
        return path

    def picture(self, address: str, page: Path, folder: str) -> str | None:
        """Copy a picture of a saved page into content; its path there, or None.

        Raises PictureProblem for a picture that pages cannot show.
        """
        data = picture_bytes(address, page)
        if not data:
            return None
        suffix = picture_suffix(data)
        inner = address.startswith("data:")
        stem = "" if inner else slugify(Path(address[:200]).stem, 40)
        name = f"{stem or 'anh'}-{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
        path = f"images/{folder}/{name}"
        if not (self.content / path).exists():
            self._write(path, data)
        return path


def _order(path: str) -> tuple[int, str]:
    folder = path.partition("/")[0]
    return _ORDER.index(folder) if folder in _ORDER else -1, path


def _text(path: Path) -> str:
    """The file as it stands, line ends too."""
    return path.read_bytes().decode("utf-8", "replace")
