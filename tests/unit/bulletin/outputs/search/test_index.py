"""The search index: complete, small, each file of its own texts only."""

import gzip
import json
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.kinds import ARTICLE, MEETING, OFFICIAL, ORGANISATION
from plugins.bulletin.outputs.search.entries import Entry, Name, name_row, title_rows
from plugins.bulletin.outputs.search.files import script
from plugins.bulletin.outputs.search.full import bucket_count, bucket_of, full_text
from plugins.bulletin.outputs.search.groups import group_of
from plugins.bulletin.outputs.search.index import (
    SHELF,
    TITLES,
    Named,
    Part,
    Shelf,
    Year,
    in_parts,
    shelves,
    table,
)
from plugins.bulletin.outputs.search.words import keys, pairs
from tests.unit.bulletin.outputs.search.test_words import decoded

NEW_YEAR = date(2031, 1, 1)


def entry(number: int, **changes: Any) -> Entry:
    day = NEW_YEAR + timedelta(days=number % 365)
    known: dict[str, Any] = {
        "kind": ARTICLE,
        "title": f"Bản tin số {number}",
        "address": f"/{day:%Y/%m}/ban-tin-so-{number}/",
        "day": day,
        "label": "Kinh tế",
        "people": ("lo-thi-en",),
    }
    return Entry(**known | changes)


def rows_of(*entries: Entry) -> list[list[Any]]:
    found: Any = title_rows(entries)["rows"]
    return list(found)


@given(st.lists(st.integers(0, 364), max_size=60), st.integers(1, 20))
def test_parts_of_a_year_join_to_the_year(days: list[int], limit: int) -> None:
    ordered = sorted(days)
    parts = in_parts(ordered, lambda n: NEW_YEAR + timedelta(days=n), limit)
    assert [day for part in parts for day in part] == ordered
    assert len(parts) & (len(parts) - 1) == 0


def test_a_new_item_moves_no_other() -> None:
    before = in_parts(range(364), lambda n: NEW_YEAR + timedelta(days=n), 100)
    after = in_parts(range(365), lambda n: NEW_YEAR + timedelta(days=n), 100)
    assert before[:-1] == after[:-1]


def test_an_address_is_kept_whole_when_it_is_not_the_titles() -> None:
    day = date(2031, 7, 20)
    same = {"title": "Họp Đảng", "day": day}
    addresses = ("/2031/07/hop-dang/", "/2031/07/hop-dang-2/", "/2031/07/khac/")
    rows = rows_of(*(entry(1, address=one, **same) for one in addresses))
    assert [row[2] for row in rows] == ["+", "+-2", "/2031/07/khac/"]


def test_a_meeting_has_its_own_folder() -> None:
    address = "/hoi-nghi/2031/hop-dang/"
    [row] = rows_of(entry(1, kind=MEETING, title="Họp Đảng", address=address))
    assert (row[0], row[2]) == ("m", "+")


def test_a_letter_that_folds_strangely_keeps_its_address() -> None:
    [row] = rows_of(entry(0, title="Straße", address="/2031/01/strasse/"))
    assert row[2] == "/2031/01/strasse/"


def test_people_and_labels_are_numbered_within_a_file() -> None:
    found = title_rows([entry(0), entry(1, people=("vu-a-pao", "lo-thi-en"))])
    assert found["labels"] == ["Kinh tế"]
    assert found["people"] == ["lo-thi-en", "vu-a-pao"]
    assert rows_of(entry(0), entry(1, people=()))[0][3:] == [101, 0, [0]]


def test_every_word_is_in_the_bucket_of_its_key() -> None:
    texts = [keys(f"dân dẫn số {n}") for n in range(300)]
    buckets = full_text(texts, bucket_count(300))
    found = {key: at for at, bucket in enumerate(buckets) for key in bucket}
    assert found == {key: bucket_of(key, len(buckets)) for key in found}
    numbers = {str(n) for n in range(300)} | {f"so {n}" for n in range(300)}
    assert found.keys() == {"dan", "so", "dan dan", "dan so", *numbers}


