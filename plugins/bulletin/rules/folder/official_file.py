"""A person's file is called by the person, for ever: another name in it is another's.

officials/ha-thi-binh.md, name: Lò Văn An   →  file-of-another (warning)
officials/ha-thi-binh.md, name: Hà Thị Bình Minh, or with it in other_names  →  nothing

Who pastes the life of one person into the file of another gives away all meetings of
that one.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.words.text import slugify

_FEWEST = 2  # a file of one syllable is called by something else


def check(entities: Iterable[Entity[Any]]) -> Iterator[Finding]:
    """Compare the names of all files of people with the names in them."""
    for one in entities:
        if not isinstance(one, Official):
            continue
        file = {part for part in one.id.split("-") if part.isalpha()}
        names = {part for name, _ in one.names for part in slugify(name).split("-")}
        if len(file) >= _FEWEST and names and file.isdisjoint(names):
            message = (
                f"Tên tệp {one.id}.md là của người khác: trong tệp là {one.title}."
            )
            hint = (
                f"người khác thì chuyển sang tệp {slugify(one.title)}.md; "
                "người này đổi tên thì ghi tên cũ vào `other_names:`"
            )
            yield Finding(one.path, "name", "file-of-another", message, hint, "warning")
