"""Who can be asked and what there is, from the same records in both languages."""

from types import SimpleNamespace
from typing import Any

from plugins.bulletin.files.schema import Contact
from plugins.bulletin.views.contacts import contacts_page, structure_page
from plugins.bulletin.views.parts.languages import versions
from tests.unit.bulletin.made import linked, official, organisation, post

PHONE = Contact(phone="0209 000 000")
RECORDS = (
    organisation("tinh", "Tỉnh Mẫu", name_en="Mẫu Province", functions_en="Governs."),
    organisation("so", "Sở Mẫu", parent="tinh", contact=PHONE),
    organisation("cu", "Ty Mẫu", to="2020", contact=PHONE),
    official(
        "an",
        "Lò Văn An",
        post("Giám đốc", "2030", organisation="so", post_en="Director"),
        post("Ủy viên", "2030", organisation="tinh"),
        contact=PHONE,
    ),
    official("binh", "Lò Văn Bình", post("Phó Giám đốc", "2030", organisation="so")),
    official("chi", "Lò Thị Chi", contact=PHONE),
    official("dao", "Lò Thị Đào", post("Ủy viên", "2019", "2020"), contact=PHONE),
)


def cards() -> Any:
    return SimpleNamespace(bulletin=linked(*RECORDS))


def people(group: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(p.name, [(one.text, one.lang) for one in p.posts]) for p in group.people]


def test_who_can_be_asked_stands_under_each_body_with_the_posts_there() -> None:
    province, office, others = contacts_page(cards(), "vi")["groups"]
    assert (province.body.name, people(province)) == (
        "Tỉnh Mẫu",
        [("Lò Văn An", [("Ủy viên", "vi")])],
    )
    assert people(office) == [("Lò Văn An", [("Giám đốc", "vi")])]
    assert office.contact == PHONE
    assert (others.body, people(others)) == (None, [("Lò Thị Chi", [])])


def test_english_stands_where_it_is_known_and_vietnamese_is_marked() -> None:
    province, office, _ = contacts_page(cards(), "en")["groups"]
    assert (province.body.name, province.body.lang) == ("Mẫu Province", "en")
    assert (office.body.name, office.body.lang) == ("Sở Mẫu", "vi")
    assert people(office) == [("Lò Văn An", [("Director", "en")])]
    assert people(province) == [("Lò Văn An", [("Ủy viên", "vi")])]


def test_the_structure_tells_functions_and_who_leads() -> None:
    page = structure_page(cards())
    [province] = page["bodies"]
    assert province.functions == "Governs."
    [office] = province.children
    assert [holder.post.text for holder in office.holders] == [
        "Director",
        "Phó Giám đốc",
    ]
    assert [(one.body.name, one.until) for one in page["former"]] == [
        ("Ty Mẫu", "2020")
    ]


def test_two_versions_name_each_other() -> None:
    known = [(one.lang, one.address) for one in versions("/co-quan/")]
    assert known == [("vi", "/co-quan/"), ("en", "/en/structure/")]
    assert [(one.lang, one.address) for one in versions("/en/structure/")] == known
    assert versions("/can-bo/") == []
