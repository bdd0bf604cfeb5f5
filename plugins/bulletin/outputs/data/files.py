"""A file of open data: records as JSON lines or CSV, written when it is needed.

json_file("posts", records, inputs).write()  →  b'[\\n{"id":"…"},\\n…]\\n'
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from plugins.bulletin import addresses
from plugins.bulletin.outputs.data.tables import table

T = TypeVar("T")
Records = Callable[[], Sequence[Any]]
Inputs = Callable[[], list[Any]]

FOLDER = addresses.DATA
_encoder = msgspec.json.Encoder()


class DataFile(Struct, frozen=True):
    """One file: where it is published, its format ("JSON", "CSV"), what writes it.

    `inputs` is what its records are made of besides the site, part by part; files of
    the same records have the same.
    """

    address: str
    format: str
    write: Callable[[], bytes]
    inputs: tuple[Inputs, ...]

    @property
    def text(self) -> str:
        """The file's text, worked out anew at each call."""
        return self.write().decode()


def by_year(items: Iterable[T], year: Callable[[T], int]) -> list[tuple[int, list[T]]]:
    """Group items by year, the latest first, in their order within a year."""
    years: defaultdict[int, list[T]] = defaultdict(list)
    for item in items:
        years[year(item)].append(item)
    return sorted(years.items(), reverse=True)


def json_file(name: str, records: Records, inputs: Inputs) -> DataFile:
    """Plan a JSON file: one record a line, easy to compare and to read in pieces."""

    def write() -> bytes:
        # Encoded text holds no line end of its own.
        lines = _encoder.encode_lines(records()).rstrip().replace(b"\n", b",\n")
        return b"[\n%b\n]\n" % lines

    return DataFile(f"{FOLDER}{name}.json", "JSON", write, (inputs,))


def csv_file(
    name: str,
    records: Records,
    shape: type[Struct],
    inputs: Inputs,
    without: str = "",
) -> DataFile:
    """Plan a CSV file; the columns are those of the shape but one."""
    address = f"{FOLDER}{name}.csv"
    return DataFile(address, "CSV", lambda: table(records(), shape, without), (inputs,))
