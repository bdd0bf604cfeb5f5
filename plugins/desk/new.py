"""A file to fill in, under the right name: all keys there, the optional ones as notes.

new(MEETING, "Hội nghị dân vận", Path("content"), now)
    →  0, and content/meetings/2018/hoi-nghi-dan-van.md
"""

import re
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from plugins.bulletin.files.hints import example
from plugins.bulletin.files.meanings import MEANINGS
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.files.yaml.text import as_item, as_value
from plugins.bulletin.kinds import KINDS, OFFICIAL, SCHEDULE, Kind
from plugins.bulletin.posts.appearance_lines import person_and_post
from plugins.bulletin.posts.printed import split_posts, starts_with_post
from plugins.bulletin.slugs import slug_complaint
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.honorifics import split_honorific
from plugins.bulletin.words.text import clean, match_key, slugify
from plugins.bulletin.words.weeks import week_told
from plugins.desk import asking
from plugins.desk.names_there import There, names_there
from plugins.press.printing import tell
from plugins.press.settings.project_settings import read_site

_DRAFT = "draft: true   # bỏ dòng này khi đã điền xong"
BLANKS = Path(__file__).parent / "blank"
_WRONG_USAGE = 2
_OTHER = {"official": "người", "organisation": "cơ quan", "meeting": "cuộc họp"}
# "Nông Văn Tài (Sở Y tế)": what tells a person from a namesake.
_WITH_DISTINCTION = re.compile(r"(?P<name>[^()]+?) *\((?P<distinction>[^()]+)\)")


def new(kind: Kind, title: str, content: Path, now: datetime) -> int:
    """Writes the file and says where; 0, or 2 when no file name can be made.

    A file that is there is never touched: the new one gets a number. Where the name
    is there, or one like it, the editor is asked; without an answer nothing is made.
    """
    called, given = _called(kind, title)
    if not _file_name(called, given):
        tell(f'Không đặt được tên tệp từ "{called}"; hãy dùng một tên có chữ.')
        return _WRONG_USAGE
    if not _is_another(kind, title, content):
        return _WRONG_USAGE
    path = create(kind, title, content, now)
    assert path
    tell(f"Đã tạo {path.as_posix()}. Mở tệp, điền vào, rồi chạy lệnh check.")
    return 0


def with_answers(kind: str, title: str) -> tuple[str, str]:
    """The name of a kind and a title; at a terminal what lacks is asked for."""
    if not asking.can_ask():
        return kind, title
    if not kind:
        taken = asking.pick("Viết gì?", [one.noun for one in KINDS])
        kind = KINDS[taken].name if taken is not None else ""
    return kind, title or (asking.line("Tiêu đề, hay tên:") if kind else "")


def create(kind: Kind, title: str, content: Path, now: datetime) -> Path | None:
    """Write the file, asking nothing; None when no file name can be made of the title.

    A file that is there is never touched: the new one gets a number.
    """
    title, given = _called(kind, title)
    now = now.astimezone(VIETNAM)
    name = _file_name(title, given)
    if kind is SCHEDULE and name:
        week = week_told(title, now.date())
        now = datetime.combine(week.first_day, now.time(), VIETNAM)
        name = str(week.number)
    if not name:
        return None
    text = blank(kind, title, now)
    for key, value in given.items():
        written = _posts(value) if key == "posts" else as_value(value)
        offered = re.search(rf"(?m)^# {key}: .*$", text)
        assert offered  # every key is
        text = text.replace(offered[0], f"{key}: {written}")
    return _write(content / kind.file(name, now.date()), text)


def alike(kind: Kind, title: str, content: Path) -> list[There]:
    """The files that have the name already, or one like it, unless it tells itself."""
    called, given = _called(kind, title)
    return [] if given.get("disambiguation") else names_there(kind, called, content)


def _called(kind: Kind, title: str) -> tuple[str, dict[str, str]]:
    """What is to stand as title or name, and what other keys were told with it."""
    title = " ".join(clean(title).split())
    return _person(title) if kind == OFFICIAL else (title, {})


def _file_name(title: str, given: dict[str, str]) -> str:
    """The stem of a file; '' when none can be made."""
    name = slugify(" ".join([title, given.get("disambiguation", "")]))
    return "" if slug_complaint(name) else name


