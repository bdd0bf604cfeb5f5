"""Open data: checked with jsonschema, csv and what Popolo says of its classes."""

import csv
import io
import json
import re
from typing import Any

import jsonschema
import pytest

from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.data.dataset import Dataset
from plugins.bulletin.outputs.data.datasets import datasets
from plugins.bulletin.outputs.data.index import index
from plugins.bulletin.outputs.data.index import schema as schema_of
from plugins.bulletin.outputs.data.tables import table
from tests.unit.bulletin.outputs.data.sheets import sheet
from tests.unit.bulletin.outputs.popolo_terms import wrong
from tests.unit.bulletin.outputs.sample import SITE, bulletin

BULLETIN = bulletin()
SETS = datasets(BULLETIN, SITE)
ALL = {file.address: file for one in SETS for file in one.files}
FILES = {name: file.text for name, file in ALL.items() if file.format != "XLSX"}


def records(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(FILES[f"/du-lieu/{name}.json"])
    return found


def rows(name: str) -> list[dict[str, str]]:
    text = FILES[f"/du-lieu/{name}.csv"]
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.name)
def test_files_are_what_their_schema_says(one: Dataset) -> None:
    schema = json.loads(schema_of(one, SITE))
    jsonschema.Draft202012Validator.check_schema(schema)
    for file in one.files:
        if file.format == "JSON":
            jsonschema.validate(json.loads(file.text), schema)


@pytest.mark.parametrize("one", SETS[:5], ids=lambda one: one.name)
def test_records_are_what_popolo_says_of_its_classes(one: Dataset) -> None:
    found = [r for f in one.files if f.format == "JSON" for r in json.loads(f.text)]
    assert found
    assert [fault for record in found for fault in wrong(record, one.name)] == []


def test_what_popolo_does_not_say_would_be_seen() -> None:
    links = [{"url": "/can-bo/a/"}]
    record = {"id": 1, "nick": "A", "start_date": "1/5/2031", "links": links}
    assert list(wrong(record, "events")) == [
        "id: 1",
        "nick: unknown",
        "start_date: 1/5/2031",
        f"links: {links}",
    ]


def test_ids_are_unique_and_references_lead_somewhere() -> None:
    people = {person["id"] for person in records("persons")}
    posts = {post["id"] for post in records("posts")}
    bodies = {body["id"] for body in records("organizations")}
    members = records("memberships")
    assert len({member["id"] for member in members}) == len(members) == 3
    assert {member["person_id"] for member in members} <= people
    assert {member["post_id"] for member in members} == posts
    assert {m["organization_id"] for m in members if "organization_id" in m} == bodies


def test_english_names_are_other_names() -> None:
    council = next(one for one in records("organizations") if one["id"] == "hoi-dong")
    assert {"note": "tên tiếng Anh"}.items() <= council["other_names"][1].items()
    labels = {post["label"]: post.get("other_label") for post in records("posts")}
    assert labels["Chủ tịch Hội đồng tỉnh"] == ["Chair of the People's Council"]
    assert labels["Chánh Văn phòng"] is None


def test_a_tenure_says_what_is_known_and_no_more() -> None:
    attested = next(m for m in records("memberships") if m["person_id"] == "vu-a-pao")
    assert attested["attested_dates"] == ["2031-05-12"]
    assert attested.keys().isdisjoint({"start_date", "end_date", "organization_id"})


def test_a_source_is_a_link_only_when_it_is_one() -> None:
    now, before = records("memberships")[:2]
    assert now["sources"] == [{"url": "https://hosuong.example/nq-12"}]
    assert (before["source"], "sources" in before) == ("Công báo số 3", False)


def test_attendees_stand_in_printed_order_with_the_post_as_printed() -> None:
    session = next(e for e in records("events-2031") if e["id"] == "ky-hop-9")
    assert [person["order"] for person in session["attendees"]] == [1, 2, 3]
    first, second, third = session["attendees"]
    assert first["post_as_printed"] == "Chủ tịch Hội đồng tỉnh"
    assert "post_as_printed" not in second
    assert "id" not in third


