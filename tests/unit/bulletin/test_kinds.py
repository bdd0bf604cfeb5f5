"""A kind of content is known in every room, and only the table of kinds lists them."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from plugins.bulletin import addresses, kinds
from plugins.bulletin.files.meanings import MEANINGS
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.kinds import KINDS, Kind
from plugins.bulletin.outputs.data.datasets import DATASETS
from plugins.bulletin.outputs.search.groups import GROUPS, script_modules
from plugins.bulletin.record.stored_record import ENTITIES
from plugins.bulletin.views.parts.menu import sections
from plugins.press.system.project import ROOT

DAY = date(2018, 7, 20)
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def test_the_tables_of_all_rooms_have_the_same_kinds():
    folders = [kind.folder for kind in KINDS]
    assert list(FOLDERS) == folders
    assert {kind.folder for kind in ENTITIES} == set(folders)
    assert set(ENTITIES) == set(DATASETS) == set(KINDS)


def test_no_two_kinds_share_what_tells_them_apart():
    for name in ("name", "folder", "letter", "sitemap", "section"):
        assert len({getattr(kind, name) for kind in KINDS}) == len(KINDS), name
    pages = [kind.address("x", DAY) for kind in KINDS]
    assert len(set(pages)) == len(pages)


@each_kind
def test_a_kind_has_a_model_with_what_all_rooms_ask_of_one(kind: Kind):
    keys = shapes_of(FOLDERS[kind.folder])
    assert MEANINGS[FOLDERS[kind.folder]].keys() == keys.keys()
    assert ("title" in keys) != ("name" in keys)
    assert "redirect_from" in keys
    assert ("draft" in keys) != ("status" in keys and kind is kinds.ARTICLE)
    assert not kind.dated or keys["date"].required


@each_kind
def test_a_kind_has_a_group_in_the_search_and_its_page_knows_it(kind: Kind):
    [group] = [one for one in GROUPS if one.letter == kind.letter]
    assert (group.heading, group.root) == (kind.section, kind.root)
    assert f'"{kind.letter}":"{kind.section}"' in script_modules()["js/search/kinds.js"]
    assert len({one.letter for one in GROUPS}) == len(GROUPS)


@each_kind
def test_a_list_of_a_kind_is_in_the_menu_and_taken_by_no_other_page(kind: Kind):
    section = (kind.section, kind.root)
    assert (section in sections(KINDS)) == kind.listed
    assert (kind.root in addresses.guides()) == (kind.listed or kind.root == "/")
    first = kind.root.strip("/")
    assert not first or first in addresses.RESERVED


@each_kind
def test_file_and_address_of_a_kind_are_found_again(kind: Kind):
    path = kind.file(kind.example, DAY)
    assert kinds.kind_of(path) is kind
    assert re.fullmatch(f"{kind.folder}/{kind.below_pattern}[a-z0-9-]+\\.md", path)
    assert kind.address("x", DAY).startswith(f"{kind.root}{kind.below(DAY)}")


def strings(file: Path) -> Iterator[str]:
    """The texts of a module that are no docstrings."""
    tree = ast.parse(file.read_bytes())
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in said:
            yield node.value if isinstance(node.value, str) else ""


def test_no_other_module_writes_folders_or_addresses_out():
    folders = [f"{kind.folder}/" for kind in KINDS]
    roots = [f"/?{kind.root.strip('/')}/" for kind in KINDS if kind.listed]
    others = "/(?:feeds|du-lieu|lich|chu-de|chuyen-muc|luu-tru|tim-kiem)/"
    written = re.compile("|".join([*folders, *roots, others]))
    tables = {"kinds.py", "addresses.py"}
    found = [
        (file.name, text)
        for file in sorted((ROOT / "plugins").rglob("*.py"))
        if file.name not in tables
        for text in strings(file)
        if written.match(text)
    ]
    assert found == []
