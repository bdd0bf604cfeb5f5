"""The end of a held post written into an official's file; every other byte stays.

with_end(text, "Chủ tịch UBND tỉnh", (("to", "2021-06-03"), ("end_reason", "nghỉ hưu")))
    →  the text with these keys in that post; None when no such post is open there
"""

from collections.abc import Sequence

import yaml

from plugins.bulletin.files.changes.keys_in_place import FRONT, LOADER, end_of
from plugins.bulletin.files.yaml.text import as_item
from plugins.bulletin.posts.printed import post_key


def with_end(text: str, post: str, keys: Sequence[tuple[str, str]]) -> str | None:
    """The text with the keys in the last post of that wording that has no end yet."""
    found = FRONT.match(text)
    if not found or not keys:
        return None
    front = found[2]
    try:
        root = yaml.compose(front, LOADER)
    except yaml.YAMLError:
        return None
    held = [
        item
        for name, value in getattr(root, "value", ())
        if name.value == "posts" and isinstance(value, yaml.SequenceNode)
        for item in value.value
        if isinstance(item, yaml.MappingNode)
    ]
    key = post_key(post)
    for item in reversed(held):
        inner = {name.value: value for name, value in item.value}
        is_same = "post" in inner and post_key(str(inner["post"].value)) == key
        if is_same and "to" not in inner:
            place, added = _insertion(front, item, keys)
            front = front[:place] + added + front[place:]
            return text[: found.start(2)] + front + text[found.end(2) :]
    return None


def _insertion(
    front: str, item: yaml.MappingNode, keys: Sequence[tuple[str, str]]
) -> tuple[int, str]:
    lines = [f"{key}: {as_item(value)}" for key, value in keys]
    if item.flow_style:
        return item.end_mark.index - 1, ", " + ", ".join(lines)
    end = front.find("\n", end_of(item.value[-1][1]))
    close = "\r\n" if "\r\n" in front else "\n"
    indent = " " * item.start_mark.column
    text = "".join(f"{indent}{line}{close}" for line in lines)
    return (len(front), f"{close}{text}") if end < 0 else (end + 1, text)
