"""One component: one macro, one file of examples, one name; no style without a use."""

import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static" / "css"
COMPONENTS = sorted(path.stem for path in THEME.glob("templates/components/*.html"))
PARTS = sorted(CSS.glob("*/*.css"))
STYLED = [path for path in PARTS if path.parent.name != "tokens"]
# What a body of Markdown brings with it.
BROUGHT = {
    "align-right",
    "stacks",
    "align-center",
    "scroll",
    "scroll--wide",
    "words",
    "video",
    "media",
    "gallery",
    "paragraph",
}


def test_every_component_has_examples_and_nothing_else_has() -> None:
    assert sorted(path.stem for path in THEME.glob("examples/*.yaml")) == COMPONENTS


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_file_holds_the_one_macro_it_is_named_after(name: str) -> None:
    text = (THEME / f"templates/components/{name}.html").read_text(encoding="utf-8")
    assert re.findall(r"{% macro (\w+)\(", text) == [name]
    assert text.startswith("{#-")


def test_the_index_of_styles_lists_every_part_once() -> None:
    index = (CSS / "site.css").read_text(encoding="utf-8")
    listed = re.findall(r'^@import "(.+)"; /\* .+ \*/$', index, re.MULTILINE)
    parts = [path.relative_to(CSS).as_posix() for path in PARTS]
    assert sorted(listed) == sorted(["base.css", *parts])


@pytest.mark.parametrize("part", PARTS, ids=lambda path: path.stem)
def test_every_class_that_has_a_style_is_used(part: Path) -> None:
    used = "".join(
        path.read_text(encoding="utf-8")
        for path in [*THEME.rglob("*.html"), *THEME.rglob("*.js")]
    )
    style = re.sub(r"/\*.*?\*/|{[^{}]*}", "", part.read_text(encoding="utf-8"))
    for name in set(re.findall(r"\.([a-z][\w-]*)", style)) - BROUGHT:
        stem = re.sub(r"--[a-z]+$", "--", name)
        assert name in used or (stem != name and stem in used), name


@pytest.mark.parametrize("part", STYLED, ids=lambda path: path.stem)
def test_colours_and_sizes_come_from_the_tokens(part: Path) -> None:
    style = re.sub(r"/\*.*?\*/", "", part.read_text(encoding="utf-8"))
    assert re.findall(r"#[0-9a-f]{3,8}\b", style) == []
    assert [s for s in re.findall(r"font-size: ([^;]+)", style) if s[0].isdigit()] == []


@pytest.mark.parametrize("part", STYLED, ids=lambda path: path.stem)
def test_a_style_stands_in_the_layer_of_its_folder(part: Path) -> None:
    style = re.sub(r"/\*.*?\*/", "", part.read_text(encoding="utf-8"), flags=re.DOTALL)
    layer = rf"^( *)@layer {part.parent.name} {{.*?^\1}}"
    outside = re.sub(layer, "", style, flags=re.DOTALL | re.MULTILINE)
    assert re.findall(r"^ *([^@\s}][^{};]*){", outside, re.MULTILINE) == []


def test_every_token_that_is_asked_for_is_given_somewhere() -> None:
    files = [*CSS.rglob("*.css"), *THEME.rglob("*.html"), *THEME.rglob("*.js")]
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    given = set(re.findall(r"(--[\w-]+)\s*:", text))
    assert set(re.findall(r"var\((--[\w-]+)", text)) - given == set()
