"""The people of a meeting as rows of a form, and sent rows as the lines of the file.

rows_of({"chairs": ["Lò Văn An - Bí thư"]}, {"chairs": …, "roles": …})
    →  [PersonRow(place="chairs[0]", person="Lò Văn An", post="Bí thư", role="chủ trì")]
lines_of({"nguoi[0].ten": "Lò Văn An", "nguoi[0].chuc": "Bí thư", …}, shapes)
    →  {"chairs": ["Lò Văn An - Bí thư"], …}

A row carries the line it was made from: one that nobody touched stays as it was typed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from plugins.bulletin.files.shapes import Shape
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.posts.appearance_lines import as_line, person_and_post
from plugins.bulletin.record.printed_lines import ATTEND, CHAIR, SPEAK
from plugins.bulletin.words.text import match_key

PEOPLE, PASTED = "nguoi", "nguoi-dan"
# What the lists of a meeting's file make of whoever stands in them.
_ROLES = {"chairs": CHAIR, "attendees": ATTEND, "speakers": SPEAK}
_OTHERS = "roles"
# Roles that reports give besides; any other may be typed.
USUAL = (*_ROLES.values(), "đồng chủ trì", "kết luận", "báo cáo", "khai mạc", "bế mạc")
_KEYS = {match_key(role): key for key, role in _ROLES.items()} | {
    match_key("đồng chủ trì"): "chairs"
}
_ROW = re.compile(rf"{PEOPLE}\[(\d+)\]\.ten")


class PersonRow(Struct, frozen=True, kw_only=True):
    """Somebody at a meeting: the person and the post as printed, the role.

    `key` is the list the line stands in, `place` what problems call it, `line` the
    line itself; all three are "" for a row to fill in.
    """

    person: str = ""
    post: str = ""
    role: str = ATTEND
    key: str = ""
    place: str = ""
    line: str = ""


def people_keys(shapes: Mapping[str, Shape]) -> tuple[str, ...]:
    """The keys of a model that hold the people of a meeting; () where it has none.

    Where a key says what its people did by itself, as `signatories` does, there is no
    role to choose: they stay lines.
    """
    return tuple(
        key
        for key, shape in shapes.items()
        if key in (*_ROLES, _OTHERS)
        and "appearance" in (shape.kind, shape.item and shape.item.kind)
    )


def rows_of(values: Mapping[str, Value], keys: Iterable[str]) -> list[PersonRow]:
    """The rows of what a file says; raises TypeError where it is no list of lines."""
    return [
        _row(key, role, f"{key}[{number}]", line)
        for key, role, lines in _lists(values, keys)
        for number, line in enumerate(lines)
    ]


def _lists(
    values: Mapping[str, Value], keys: Iterable[str]
) -> Iterator[tuple[str, str, list[str]]]:
    for key in keys:
        value = values.get(key, "")
        if key != _OTHERS:
            yield key, _ROLES[key], _lines(value)
            continue
        if value and not isinstance(value, dict):
            raise TypeError(key)
        for role, lines in value.items() if isinstance(value, dict) else ():
            yield f"{key}.{role}", role.strip(), _lines(lines)


def _lines(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value] if value else []
    if not all(isinstance(one, str) for one in items):
        raise TypeError
    return [str(one).strip() for one in items if str(one).strip()]


def _row(key: str, role: str, place: str, line: str) -> PersonRow:
    person, post = person_and_post(line)
    return PersonRow(
        person=person, post=post, role=role, key=key, place=place, line=line
    )


def sent_rows(form: Mapping[str, str]) -> list[PersonRow]:
    """The rows of a sent form in their order, those left empty too."""
    found = filter(None, map(_ROW.fullmatch, form))
    numbers = sorted({int(one[1]) for one in found})

    def typed(number: int, name: str) -> str:
        text = form.get(f"{PEOPLE}[{number}].{name}", "")
        return text if name == "khoa" else text.replace("\r\n", "\n").strip()

    return [
        PersonRow(
            person=typed(number, "ten"),
            post=typed(number, "chuc"),
            role=typed(number, "vai") or ATTEND,
            key=typed(number, "khoa"),
            line=typed(number, "goc"),
        )
        for number in numbers
    ]


def lines_of(rows: Iterable[PersonRow], keys: Iterable[str]) -> dict[str, Value | None]:
    """What the lists of a file hold for these rows; None for an empty one."""
    lists: dict[str, list[Value]] = {}
    others: dict[str, Value] = {}
    for row in rows:
        line = _line(row)
        if not line:
            continue
        key = _key(row)
        if key in _ROLES:
            lists.setdefault(key, []).append(line)
        else:
            inside = others.setdefault(key.removeprefix(f"{_OTHERS}."), [])
            assert isinstance(inside, list)
            inside.append(line)
    return {key: (others if key == _OTHERS else lists.get(key)) or None for key in keys}


def _line(row: PersonRow) -> str:
    """The line as it stood, if what is shown of it is what was sent."""
    if row.line and (row.person, row.post) == person_and_post(row.line):
        return row.line
    return as_line(row.person, row.post) if row.person else row.post


def _key(row: PersonRow) -> str:
    """The list a row belongs in: its own while its role is the one it was shown as."""
    shown = _ROLES.get(row.key) or row.key.removeprefix(f"{_OTHERS}.").strip()
    if row.key and row.role == shown:
        return row.key
    return _KEYS.get(match_key(row.role), f"{_OTHERS}.{row.role}")


def with_pasted(form: Mapping[str, str]) -> tuple[dict[str, str], int, str]:
    """The form with a pasted list as rows; how many people, and what names nobody."""
    text = form.get(PASTED, "").strip()
    if not text:
        return dict(form), 0, ""
    from plugins.bulletin.reading.listed import read_listed  # large, and rarely asked

    listed = read_listed(text)
    filled, number = dict(form), len(form)
    for one in listed.people:
        name = f"{one.honorific} {one.name}" if one.honorific else one.name
        for role in one.roles or [ATTEND]:
            number += 1
            filled[f"{PEOPLE}[{number}].ten"] = name
            filled[f"{PEOPLE}[{number}].chuc"] = ", ".join(one.posts)
            filled[f"{PEOPLE}[{number}].vai"] = role
    return filled, len(listed.people), "\n".join(listed.unread)