def _person(title: str) -> tuple[str, dict[str, str]]:
    """The bare name of a person, and what stood with it: rank, posts, a distinction."""
    person, post = person_and_post(title)
    if not starts_with_post(post) or title.endswith(")"):
        person, post = title, ""
    honorific, name = split_honorific(person)
    given = {"honorific": honorific} if honorific else {}
    if post:
        given["posts"] = post
    if found := _WITH_DISTINCTION.fullmatch(name):
        name, given["disambiguation"] = found["name"], found["distinction"].strip()
    return name, given


def _posts(printed: str) -> str:
    """The value of `posts` for those that stood behind a name, their time unknown."""
    posts = (f"{{post: {as_item(post)}}}" for post in split_posts(printed))
    return f"[{', '.join(posts)}]"


def _is_another(kind: Kind, title: str, content: Path) -> bool:
    """Whether no file has the name, or the editor says that this is another one."""
    there = alike(kind, title, content)
    for one in there:
        how = "đã có tên này" if one.same else f'có tên gần giống: "{one.name}"'
        tell(f"{content.name}/{one.path} {how}.")
    if not there:
        return True
    if sys.stdin and sys.stdin.isatty():
        tell("Vẫn tạo tệp mới? [c = có, phím khác = không]")
        return sys.stdin.readline().strip().casefold() in {"c", "có", "y"}
    called, _ = _called(kind, title)
    fuller = f"{called} (điều phân biệt)" if kind == OFFICIAL else "tên đầy đủ hơn"
    other = _OTHER[kind.name]
    tell(f'Chưa tạo gì. Nếu là {other} khác, chạy lại với --title "{fuller}".')
    return False


def blank(kind: Kind, title: str, now: datetime) -> str:
    """The text of a new file of one kind: as laid out for it, or from its keys."""
    choices = read_site().choices
    categories = choices["categories"]
    kinds = _kinds_of(kind, choices)
    laid_out = BLANKS / f"{kind.name}.md"
    text = laid_out.read_text("utf-8") if laid_out.exists() else _from_keys(kind)
    return text.format(
        title=as_value(title),
        now=f"{now:%Y-%m-%d %H:%M}",
        day=f"{now:%Y-%m-%d}",
        month=f"{now:%Y/%m}",
        category=categories[0],
        categories=", ".join(categories),
        kind=_kind_in(title, kinds),
        kinds=", ".join(kinds),
    )


def _kinds_of(kind: Kind, choices: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The closed list of a file's own `kind`; that of meetings for what has none."""
    shape = shapes_of(FOLDERS[kind.folder]).get("kind")
    return shape.choices if shape and shape.choices else (*choices["meeting_kinds"],)


def _from_keys(kind: Kind) -> str:
    """A blank with all keys of the model, the optional ones as notes with meanings."""
    model = FOLDERS[kind.folder]
    given = {"title": "{title}", "name": "{title}", "date": "{day}"}
    lines = ["---"]
    for key, shape in shapes_of(model).items():
        if key == "draft":
            lines.insert(2, _DRAFT)
        elif shape.required:
            lines.append(
                f"{key}: {given[key]}" if key in given else _wanted(key, shape)
            )
        else:
            lines.append(f"# {key}:   # {MEANINGS[model][key]}")
    return "\n".join([*lines, "---", "", ""])


def _wanted(key: str, shape: Shape) -> str:
    """A line of a required key whose value only the editor knows."""
    return f"{key}: {shape.choices[0]}" if shape.choices else example(key, {})


def _kind_in(title: str, kinds: tuple[str, ...]) -> str:
    """The kind a title begins with ("Hội nghị …"), else "khác", or the first."""
    start, other = match_key(title), "khác" if "khác" in kinds else kinds[0]
    return next((kind for kind in kinds if start.startswith(match_key(kind))), other)


def _write(wanted: Path, text: str) -> Path:
    wanted.parent.mkdir(parents=True, exist_ok=True)
    path, number = wanted, 1
    while True:
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            number += 1
            path = wanted.with_name(f"{wanted.stem}-{number}.md")
        else:
            return path
