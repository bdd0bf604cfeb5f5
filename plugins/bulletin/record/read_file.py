"""One content file as it was read: typed front matter, rendered body, problems."""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import Literal

from msgspec import Struct
from msgspec.structs import fields

from plugins.bulletin.body.render import RenderedText
from plugins.bulletin.files.identity import Identity
from plugins.bulletin.files.schema import ContentFile
from plugins.bulletin.files.tree_reader import Positions
from plugins.bulletin.kinds import Kind
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.words import strange_letters


class ReadFile(Struct, frozen=True, kw_only=True, dict=True):
    """What one content file says.

    `kind` is that of its folder. `model` and `body` are None when an error
    among the `problems` keeps them from being known: then `identity` is what can still
    be told of it. `positions` are those of `validate`; `source` is the body as
    written, whose line 1 is `body_line`.
    """

    path: str
    kind: Kind
    model: ContentFile | None = None
    body: RenderedText | None = None
    source: str = ""
    body_line: int = 1
    positions: Positions = {}
    problems: tuple[Problem, ...] = ()
    identity: Identity | None = None

    def lines(self) -> Sequence[str]:
        """The lines of the body as written."""
        return self._lines

    def prose(self) -> Sequence[tuple[int, str]]:
        """The lines of the body that are no code, numbered from 1."""
        return self._prose

    def texts(self) -> Sequence[tuple[str, str]]:
        """Every text in the front matter with the key of its place."""
        return self._texts

    @cached_property
    def said(self) -> str:
        """All of its words, front matter and body, where a rule first looks whether
        there is anything for it."""
        return "\n".join((*(text for _, text in self._texts), self.source))

    @cached_property
    def has_strange_letters(self) -> bool:
        """Whether any word of it has a letter that Vietnamese is not written with."""
        return strange_letters.has_any(self.said)

    # Many rules look at them, so they are gathered once.
    @cached_property
    def _lines(self) -> tuple[str, ...]:
        return tuple(self.source.split("\n"))

    @cached_property
    def _prose(self) -> tuple[tuple[int, str], ...]:
        code = frozenset(self.body.code if self.body else ())
        numbered = enumerate(self._lines, 1)
        return tuple((number, line) for number, line in numbered if number not in code)

    @cached_property
    def _texts(self) -> tuple[tuple[str, str], ...]:
        return tuple(_texts(self.model, ""))

    def at(
        self,
        key: str,
        rule: str,
        message: str,
        suggestion: str = "",
        severity: Literal["error", "warning"] = "error",
    ) -> Problem:
        """A problem at the value of a key ("cover.alt"), else at the first line."""
        line, column, length = self.positions.get(key, (1, 1, 1))
        return Problem(
            path=self.path,
            line=line,
            column=column,
            length=length,
            rule=rule,
            message=message,
            suggestion=suggestion,
            severity=severity,
        )

    def in_body(
        self,
        place: tuple[int, int, int],
        rule: str,
        message: str,
        suggestion: str = "",
        severity: Literal["error", "warning"] = "error",
    ) -> Problem:
        """A problem in the body at (line from 1, column, length)."""
        line, column, length = place
        return Problem(
            path=self.path,
            line=self.body_line + line - 1,
            column=column,
            length=length,
            rule=rule,
            message=message,
            suggestion=suggestion,
            severity=severity,
        )


def _texts(value: object, key: str) -> Iterator[tuple[str, str]]:
    """Every text in the front matter with the key of its place."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _texts(one, f"{key}[{number}]")
    elif isinstance(value, Struct):
        for name, inner in _given(value):
            yield from _texts(inner, f"{key}.{name}" if key else name)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _texts(one, f"{key}.{name}")


def _given(of: Struct) -> list[tuple[str, object]]:
    """The values of a structure by their names in a file; most are not given."""
    return [
        (written, value)
        for name, written in _fields(type(of))
        if (value := getattr(of, name))
    ]


@cache
def _fields(kind: type[Struct]) -> tuple[tuple[str, str], ...]:
    """Names of the values of a structure, in Python and in a file."""
    return tuple((field.name, field.encode_name) for field in fields(kind))
