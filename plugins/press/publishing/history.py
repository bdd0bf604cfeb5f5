"""The releases of a target as the web officer reads them, newest first.

`  12  lúc 9:05 ngày 20/7/2018, khoa@may-3: 1 bài mới, 2 trang cán bộ đổi  ← đang đăng`
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plugins.bulletin.kinds import KINDS
from plugins.press.publishing.manifest import Manifest, compare, pages
from plugins.press.publishing.publication import moment

# By the first part of an address; the pages of a year are articles.
_KINDS = {
    "chuyen-muc": "trang chuyên mục",
    "chu-de": "trang chủ đề",
    "luu-tru": "trang lưu trữ",
} | {
    kind.root.strip("/"): f"trang {kind.section.lower()}"
    for kind in KINDS
    if kind.listed
}
_NAMED = 3


def history(releases: Sequence[Manifest], live: int) -> list[str]:
    """One line a release, and the articles that it brought, changed or took down."""
    by_number = {one.release: one for one in releases}
    return [
        line
        for one in reversed(releases)
        for line in _lines(one, by_number.get(one.replaced), one.release == live)
    ]


def _lines(one: Manifest, before: Manifest | None, is_live: bool) -> Iterable[str]:
    mark = "  ← đang đăng" if is_live else ""
    yield f"{one.release:>4}  {moment(one)}, {one.by}: {_said(one, before)}{mark}"
    if before:
        changes = compare(before.files, one.files)
        parts = (("+", changes.added), ("~", changes.changed), ("-", changes.removed))
        for sign, paths in parts:
            yield from _articles(sign, paths)


def _said(one: Manifest, before: Manifest | None) -> str:
    if before is None:
        since = "bản đầu" if not one.replaced else f"thay bản {one.replaced}, đã bỏ"
        return f"{len(pages(one.files))} trang ({since})"
    said = in_words(before.files, one.files)
    return f"{said}, có bản nháp cho xem trước" if one.shared else said


def in_words(old: Mapping[str, object], new: Mapping[str, object]) -> str:
    """What became of the pages, by kind: `1 bài mới, 2 trang cán bộ đổi`."""
    changes = compare(old, new)  # type: ignore[arg-type]
    parts = (
        ("mới", changes.added),
        ("đổi", changes.changed),
        ("mất", changes.removed),
    )
    said = [
        f"{number} {kind} {word}"
        for word, paths in parts
        for kind, number in sorted(Counter(map(_kind, pages(paths))).items())
    ]
    return ", ".join(said) or "không trang nào đổi"


def _articles(sign: str, paths: Iterable[str]) -> Iterable[str]:
    found = sorted(one for one in pages(paths) if _kind(one) == "bài")
    for address in found[:_NAMED]:
        yield f"        {sign} {address}"
    if len(found) > _NAMED:
        yield f"        {sign} … và {len(found) - _NAMED} bài nữa"


def _kind(address: str) -> str:
    first = address.strip("/").partition("/")[0]
    return "bài" if first.isdigit() and len(first) == 4 else _KINDS.get(first, "trang")
