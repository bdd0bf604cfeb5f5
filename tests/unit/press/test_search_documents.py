"""What of the bulletin is searched: all that readers may see, and nothing else."""

from msgspec.structs import replace

from plugins.bulletin.bulletin import assemble
from plugins.press.search_documents import (
    article_document,
    by_year,
    known_names,
    meeting_document,
)
from tests.unit.bulletin.outputs.sample import CHAIR, NOW, bulletin, records

BULLETIN = bulletin()


def test_an_article_is_found_by_its_text_and_its_people() -> None:
    article = BULLETIN.articles[0]
    found = article_document(article, BULLETIN, lambda: "<p>Cầu&nbsp;treo</p>")
    assert found.entry.people == ("lo-thi-en", "vu-a-pao")
    assert found.lines() == [article.summary, "Hà Mây", "Cầu\xa0treo"]


def test_a_meeting_is_found_by_whom_it_lists() -> None:
    meeting = BULLETIN.meetings[1]
    lines = meeting_document(meeting, BULLETIN, str).lines()
    assert lines[0] == "Hội trường Hồ Sương"
    assert lines[-2:] == ["Tòng Văn Khách – Trưởng bản", "lãnh đạo các xã"]


def test_a_lead_that_is_the_first_paragraph_is_there_once() -> None:
    article = BULLETIN.articles[0]
    document = article_document(article, BULLETIN, lambda: f"<p>{article.summary}</p>")
    assert document.lines().count(article.summary) == 1


def test_a_hidden_person_is_in_no_part_of_it() -> None:
    hidden = replace(CHAIR, hidden=True)
    changed = [
        replace(one, official=hidden) if one.stem == "lo-thi-en" else one
        for one in records()
    ]
    found, _ = assemble(changed, NOW)
    meeting = next(one for one in found.meetings if one.id == "ky-hop-9")
    document = meeting_document(meeting, found, str)
    assert not any("Lò Thị Én" in line for line in document.lines())
    assert document.made_of != meeting_document(meeting, BULLETIN, str).made_of
    assert not any("Én" in name.name for name in known_names(found))


def test_a_year_runs_from_its_first_day_to_its_last() -> None:
    years = by_year(BULLETIN, lambda path: lambda: path)
    days = [document.entry.day for document in years["2031"]]
    assert days == sorted(days)
    assert len(days) == 3
    assert "articles/2030/12/tin-cu.md" in years["2030"][0].lines()


def test_all_names_with_a_page_are_known() -> None:
    names = {name.name: name for name in known_names(BULLETIN)}
    assert names["Lò Thị Én"].others == ("Lò Én",)
    assert names["Văn phòng Hội đồng"].note == "3/1998 – 1/7/2029"
    assert names["Hội đồng tỉnh Hồ Sương"].others == (
        "HĐ tỉnh",
        "People's Council of Hồ Sương Province",
    )
    assert names["thủy lợi"].kind == "topic"
