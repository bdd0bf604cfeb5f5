"""A title can be read, fits on a page and is no shout.

title: "!!!"                  →  empty-title
title: <220 characters>       →  long-title
title: Họp ở Ba Bể./.         →  end-mark (warning)
title: HỘI NGHỊ TỔNG KẾT NĂM  →  shouting-title (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.hints import in_plain_words
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import slugify

MAX_TITLE = 200
_WORD = re.compile(r"[^\W\d_]{2,}")
# What closes a report on paper has no place where only its title is listed.
_END_MARK = re.compile(r"\s*\.*\s*/\.*\s*$")
_LATIN = re.compile("[a-zA-Z0-9]")  # what slugs are made of


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at `title`, or at the `name` of a person or body."""
    if file.model is None:
        return
    key = "title" if hasattr(file.model, "title") else "name"
    title: str | None = getattr(file.model, key)
    if title is None:  # a week is called by its number where its file says nothing
        return
    bare = _END_MARK.sub("", title) if "/" in title else title
    if bare not in ("", title):
        message = "Dấu kết thúc bài in cả trong danh sách, luồng tin và tìm kiếm."
        yield file.at(key, "end-mark", message, in_plain_words(bare), "warning")
    if not (_LATIN.search(title) or slugify(title)):
        message = f'"{title}" không có chữ hay số nào.'
        yield file.at(key, "empty-title", message, "đặt một tên có chữ")
    elif len(title) > MAX_TITLE:
        message = f"Tên dài {len(title)} ký tự, tối đa {MAX_TITLE}."
        yield file.at(key, "long-title", message, "chuyển phần sau vào summary")
    elif title.isupper() and len(_WORD.findall(title)) > 3:
        message = "Tên viết toàn chữ hoa khó đọc, nhất là với máy đọc màn hình."
        hint = f'viết "{title.capitalize()}", rồi sửa lại các tên riêng'
        yield file.at(key, "shouting-title", message, hint, "warning")
