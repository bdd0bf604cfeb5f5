"""A model's keys as the controls of a form, and a sent form as values again.

controls_of(ArticleFile, {"title": "Họp", "tags": ["a"]}, choices)
    →  [Control(name="title", value="Họp", …), …, Control(name="tags", items=[…]), …]
sent(ArticleFile, {"title": "Họp", "tags[0]": "a", "tags[1]": ""}, before)
    →  {"title": "Họp", "tags": ["a"]}

Names of controls are places as problems name them ("posts[0].from"), so that each
problem finds its control. What a form shows and gets back unchanged is no change.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from plugins.bulletin.files.aliases import label
from plugins.bulletin.files.changes.edited import NotEditableError
from plugins.bulletin.files.meanings import MEANINGS
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.files.yaml.writing import Value
from plugins.desk.editing.people_rows import (
    PEOPLE,
    PersonRow,
    lines_of,
    people_keys,
    rows_of,
    sent_rows,
)

Choices = Mapping[str, Sequence[str]]
Form = Mapping[str, str]
# Enough to go on typing without asking for more.
_SPARE = 1
# People come in numbers.
_MORE_ROWS = 3
# How a value of each kind is typed, where a field of one line will not do.
_CONTROL = {"text": "text", "choice": "choice", "setting": "choice", "bool": "choice"}
_BOOL = ("true", "false")


class Control(Struct, kw_only=True):
    """A field, or a group or list of them.

    `kind`: "line", "text" (several lines), "choice", "group", "list", or "people" (the
    `rows` of all `keys` that hold lines of people). `to` is the kind of content a name
    in it leads to, `shape` what is typed ("day", "url", …).
    """

    name: str
    label: str
    kind: str
    meaning: str = ""
    value: str = ""
    choices: Sequence[str] = ()
    shape: str = ""
    to: str = ""
    required: bool = False
    items: list["Control"] = field(default_factory=list)
    keys: Sequence[str] = ()
    rows: Sequence[PersonRow] = ()

    @property
    def filled(self) -> bool:
        """Whether anything stands in it; people are what a meeting is asked for."""
        return bool(self.value or self.rows) or any(one.filled for one in self.items)


def controls_of(
    model: type[Struct],
    values: Mapping[str, Value],
    choices: Choices,
    prefix: str = "",
    more: Collection[str] = (),
) -> list[Control]:
    """The controls of all keys of a model, filled with what a file says.

    `more` names lists that get another empty item. Raises NotEditableError where a
    file has a list or a group in the place of a text.
    """
    meanings = MEANINGS.get(model, {})
    shapes, made = shapes_of(model), []
    people = () if prefix else people_keys(shapes)
    for key, shape in shapes.items():
        if key in people:
            if key == people[0]:
                made.append(_people(people, values, more))
            continue
        name = f"{prefix}{key}"
        control = _control(shape, name, values.get(key), choices, more)
        control.label = label(key)
        control.meaning = meanings.get(key, "")
        control.required = shape.required
        made.append(control)
    return made


def _people(
    keys: Sequence[str], values: Mapping[str, Value], more: Collection[str]
) -> Control:
    """All who are at a meeting, with empty rows to go on in."""
    try:
        rows = rows_of(values, keys)
    except TypeError as error:
        raise NotEditableError("danh sách người dự viết theo cách khác") from error
    spare = [PersonRow()] * (_SPARE + (PEOPLE in more) * _MORE_ROWS)
    meaning = "Mỗi hàng một người, như đã in; bỏ trống chức vụ thì trang tự ghi."
    return Control(
        name=PEOPLE,
        label="Người dự",
        kind="people",
        meaning=meaning,
        keys=keys,
        rows=[*rows, *spare],
    )


def _control(
    shape: Shape,
    name: str,
    value: Value | None,
    choices: Choices,
    more: Collection[str],
) -> Control:
    if shape.many:
        return _list(shape, name, value, choices, more)
    if shape.kind == "group":
        return _named(shape, name, value, choices, more)
    if shape.model:
        given = _group(value)
        items = controls_of(shape.model, given, choices, f"{name}.", more)
        return Control(name=name, label="", kind="group", items=items)
    text = _text(value)
    kind = _CONTROL.get(shape.kind, "text" if "\n" in text else "line")
    return Control(
        name=name,
        label="",
        kind=kind,
        value=text,
        choices=_choices(shape, text, choices) if kind == "choice" else (),
        shape=shape.kind,
        to=str(shape.extra.get("to", "")),
    )


def _list(
    shape: Shape,
    name: str,
    value: Value | None,
    choices: Choices,
    more: Collection[str],
) -> Control:
    items = value if isinstance(value, list) else [] if value in (None, "") else [value]
    spare = _SPARE if not shape.model else 0 if items else 1
    blanks: list[Value | None] = [None] * (spare + (name in more))
    one = _single(shape)
    made = [
        _control(one, f"{name}[{number}]", item, choices, more)
        for number, item in enumerate([*items, *blanks])
    ]
    for number, control in enumerate(made, 1):
        control.label = str(number)
    return Control(name=name, label="", kind="list", items=made, to=made[0].to)


def _named(
    shape: Shape,
    name: str,
    value: Value | None,
    choices: Choices,
    more: Collection[str],
) -> Control:
    """A group whose keys the editor names too, like `roles`."""
    assert shape.item
    rows = [*_group(value).items(), ("", None)]
    made = []
    for number, (key, inner) in enumerate(rows):
        place = f"{name}{{{number}}}"
        called = Control(name=f"{place}key", label="Tên", kind="line", value=key)
        inside = _control(shape.item, f"{place}value", inner, choices, more)
        made.append(
            Control(name=place, label=key, kind="group", items=[called, inside])
        )
    return Control(name=name, label="", kind="list", items=made)


def _single(shape: Shape) -> Shape:
    return replace(shape, many=False)


def _choices(shape: Shape, text: str, choices: Choices) -> Sequence[str]:
    """What can be chosen; what a file says in its own way stays among it."""
    if shape.kind == "setting":
        listed = tuple(choices[shape.extra["list"]])
    else:
        listed = _BOOL if shape.kind == "bool" else shape.choices
    own = (text,) if text and text not in listed else ()
    return ("", *own, *listed)


def _text(value: Value | None) -> str:
    if isinstance(value, list | dict):
        raise NotEditableError("một mục có danh sách ở chỗ cần một giá trị")
    return value or ""


def _group(value: Value | None) -> dict[str, Value]:
    if isinstance(value, dict):
        return value
    if value:
        raise NotEditableError("một mục cần là một nhóm")
    return {}


def sent(
    model: type[Struct], form: Form, before: Mapping[str, Value]
) -> dict[str, Value | None]:
    """What a sent form changes of what a file said; None for a key to take away."""
    changes: dict[str, Value | None] = {}
    shapes = shapes_of(model)
    people = people_keys(shapes)
    lines = lines_of(sent_rows(form), people) if people else {}
    for key, shape in shapes.items():
        old = before.get(key)
        new = lines[key] if key in people else _read(shape, key, form, old)
        if new != _shown(shape, old):
            changes[key] = new
    return changes


def _read(shape: Shape, name: str, form: Form, old: Value | None) -> Value | None:
    """The value of a control; None when nothing stands in it."""
    if shape.many:
        olds = old if isinstance(old, list) else []
        found = [
            _read(
                _single(shape),
                f"{name}[{number}]",
                form,
                olds[number] if number < len(olds) else None,
            )
            for number in _numbers(name, form, r"\[(\d+)\]")
        ]
        return [one for one in found if one is not None] or None
    if shape.kind == "group":
        return _read_named(shape, name, form, old)
    if shape.model:
        kept = old if isinstance(old, dict) else {}
        shapes = shapes_of(shape.model)
        read = {
            k: _read(s, f"{name}.{k}", form, kept.get(k)) for k, s in shapes.items()
        }
        others = {k: v for k, v in kept.items() if k not in shapes}
        return {**others, **{k: v for k, v in read.items() if v is not None}} or None
    return form.get(name, "").strip() or None


def _read_named(shape: Shape, name: str, form: Form, old: Value | None) -> Value | None:
    assert shape.item
    names = list(old) if isinstance(old, dict) else []
    found: dict[str, Value] = {}
    for number in _numbers(name, form, r"\{(\d+)\}"):
        key = form.get(f"{name}{{{number}}}key", "").strip()
        if number < len(names) and key == names[number].strip():
            key = names[number]
        value = _read(shape.item, f"{name}{{{number}}}value", form, None)
        if key and value is not None:
            found[key] = value
    return found or None


def _numbers(name: str, form: Form, pattern: str) -> list[int]:
    """The numbers of a list's items that the form has, in their order."""
    at_start = re.compile(re.escape(name) + pattern)
    found = (at_start.match(one) for one in form)
    return sorted({int(one[1]) for one in found if one})


def _shown(shape: Shape, value: Value | None) -> Value | None:
    """A value of a file in the form in which it comes back when nobody touched it."""
    if value is None or value == "":
        return None
    if shape.many:
        items = value if isinstance(value, list) else [value]
        shown = [_shown(_single(shape), one) for one in items]
        return [one for one in shown if one is not None] or None
    if shape.kind == "group" and shape.item:
        rows = {k: _shown(shape.item, v) for k, v in _group(value).items()}
        return {k: v for k, v in rows.items() if v is not None} or None
    if shape.model:
        shapes, group = shapes_of(shape.model), _group(value)
        inside = {
            k: _shown(shapes[k], v) if k in shapes else v for k, v in group.items()
        }
        return {k: v for k, v in inside.items() if v is not None} or None
    return _text(value).strip() or None
