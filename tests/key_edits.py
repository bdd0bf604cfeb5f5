"""A change of every key of every kind of content file, made from the schema.

    edits_of("articles")  →  [KeyEdit("title", {"title": "…"}), …]

A key that is added to the schema is changed here without being named.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from msgspec import inspect

from plugins.bulletin.files.schema import FOLDERS


class KeyEdit(NamedTuple):
    """A key, "cover.alt" for one within a value, and what its file is given for it."""

    key: str
    values: dict[str, Any]


# What a value of a kind is, first and after a change; `{key}` is the key's own name.
_VALUES: dict[str, tuple[str, str]] = {
    "str": ("Chữ một của {key}", "Chữ hai của {key}"),
    "text": ("Chữ một của {key}.", "Chữ hai của {key}."),
    "partial-date": ("2029-04", "2029-04-02"),
    "time": ("15:15", "16:45"),
    "address": ("/cu/mot/", "/cu/hai/"),
    "url": ("https://vi-du.vn/mot", "https://vi-du.vn/hai"),
    "slug": ("ten-mot", "ten-hai"),
    "appearance": ("Cầm Văn Sơn - Giám đốc Sở Thủy lợi", "Lò Thị Thúy"),
    "categories": ("Chính quyền", "Nông thôn mới"),
    "meeting_kinds": ("giao ban", "kỳ họp"),
    "images": ("images/2031/ho.jpg", "images/2031/nui.jpg"),
    "documents": ("documents/nghi-quyet.pdf", "documents/bao-cao.pdf"),
    "article": ("bai-1", "bai-2"),
    "official": ("lo-thi-thuy-2", "cam-van-son"),
    "meeting": ("tuan-1", "tuan-2"),
    "organisation": ("phong", "so"),
    "document": ("ke-hoach", "quy-dinh"),
    "page": ("quy-che", "gioi-thieu"),
    "date": ("2031-05-11", "2031-05-10"),
    "datetime": ("2031-05-13 09:00", "2031-05-14 10:00"),
}
# Keys whose words have a form of their own, which the schema does not say.
_FORMS = {
    "email": ("mot@vi-du.vn", "hai@vi-du.vn"),
    "phone": ("0209 3870 001", "0209 3870 002"),
    "fax": ("0209 3870 003", "0209 3870 004"),
    "new_date": ("2031-06", "2031-07"),
    "end": ("17:15", "18:45"),
    "name": ("Mùa Thị Én", "Mùa Thị Nhạn"),
}
# Keys that must not stand beside another.
TWINS = {"authors": "author", "meetings": "meeting", "status": "new_date"}
# Keys that hide what other keys would show: they come last, and one at a time.
HIDING = ("draft", "hidden", "status")


def edits_of(folder: str) -> list[KeyEdit]:
    """Change every key of a kind, and those within its value, one more each time.

    Contacts come first: those of a body or an official whose time has ended are hidden.
    """
    info = inspect.type_info(FOLDERS[folder])
    assert isinstance(info, inspect.StructType)
    turns = {"contact": -1} | dict.fromkeys(HIDING, 1)
    fields = sorted(info.fields, key=lambda field: turns.get(field.encode_name, 0))
    return [edit for field in fields for edit in _edits(field)]


def _edits(field: inspect.Field) -> Iterator[KeyEdit]:
    """Yield the change of a key, then one more of each key within its value."""
    name = field.encode_name
    value, changed = _two(name, field.type)
    yield KeyEdit(name, {name: value})
    inner, other = _inside(value), _inside(changed)
    if not isinstance(inner, dict) or inner.keys() != other.keys():
        return
    for key in inner:
        inner = inner | {key: other[key]}
        yield KeyEdit(
            f"{name}.{key}", {name: [inner] if isinstance(value, list) else inner}
        )


def _inside(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def _two(name: str, kind: inspect.Type) -> tuple[Any, Any]:
    """Two sound values of a type, in the form front matter has them in."""
    if isinstance(kind, inspect.UnionType):
        return _two(name, kind.types[0])
    if isinstance(kind, inspect.VarTupleType):
        one, other = _two(name, kind.item_type)
        return [one], [other]
    if isinstance(kind, inspect.DictType):
        one, other = _two(name, kind.value_type)
        return {"kết luận": one}, {"phát biểu": other}
    if isinstance(kind, inspect.StructType):
        both = {f.encode_name: _two(f.encode_name, f.type) for f in kind.fields}
        one, other = ({key: two[n] for key, two in both.items()} for n in (0, 1))
        return one, other
    return _plain(name, kind)


def _plain(name: str, kind: inspect.Type) -> tuple[Any, Any]:
    if isinstance(kind, inspect.LiteralType):
        return kind.values[0], kind.values[-1]
    if isinstance(kind, inspect.BoolType):
        return True, False
    if isinstance(kind, inspect.Metadata):
        return _spelled(name, _meaning(kind.extra or {}))
    return _spelled(name, type(kind).__name__.removesuffix("Type").lower())


def _meaning(extra: Mapping[str, Any]) -> str:
    return str(next(extra[k] for k in ("list", "folder", "to", "kind") if k in extra))


def _spelled(name: str, meaning: str) -> tuple[str, str]:
    one, other = _FORMS.get(name) or _VALUES[meaning]
    return one.format(key=name), other.format(key=name)
