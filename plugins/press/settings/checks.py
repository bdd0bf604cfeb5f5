"""Everything that is wrong with what a settings file assigns.

check(file, ["plugins.read_content", …], ["SITENAME", …])
    →  file.problems has "Thiếu SITENAME." and whatever else is wrong
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from msgspec import inspect
from msgspec.structs import fields

from plugins.bulletin.words.text import nearest
from plugins.press.settings.models import EXAMPLES, FIXED, KNOWN, SiteSettings
from plugins.press.settings.python_file import PythonFile
from plugins.press.settings.rules import (
    LISTS,
    closed_list,
    identity,
    pipeline,
    site_address,
    web_addresses,
)
from plugins.press.settings.typed import Fault, Node, faults


def check(file: PythonFile, steps: Collection[str], required: Collection[str]) -> None:
    """Note every problem of the values in the file.

    `steps` are the steps of a build there are, `required` the names to be there.
    """
    fields = inspect.type_info(SiteSettings).fields  # type: ignore[attr-defined]
    types = {field.name: field.type for field in fields}
    for name, value in file.values.items():
        node = file.nodes.get(name)
        if name in types:
            _report(
                file, "settings-value", _wrong(name, value, types[name], steps, node)
            )
        elif name in FIXED and value != FIXED[name]:
            message = f"{name} phải giữ nguyên, các bước dựng trang cần nó."
            file.problem(node, "settings-value", message, f"viết {FIXED[name]!r}")
    _check_names(file)
    if file.values.get("SITEURL") == "" and "SITEURL" in required:
        message = "Bản để đăng cần địa chỉ đầy đủ của trang."
        hint = 'viết "https://ten-mien.vn"'
        file.problem(file.nodes.get("SITEURL"), "settings-value", message, hint)
    for name in required:
        if name not in {*file.values, *file.failed}:
            value = EXAMPLES.get(name, repr(FIXED[name]) if name in FIXED else "…")
            hint = f"thêm dòng: {name} = {value}"
            file.problem(None, "settings-missing", f"Thiếu {name}.", hint)


def required_names() -> tuple[str, ...]:
    """The names that have to be in pelicanconf.py."""
    there = (one.name for one in fields(SiteSettings) if one.required)
    return (*there, *FIXED)


def _wrong(
    name: str, value: Any, type_: inspect.Type, steps: Collection[str], node: Node
) -> Iterator[Fault]:
    found = list(faults(value, type_, node))
    yield from found
    if found:
        return
    if name == "SITEURL":
        yield from site_address(value, node)
    elif name == "BULLETIN_IDENTITY":
        yield from identity(value, node)
    elif name in ("BULLETIN_LICENCE", "BULLETIN_RELATED_SITES"):
        yield from web_addresses(value, node)
    elif name in LISTS:
        yield from closed_list(value, node)
    elif name == "PLUGINS":
        yield from pipeline(value, sorted(steps), node)


def _check_names(file: PythonFile) -> None:
    """Look for names that nothing reads, and for those that were meant."""
    for name, node in file.nodes.items():
        if name in KNOWN or name.startswith("_"):
            continue
        near = nearest(name.upper(), KNOWN)
        if name.startswith("BULLETIN_") or near:
            meant = near if near not in file.nodes else None
            hint = f"có phải {meant}?" if meant else "bỏ dòng này"
            message = f"Không có thiết lập nào tên {name}."
            file.problem(_name_at(node, name), "settings-unknown", message, hint)
            file.failed.add(near or "")


def _name_at(node: Any, name: str) -> Any:
    """Where the name itself stands: at the beginning of the value's line."""
    at = type(node)(**{field: getattr(node, field) for field in node._fields})
    at.lineno = at.end_lineno = node.lineno
    at.col_offset, at.end_col_offset = 0, len(name)
    return at


def _report(file: PythonFile, rule: str, found: Iterable[Fault]) -> None:
    for fault in found:
        file.problem(fault.node, rule, fault.message, fault.suggestion)
