"""Forms have every key of the models, and untouched ones change nothing."""

import pytest
from hypothesis import HealthCheck, given, settings
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
        if one.kind in ("group", "list"):
            form |= form_of(one.items)
        else:
            form[one.name] = one.value
    return form


def form(model, values):
    return form_of(controls_of(model, values, CHOICES))


@pytest.mark.parametrize("model", FOLDERS.values())
def test_a_form_has_every_key_of_its_model_with_a_name_and_a_meaning(model):
    controls = controls_of(model, {}, CHOICES)
    assert [one.name for one in controls] == list(shapes_of(model))
    assert all(one.label and one.label != one.name and one.meaning for one in controls)


def test_closed_lists_are_lists_and_references_say_what_they_lead_to():
    found = {one.name: one for one in controls_of(MeetingFile, {}, CHOICES)}
    assert found["kind"].choices == ("", *CHOICES["meeting_kinds"])
    assert set(found["session"].choices) >= {"sáng", "chiều"}
    assert found["organisers"].to == "organisation"
    assert found["chairs"].items[0].shape == "appearance"


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


def test_roles_are_rows_of_a_name_and_people():
    before = {"roles": {"kết luận": ["Lò Văn An"]}}
    typed = form(MeetingFile, before)
    typed |= {"roles{1}key": "báo cáo", "roles{1}value[0]": "Hà Thị Bình"}
    assert sent(MeetingFile, typed, before) == {
        "roles": {"kết luận": ["Lò Văn An"], "báo cáo": ["Hà Thị Bình"]}
    }


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
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_form_that_nobody_touched_changes_nothing(model, data):
    before = data.draw(values_of_model(model))
    assert sent(model, form(model, before), before) == {}
