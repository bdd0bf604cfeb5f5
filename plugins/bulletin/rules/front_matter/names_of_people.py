"""The registry has people by their names alone, and posts as they are held.

name: Đồng chí Lò Văn An             →  name-as-said (warning), "viết Lò Văn An"
name: LÒ VĂN AN                      →  name-as-said (warning)
name: Lò Văn An - Giám đốc           →  name-as-said (warning)
name: Lo Van An                      →  name-as-said (warning)
{post: Giam doc So Y te, from: 2016} →  name-as-said (warning)
{post: nguyên Giám đốc, from: 2016}  →  former-as-held (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.schema import OfficialFile
from plugins.bulletin.posts.appearance_lines import person_and_post
from plugins.bulletin.posts.printed import starts_with_post
from plugins.bulletin.posts.qualifiers import FORMER, qualifiers, without_former
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.honorifics import split_honorific

_BARE = '"{}" viết không dấu.'
# Middle names that are none without their marks.
_WITHOUT_MARKS = re.compile(r"[A-Za-z]+ (?:Van|Thi)(?: [A-Za-z]+){1,2}")
_POST_WITHOUT_MARKS = re.compile(
    r"(?:pho |quyen |nguyen )*"
    r"(?:giam doc|chu tich|bi thu|truong |chanh |uy vien|chu nhiem)",
    re.IGNORECASE,
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the names of a person, and at posts without an end."""
    model = file.model
    if not isinstance(model, OfficialFile):
        return
    names = [("name", model.name)]
    names += [
        (f"other_names[{i}].name", n.name) for i, n in enumerate(model.other_names)
    ]
    for key, name in names:
        if (bare := _bare(name)) != name:
            message = f'"{name}" không phải tên như trên giấy tờ.'
            yield file.at(key, "name-as-said", message, f"viết {bare}", "warning")
        if _WITHOUT_MARKS.fullmatch(name):
            hint = "viết tên đủ dấu, như trên giấy tờ"
            yield file.at(key, "name-as-said", _BARE.format(name), hint, "warning")
    for number, held in enumerate(model.posts):
        if held.post.isascii() and _POST_WITHOUT_MARKS.match(held.post):
            key, hint = f"posts[{number}].post", "viết chức vụ đủ dấu"
            message = _BARE.format(held.post)
            yield file.at(key, "name-as-said", message, hint, "warning")
        if FORMER in qualifiers(held.post) and not held.to:
            message = f'"{held.post}" đang được ghi như chức vụ hiện nay.'
            hint = f"ghi `{{post: {without_former(held.post)}, to: …}}` với ngày thôi"
            key = f"posts[{number}].post"
            yield file.at(key, "former-as-held", message, hint, "warning")


def _bare(name: str) -> str:
    """The name without what is said before and behind it, in usual letters."""
    person, post = person_and_post(name)
    if not starts_with_post(post):
        person = name
    _, rest = split_honorific(person)
    bare = rest if " " in rest else person
    return bare.title() if " " in bare and (bare.isupper() or bare.islower()) else bare
