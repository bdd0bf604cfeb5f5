"""A file to fill in, under the right name: all keys there, the optional ones as notes.

new("meeting", "Hội nghị dân vận", Path("content"), now)
    →  0, and content/meetings/2018/hoi-nghi-dan-van.md
"""

from datetime import datetime
from pathlib import Path

from plugins.bulletin.files.tree import Mapping, Scalar
from plugins.bulletin.files.yaml_events import read_tree
from plugins.bulletin.files.yaml_slips import quoted
from plugins.bulletin.slugs import slug_complaint
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.text import clean, match_key, slugify
from plugins.press.printing import tell
from plugins.press.settings.project_settings import read_site

BLANKS = Path(__file__).parent / "blank"
_FOLDERS = {
    "article": "articles/{:%Y/%m}",
    "meeting": "meetings/{:%Y}",
    "official": "officials",
    "organisation": "organisations",
}
_WRONG_USAGE = 2


def new(kind: str, title: str, content: Path, now: datetime) -> int:
    """Writes the file and says where; 0, or 2 when no file name can be made.

    A file that is there is never touched: the new one gets a number.
    """
    title = " ".join(clean(title).split())
    name = slugify(title)
    if not name or slug_complaint(name):
        tell(f'Không đặt được tên tệp từ "{title}"; hãy dùng một tên có chữ.')
        return _WRONG_USAGE
    now = now.astimezone(VIETNAM)
    folder = content / _FOLDERS[kind].format(now)
    folder.mkdir(parents=True, exist_ok=True)
    path = _write(folder, name, blank(kind, title, now))
    tell(f"Đã tạo {path.as_posix()}. Mở tệp, điền vào, rồi chạy lệnh check.")
    return 0


def blank(kind: str, title: str, now: datetime) -> str:
    """The text of a new file of one kind."""
    choices = read_site().choices
    categories, kinds = choices["categories"], choices["meeting_kinds"]
    return (
        (BLANKS / f"{kind}.md")
        .read_text("utf-8")
        .format(
            title=as_yaml(title),
            now=f"{now:%Y-%m-%d %H:%M}",
            day=f"{now:%Y-%m-%d}",
            month=f"{now:%Y/%m}",
            category=categories[0],
            categories=", ".join(categories),
            kind=_kind_in(title, kinds),
            kinds=", ".join(kinds),
        )
    )


def as_yaml(text: str) -> str:
    """The text as the value of a key: between quotes only where it must be."""
    node, problems = read_tree(f"key: {text}", "", 1)
    if not problems and isinstance(node, Mapping):
        value = node.entries[0][1]
        if isinstance(value, Scalar) and value.text == text:
            return text
    return quoted(text)


def _kind_in(title: str, kinds: tuple[str, ...]) -> str:
    """The kind a title begins with ("Hội nghị …"), else the first of the list."""
    start = match_key(title)
    return next((kind for kind in kinds if start.startswith(match_key(kind))), kinds[0])


def _write(folder: Path, name: str, text: str) -> Path:
    number = 1
    while True:
        path = folder / (f"{name}.md" if number == 1 else f"{name}-{number}.md")
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            number += 1
        else:
            return path
