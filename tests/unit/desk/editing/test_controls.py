"""Forms have every key of the models, and untouched ones change nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.changes.edited import NotEditableError
from plugins.bulletin.files.schema import (
    FOLDERS,
    ArticleFile,
    MeetingFile,
    OfficialFile,
)
from plugins.bulletin.files.shapes import shapes_of
from plugins.desk.editing.controls import controls_of, sent
from plugins.press.settings.project_settings import read_site

CHOICES = read_site().choices


def form_of(controls):
    """What a browser sends of a form that nobody touched."""
    form = {}
    for one in controls:
        if one.kind == "people":
            form |= form_of_people(one)
        elif one.kind in ("group", "list"):
            form |= form_of(one.items)
        else:
            form[one.name] = one.value
    return form


def form_of_people(control):
    sent = {}
    for number, row in enumerate(control.rows):
        place = f"nguoi[{number}]"
        sent |= {f"{place}.ten": row.person, f"{place}.chuc": row.post}
        sent |= {f"{place}.vai": row.role, f"{place}.khoa": row.key}
        sent |= {f"{place}.goc": row.line}
    return sent


def form(model, values):
    return form_of(controls_of(model, values, CHOICES))


@pytest.mark.parametrize("model", FOLDERS.values())
def test_a_form_has_every_key_of_its_model_with_a_name_and_a_meaning(model):
    controls = controls_of(model, {}, CHOICES)
    keys = [key for one in controls for key in one.keys or (one.name,)]
    assert keys == list(shapes_of(model))
    assert all(one.label and one.label != one.name and one.meaning for one in controls)


def test_closed_lists_are_lists_and_references_say_what_they_lead_to():
    found = {one.name: one for one in controls_of(MeetingFile, {}, CHOICES)}
    assert found["kind"].choices == ("", *CHOICES["meeting_kinds"])
    assert set(found["session"].choices) >= {"sáng", "chiều"}
    assert found["organisers"].to == "organisation"
    assert found["nguoi"].keys == ("chairs", "attendees", "speakers", "roles")


def test_what_a_file_says_in_its_own_way_stays_among_the_choices():
    (kind,) = (
        c for c in controls_of(MeetingFile, {"kind": "Hội Nghị"}, CHOICES)
        if c.name == "kind"
    )  # fmt: skip
    assert (kind.value, kind.value in kind.choices) == ("Hội Nghị", True)


def test_an_item_is_added_one_is_changed_and_one_is_taken_away():
    before = {"title": "Họp", "tags": ["một", "hai", "ba"]}
    typed = form(ArticleFile, before)
    typed |= {"tags[0]": "", "tags[1]": "hai mới", "tags[3]": "bốn"}
    assert sent(ArticleFile, typed, before) == {"tags": ["hai mới", "ba", "bốn"]}


def test_a_key_whose_field_was_emptied_is_taken_away():
    before = {"title": "Họp", "summary": "Tóm tắt"}
    typed = form(ArticleFile, before) | {"summary": " "}
    assert sent(ArticleFile, typed, before) == {"summary": None}


def test_of_a_post_one_key_is_changed_and_unknown_ones_stay():
    before = {"name": "A", "posts": [{"post": "Kế toán", "x": "1", "from": "2016"}]}
    typed = form(OfficialFile, before) | {"posts[0].to": "2018"}
    changed = sent(OfficialFile, typed, before)
    assert changed == {
        "posts": [{"x": "1", "post": "Kế toán", "from": "2016", "to": "2018"}]
    }


PEOPLE = {
    "chairs": ["Lò Văn An - Bí thư, Chủ tịch"],
    "attendees": ["Đại tá Vi Văn Lũng , Giám đốc", "- Hà Thị Bình"],
    "roles": {"kết luận ": ["Lò Văn An"]},
}


def test_people_are_rows_of_a_name_a_post_and_a_role():
    (people,) = (c for c in controls_of(MeetingFile, PEOPLE, CHOICES) if c.rows)
    assert [(row.person, row.post, row.role) for row in people.rows] == [
        ("Lò Văn An", "Bí thư, Chủ tịch", "chủ trì"),
        ("Đại tá Vi Văn Lũng", "Giám đốc", "dự"),
        ("Hà Thị Bình", "", "dự"),
        ("Lò Văn An", "", "kết luận"),
        ("", "", "dự"),
    ]


@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        ({"1].ten": "Vi Lũng"}, {"attendees": ["Vi Lũng - Giám đốc", "- Hà Thị Bình"]}),
        ({"2].vai": "báo cáo"}, {
            "attendees": ["Đại tá Vi Văn Lũng , Giám đốc"],
            "roles": {"báo cáo": ["- Hà Thị Bình"], "kết luận ": ["Lò Văn An"]},
        }),
        ({"2].vai": "Chủ trì"}, {
            "chairs": ["Lò Văn An - Bí thư, Chủ tịch", "- Hà Thị Bình"],
            "attendees": ["Đại tá Vi Văn Lũng , Giám đốc"],
        }),
        ({"0].ten": "", "0].chuc": ""}, {"chairs": None}),
        ({"4].ten": "Tô Bình", "4].chuc": "Kế toán", "4].vai": "phát biểu"},
         {"speakers": ["Tô Bình - Kế toán"]}),
    ],
)  # fmt: skip
def test_only_rows_that_were_touched_change_their_lines(typed, changed):
    sent_form = form(MeetingFile, PEOPLE) | {
        f"nguoi[{name}": value for name, value in typed.items()
    }
    assert sent(MeetingFile, sent_form, PEOPLE) == changed


def test_more_of_a_list_is_another_empty_item():
    values = {"posts": [{"post": "Kế toán"}]}

    def count(more):
        made = controls_of(OfficialFile, values, CHOICES, more=more)
        return len(next(c for c in made if c.name == "posts").items)

    assert (count(()), count(("posts",))) == (1, 2)


def test_a_list_where_a_text_belongs_is_for_the_text_editor():
    with pytest.raises(NotEditableError):
        controls_of(ArticleFile, {"title": ["a"]}, CHOICES)


texts = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=20
)


def values_of_shape(shape):
    if shape.many:
        one = values_of_shape(_one(shape))
        return st.lists(one, max_size=3) | one
    if shape.kind == "group":
        return st.dictionaries(
            texts.filter(str.strip), values_of_shape(shape.item), max_size=2
        )
    if shape.model:
        return values_of_model(shape.model)
    return texts | st.just("một\nhai") if shape.kind == "text" else texts


def _one(shape):
    from msgspec.structs import replace

    return replace(shape, many=False)


def values_of_model(model):
    keys = {key: values_of_shape(shape) for key, shape in shapes_of(model).items()}
    return st.fixed_dictionaries({}, optional=keys)


@pytest.mark.parametrize("model", FOLDERS.values())
@given(data=st.data())
def test_a_form_that_nobody_touched_changes_nothing(model, data):
    before = data.draw(values_of_model(model))
    assert sent(model, form(model, before), before) == {}
