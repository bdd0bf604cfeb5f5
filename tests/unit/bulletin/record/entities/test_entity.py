"""What all things of the record have in common, whatever their kind."""

from datetime import UTC, datetime

from plugins.bulletin.files.schema import AttachedDocument, Picture
from plugins.bulletin.words.text import sort_key
from tests.unit.bulletin.made import NOW, article, meeting, official, organisation, page

PHOTO = Picture(image="images/ho.jpg")
PAPER = AttachedDocument(file="documents/a.pdf", title="A")


def test_it_is_called_by_its_title_or_its_name():
    assert page("ve").entity(NOW).title == page("ve").entity(NOW).heading == "ve"
    assert organisation("so", "Sở Y tế").entity(NOW).title == "Sở Y tế"


def test_its_address_comes_from_kind_and_id():
    assert organisation("so", "Sở").entity(NOW).address == "/co-quan/so/"
    assert official("an", "An").entity(NOW).address == "/can-bo/an/"
    assert official("an", "An").entity(NOW).day is None


def test_changes_are_told_in_vietnams_time_where_the_file_tells_of_any():
    at = datetime(2031, 5, 12, 20, tzinfo=UTC)
    one = page("ve", updated=at).entity(NOW)
    assert one.updated.isoformat() == "2031-05-13T03:00:00+07:00"
    assert one.changed == one.updated
    assert official("an", "An").entity(NOW).changed is None


def test_beside_a_body_stands_its_summary():
    assert page("ve", summary="Tóm tắt").entity(NOW).printed(["An"]) == ["Tóm tắt"]
    assert page("ve").entity(NOW).printed([]) == [""]


def test_cover_and_portrait_are_its_pictures():
    told = article("tin", cover=PHOTO).entity(NOW)
    person = official("an", "An", portrait=PHOTO).entity(NOW)
    assert list(told.pictures) == [("cover", PHOTO)]
    assert list(person.pictures) == [("portrait", PHOTO)]
    assert list(meeting("hop").entity(NOW).pictures) == []


def test_only_what_may_have_documents_has_some():
    assert meeting("hop", documents=(PAPER,)).entity(NOW).documents == (PAPER,)
    assert official("an", "An").entity(NOW).documents == ()


def test_a_draft_is_not_public_and_all_else_is():
    assert organisation("so", "Sở").entity(NOW).public_at(NOW)
    assert not organisation("so", "Sở", draft=True).entity(NOW).public_at(NOW)


def test_the_preview_marks_what_readers_do_not_see():
    assert organisation("so", "Sở").entity(NOW).preview_mark is None
    assert organisation("so", "Sở", draft=True).entity(NOW).preview_mark == "Bản nháp"
    assert official("an", "An", hidden=True).entity(NOW).preview_mark == "Ẩn"
    both = official("an", "An", hidden=True, draft=True).entity(NOW)
    assert both.preview_mark == "Bản nháp"
    assert article("tin", status="waiting").entity(NOW).preview_mark == "Chờ duyệt"


def test_a_body_says_of_itself_what_kind_of_thing_it_is_and_no_more():
    body = organisation("so", "Sở Y tế").entity(NOW)
    assert (body.label, body.note) == ("Cơ quan", "")
    assert body.sort_key == sort_key("Sở Y tế")


def test_a_record_says_whether_its_editor_is_through():
    assert page("ve", draft=True).draft
    assert article("tin", status="draft").draft
    assert article("tin", status="skip").draft
    assert not article("tin", status="hidden").draft
    assert not page("ve").draft
