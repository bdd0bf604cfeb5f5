"""Every image has words for those who do not see it.

    ![](images/2018/07/x.jpg)          →  missing-alt
    cover: {image: images/a.jpg}       →  missing-alt, unless it has a caption
    ![IMG_0123.jpg](images/a.jpg)      →  empty-alt (warning)
    the cover once more in the text    →  picture-twice (warning)

Circular 32/2017/TT-BTTTT, article 18(1)c: a text equivalent for what is no text.
"""

import re
from collections.abc import Iterator
from typing import Literal

from plugins.bulletin.files.schema import Picture
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

_SAYS_NOTHING = re.compile(
    r"(?:ảnh|hình|hình ảnh|ảnh minh họa|image|photo|img|picture)?[\s_\-.\d]*"
    r"|.*\.(?:jpe?g|png|webp|gif)",
    re.IGNORECASE,
)
_HINT = "nói ngắn gọn trong ảnh có gì: ai, ở đâu, đang làm gì"


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the images of the body and at the cover or portrait."""
    for image in file.body.images if file.body else ():
        place = (image.line, image.column, len(image.written))
        for rule, message, severity in _complaints(image.text):
            yield file.in_body(place, rule, message, _HINT, severity)
    yield from _twice(file)
    for key, picture in _pictures(file):
        spoken = picture.alt or picture.caption or ""
        for rule, message, severity in _complaints(spoken):
            yield file.at(key, rule, message, _HINT, severity)


def _twice(file: ReadFile) -> Iterator[Problem]:
    """A picture that stands on the page already, above or as the cover, and has no
    caption of its own here, as one of several shown together may have."""
    cover: Picture | None = getattr(file.model, "cover", None)
    seen = {f"content:{cover.image}"} if cover else set()
    for image in file.body.images if file.body else ():
        captioned = '"' in file.lines()[image.line - 1][image.column :]
        if image.address in seen and not captioned:
            place = (image.line, image.column, len(image.written))
            message = "Ảnh này đã có ở trên trang rồi, nên bạn đọc thấy nó hai lần."
            yield file.in_body(
                place, "picture-twice", message, "bỏ dòng này", "warning"
            )
        seen.add(image.address)


def _pictures(file: ReadFile) -> Iterator[tuple[str, Picture]]:
    cover: Picture | None = getattr(file.model, "cover", None)
    if cover:
        yield "cover", cover
    # A portrait without words is described by the name of the person.
    portrait: Picture | None = getattr(file.model, "portrait", None)
    if portrait and portrait.alt:
        yield "portrait.alt", portrait


def _complaints(alt: str) -> Iterator[tuple[str, str, Literal["error", "warning"]]]:
    if not alt.strip():
        yield "missing-alt", "Ảnh chưa có lời mô tả cho người không nhìn thấy.", "error"
    elif _SAYS_NOTHING.fullmatch(alt.strip()):
        yield "empty-alt", f'Lời mô tả ảnh "{alt}" không nói lên điều gì.', "warning"
