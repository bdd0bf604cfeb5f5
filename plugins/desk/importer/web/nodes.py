"""The tags and texts of a page by one look at each node, in the order of the page.

tags(soup, {"sup", "sub"})  →  those tags, as `find_all` gives them, many times as fast
texts(soup)                 →  every text
"""

from collections.abc import Collection

from bs4 import NavigableString, Tag


def tags(root: Tag, names: Collection[str] | None = None) -> list[Tag]:
    """The tags inside, of some names or all; what is done to one changes no list."""
    return [
        node
        for node in root.descendants
        if isinstance(node, Tag) and (names is None or node.name in names)
    ]


def texts(root: Tag) -> list[NavigableString]:
    """The texts inside."""
    return [node for node in root.descendants if isinstance(node, NavigableString)]


def holds(root: Tag, names: Collection[str]) -> bool:
    """Whether a tag of some name is inside."""
    return any(
        isinstance(node, Tag) and node.name in names for node in root.descendants
    )


def classes(tag: Tag) -> str:
    """The classes of a tag as they are written, "" for none."""
    return " ".join(str(name) for name in tag.get_attribute_list("class") if name)