def test_articles_are_cut_by_their_year_in_vietnam() -> None:
    assert [a["id"] for a in records("articles-2030")] == ["2030/12/tin-cu"]
    article = records("articles-2031")[0]
    assert article["event_ids"] == ["ky-hop-9"]
    assert article["person_ids"] == ["lo-thi-en", "vu-a-pao"]
    assert article["source"] == {"url": "https://bao.example/1", "note": "Báo Mây"}


def test_a_spreadsheet_gets_every_appearance() -> None:
    found = rows("appearances-2031")
    assert [row["name"] for row in found] == ["Lò Thị Én", "Vừ A Páo", "Tòng Văn Khách"]
    assert found[0]["event_id"] == "ky-hop-9"
    assert found[0]["date"] == "2031-05-12T08:00:00+07:00"
    assert "attendees" not in rows("events-2031")[0]


def test_contacts_are_in_a_cell_and_never_a_formula() -> None:
    contact = rows("organizations")[0]["contact_details"]
    assert contact == "'+84 209 000 000; vp@hosuong.example"
    formula = popolo.Post(id="a", label='=HYPERLINK("x")', role="@SUM(1)")
    written = table([formula], popolo.Post).decode()
    cells = next(csv.reader([written.splitlines()[1]]))
    assert cells[1:3] == ['\'=HYPERLINK("x")', "'@SUM(1)"]


def test_a_cell_may_hold_whatever_ends_a_cell() -> None:
    labels = ["a,b", 'a "b"', "a\nb", "a\rb", '"', "", " a "]
    posts = [
        popolo.Post(id=str(i), label=label, role="x") for i, label in enumerate(labels)
    ]
    written = table(posts, popolo.Post).decode()
    target = io.StringIO()
    found = list(csv.reader(io.StringIO(written, newline="")))
    csv.writer(target).writerows(found)
    assert [row[1] for row in found[1:]] == labels
    assert target.getvalue() == written


def test_a_long_table_is_written_to_its_end() -> None:
    posts = [popolo.Post(id=str(i), label="a", role="b") for i in range(1001)]
    lines = table(posts, popolo.Post).decode().splitlines()
    assert [line.partition(",")[0] for line in lines[1:]] == [p.id for p in posts]


def test_the_index_lists_every_file() -> None:
    found = json.loads(index(SETS, SITE, "2031-05-12"))
    listed = [file for one in found["datasets"] for file in one["files"]]
    assert {file["address"] for file in listed} == {SITE.url + name for name in ALL}
    assert found["licence"]["address"].startswith("https://creativecommons.org")


def test_all_meetings_of_all_years_stand_in_one_table_headed_in_vietnamese() -> None:
    found = rows("all-meetings")
    assert [row["Mã hội nghị"] for row in found] == [m.id for m in BULLETIN.meetings]
    session = next(row for row in found if row["Mã hội nghị"] == "ky-hop-9")
    assert session["Tên hội nghị"] == "Kỳ họp thứ 9 <mở rộng> & bất thường"
    assert (session["Từ ngày"], session["Đến ngày"]) == ("2031-05-12", "2031-05-13")
    assert session["Địa chỉ trang"].startswith(f"{SITE.url}/hoi-nghi/2031/")


def test_clocks_have_seconds_so_that_no_program_takes_them_for_minutes() -> None:
    clocks = {row["Bắt đầu"] for row in rows("all-meetings")} - {""}
    assert clocks
    assert all(re.fullmatch(r"\d\d?:\d\d:00", clock) for clock in clocks)


def test_a_name_stands_beside_each_id_also_of_those_without_a_page() -> None:
    session = next(r for r in rows("all-meetings") if r["Mã hội nghị"] == "ky-hop-9")
    chairs, ids = session["Người chủ trì"], session["Mã người chủ trì"]
    assert (chairs, ids) == ("Lò Thị Én (Chủ tịch Hội đồng tỉnh)", "lo-thi-en")
    names, ids = session["Người dự"].split("; "), session["Mã người dự"].split("; ")
    assert [name.partition(" (")[0] for name in names] == ["Vừ A Páo", "Tòng Văn Khách"]
    assert ids == ["vu-a-pao", "–"]


def test_the_workbook_says_what_the_table_says() -> None:
    told = sheet(ALL["/du-lieu/all-meetings.xlsx"].write())
    text = FILES["/du-lieu/all-meetings.csv"].removeprefix("\ufeff")
    assert told == list(csv.reader(io.StringIO(text)))
