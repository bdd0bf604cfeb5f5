"""Writes the tables in docs/ that are made from the code.

docs/keys.md      every key of every content file, from the models
docs/commands.md  every command of tasks.py with its options
docs/pages.md     which step, views and template make the page at an address
docs/house.svg    the rooms and their order, from the import contracts
docs/schemas/     what may be written in front matter, for editors' programs
"""

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from invoke import Collection, Task

from plugins.bulletin.addresses import address_of
from plugins.bulletin.files.editor_schemas import editor_schema
from plugins.bulletin.files.meanings import MEANINGS, key_table
from plugins.bulletin.files.schema import FOLDERS, Correction
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.kinds import KINDS, Kind
from plugins.desk.maintaining.house import house
from plugins.press.plan.step import Step
from plugins.press.settings.project_settings import read_site
from plugins.press.system.project import ROOT
from tests.steps.planning import plan
from tests.unit.bulletin.made import (
    NOW,
    article,
    issued,
    meeting,
    notice,
    official,
    organisation,
    page,
    post,
    question,
    schedule,
)

DOCS = ROOT / "docs"
DATED = {"": "", "year": "<year>/", "month": "<year>/<month>/"}
# One of everything that has a page, under names that say what they stand for.
SAMPLE = (
    article("SLUG", officials=("ID",), topics=("TOPIC",)),
    article("b", correction=Correction(NOW, "x", "y")),
    article("c"),
    meeting("ID", organisers=("ID",), chairs=("ID",), series="SLUG"),
    official("ID", "Lò Văn An", post("Chủ tịch", "2030", organisation="ID")),
    organisation("ID", "Ủy ban tỉnh"),
    issued("ID", "1/QĐ", issuers=("ID",), field="TOPIC"),
    schedule("ID"),
    notice("ID"),
    question("ID"),
    page("SLUG"),
)
# What of an address is a name of the sample's.
_NAMES = (
    (r"\b(SLUG|slug)\b", "<slug>"),
    (r"\b(ID|id)\b", "<id>"),
    (r"\b(TOPIC|topic|kinh-te|quyet-dinh|hoi-nghi(?=/$))\b", "<slug>"),
    (r"\b2031\b", "<year>"),
    (r"\b05\b", "<month>"),
    (r"\btrang/\d+\b", "trang/<number>"),
    (r"(?<=<month>/)[a-c](?=/)", "<slug>"),
)
_STANDS_ALONE = re.compile(r"/hoi-nghi/$")


def tables() -> dict[str, str]:
    """Every file of docs/ that this writes, by name, as it has to be."""
    return {
        "commands.md": commands(),
        "keys.md": keys(),
        "pages.md": pages(),
        "house.svg": house(ROOT),
        **{f"schemas/{kind.name}.json": schema(kind) for kind in KINDS},
    }


def schema(kind: Kind) -> str:
    """What may be written in the front matter of a kind, for editors' programs."""
    found = editor_schema(FOLDERS[kind.folder], read_site().choices)
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def commands() -> str:
    """What every task does, and its options, as `--help` says it to editors."""
    sys.path.insert(0, str(ROOT))
    found = Collection.from_module(import_module("tasks")).tasks
    rows = [
        f"| `{name}{_options(found[name])}` | {found[name].__doc__} |"
        for name in sorted(found)
    ]
    return (
        "# Commands\n\nMade from `tasks.py` by `python3 tasks.py docs`; do not edit. "
        "Exit codes: 0 fine, 1 problems in the content, 2 wrong usage or settings, "
        "3 the machine is not ready, 4 publishing failed.\n\n"
        "| `python3 tasks.py …` | does |\n| --- | --- |\n" + "\n".join(rows) + "\n\n"
        f"`KIND` is one of {', '.join(f'`{kind.name}`' for kind in KINDS)}.\n"
    )


def _options(task: Task[Any]) -> str:
    """The arguments of a task the way they are typed: `PATHS… [--json]`."""
    words = ""
    for one in task.get_arguments():
        if one.positional or one.kind is list:
            words += f" {one.name.upper()}" + ("…" if one.kind is list else "")
        else:
            words += f" [--{one.names[0]}{' …' * one.takes_value}]"
    return words


def keys() -> str:
    """The keys of the content files, a table a kind."""
    parts = [
        f"## {place(kind)}\n\n{key_table(FOLDERS[kind.folder])}\n" for kind in KINDS
    ]
    about = (
        "# Keys of the content files\n\nMade from `schema.py` and `meanings.py` in "
        "`plugins/bulletin/files/` by `python3 tasks.py docs`; do not edit.\n"
    )
    within = [
        f"### {model.__name__}\n\n{key_table(model)}\n"
        for model in MEANINGS
        if model not in FOLDERS.values()
    ]
    inner = "## What stands within them\n\nThe keys of values that have keys.\n"
    return "\n".join([about, *parts, inner, *within])


def place(kind: Kind) -> str:
    """A kind and where its files lie."""
    name = "slug" if "slug" in shapes_of(FOLDERS[kind.folder]) else "id"
    path = f"content/{kind.folder}/{DATED[kind.dated]}<{name}>.md"
    return f"{kind.name.capitalize()}: `{path}`"


def pages() -> str:
    """Which step makes the page at an address, of which views and template."""
    rows = {
        (pattern(address), step.__module__, template): views_of(step)
        for step in page_steps()
        for address, template in templates_of(step)
    }
    lines = [
        f"| `{address}` | `{module.replace('.', '/')}.py` | {views} | `{template}` |"
        for (address, module, template), views in sorted(rows.items())
    ]
    head = (
        "# Pages\n\nMade from the steps by `python3 tasks.py docs`; do not edit. Views "
        "lie in `plugins/bulletin/views/`, templates in `theme/templates/`.\n\n"
        "| address | step | views | template |\n| --- | --- | --- | --- |\n"
    )
    return head + "\n".join(lines) + "\n"


def page_steps() -> Iterator[type[Step]]:
    """The steps that name a template, in the order of the build."""
    sys.path.insert(0, str(ROOT))
    for name in import_module("pelicanconf").PLUGINS:
        source = (ROOT / f"{name.replace('.', '/')}.py").read_text("utf-8")
        if '.html"' in source or "ListStep" in source:
            yield next(
                found
                for _, found in inspect.getmembers(import_module(name), inspect.isclass)
                if issubclass(found, Step) and found.__module__ == name
            )


def templates_of(step: type[Step]) -> Iterator[tuple[str, str]]:
    """Addresses and templates that a step plans for the sample."""
    for path, output in plan(step, *SAMPLE).items():
        if (template := output.make.version.decode()).endswith(".html"):
            yield address_of(path), template


def pattern(address: str) -> str:
    """An address of the sample with what differs from page to page named."""
    if _STANDS_ALONE.fullmatch(address):
        return address
    for name, stands_for in _NAMES:
        address = re.sub(name, stands_for, address)
    return address


def views_of(step: type[Any]) -> str:
    """The modules of views that a step, or the kind of step it is, calls."""
    names: set[str] = set()
    for kind in step.__mro__:
        if kind is Step:
            break
        file = inspect.getsourcefile(kind)
        tree = ast.parse(Path(file or "").read_text("utf-8"))
        names |= {
            node.module.rpartition(".")[2]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            and (node.module or "").startswith("plugins.bulletin.views.")
        }
    return ", ".join(f"`{name}`" for name in sorted(names - {"heads"}))


if __name__ == "__main__":
    (DOCS / "schemas").mkdir(parents=True, exist_ok=True)
    for name, text in tables().items():
        (DOCS / name).write_text(text, "utf-8")
