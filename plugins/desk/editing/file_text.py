"""A content file as the text it is, and its earlier versions.

raw(office, Request("GET", …), "articles/2018/07/x.md")      the whole file to edit
earlier(office, Request("GET", …), "articles/2018/07/x.md")  what was replaced here
"""

from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.kinds import kind_of
from plugins.desk.editing.checking import checked
from plugins.desk.editing.history.keeping import ChangedMeanwhileError, Version
from plugins.desk.editing.office import Office, difference, lines, to
from plugins.press.preview.requests import Answer, Request


def raw(office: Office, request: Request, path: str) -> Answer:
    """A file as a text: for what no form can show, or what has to be mended."""
    if not office.files.is_one(path) or not (office.content / path).exists():
        return office.missing(path)
    version = office.files.load(path)
    try:
        text = version.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return office.page("unreadable.html", 422, path=path)
    said, conflict, seen = "", "", version.digest
    if request.method == "POST":
        text = lines(request.form.get("tep", ""))
        data = _as_saved(text, version.data)
        try:
            office.files.save(path, data, request.form.get("dau", ""))
        except ChangedMeanwhileError as changed:
            conflict, seen = (
                difference(changed.now, data),
                Version.of(changed.now).digest,
            )
        except OSError as error:
            said = f"Không ghi được tệp ({error.strerror}); bài cũ còn nguyên."
        else:
            document, problems = read_document(data, path)
            return to(f"{'tep' if problems or not document else 'sua'}/{path}")
    return office.page(
        "raw.html",
        409 if conflict else 200,
        path=path,
        kind=kind_of(path),
        text=lines(text),
        seen=seen,
        found=checked(path, _as_saved(lines(text), version.data), office.choices),
        said=said,
        conflict=conflict,
    )


def earlier(office: Office, request: Request, path: str) -> Answer:
    """The versions replaced here, what each changed, and the way back.

    A file that was taken away comes back the same way.
    """
    if not office.files.is_one(path):
        return office.missing(path)
    is_there = (office.content / path).exists()
    versions = office.files.earlier(path)
    if not is_there and not versions:
        return office.missing(path)
    said = ""
    if request.method == "POST":
        said = _brought_back(office, request, path, is_there)
        if not said:
            return to(f"sua/{path}")
    now = office.files.load(path) if is_there else Version.of(b"")
    told = [
        (one, difference(now.data, office.files.earlier_data(path, one.name) or b""))
        for one in versions
    ]
    return office.page(
        "earlier.html",
        422 if said else 200,
        path=path,
        versions=told,
        seen=now.digest,
        is_there=is_there,
        said=said,
    )


def _brought_back(office: Office, request: Request, path: str, is_there: bool) -> str:
    """Write an earlier version; what was in the way, or ""."""
    data = office.files.earlier_data(path, request.form.get("ban", ""))
    if data is None:
        return "Không có bản ấy."
    try:
        if is_there:
            office.files.save(path, data, request.form.get("dau", ""))
        else:
            office.files.bring_back(path, data)
    except (ChangedMeanwhileError, FileExistsError):
        return "Tệp vừa được sửa ở nơi khác; xem lại rồi bấm lần nữa."
    except OSError as error:
        return f"Không ghi được tệp ({error.strerror}); mọi bản còn nguyên."
    return ""


def _as_saved(text: str, before: bytes) -> bytes:
    """The text with the line ends and the mark that the file had."""
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode()
