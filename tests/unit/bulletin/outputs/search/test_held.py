"""What each person held, as the search answers with it."""

from plugins.bulletin.outputs.search.held import STILL, held_by, held_rows
from tests.unit.bulletin.made import linked, official, organisation, post

BODY = organisation("so-y-te", "Sở Y tế")
FIRST = post("Giám đốc", "2016-05-01", organisation="so-y-te", source="Quyết định 1")
AN = official("an", "Lò Văn An", post("Bí thư", "2010", "2015"), FIRST)


def test_a_person_has_all_posts_with_their_days_and_sources():
    [rows] = held_rows(["/can-bo/an/"], held_by(linked(AN, BODY))).values()
    assert {row[0] for row in rows} == {"Giám đốc Sở Y tế", "Bí thư"}
    assert ["Giám đốc Sở Y tế", 20160501, STILL, "từ 1/5/2016", "Quyết định 1"] in rows


def test_a_row_stands_at_the_place_its_person_has_among_the_names():
    held = held_by(linked(AN, official("be", "Hà Bé"), BODY))
    places = ["/can-bo/be/", "/co-quan/so-y-te/", "/can-bo/an/"]
    assert list(held_rows(places, held)) == [2]
