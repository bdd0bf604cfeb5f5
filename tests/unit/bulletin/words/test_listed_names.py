"""A comma in the name of a body is told from one between two names."""

import pytest

from plugins.bulletin.words.listed_names import is_one_body
from tests.content_check import problems_of


@pytest.mark.parametrize(
    "name",
    [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Lao động, Thương binh và Xã hội",
        "Ban Kinh tế, Ngân sách, Pháp chế và Dân tộc",
        "Sở VH,TT&DL",
    ],
)
def test_a_body_that_lists_its_fields_has_one_name(name):
    assert is_one_body(name)


@pytest.mark.parametrize(
    "names",
    [
        "UBND tỉnh, UBND",
        "Sở Y tế",
        "Sở Văn hóa, Thể thao",
        "Ban Dân vận, Ban Tuyên giáo và Dân vận",
        "SVH, Sở Văn hóa và Thể thao",
        "Văn phòng và Thanh tra, Sở Y tế",
        "Sở Y tế; Sở Văn hóa, Thể thao và Du lịch",
    ],
)
def test_names_beside_each_other_are_not_one(names):
    assert not is_one_body(names)


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ('["Sở Văn hóa, Thể thao và Du lịch"]', []),
        ("Sở Văn hóa, Thể thao và Du lịch", []),
        ('["UBND tỉnh, UBND"]', ["joined-names"]),
    ],
)
def test_the_short_name_of_a_body_may_have_a_comma(listed, told):
    text = f"---\nname: Cơ quan của tỉnh\nshort_names: {listed}\n---\n"
    assert [p.rule for p in problems_of({"organisations/so.md": text})] == told