@given(st.lists(st.lists(st.sampled_from("a b c d".split()), max_size=9), max_size=9))
def test_a_key_tells_all_texts_that_have_it(texts: list[list[str]]) -> None:
    found = {
        key: list(accumulate(decoded(coded)))
        for bucket in full_text(texts, 2)
        for key, coded in bucket.items()
    }
    wanted: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        for key in {*text, *map(" ".join, pairs(text))}:
            wanted.setdefault(key, []).append(place)
    assert found == wanted


def test_the_sum_of_a_key_is_what_the_page_works_out() -> None:
    one = (ord("d") * 31 + ord("a")) * 31 + ord("n")
    assert bucket_of("dan", 2**32) == one
    assert bucket_of("dan a", 2**32) == one * 31 + ord("a")
    assert [bucket_count(n, 3) for n in (0, 2, 3, 900)] == [1, 1, 2, 512]


def test_years_of_one_part_stand_on_one_shelf_until_it_is_full() -> None:
    small = [(str(year), [SHELF // 3]) for year in range(2010, 2015)]
    assert [one.parts for one in shelves(small)] == [
        ("2010-0", "2011-0", "2012-0"),
        ("2013-0", "2014-0"),
    ]
    parted = [("2010", [5]), ("2011", [700, 0, 800]), ("2012", [5]), ("2013", [5])]
    assert shelves(parted) == [
        Shelf(("2010-0",), 5),
        Shelf(("2011-0",), 700, alone=True),
        Shelf(("2011-2",), 800, alone=True),
        Shelf(("2012-0", "2013-0"), 10),
    ]


@given(st.lists(st.lists(st.integers(0, SHELF), min_size=1, max_size=4), max_size=8))
def test_a_new_year_leaves_all_shelves_but_the_last(counts: list[list[int]]) -> None:
    years = [(str(2000 + n), some) for n, some in enumerate(counts)]
    before, after = shelves(years), shelves([*years, ("2099", [10])])
    assert after[: len(before) - 1] == before[:-1]


def test_the_table_tells_versions_and_numbers_newest_year_first() -> None:
    labels = frozenset({"Đời sống", "Dân vận"})
    parts = (Part("1a", 3), Part("2b", 0))
    years = [Year(y, parts, parts[:1], labels, frozenset()) for y in ("2030", "2031")]
    named = Named((Part("9f", 2),), (), ("giam doc",), "3c")
    found = json.loads(json.dumps(table(named, years, [("5d", 2)])))
    assert (found["names"], found["heads"]) == ([["9f", 2]], ["giam doc"])
    assert found["categories"] == ["Dân vận", "Đời sống"]
    assert found["years"][0] == ["2031", [["1a", 3], ["2b", 0]], [["1a", 3]]]


def test_names_tell_an_official_from_an_organisation() -> None:
    person = Name(
        group=group_of(OFFICIAL), name="Lò Thị Én", address="/can-bo/lo-thi-en/"
    )
    assert name_row(person) == ["o", "Lò Thị Én", "+", [], ""]
    body = Name(
        group=group_of(ORGANISATION),
        name="Ủy ban",
        address="/co-quan/ub/",
        others=("UB",),
    )
    assert name_row(body) == ["b", "Ủy ban", "/co-quan/ub/", ["UB"], ""]


def test_a_file_calls_the_page_with_its_name_and_values() -> None:
    text = script("names-0", [["o", 'Ẻn "Lò"']])
    assert text.decode() == 'searchPart("names-0",[["o","Ẻn \\"Lò\\""]]);\n'


def test_a_file_of_titles_is_small() -> None:
    titles = [f"Tỉnh bàn việc {n * 7919 % 1000} của năm" for n in range(TITLES)]
    rows = title_rows([entry(n, title=title) for n, title in enumerate(titles)])
    assert len(gzip.compress(script("2031-0", rows))) < 10_000
