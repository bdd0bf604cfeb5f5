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
from plugins.bulletin.outputs.search.full import (
    bucket_count,
    bucket_of,
    full_text,
    in_pieces,
    piece_count,
)
from plugins.bulletin.outputs.search.groups import group_of
from plugins.bulletin.outputs.search.index import TITLES, Part, Year, in_parts, table
from plugins.bulletin.outputs.search.titles import title_bucket_count, title_words
from plugins.bulletin.outputs.search.words import words
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
    texts = [words(f"dân dẫn số {n}") for n in range(300)]
    buckets = full_text(texts, bucket_count(300))
    keys = {key: at for at, (_, bucket) in enumerate(buckets) for key in bucket}
    assert keys == {key: bucket_of(key, len(buckets)) for key in keys}
    assert keys.keys() == {"dan", "so", *(str(n) for n in range(300))}


def test_spellings_of_a_key_stand_apart() -> None:
    plain, marked = words("dân dẫn")
    [(_, bucket)] = full_text([[plain], [marked, plain]], 1)
    assert bucket["dan"].keys() == {plain, marked}


def test_a_place_tells_the_text_and_the_word_in_it() -> None:
    # Room for three words: the second text begins at 3, the third at 6.
    texts = [words("dân họp bàn"), words("họp"), words("bàn việc dân")]
    [(room, bucket)] = full_text(texts, 1)
    steps = {key: decoded(*found.values()) for key, found in bucket.items()}
    assert room == 3
    assert (steps["dan"], steps["hop"], steps["ban"]) == ([0, 8], [1, 2], [2, 4])


@given(st.lists(st.lists(st.sampled_from("a b c d".split()), max_size=9), max_size=9))
def test_the_texts_come_back_from_their_index(texts: list[list[str]]) -> None:
    buckets = full_text(texts, 2)
    back = [dict[int, str]() for _ in texts]
    for room, bucket in buckets:
        for spellings in bucket.values():
            for word, coded in spellings.items():
                for place in accumulate(decoded(coded)):
                    back[place // room][place % room] = word
    assert [[words[n] for n in sorted(words)] for words in back] == texts


def test_the_sum_of_a_key_is_what_the_page_works_out() -> None:
    assert bucket_of("dan", 2**32) == (ord("d") * 31 + ord("a")) * 31 + ord("n")
    assert [bucket_count(n) for n in (0, 2, 3, 900)] == [1, 1, 2, 512]


def test_a_new_text_moves_no_other_to_another_piece() -> None:
    texts = {f"/2031/05/bai-{n}/": n for n in range(40)}
    before = in_pieces(texts, piece_count(len(texts)))
    after = in_pieces({**texts, "/2031/01/moi/": 99}, piece_count(len(texts) + 1))
    renewed = [number for number in after if after[number] != before.get(number)]
    assert renewed == [bucket_of("/2031/01/moi/", 16)]
    assert sum(map(len, before.values())) == len(texts)


def test_a_word_tells_the_places_of_its_titles_among_all() -> None:
    titles = ("Họp dân", "Đón khách", "Dân dã")
    entries = [entry(n, title=title) for n, title in enumerate(titles)]
    [bucket] = title_words(entries, 1)
    steps = {key: decoded(bucket[key]) for key in ("dan", "don", "kinh", "en")}
    assert steps == {"dan": [0, 2], "don": [1], "kinh": [0, 1, 1], "en": [0, 1, 1]}
    buckets = title_words(entries, 4)
    assert all(bucket_of(key, 4) == n for n, b in enumerate(buckets) for key in b)


def test_words_of_titles_are_in_files_of_about_two_kilobytes() -> None:
    titles = [f"Tỉnh bàn việc {n * 7919 % 1000} của năm" for n in range(2000)]
    entries = [entry(n, title=title) for n, title in enumerate(titles)]
    buckets = title_words(entries, title_bucket_count(2000))
    sizes = [len(gzip.compress(script("words-0", one))) for one in buckets]
    assert max(sizes) < 3_000


def test_the_table_tells_versions_and_numbers_newest_year_first() -> None:
    labels = frozenset({"Đời sống", "Dân vận"})
    parts = (Part("1a", 3), Part("2b", 0))
    years = [Year(y, parts, parts[:1], labels, frozenset()) for y in ("2030", "2031")]
    found = json.loads(json.dumps(table(["9f"], years)))
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
