"""What readers type, in the large bulletin: whether they get what they want, how soon.

The index is made without the pages, and asked by the theme's own scripts in Node.
"""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from tests import large as province
from tests.searching import (
    all_kinds,
    asked_last,
    held_back,
    planted,
    queries,
    written_last,
)
from tests.searching.asking import Answer, ask, keys_of
from tests.searching.indexed import index

pytestmark = pytest.mark.needs("npm")
KIB = 1024
SETS = {
    "known": queries.QUERIES,
    "held back": held_back.QUERIES,
    "written last": written_last.QUERIES,
    "all kinds": all_kinds.QUERIES,
    "asked last": asked_last.QUERIES,
}
EVERY = [text for some in SETS.values() for text, _ in some]
# What is in nothing, in few, or in nearly all; long, misspelt, in quotes.
HARD = (
    "zzzkk qqqwwx ppplll mmnnbb vvccxx",
    "thuyyền khhông aii biếtt",
    "nongg thonn moii lamm nghiepp",
    "không có bài nào nói về con voi trắng bay qua nóc nhà sàn ban đêm",
    "hội nghị triển khai kế hoạch nông thôn mới tỉnh khâu lương năm 2018 lần thứ nhất",
    "tỉnh",
    "hội nghị",
    "tin lần",
    '"rất lạ lùng" "không ai hay"',
    "9999/QĐ-KHÔNGCÓ",
    "nguyễn",
    "chủ tịch nguyễn văn không có thật ở tỉnh khâu lương",
    "31/12/1999",
    "qwertyuiop",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the index of the large bulletin lies."""
    folder = tmp_path_factory.mktemp("searched")
    planted.write(folder / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BULLETIN_CACHE", str(folder / "cache"))
        index(folder / "content", folder / "site", province.NOW)
    return folder / "site"


@pytest.fixture(scope="module")
def answers(site: Path) -> Mapping[str, Answer]:
    """All questions with what the search says to them."""
    return dict(zip(EVERY, ask(site, EVERY), strict=True))


@pytest.mark.parametrize("name", SETS)
def test_the_wanted_page_is_the_first_result(
    answers: Mapping[str, Answer], name: str
) -> None:
    asked = SETS[name]
    missed = [text for text, page in asked if answers[text].found[:1] != [page]]
    assert len(missed) <= 0.15 * len(asked), missed


@pytest.mark.parametrize("name", SETS)
def test_the_wanted_page_is_among_the_first_three(
    answers: Mapping[str, Answer], name: str
) -> None:
    asked = SETS[name]
    missed = [text for text, page in asked if page not in answers[text].found[:3]]
    assert len(missed) <= 0.05 * len(asked), missed


def test_every_question_costs_at_most_eight_files_and_sixty_kilobytes(
    site: Path, answers: Mapping[str, Answer]
) -> None:
    longer = [f"{one} {other}" for one, other in pairwise(EVERY)]
    wrong = [_misspelt(text) for text in EVERY]
    given = [*HARD, *longer, *wrong]
    known = {**answers, **dict(zip(given, ask(site, given), strict=True))}
    dear = {
        text: (one.asked, one.bytes)
        for text, one in known.items()
        if one.asked > 8 or one.bytes > 60 * KIB
    }
    assert dear == {}


def _misspelt(text: str) -> str:
    """Write a letter of the longest word twice, and of the word after it another."""
    words = text.split()
    at = max(range(len(words)), key=lambda place: len(words[place]))
    words[at] = words[at][:2] + words[at][1:]
    if at + 1 < len(words):
        words[at + 1] = f"x{words[at + 1][1:]}"
    return " ".join(words)


@pytest.mark.parametrize(
    "text",
    [
        "Kỹ sư Lý Quý Mỹ ở Thúy Quỳnh, y tế",
        "HĐND, UBND tỉnh; Sở KH&ĐT, TP.Mây",
        "17/2018/QĐ-UBND ngày 31/7/2018",
        "1.451 hộ, 12.345.678 đồng, 20.7.2018, 1,5",
        "H'Mông, K’Dơng, Niê Kđăm, Đắk Lắk",
        "Đoàn–hội “Straße” ﬁlm №5 x² a_b",
    ],
)
def test_the_page_reads_words_as_the_index_does(text: str) -> None:
    page, index_ = keys_of([text])
    assert page == index_
