"""Where a content file names officials, meetings, bodies and pages, and rewriting it.

renamed(text, "articles/2018/07/x.md", ORGANISATION, is_meant, "so-moi")
    →  the text with every reference that is_meant turned to so-moi, all else as it was

The kinds of references are those of the schema, so a new key cannot be forgotten.
"""

import re
from collections.abc import Callable, Collection, Iterator
from collections.abc import Sequence as Several
from typing import NamedTuple, TypeAlias

import msgspec

from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.files.yaml.text import as_item
from plugins.bulletin.files.yaml.tree import Mapping, Node, Scalar, Sequence
from plugins.bulletin.kinds import OFFICIAL, Kind
from plugins.bulletin.posts.appearance_lines import AppearanceLine, parse_appearance
from plugins.bulletin.words.text import clean, match_key

# A name of a person, a meeting or a topic.
_ANY = "tags"
# Whether a name or id, with the posts printed beside it, means what is renamed.
Meant: TypeAlias = Callable[[str, Several[str]], bool]


class Named(msgspec.Struct, frozen=True):
    """A place that names something: what kind, the words, and the list it is in.

    In a `line` about a person posts may stand behind the name.
    """

    to: str
    scalar: Scalar
    listed: Sequence | None = None
    line: bool = False

    @property
    def read(self) -> AppearanceLine:
        """The name or id, with the posts printed beside it."""
        words = clean(self.scalar.text).strip()
        try:
            return parse_appearance(words) if self.line else AppearanceLine(words)
        except ValueError:
            return AppearanceLine(words)


def named_in(text: str, path: str) -> Iterator[Named]:
    """Every reference of a file's front matter; none when it cannot be read."""
    model = FOLDERS.get(path.partition("/")[0])
    document, _ = read_document(text.encode(), path)
    if model and document:
        yield from _of_struct(document.node, model)


def _of_struct(node: Mapping, model: type[msgspec.Struct]) -> Iterator[Named]:
    shapes = shapes_of(model)
    for key, value in node.entries:
        name = clean(key.text).strip()
        if name in shapes:
            yield from _of_value(value, shapes[name], name)


def _of_value(value: Node, shape: Shape, name: str) -> Iterator[Named]:
    listed = value if isinstance(value, Sequence) else None
    for item in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(item, Mapping):
            yield from _of_mapping(item, shape, name)
        elif isinstance(item, Scalar) and (to := _target(shape, name)):
            yield Named(to, item, listed, shape.kind == "appearance")


def _of_mapping(item: Mapping, shape: Shape, name: str) -> Iterator[Named]:
    if shape.model:
        yield from _of_struct(item, shape.model)
    elif shape.item:
        for _, value in item.entries:
            yield from _of_value(value, shape.item, name)


def _target(shape: Shape, name: str) -> str:
    """The kind of what a value names; "any" for a tag, "" for what names nothing."""
    if shape.kind == "reference":
        return str(shape.extra["to"])
    if shape.kind == "appearance":
        return OFFICIAL.name
    return "any" if name == _ANY else ""


def renamed(text: str, path: str, kind: Kind, is_meant: Meant, new: str) -> str:
    """The text with references that mean something turned to the new id.

    A line that tells no post is about whoever the other lines of that name are. In a
    list that would then name the new one twice, the line goes.
    """

    lines = [one.read for one in named_in(text, path) if one.line]

    def edit(one: Named, everything: Sequenced, place: Place) -> Edit | None:
        line = one.read
        posts = line.posts or _posts_beside(line.name, lines)
        if line.name == new or not is_meant(line.name, posts):
            return None
        beside = (o.read for o in everything if o.listed and o.listed is one.listed)
        told = {"", match_key(line.printed)}
        if any(o.name == new and match_key(o.printed) in told for o in beside):
            return _without_item(place)
        return place.start, place.end, _renamed_raw(one, line.name, place.raw, new)

    return _edited(text, path, kind, edit)


def _posts_beside(name: str, lines: Several[AppearanceLine]) -> tuple[str, ...]:
    """The posts that the lines of a file print beside a name."""
    key = match_key(name)
    return tuple(p for line in lines if match_key(line.name) == key for p in line.posts)


def without(text: str, path: str, kind: Kind, gone: Collection[str]) -> str:
    """The text without the values that name one of these ids or names.

    A line about somebody begins with the name, a rank or a form of address before it.
    """
    heads = [re.compile(rf"(?:[^,;:]* )?{re.escape(n)}\s*(?:[-–—:,]|$)") for n in gone]

    def edit(one: Named, _: Sequenced, place: Place) -> Edit | None:
        words = clean(one.scalar.text).strip()
        if words not in gone and not any(head.match(words) for head in heads):
            return None
        return _without_item(place) if one.listed else _without_line(place)

    return _edited(text, path, kind, edit)


class Place(NamedTuple):
    """Where a value stands in its file."""

    text: str
    start: int
    end: int

    @property
    def raw(self) -> str:
        """The value as written, quotes too."""
        return self.text[self.start : self.end]


Edit: TypeAlias = tuple[int, int, str]
Sequenced: TypeAlias = list[Named]


def _edited(
    text: str,
    path: str,
    kind: Kind,
    edit: Callable[[Named, Sequenced, Place], Edit | None],
) -> str:
    """The text after all edits of references to a kind, made one after the other."""
    while True:
        named = [one for one in named_in(text, path) if one.to in (kind.name, "any")]
        starts = _line_starts(text)
        for one in named:
            start = starts[one.scalar.line - 1] + one.scalar.column - 1
            place = Place(text, start, start + one.scalar.length)
            found = edit(one, named, place)
            if found and found != (place.start, place.end, place.raw):
                text = text[: found[0]] + found[2] + text[found[1] :]
                break
        else:
            return text


def _renamed_raw(one: Named, name: str, raw: str, new: str) -> str:
    """The scalar with the new id where the name stands in it, quoted as it was."""
    words = name.split()
    found = re.search(r"\s+".join(map(re.escape, words)), raw)
    if found and words:
        return raw[: found.start()] + new + raw[found.end() :]
    flat = " ".join(clean(one.scalar.text).split())
    return as_item(flat.replace(" ".join(words), new, 1))


def _without_item(place: Place) -> Edit:
    """The edit that takes an item out of its list: its line, or it and its comma."""
    text = place.text
    line, close = _line_of(place)
    if text[line : place.start].strip() == "-" and _is_rest(text[place.end : close]):
        return line, close, ""
    if after := re.compile(r"\s*,\s*").match(text, place.end):
        return place.start, after.end(), ""
    before = re.compile(r"\s*,\s*$").search(text[: place.start])
    return (before.start() if before else place.start), place.end, ""


def _without_line(place: Place) -> Edit | None:
    """The edit that takes a key with its value out; None where it shares its line."""
    text = place.text
    line, close = _line_of(place)
    key = text[line : place.start]
    alone = re.fullmatch(r"\s*\w+:\s*", key) and _is_rest(text[place.end : close])
    return (line, close, "") if alone else None


def _is_rest(words: str) -> bool:
    """Whether nothing but a note stands behind a value."""
    return re.fullmatch(r"\s*(?:#.*)?\s*", words) is not None


def _line_of(place: Place) -> tuple[int, int]:
    start = place.text.rfind("\n", 0, place.start) + 1
    end = place.text.find("\n", place.end)
    return start, len(place.text) if end < 0 else end + 1


def _line_starts(text: str) -> list[int]:
    """Where each line begins, as `read_document` counts lines."""
    return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
