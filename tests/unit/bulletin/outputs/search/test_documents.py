"""What of the bulletin is searched: all that readers may see, and nothing else."""

from msgspec.structs import replace

from plugins.bulletin.outputs.search.documents import (
    by_year,
    document_of,
    entry_of,
    known_names,
    lines_of,
)
from plugins.bulletin.outputs.search.groups import TOPICS
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.stored_record import Record
from tests.unit.bulletin.outputs.sample import CHAIR, SITE, assembled, bulletin, records

BULLETIN = bulletin()


def test_an_article_is_found_by_its_text_and_its_people() -> None:
    article = BULLETIN.articles[0]
    found = lines_of(article, BULLETIN, "<p>Cầu&nbsp;treo</p>")
    assert entry_of(article, BULLETIN).people == ("lo-thi-en", "vu-a-pao")
    assert found == [article.summary, "Hà Mây", "Cầu\xa0treo"]


def test_a_meeting_is_found_by_whom_it_lists() -> None:
    meeting = BULLETIN.meetings[1]
    lines = lines_of(meeting, BULLETIN, "")
    assert lines[0] == "Hội trường Hồ Sương"
    assert lines[-2:] == ["Tòng Văn Khách – Trưởng bản", "lãnh đạo các xã"]


def test_a_lead_that_is_the_first_paragraph_is_there_once() -> None:
    article = BULLETIN.articles[0]
    lines = lines_of(article, BULLETIN, f"<p>{article.summary}</p>")
    assert lines.count(article.summary) == 1


def test_a_hidden_person_is_in_no_part_of_it() -> None:
    hidden = replace(CHAIR, hidden=True)
    changed = [
        replace(one, file=hidden) if one.id == "lo-thi-en" else one for one in records()
    ]
    found = assembled(changed)
    meeting = next(one for one in found.meetings if one.id == "ky-hop-9")
    assert not any("Lò Thị Én" in line for line in lines_of(meeting, found, ""))
    assert document_of(meeting, found).text != document_of(meeting, BULLETIN).text
    assert not any("Én" in name.name for name in known_names(found, SITE))


def test_a_year_runs_from_its_first_day_to_its_last() -> None:
    years = by_year(BULLETIN)
    days = [document.day for document in years["2031"]]
    assert days == sorted(days)
    assert len(days) == 3
    assert [one.item.path for one in years["2030"]] == ["articles/2030/12/tin-cu.md"]


def test_an_edited_text_leaves_the_row_as_it_is() -> None:
    article = BULLETIN.articles[0]
    before = document_of(article, BULLETIN)
    text = replace(article.text, file=b"edited")
    edited = Article(Record(path=article.path, file=article.file, text=text))
    after = document_of(edited, BULLETIN)
    assert (after.row, after.text != before.text) == (before.row, True)


def test_all_names_with_a_page_are_known() -> None:
    names = {name.name: name for name in known_names(BULLETIN, SITE)}
    assert names["Lò Thị Én"].others == ("Lò Én",)
    assert names["Văn phòng Hội đồng"].note == "3/1998 – 1/7/2029"
    assert names["Văn phòng Hội đồng"].mark == "Không còn hoạt động"
    assert names["Lò Thị Én"].note == "Chủ tịch Hội đồng tỉnh Hồ Sương"
    assert names["Dữ liệu mở"].address == "/du-lieu/"
    assert names["Hội đồng tỉnh Hồ Sương"].others == (
        "HĐ tỉnh",
        "People's Council of Hồ Sương Province",
    )
    assert names["thủy lợi"].group is TOPICS
