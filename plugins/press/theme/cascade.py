"""Cascade layers for browsers that know none: the same rules, put in their order.

    flattened("@layer a, b; @layer b { p {} } @layer a { q {} } r {}")
        →  "r {}\\nq {}\\np {}\\n"

A browser without `@layer` (Safari before 15.4, Chrome before 99) drops all that stands
in one. What stands in none names fonts and tokens, and comes first. Of two rules for
the same thing the later layer's then wins where it is no less specific; a test in the
browser holds the published sheet against the layers.
"""

import re
from collections.abc import Iterator

_NAMES = re.compile(r"@layer\s+([\w\s,-]+);")
_LAYER = re.compile(r"@layer\s+([\w-]+)\s*$")


def flattened(sheet: str) -> str:
    """Return a stylesheet without comments with its layers resolved.

    Raises KeyError for a layer that the list at the head does not name.
    """
    order = _NAMES.search(sheet)
    names = [name.strip() for name in order[1].split(",")] if order else []
    layers: dict[str, list[str]] = {"": [], **{name: [] for name in names}}
    for prelude, body in _blocks(_NAMES.sub("", sheet)):
        if layer := _LAYER.search(prelude):
            layers[layer[1]].append(body.strip())
            continue
        inner = {m[1] for p, _ in _blocks(body) if (m := _LAYER.search(p))}
        place = inner.pop() if inner else ""
        layers[place].append(f"{prelude} {{{_without_layers(body)}}}")
    return "\n".join(part for parts in layers.values() for part in parts) + "\n"


def _without_layers(body: str) -> str:
    """Unwrap the layers inside an at-rule."""
    if "@layer" not in body:
        return body
    kept = (
        inner if _LAYER.search(prelude) else f"{prelude} {{{inner}}}"
        for prelude, inner in _blocks(body)
    )
    return "\n".join(kept)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Cut a text into what stands before each outer pair of braces, and within."""
    depth, start, opened = 0, 0, 0
    for found in re.finditer(r"[{}]", text):
        if found[0] == "{":
            depth += 1
            if depth == 1:
                opened = found.end()
        else:
            depth -= 1
            if depth == 0:
                yield text[start : opened - 1].strip(), text[opened : found.start()]
                start = found.end()
