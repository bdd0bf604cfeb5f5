"""One content file: its bytes → typed front matter, rendered body, problems.

    read_content_file("content/articles/2018/07/x.md", b"---\\ntitle: …", choices)
        →  ReadFile(kind=ARTICLE, model=ArticleFile(…), body=RenderedText(…), …)

Pure, so that it can run in a worker that is stopped when a text takes too long.
"""

from datetime import date

from msgspec.structs import replace

from plugins.bulletin.body.render import RenderedText, render
from plugins.bulletin.files import limits
from plugins.bulletin.files.front_matter import Document, read_document
from plugins.bulletin.files.identity import identity_of
from plugins.bulletin.files.misfiled import kind_meant
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.tree_reader import Choices
from plugins.bulletin.files.validate import validate
from plugins.bulletin.kinds import Kind, kind_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.rules.all_rules import check_file

_SOME_DAY = date(2018, 7, 20)


def read_content_file(
    path: str, data: bytes, choices: Choices, root: str = "content"
) -> ReadFile:
    """Reads and checks one file by itself; KeyError in a folder of no kind.

    `path` is posix, as problems print it, and lies in `root`/<folder>/; `choices` are
    the closed lists of the settings. What needs other files (references, images,
    equal addresses) is not looked at here.
    """
    inside = path.removeprefix(root.rstrip("/") + "/")
    kind = kind_of(inside)
    document, problems = read_document(data, path)
    if document is None:
        known = identity_of(kind, inside, None, data, choices)
        return ReadFile(path=path, kind=kind, problems=tuple(problems), identity=known)
    model, positions, found = validate(document, FOLDERS[kind.folder], path, choices)
    problems += _misfiled(path, kind_meant(document, kind)) or found
    body = _read_body(document, path, inside, problems)
    identity = None
    if model is None:
        identity = identity_of(kind, inside, document, data, choices)
    read = ReadFile(
        path=path,
        kind=kind,
        model=model,
        body=body,
        source=document.body,
        body_line=document.body_line,
        positions=positions,
        identity=identity,
    )
    # One wrong value keeps nobody from being asked about the others.
    sound = identity.file if identity and identity.sure else model
    problems += check_file(replace(read, model=sound))
    return replace(read, problems=tuple(sorted(problems)))


def _misfiled(path: str, kind: Kind | None) -> list[Problem]:
    """That a file lies among those of another kind, for all that follows from it."""
    if kind is None:
        return []
    message = f"Các mục của tệp này là của {kind.noun}, thư mục thì không."
    hint = (
        f"chuyển vào thư mục {kind.folder}/, như {kind.file(kind.example, _SOME_DAY)}"
    )
    return [Problem(path=path, rule="wrong-folder", message=message, suggestion=hint)]


def _read_body(
    document: Document, path: str, inside: str, problems: list[Problem]
) -> RenderedText | None:
    refused = limits.too_much(document.body)
    if not refused:
        return render(document.body, inside)
    problems += [
        Problem(
            path=path,
            line=document.body_line + line - 1,
            rule="too-much-markup",
            message=message,
            suggestion="hãy chia thành nhiều bài hoặc bỏ ký hiệu thừa",
        )
        for message, line in refused
    ]
    return None
