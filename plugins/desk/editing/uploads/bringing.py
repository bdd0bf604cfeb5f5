"""Photos and documents brought to a file: asked for their words, stored, put in place.

upload(office, Request("POST", …, form={"alt": …}, files={"tep": …}), "articles/…/x.md")
    →  303 to the form; images/2018/07/cau-moi.jpg is there, and the file names it

What is stored is held to the rules of content before it is written: a photo that pages
cannot show, or a document of another kind than its name says, is not taken.
"""

from collections.abc import Callable, Mapping

import msgspec

from plugins.bulletin.body.media import CAPTIONS, TYPES
from plugins.bulletin.files.changes.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.front_matter import Document, read_document
from plugins.bulletin.files.places import SUFFIXES
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import Kind, kind_of
from plugins.desk.editing.history.keeping import ChangedMeanwhileError, Version
from plugins.desk.editing.office import JSON, SAFE, Office, to
from plugins.desk.editing.uploads.photos import MIDDLE, POINTS, RATIOS, Crop, ready
from plugins.desk.editing.uploads.storing import NewFile, UploadError, document, stored
from plugins.desk.editing.workflow.states import moment_of
from plugins.press.pictures.prepared import PictureProblem
from plugins.press.preview.requests import Answer, Request
from plugins.press.preview.uploads import Upload
from plugins.press.system.options import build_clock

# Where a picture can go: keys of front matter that hold one, and the text itself.
_PICTURES, _DOCUMENTS, _TEXT = ("cover", "portrait"), "documents", "bai"
_NAMED = {"cover": "ảnh chính", "portrait": "chân dung"}
_EMPTY = Upload("", b"")


class _To(msgspec.Struct, frozen=True):
    """The file something is brought to, and what was said with it."""

    path: str
    version: Version
    document: Document
    form: Mapping[str, str]

    @property
    def values(self) -> dict[str, Value]:
        """What its front matter says."""
        return values_of(self.document)

    def words(self, name: str) -> str:
        """A text of one line, without what would end it in Markdown."""
        said = self.form.get(name, "").replace("[", "(").replace("]", ")")
        return " ".join(said.split())


def upload(office: Office, request: Request, path: str) -> Answer:
    """Ask for a photo or document and its words, or take it."""
    if not office.files.is_one(path) or not (office.content / path).exists():
        return office.missing(path)
    version = office.files.load(path)
    document, problems = read_document(version.data, path)
    if document is None or problems:
        return to(f"tep/{path}")
    target = _To(path, version, document, request.form)
    if request.method != "POST":
        return _page(office, target, "")
    sent = request.files.get("tep", _EMPTY)
    if request.form.get("kieu") == "json":  # dropped into a text; words come there
        place, said = _tried(lambda: _keep(office, target, _photo(target, sent)))
        return _told({"said": said} if said else {"path": place}, 422 if said else 200)
    _, said = _tried(lambda: _take(office, target, sent))
    return _page(office, target, said) if said else to(f"sua/{path}")


def _tried(deed: Callable[[], str]) -> tuple[str, str]:
    """The outcome of a deed, or in a sentence what was in its way."""
    try:
        return deed(), ""
    except (UploadError, PictureProblem, NotEditableError) as error:
        return "", f"Chưa lưu: {error}"
    except ChangedMeanwhileError:
        return "", "Tệp vừa được sửa ở nơi khác, nên chưa lưu; hãy thử lại."
    except OSError as error:
        return "", f"Không ghi được tệp ({error.strerror})."


def _told(words: Mapping[str, str], status: int) -> Answer:
    return Answer(msgspec.json.encode(words), status, JSON, SAFE)


def _page(office: Office, target: _To, said: str) -> Answer:
    kind = kind_of(target.path)
    return office.page(
        "upload.html",
        422 if said else 200,
        path=target.path,
        kind=kind,
        seen=target.version.digest,
        places=_places(kind),
        takes_documents=_DOCUMENTS in shapes_of(FOLDERS[kind.folder]),
        ratios=RATIOS,
        points=POINTS,
        suffixes=SUFFIXES,
        form=target.form,
        said=said,
    )


def _places(kind: Kind) -> list[tuple[str, str]]:
    """Where a picture can go in a file of a kind, and what that is called."""
    shapes = shapes_of(FOLDERS[kind.folder])
    found = [(key, _NAMED[key]) for key in _PICTURES if key in shapes]
    return [*found, (_TEXT, "cuối bài")]


def _take(office: Office, target: _To, sent: Upload) -> str:
    """Store what was sent and name it in the file, if that is still the one seen."""
    if target.form.get("dau", "") != target.version.digest:
        raise ChangedMeanwhileError(target.version.data)
    body = target.document.body
    if target.form.get("viec") == "tai-lieu":
        changes, body = _listed(office, target, sent)
    else:
        changes, body = _placed(office, target, sent)
    order = tuple(shapes_of(FOLDERS[kind_of(target.path).folder]))
    data = edited(target.version.data, changes, order, body)
    return office.files.save(target.path, data, target.version.digest).digest


def _listed(
    office: Office, target: _To, sent: Upload
) -> tuple[dict[str, Value | None], str]:
    """What changes for a document to be listed, and the text, which shows a film."""
    if not sent.name:
        raise UploadError("hãy chọn một tệp.")
    new, body = (
        document(sent.name, target.words("ten"), sent.data),
        target.document.body,
    )
    place = _keep(office, target, new)
    if new.suffix in TYPES:
        return {}, f"{body.rstrip()}\n\n[{new.title}]({place})\n"
    if new.suffix == CAPTIONS:  # below the film, which is in the text already
        return {}, f"{body.rstrip()}\n[{target.words('ten') or 'Phụ đề'}]({place})\n"
    one: Value = {"file": place, "title": new.title}
    old = target.values.get(_DOCUMENTS) or []
    return {_DOCUMENTS: [*(old if isinstance(old, list) else [old]), one]}, body


def _placed(
    office: Office, target: _To, sent: Upload
) -> tuple[dict[str, Value | None], str]:
    """What changes for a photo to stand where it was asked for, and the text then."""
    alt, body = target.words("alt"), target.document.body
    if not alt:
        raise UploadError("ghi trong ảnh có gì, cho người không nhìn thấy.")
    place = _keep(office, target, _photo(target, sent))
    caption, credit = target.words("caption"), target.words("credit")
    where = target.form.get("vao", _TEXT)
    if where in _PICTURES:
        words = {"image": place, "alt": alt, "caption": caption, "credit": credit}
        words["focus"] = _focus(target)
        return {where: {key: said for key, said in words.items() if said}}, body
    said = f"{caption} (Ảnh: {credit})" if caption and credit else caption or credit
    below = f"\n\n*{said}*" if said else ""
    return {}, f"{body.rstrip()}\n\n![{alt}]({place}){below}\n"


def _focus(target: _To) -> str:
    """What has to be seen where pages cut the picture; '' where nobody chose it."""
    point = target.form.get("diem", "")
    return point if point in POINTS and point != MIDDLE else ""


def _photo(target: _To, sent: Upload) -> NewFile:
    if not sent.data:
        raise UploadError("hãy chọn một tệp.")
    form, values = target.form, target.values
    made = ready(sent.data, Crop(form.get("ti-le", ""), form.get("diem", "")))
    title = target.words("alt") or values.get("title") or values.get("name")
    return NewFile("images", str(title or "anh"), made.suffix, made.data)


def _keep(office: Office, target: _To, new: NewFile) -> str:
    moment = moment_of(target.values) or build_clock()
    place = stored(office.content, moment, new)
    office.commits.keep([place], f"thêm tệp {place}")
    return place
