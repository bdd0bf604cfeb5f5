"""Every page has an address of its own, and no old address is one in use.

articles/2018/07/a.md with slug: b, beside b.md   →  same-address
meetings/2018/hop.md and meetings/2019/hop.md     →  same-id
redirect_from: [/cu] in two files                 →  same-address

Each is told at the file that was changed last: what is published keeps its address.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from plugins.bulletin.kinds import Kind
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.ledgers.redirects import place_of
from plugins.bulletin.rules.folder.age import Age

Files = dict[str, list[Entity[Any]]]


def check(entities: Sequence[Entity[Any]], age: Age) -> Iterator[Finding]:
    """Compare the addresses and ids of what all content files describe."""
    pages: Files = defaultdict(list)
    ids: dict[Kind, Files] = defaultdict(lambda: defaultdict(list))
    for one in entities:
        pages[place_of(one.address)].append(one)
        if one.kind.named and one.kind.dated:
            ids[one.kind][one.id].append(one)
    for first, later in _pairs(pages, age):
        message = f'Địa chỉ {later.address} đã là của "{first.path}".'
        yield _taken(later, "same-address", message, _another_name(later, pages))
    for of_kind in ids.values():
        for first, later in _pairs(of_kind, age):
            message = f'Mã "{later.id}" đã là của "{first.path}".'
            hint = f"đổi tên tệp thành {_free(f'{later.id}-', of_kind)}.md"
            yield Finding(later.path, "title", "same-id", message, hint)
    yield from _old_addresses(entities, pages, age)


def _pairs(groups: Files, age: Age) -> Iterator[tuple[Entity[Any], Entity[Any]]]:
    """The oldest and each later one of every group of several."""
    for group in groups.values():
        if len(group) > 1:
            by_path = {one.path: one for one in group}
            first, *rest = age.in_order(by_path)
            yield from ((by_path[first], by_path[path]) for path in rest)


def _old_addresses(
    entities: Sequence[Entity[Any]], pages: Files, age: Age
) -> Iterator[Finding]:
    for one in entities:
        for index, address in enumerate(one.file.redirect_from):
            for other in pages.get(place_of(address.partition("?")[0]), ()):
                if age.newest([one.path, other.path]) != one.path:
                    message = f'Địa chỉ {address} là địa chỉ cũ của "{one.path}".'
                    hint = _another_name(other, pages)
                    yield _taken(other, "same-address", message, hint)
                    continue
                message = f'Địa chỉ {address} đang là trang của "{other.path}".'
                key = f"redirect_from[{index}]"
                hint = "bỏ địa chỉ này: chỉ ghi những địa chỉ không còn trang nào"
                yield Finding(one.path, key, "same-address", message, hint)


def _taken(one: Entity[Any], rule: str, message: str, hint: str) -> Finding:
    key = "slug" if getattr(one.file, "slug", None) else "title"
    return Finding(one.path, key, rule, message, hint)


def _another_name(one: Entity[Any], pages: Collection[str]) -> str:
    """How to give it an address that nothing has."""
    parent, _, slug = one.address.rstrip("/").rpartition("/")
    name = _free(f"{parent}/{slug}-", pages).rpartition("/")[2]
    if getattr(one.file, "slug", None):
        return f"viết slug: {name}"
    return f"đổi tên tệp thành {name}.md"


def _free(start: str, taken: Collection[str]) -> str:
    number = 2
    while place_of(f"{start}{number}") in taken:
        number += 1
    return f"{start}{number}"
