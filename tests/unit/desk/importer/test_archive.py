"""What an archive gives, whatever reports are in it, in whatever order they come.

No two people are in one file without a question, and nobody is in two files whose name
and post agree.
"""

import tempfile
from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.posts.comparison import share_a_post
from plugins.desk.importer.files import import_file
from plugins.desk.importer.filing import Filing
from plugins.desk.importer.ledger import Ledger


class Truth(NamedTuple):
    """Somebody as they are: name, rank, post, whose meetings, first and last year."""

    name: str
    rank: str
    post: str
    body: str
    years: tuple[int, int]


# Of one name each, and told apart by rank, level, place, office or time.
_ROWS = """
Hà Văn Sơn | | Chủ tịch UBND tỉnh | UBND tỉnh | 2011 2015
Hà Văn Sơn | | Chủ tịch UBND xã Yên Thịnh | UBND xã Yên Thịnh | 2019 2022
Hà Văn Sơn | Thiếu tướng | Phó Tư lệnh Quân khu 1 | Quân khu 1 | 2012 2017
Lò Thị Na | | Giám đốc Sở Y tế | Sở Y tế | 2014 2018
Lò Thị Na | | Phó Giám đốc Sở Nội vụ | Sở Nội vụ | 2014 2018
Lò Thị Na | | Bí thư Huyện ủy Khe Mo | Huyện ủy Khe Mo | 2014 2018
Vi Văn Lũng | | Chủ tịch UBND huyện Khe Mo | UBND huyện Khe Mo | 2010 2020
Vi Văn Lũng | | Chủ tịch UBND huyện Phù Lung | UBND huyện Phù Lung | 2010 2020
Ma Thị Hoa | | Chủ tịch UBND phường Tân Giang | UBND phường Tân Giang | 2025 2026
Ma Thị Hoa | | Phó Chủ tịch UBND xã Bản Lầu | UBND xã Bản Lầu | 2025 2026
Ma Thị Hoa | Trung tá | Trưởng Công an phường | UBND phường Tân Giang | 2025 2026
"""
PEOPLE = [
    Truth(name, rank, post, body, (int(first), int(last)))
    for name, rank, post, body, years in (
        [part.strip() for part in row.split("|")] for row in _ROWS.strip().split("\n")
    )
    for first, last in [years.split()]
]


class Report(NamedTuple):
    """A report: whom it shows, and when."""

    who: Truth
    day: date

    @property
    def text(self) -> str:
        """The report as a paper tells it."""
        rank = f"{self.who.rank} " if self.who.rank else "Đồng chí "
        day = f"{self.day.day}/{self.day.month}/{self.day.year}"
        return (
            f"{self.who.body} họp ngày {self.day:%d-%m-%Y}\n\n"
            f"Sáng {day}, {self.who.body} tổ chức cuộc họp giao ban.\n\n"
            f"{rank}{self.who.name}, {self.who.post} chủ trì cuộc họp.\n"
        )


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    found = []
    for who in draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=9)):
        first, last = (date(year, 1, 1) for year in who.years)
        day = first + timedelta(draw(st.integers(0, (last - first).days)))
        found.append(Report(who, day))
    return found


def imported(home: Path, given_: list[Report]) -> Path:
    """The content after the reports came in, in their order."""
    content = home / "content"
    files = []
    for number, one in enumerate(given_):
        path = home / f"bai-{number}.txt"
        path.write_text(one.text, "utf-8")
        files.append(path)
    filing = Filing(content, {path: path.name for path in files}, again=False)
    for path, one in zip(files, given_, strict=True):
        assert filing.take(import_file(path, one.day)) is not None
    filing.finish([])
    return content


def officials(content: Path) -> dict[str, dict]:
    return {
        path.stem: yaml.safe_load(path.read_text("utf-8").split("---")[1])
        for path in (content / "officials").glob("*.md")
    }


def asked_about(content: Path) -> set[frozenset[str]]:
    """The pairs of files of which a question asks whether they are one."""
    return {
        frozenset((one.official, other))
        for one in Ledger.open(content).namesakes.values()
        for other in one.others
        if one.official
    }


@given(reports())
@settings(max_examples=60)
def test_no_two_people_are_in_one_file(given_: list[Report]) -> None:
    with tempfile.TemporaryDirectory() as home:
        content = imported(Path(home), given_)
        for id_, keys in officials(content).items():
            posts = [one["post"] for one in keys["posts"]]
            truths = {t for t in PEOPLE if t.name == keys["name"] and t.post in posts}
            assert len(truths) == 1, (id_, posts)


@given(reports())
@settings(max_examples=60)
def test_nobody_is_in_two_files_whose_name_and_post_agree(given_: list[Report]) -> None:
    with tempfile.TemporaryDirectory() as home:
        content = imported(Path(home), given_)
        named = defaultdict(list)
        for id_, keys in officials(content).items():
            named[keys["name"]].append((id_, [one["post"] for one in keys["posts"]]))
        asked = asked_about(content)
        for files in named.values():
            for (one, ours), (other, theirs) in combinations(files, 2):
                agree = share_a_post(ours, theirs)
                assert not agree or frozenset((one, other)) in asked, (one, other)


def test_whoever_leads_a_department_all_along_is_no_chair_of_the_province(
    tmp_path: Path,
) -> None:
    head = Truth("Lò Thị Na", "", "Giám đốc Sở Y tế", "Sở Y tế", (2014, 2018))
    chair = head._replace(post="Phó Chủ tịch UBND tỉnh", body="UBND tỉnh")
    days = [date(2018, 3, 1), date(2018, 6, 1), date(2018, 9, 1)]
    given_ = [Report(head, days[0]), Report(head, days[2]), Report(chair, days[1])]
    content = imported(tmp_path, given_)
    assert len(officials(content)) == 2
    assert asked_about(content) == {frozenset(("lo-thi-na", "lo-thi-na-2"))}


def test_whoever_goes_from_a_department_to_the_province_is_one(tmp_path: Path) -> None:
    head = Truth("Lò Thị Na", "", "Giám đốc Sở Y tế", "Sở Y tế", (2014, 2018))
    chair = head._replace(post="Phó Chủ tịch UBND tỉnh", body="UBND tỉnh")
    given_ = [Report(head, date(2018, 3, 1)), Report(chair, date(2018, 9, 1))]
    assert len(officials(imported(tmp_path, given_))) == 1
