"""One dataset: what readers are told of it, and how it is cut into files.

    yearly_set(("events", "Hội nghị", "…"), Event, meetings, record, inputs)
        →  Dataset("events", …, files=(events-2018.json, events-2018.csv, …))
    in_one_table(("all-meetings", "Hội nghị", headings), MeetingRow, rows, yearly)
        →  (all-meetings.xlsx, all-meetings.csv)

What grows every day is cut by year, so that an edit changes the files of one year.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import astuple

from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.data.files import (
    FOLDER,
    DataFile,
    Inputs,
    Records,
    by_year,
    csv_file,
    json_file,
)
from plugins.bulletin.outputs.data.tables import table
from plugins.bulletin.outputs.data.workbook import workbook
from plugins.bulletin.record.entities.entity import Entity

T = TypeVar("T", bound=Entity[Any])
# Name, title, and what readers are told of a dataset.
Said = tuple[str, str, str]


class Dataset(Struct, frozen=True):
    """Records of one shape, with what readers are told about them."""

    name: str
    title: str
    description: str
    shape: type[popolo.Shape]
    files: tuple[DataFile, ...]

    @property
    def schema_address(self) -> str:
        """Where the JSON Schema of its JSON files is published."""
        return f"{FOLDER}schema/{self.name}.json"


def yearly_set(  # noqa: PLR0913, PLR0917  each is a part of the dataset
    said: Said,
    shape: type[popolo.Shape],
    items: Iterable[T],
    record: Callable[[T], Any],
    inputs: Callable[[T], list[Any]],
    apart: tuple[str, Callable[[int, Records, Inputs], DataFile]] | None = None,
    several: bool = False,
) -> Dataset:
    """Make a dataset with the files of each year.

    With `several`, an item gives a list of records. `apart` is a column too long for a
    table, and what makes the table it has by itself.
    """
    years = dict(by_year(items, lambda one: one.day.year if one.day else 0))

    @lru_cache(maxsize=1)  # the files of a year are written one after the other
    def records(year: int) -> list[Any]:
        found = map(record, years[year])
        return list(chain.from_iterable(found) if several else found)

    def made_of(year: int) -> list[Any]:
        return list(map(inputs, years[year]))

    files: list[DataFile] = []
    for year in years:
        of_year, its_inputs = partial(records, year), partial(made_of, year)
        name, without = f"{said[0]}-{year}", apart[0] if apart else ""
        files.append(json_file(name, of_year, its_inputs))
        files.append(csv_file(name, of_year, shape, its_inputs, without))
        if apart:
            files.append(apart[1](year, of_year, its_inputs))
    return Dataset(*said, shape, tuple(files))


def in_one_table(
    named: tuple[str, str, Sequence[str]],
    shape: type[Struct],
    rows: Callable[[], Sequence[Struct]],
    yearly: Dataset,
) -> tuple[DataFile, ...]:
    """Plan what a spreadsheet opens: made of what the files of the years are.

    `named` are the name of its files, its title and its headings.
    """
    parts = tuple(dict.fromkeys(one for file in yearly.files for one in file.inputs))
    name, title, headings = named

    def written() -> bytes:
        return table(rows(), shape, headings=headings)

    def packed() -> bytes:
        return workbook(title, headings, map(astuple, rows()))

    address = f"{FOLDER}{name}"
    return (
        DataFile(f"{address}.xlsx", "XLSX", packed, parts),
        DataFile(f"{address}.csv", "CSV", written, parts),
    )
