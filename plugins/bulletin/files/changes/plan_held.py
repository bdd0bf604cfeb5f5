"""A planned meeting's file once a report told how it went: held, with who really came.

held(text, {"chairs": ["Hà An - Bí thư"], "attendees": [], …}, "“Họp bàn …”", key_of)
    →  the text with `status: held` and these people; whom the plan names and the report
       does not stands in a note at its head, since not to be named is not to be away
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from plugins.bulletin.files.changes.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.changes.keys_in_place import UnfitError
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.writing import Value, entry
from plugins.bulletin.posts.appearance_lines import as_line, name_in, parse_appearance
from plugins.bulletin.words.text import match_key

Told: TypeAlias = Mapping[str, Value]
Changes: TypeAlias = dict[str, Value | None]
KeyOf: TypeAlias = Callable[[str], str]

_LISTS = ("chairs", "attendees", "speakers")
_OFF = ("postponed", "cancelled")
# What a plan says and a report may say otherwise.
_TOLD = {"session": "buổi", "start": "giờ", "end_date": "đến ngày", "place": "nơi họp"}
_NOBODY = "không kể ai dự: danh sách vẫn là của dự kiến, hãy đối chiếu"


def held(text: str, told: Told, source: str, key_of: KeyOf = match_key) -> str:
    """The text of a meeting's file, held as `told` in the keys of such a file.

    `source` names the report in notes; `key_of` says whom a name or id means, the same
    for all that mean one. Raises UnfitError where only people can change the file, and
    for what was called off.
    """
    changes, notes = changes_of(text, told, key_of)
    try:
        data = edited(text.encode(), changes, tuple(shapes_of(MeetingFile)))
    except NotEditableError as error:
        raise UnfitError(str(error)) from error
    return _noted(data.decode(), [f"{source} {note}." for note in notes])


def lines_held(text: str, told: Told, key_of: KeyOf = match_key) -> str:
    """The lines that `held` would write, to paste in the place of what stands there.

    Raises UnfitError as `held` does.
    """
    changes, notes = changes_of(text, told, key_of)
    lines = [
        line
        for key, value in changes.items()
        if value is not None
        for line in entry(key, value, flow=True)
    ]
    return "\n".join([*lines, *(f"# bài {note}" for note in notes)])


def changes_of(text: str, told: Told, key_of: KeyOf) -> tuple[Changes, list[str]]:
    """The keys that change, and what an editor is to be told of besides."""
    document, problems = read_document(text.encode(), "")
    if document is None or problems:
        raise UnfitError("phần khai báo còn lỗi")
    plan = values_of(document)
    if plan.get("status") in _OFF:
        raise UnfitError("tệp ghi cuộc họp này hoãn hay hủy")
    changes: Changes = {}
    if plan.get("status"):
        changes["status"] = "held"
    notes = [*_when_and_where(plan, told, changes)]
    notes += _people(plan, told, changes, key_of)
    return {k: v for k, v in changes.items() if v != plan.get(k)}, notes


def _when_and_where(plan: Told, told: Told, changes: Changes) -> Iterator[str]:
    for key, words in _TOLD.items():
        new, old = told.get(key), plan.get(key)
        if new and not old:
            changes[key] = new
        elif new and _plain(new) != _plain(old):
            yield f"ghi {words} là {new}; tệp này ghi {old}"


def _plain(value: Value | None) -> str:
    """What two ways of writing one thing share: 8:00 and 08:00."""
    return match_key(str(value)).lstrip("0")


def _people(plan: Told, told: Told, changes: Changes, key_of: KeyOf) -> Iterator[str]:
    came = [line for key in _LISTS for line in _lines(told.get(key))]
    if not came:
        yield _NOBODY
        return
    planned = {
        key_of(name_in(line)): line
        for key in reversed(_LISTS)
        for line in _lines(plan.get(key))
    }
    for key in _LISTS:
        lines = _lines(told.get(key))
        new = [_fuller(planned.get(key_of(name_in(one))), one) for one in lines]
        if new or plan.get(key):
            changes[key] = [*new] or None
    for key in ("roles", "groups"):
        if told.get(key):
            changes[key] = told[key]
    there = {key_of(name_in(line)) for line in came}
    missed = [line for person, line in planned.items() if person not in there]
    if missed:
        who = "; ".join(missed)
        yield f"không kể người dự kiến dự: {who}; có dự thì thêm vào attendees"


def _fuller(planned: str | None, told: str) -> str:
    """The planned line of a person, by name or id, with posts where one has some."""
    if planned is None:
        return told
    posts = _posts(told)
    return planned if _posts(planned) or not posts else as_line(name_in(planned), posts)


def _lines(value: Value | None) -> list[str]:
    several: Sequence[Value] = value if isinstance(value, list) else [value or ""]
    return [one for one in several if isinstance(one, str) and one]


def _posts(line: str) -> str:
    try:
        return parse_appearance(line).printed or ""
    except ValueError:
        return ""


def _noted(text: str, notes: Sequence[str]) -> str:
    """The text with notes of one line each below its first dashes."""
    end = "\r\n" if "\r\n" in text else "\n"
    first, line, rest = text.partition(end)
    new = (f"# {' '.join(note.split())}{end}" for note in notes)
    return first + line + "".join(new) + rest
