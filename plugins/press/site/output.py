"""One file of the site: where it goes, what makes it, and the values it is made of.

    Output("can-bo/index.html", theme.page("officials.html"), {"groups": […]})

Its fingerprint is a digest of maker and values; equal fingerprints mean equal bytes.
What is certain to be made may leave its values to the process that makes it.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.view import digest_and_prints
from plugins.press.theme.templates import Maker

Values = Mapping[str, Any]


class Output(NamedTuple):
    """A file to be made. `source` is what an editor would look at for its problems.

    `plan` are its values, or what works them out, each time it is asked. Neighbours
    with the same `together` are made by one process, which can keep what they share.
    `key` stands for the plan itself, without its values, where there is one.
    """

    path: str
    make: Maker
    plan: Values | Callable[[], Values]
    source: str = ""
    together: str = ""
    key: bytes = b""

    @property
    def values(self) -> Values:
        """What the file is made of."""
        return self.plan() if callable(self.plan) else self.plan

    @property
    def fingerprint(self) -> bytes:
        """Digest of what the file is made of."""
        return self.traits_of(self.values)[0]

    def traits_of(self, values: Values) -> tuple[bytes, frozenset[bytes]]:
        """Its fingerprint, and what articles it prints, when its values are at hand."""
        return digest_and_prints((self.make.version, values))


def collisions(outputs: Iterable[Output]) -> list[Problem]:
    """Find files that would overwrite each other on some system.

    Addresses must differ even where case and Unicode form do not count (macOS,
    Windows, zip files), and none may be a folder of another.
    """
    taken: dict[str, Output] = {}
    problems = []
    for output in outputs:
        key = _key(output.path)
        other = taken.setdefault(key, output)
        if other is not output:
            problems.append(_collision(output, other))
    for output in outputs:
        parent = _key(output.path).rpartition("/")[0]
        while parent:
            if parent in taken:
                problems.append(_collision(output, taken[parent]))
            parent = parent.rpartition("/")[0]
    return problems


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _collision(output: Output, other: Output) -> Problem:
    return Problem(
        path=output.source or output.path,
        rule="address-taken",
        message=f'Địa chỉ "/{output.path}" đã thuộc về {other.source or other.path}.',
        suggestion="đổi tên tệp hoặc `slug:` của một trong hai",
    )
