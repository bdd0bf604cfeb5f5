"""What a browser asks of a part of the preview that has pages of its own."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from plugins.press.preview.files import HTML
from plugins.press.preview.uploads import Upload


class Request(NamedTuple):
    """A request: the path below the part's root, its query and form as texts.

    Names of headers are in small letters; `files` are those sent with the form.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    form: Mapping[str, str]
    files: Mapping[str, Upload] = MappingProxyType({})


class Answer(NamedTuple):
    """What goes back: a page, or where to go instead."""

    data: bytes
    status: int = 200
    type: str = HTML
    headers: tuple[tuple[str, str], ...] = ()


Part: TypeAlias = Callable[[Request], Answer]
