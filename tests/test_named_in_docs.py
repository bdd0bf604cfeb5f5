"""What README, ARCHITECTURE and CONTRIBUTING name is there, under that name.

Names are written short: "record/registry" is the one file whose path ends so. In
capitals stands what a reader puts there himself: "theme/examples/NAME.yaml".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path

import pytest

from plugins.press.system.project import ROOT

DOCS = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")]
ROOMS = ("plugins", "tests", "theme", "content", "docs", ".ci", ".vscode", "findings")
NOT_OURS = {"node_modules", "__pycache__"}
# Where an editor's own file would be, and what only building and publishing make.
MADE = (".cache", ".venv", "content/articles/", "seen.json", "addresses.txt")
_ENDS = r"\.(?:css|html|js|json|md|py|sh|svg|toml|txt|yaml)"
_PATH = re.compile(rf"\.?[A-Za-z][\w-]*(?:(?:/[\w*-]+)+(?:{_ENDS})?|/|{_ENDS})/?")
_DOTTED = re.compile(r"(?P<module>\w+(?:/\w+)*)\.(?P<names>\w+(?:\.\w+)*)")

_TASK = r"tasks\.py ([a-z-]+)((?: (?:--[a-z-]+|[A-Z]+))*)"

# Lines on a screen, with the frame around them.
SCREEN = 45

each_doc = pytest.mark.parametrize("doc", DOCS, ids=lambda path: path.name)


@cache
def endings() -> dict[str, list[Path]]:
    """Every file and folder of the project by each way to write the end of its path."""
    found: dict[str, list[Path]] = {}
    below = (path for room in ROOMS for path in (ROOT / room).rglob("*"))
    for path in (*ROOT.iterdir(), *below):
        parts = path.relative_to(ROOT).parts
        if NOT_OURS.isdisjoint(parts):
            for start in range(len(parts)):
                name = "/".join(parts[start:])
                found.setdefault(name, []).append(path)
                found.setdefault(name.removesuffix(".py"), []).append(path)
    return found


def named(name: str) -> list[Path]:
    """The files and folders that may be meant; "*" and capitals are any name."""
    wanted = re.sub(r"\b[A-Z]{2,}(?=\.)", "*", name.strip("/"))
    if "*" in wanted:
        return [path for path in ROOT.glob(wanted) if path.exists()]
    return endings().get(wanted, [])


def said(doc: Path) -> str:
    return doc.read_text("utf-8")


def in_backticks(doc: Path) -> Iterator[str]:
    text = re.sub(r"```.*?```", "", said(doc), flags=re.DOTALL)
    for one in re.findall("`([^`]+)`", text):
        yield re.sub(r"\s+", " ", one)


def has_all(text: str, words: Iterable[str]) -> bool:
    return all(re.search(rf"\b{word}\b", text) for word in words)


@each_doc
def test_every_file_that_is_named_is_there(doc):
    files = filter(_PATH.fullmatch, (one.split()[0] for one in in_backticks(doc)))
    ours = [one for one in files if not one.startswith(("/", *MADE))]
    assert ours
    assert [one for one in ours if not named(one)] == []


@each_doc
def test_every_link_leads_to_a_file(doc):
    targets = re.findall(r"\]\(([^)#:]+)\)", said(doc))
    assert [one for one in targets if not (ROOT / one).exists()] == []


@each_doc
def test_every_function_is_in_the_module_it_is_said_to_be_in(doc):
    missing = []
    others = (one for one in in_backticks(doc) if not _PATH.fullmatch(one.split()[0]))
    for dotted in filter(None, map(_DOTTED.match, others)):
        module, names = dotted["module"], dotted["names"].split(".")
        texts = [said(path) for path in named(f"{module}.py")]
        is_one = "/" in module or texts
        if is_one and not any(map(partial(has_all, words=names), texts)):
            missing.append(dotted[0])
    assert missing == []


@each_doc
def test_every_command_is_one(doc):
    listed = said(ROOT / "docs" / "commands.md")
    for name, options in re.findall(_TASK, said(doc)):
        assert (line := re.search(rf"^\| `{name}\b.*", listed, re.MULTILINE)), name
        assert [
            one for one in re.findall(r"--[a-z-]+", options) if one not in line[0]
        ] == []
    modules = set(re.findall(r"-m (tests(?:\.\w+)+)", said(doc)))
    assert [one for one in modules if not named(one.replace(".", "/"))] == []


def test_what_comes_before_the_figures_and_each_recipe_takes_one_screen():
    [before, _] = said(ROOT / "README.md").split("\n## Figures\n")
    parts = said(ROOT / "CONTRIBUTING.md").split("\n## ")
    recipes = {
        part.partition("\n")[0]: part for part in parts if part.startswith("Add")
    }
    assert len(recipes) > 5
    lengths = {"README": before, **recipes}
    assert {
        n: t.count("\n") for n, t in lengths.items() if t.count("\n") > SCREEN
    } == {}
