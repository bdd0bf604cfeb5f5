"""Weeks in the shapes of six provinces: their hours, leaders and contents are read.

`python -m tests.unit.desk.importer.weekly.test_weeks` prints the shares and the misses.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
import yaml

from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.reading.page.blocks import Block
from plugins.desk.importer.files import import_file
from plugins.desk.importer.weekly.schedule import ReadSchedule, read_schedule
from tests.unit.desk.importer.weekly.made_files import made

HERE = Path(__file__).parent
FILES = {
    path.name: yaml.safe_load(path.read_text("utf-8"))
    for path in (*sorted(HERE.glob("*.yaml")), *sorted(HERE.glob("files/*.yaml")))
}
WEEKS = {title: week for weeks in FILES.values() for title, week in weeks.items()}
LEAST = {"hours": 0.98, "leaders": 0.95, "contents": 0.98}


class Told(NamedTuple):
    """An entry, as it is compared."""

    day: str
    start: str
    content: str
    leaders: frozenset[str]


def blocks_of(week: dict[str, Any]) -> list[Block]:
    rows = tuple(
        tuple(cell.strip().replace("//", "\n") for cell in row.split("|"))
        for row in week.get("rows", ())
    )
    lines = [Block("text", line) for line in week.get("lines", ())]
    return [*lines, Block("table", "", rows=rows)] if rows else lines


def expected_of(week: dict[str, Any]) -> list[Told]:
    told = []
    for line in week["expected"]:
        day, start, content, leaders = (part.strip() for part in line.split("|"))
        names = frozenset(filter(None, (one.strip() for one in leaders.split(";"))))
        told.append(Told(day, start, content, names))
    return told


def schedule_of(week: dict[str, Any]) -> ReadSchedule | None:
    """What is read of a week that is told as lines and rows, or as a file."""
    if "format" not in week:
        return read_schedule(week["title"], blocks_of(week), week["published"])
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"lich.{week['format']}"
        title = week.get("page_title", "Trang")
        path.write_bytes(made(week["format"], week["body"], title))
        return import_file(path, week["monday"]).schedule


def read(week: dict[str, Any]) -> list[Told]:
    found = schedule_of(week)
    if found is None:
        return []
    return [
        Told(
            one.day,
            one.start,
            one.content,
            frozenset(parse_appearance(line).name for line in one.chairs),
        )
        for one in found.entries
    ]


class Count(NamedTuple):
    """How much of something is right, and what is not."""

    right: int
    wanted: int
    misses: list[str]


def counts(week: dict[str, Any]) -> Iterator[tuple[str, Count]]:
    expected, found = expected_of(week), read(week)
    ways = {
        "hours": lambda one: [(one.day, one.start)],
        "contents": lambda one: [(one.day, one.content)],
        "leaders": lambda one: [(one.day, one.start, n) for n in one.leaders],
    }
    for name, way in ways.items():
        wanted = Counter(part for one in expected for part in way(one))
        there = Counter(part for one in found for part in way(one))
        right = sum((wanted & there).values())
        # What is read and not there is as wrong as what is missed.
        misses = [f"- {one}" for one in (wanted - there).elements()]
        misses += [f"+ {one}" for one in (there - wanted).elements()]
        whole = max(sum(wanted.values()), sum(there.values()))
        yield name, Count(right, whole, misses)


def totals(weeks: dict[str, Any]) -> dict[str, tuple[float, list[str]]]:
    found: dict[str, list[Count]] = {name: [] for name in LEAST}
    for week in weeks.values():
        for name, count in counts(week):
            found[name].append(count)
    return {
        name: (
            sum(one.right for one in some) / sum(one.wanted for one in some),
            [miss for one in some for miss in one.misses],
        )
        for name, some in found.items()
    }


@pytest.mark.parametrize("what", LEAST)
def test_the_shapes_of_six_provinces_are_read(what: str) -> None:
    share, misses = totals(WEEKS)[what]
    assert share >= LEAST[what], misses


@pytest.mark.parametrize("name", WEEKS)
def test_every_shape_is_of_its_week(name: str) -> None:
    week = WEEKS[name]
    found = schedule_of(week)
    assert found is not None
    assert found.week.monday == week.get("monday", date(2027, 5, 3))


if __name__ == "__main__":
    for title, one in WEEKS.items():
        print(title)
        for part, count in counts(one):
            print(f"  {part}: {count.right}/{count.wanted}")
            print("".join(f"    {miss}\n" for miss in count.misses), end="")
    for file, weeks in FILES.items():
        shares = {part: share for part, (share, _) in totals(weeks).items()}
        told = ", ".join(f"{part} {share:.3f}" for part, share in shares.items())
        print(f"{file}: {told}")
