"""What readers type, in the large bulletin: whether they get what they want, how soon.

The index is made without the pages, and asked by the theme's own scripts in Node.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import large as province
from tests.searching import planted
from tests.searching.asking import Answer, ask, keys_of
from tests.searching.indexed import index
from tests.searching.queries import QUERIES

pytestmark = pytest.mark.needs("npm")
KIB = 1024


@pytest.fixture(scope="module")
def answers(
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, Answer]:
    """All questions with what the search says to them."""
    folder = tmp_path_factory.mktemp("searched")
    planted.write(folder / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BULLETIN_CACHE", str(folder / "cache"))
        index(folder / "content", folder / "site", province.NOW)
    asked = [text for text, _ in QUERIES]
    return dict(zip(asked, ask(Path(folder, "site"), asked), strict=True))


def test_the_wanted_page_is_the_first_result(answers: Mapping[str, Answer]) -> None:
    missed = [text for text, page in QUERIES if answers[text].found[:1] != [page]]
    assert len(missed) <= 0.15 * len(QUERIES), missed


def test_the_wanted_page_is_among_the_first_three(
    answers: Mapping[str, Answer],
) -> None:
    missed = [text for text, page in QUERIES if page not in answers[text].found[:3]]
    assert len(missed) <= 0.05 * len(QUERIES), missed


def test_a_question_costs_eight_files_and_sixty_kilobytes(
    answers: Mapping[str, Answer],
) -> None:
    dear = {t: one for t, one in answers.items() if one.asked > 8}
    assert dear == {}
    assert max(one.bytes for one in answers.values()) <= 60 * KIB


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
