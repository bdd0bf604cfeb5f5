"""The files of the search index: complete, small, each of its own texts only."""

import gzip
import json
from datetime import date, timedelta
from typing import Any

from plugins.press.search_entries import Entry, Name
from plugins.press.search_files import File
from plugins.press.search_full import PART, full_text
from plugins.press.search_index import (
    TITLES,
    Document,
    Year,
    index_year,
    manifest,
    names,
)
from plugins.press.search_words import analyse, words
from tests.unit.press.test_search_words import decoded

NEW_YEAR = date(2031, 1, 1)


def values(file: File) -> Any:
    start = f'searchPart("{file.name}",'
    assert file.text.startswith(start)
    return json.loads(file.text.removeprefix(start).removesuffix(");\n"))


def entry(number: int, **changes: Any) -> Entry:
    day = NEW_YEAR + timedelta(days=number % 365)
    known: dict[str, Any] = {
        "kind": "article",
        "title": f"Bản tin số {number}",
        "address": f"/{day:%Y/%m}/ban-tin-so-{number}/",
        "day": day,
        "label": "Kinh tế",
        "people": ("lo-thi-en",),
    }
    return Entry(**known | changes)


def year_of(count: int) -> Year:
    return index_year(
        "2031", [(entry(n), analyse(f"Tin {n} đê điều")) for n in range(count)]
    )


def test_every_entry_is_in_exactly_one_file_of_titles() -> None:
    year = year_of(TITLES + 1)
    titles = [row[1] for part in year.titles for row in values(part)["rows"]]
    assert sorted(titles) == sorted(entry(n).title for n in range(TITLES + 1))
    assert year.counts == tuple(len(values(part)["rows"]) for part in year.titles)
    assert len(year.titles) == 2


def test_texts_are_numbered_as_the_titles_are() -> None:
    year = year_of(TITLES + 1)
    rows = [row for part in year.titles for row in values(part)["rows"]]
    found = {key: text for part in year.parts for key, text in values(part).items()}
    number = decoded(found["77"]["77"])[0]
    assert rows[number][1] == "Bản tin số 77"


def test_an_address_is_kept_whole_when_it_is_not_the_titles() -> None:
    day = date(2031, 7, 20)
    plain = entry(1, title="Họp Đảng", address="/2031/07/hop-dang/", day=day)
    longer = entry(1, title="Họp Đảng", address="/2031/07/hop-dang-2/", day=day)
    moved = entry(1, title="Họp Đảng", address="/2031/07/khac/", day=day)
    meeting = entry(
        1, kind="meeting", title="Họp", address="/hoi-nghi/2031/hop/", day=day
    )
    year = index_year("2031", [(one, {}) for one in (plain, longer, moved, meeting)])
    rows = [(row[0], row[2]) for row in values(year.titles[0])["rows"]]
    assert rows == [("a", "+-2"), ("a", "+"), ("a", "/2031/07/khac/"), ("m", "+")]


def test_people_and_labels_are_numbered_within_a_file() -> None:
    found = values(year_of(3).titles[0])
    assert (found["labels"], found["people"]) == (["Kinh tế"], ["lo-thi-en"])
    assert found["rows"][0][3:] == [101, 0, [0]]


def test_the_order_given_does_not_matter() -> None:
    documents = [(entry(n), analyse(f"Tin {n}")) for n in range(40)]
    assert index_year("2031", documents) == index_year("2031", documents[::-1])


def test_a_part_of_full_text_has_whole_keys_in_order() -> None:
    texts = [analyse(f"dân dẫn số {n} {'tỉnh ' * 30}") for n in range(900)]
    *parts, table = full_text("2031-0", texts)
    keys = [key for part in parts for key in values(part)]
    assert keys == sorted(set(keys))
    assert [first for first, _ in values(table)] == [min(values(p)) for p in parts]
    assert all(len(part.text) < PART * 1.1 or len(values(part)) == 1 for part in parts)


def test_spellings_of_a_key_stand_apart() -> None:
    part, _ = full_text("2031-0", [analyse("dân"), analyse("dẫn dân")])
    plain, marked = words("dân dẫn")
    found = {word: decoded(text) for word, text in values(part)["dan"].items()}
    assert found == {plain: [0, 1, 0, 1, 1, 1], marked: [1, 1, 0]}


def test_an_edit_renews_the_parts_with_its_words_only() -> None:
    texts = [analyse(f"chữ{n} " * 3) for n in range(3000)]
    before = {part.name: part for part in full_text("2031-0", texts)}
    texts[7] = analyse("chữ7 " * 4)
    after = {part.name: part for part in full_text("2031-0", texts)}
    assert sum(before[name] != after[name] for name in before) == 2


def test_the_manifest_names_every_file_with_its_digest() -> None:
    years = [index_year("2030", []), year_of(5)]
    found = values(manifest(names([]), years))
    assert [one[0] for one in found["years"]] == ["2031", "2030"]
    assert found["years"][0][1] == [[years[1].titles[0].digest, 5]]
    assert found["years"][0][2] == [years[1].tables[0].digest]
    assert (found["categories"], found["kinds"]) == (["Kinh tế"], [])


def test_names_tell_an_official_from_an_organisation() -> None:
    known = [
        Name(kind="official", name="Lò Thị Én", address="/can-bo/lo-thi-en/"),
        Name(
            kind="organisation",
            name="Ủy ban",
            address="/co-quan/ub/",
            others=("UB",),
            note="1997 – 2025",
        ),
    ]
    assert values(names(known)[0]) == [
        ["o", "Lò Thị Én", "+", [], ""],
        ["b", "Ủy ban", "/co-quan/ub/", ["UB"], "1997 – 2025"],
    ]


def test_the_first_result_costs_less_than_15_kilobytes() -> None:
    documents: list[Document] = [
        (entry(n, title=f"Tỉnh bàn việc {n * 7919 % 1000}"), {}) for n in range(900)
    ]
    year = index_year("2031", documents)
    first = [manifest(names([]), [year]), names([])[0], year.titles[-1]]
    assert sum(len(gzip.compress(file.text.encode())) for file in first) < 15_000
