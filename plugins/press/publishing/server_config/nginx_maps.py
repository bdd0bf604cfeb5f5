"""Old addresses in nginx's own tables: one look-up each, however many there are.

Two questions with the same keys share a table: `"/tin.aspx?id=$arg_id"` → new address.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from plugins.press.publishing.server_config.old_addresses import (
    Old,
    spellings,
    value_spellings,
)
from plugins.press.publishing.server_config.patterns import path_pattern, query_pattern

GONE = "gone"
# nginx names a question's value by its key, if that is a word; it takes any case.
_WORD = re.compile(r"[A-Za-z0-9_]+")
_NOTE = "# Địa chỉ cũ và nơi chúng dẫn tới; khóa không phân biệt chữ hoa, chữ thường."

Table = dict[str, str]


def maps(found: Sequence[Old]) -> str:
    """Write the tables; `$bulletin_old` is the new address, "gone", or empty."""
    tables: dict[tuple[str, ...], Table] = defaultdict(dict)
    odd: Table = {}
    for old in found:
        keys = _keys(old)
        if keys is None:
            odd.setdefault(
                f"~*^{path_pattern(old)}\\?{query_pattern(old)}$", _leads(old)
            )
        else:
            for spelling in _spelled(old, keys):
                tables[keys].setdefault(_folded(spelling), _leads(old))
    by_keys = sorted(tables.items(), key=lambda item: (len(item[0]), item[0]))
    return "\n".join([*_sizes(tables.values()), _NOTE, *_chain(by_keys, odd)])


def _keys(old: Old) -> tuple[str, ...] | None:
    """The keys of its table; None where nginx has no name for them."""
    names = [key for key, _ in old.query]
    plain = all(_WORD.fullmatch(key) and value for key, value in old.query)
    if not plain or len({name.lower() for name in names}) < len(names):
        return None
    return tuple(sorted(name.lower() for name in names))


def _spelled(old: Old, keys: tuple[str, ...]) -> Iterable[str]:
    values = {key.lower(): value_spellings(value) for key, value in old.query}
    ways = max([len(one) for one in values.values()], default=1)
    for path in spellings(old.path):
        for shown in dict.fromkeys((path, path if path == "/" else f"{path}/")):
            for way in range(ways):
                chosen = (values[key][min(way, len(values[key]) - 1)] for key in keys)
                yield "&".join([shown, *chosen])


def _folded(key: str) -> str:
    # As nginx folds: only ASCII, so that no two keys of a table are one to it.
    return "".join(letter.lower() if letter.isascii() else letter for letter in key)


def _leads(old: Old) -> str:
    return old.new.replace("$", "%24") or GONE


def _chain(by_keys: list[tuple[tuple[str, ...], Table]], odd: Table) -> Iterable[str]:
    """One table after another, the last being `$bulletin_old`: most keys win."""
    before = '""'
    for number, (keys, table) in enumerate(by_keys):
        asked = "&".join(["$uri", *(f"$arg_{key}" for key in keys)])
        yield from _map(f'"{asked}"', f"$bulletin_old_{number}", table, before)
        before = f"$bulletin_old_{number}"
    yield from _map('"$uri?$args"', "$bulletin_old", odd, before)


def _map(source: str, name: str, table: Table, otherwise: str) -> Iterable[str]:
    yield f"map {source} {name} {{"
    yield f"    default {otherwise};"
    for key in sorted(table):
        yield f"    {_quoted(key)} {_quoted(table[key])};"
    yield "}"


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _sizes(tables: Iterable[Table]) -> list[str]:
    """Room for the longest key and for all: with too little nginx does not start."""
    keys = [key for table in tables for key in table]
    longest = max((len(key.encode()) for key in keys), default=0)
    return [
        f"map_hash_bucket_size {_power(max(128, 2 * longest))};",
        f"map_hash_max_size {_power(max(2048, 2 * len(keys)))};",
    ]


def _power(number: int) -> int:
    return int(1 << (number - 1).bit_length())
