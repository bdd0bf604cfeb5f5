"""An old address has one form, or its problem says what to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.old_addresses import not_kept, old_address
from plugins.bulletin.problems.bad_value import BadValueError


@pytest.mark.parametrize(
    ("given_", "form"),
    [
        ("/tin/1.aspx", "/tin/1.aspx"),
        ("/tin//1.aspx/", "/tin/1.aspx/"),
        ("/tin/h%E1%BB%8Dp%20m%E1%BB%9Bi", "/tin/họp mới"),
        ("/Default.aspx?id=5&t=%C3%A1", "/Default.aspx?id=5&t=%C3%A1"),
        ("/tin?", "/tin"),
        ("/", "/"),
    ],
)
def test_an_address_is_decoded_but_for_what_was_asked(given_, form):
    assert old_address(given_) == form


@pytest.mark.parametrize(
    ("wrong", "written"),
    [
        ("https://cu.example.vn/tin/1.aspx", "/tin/1.aspx"),
        ("//cu.example.vn/tin", "/tin"),
        ("www.cu.example.vn/tin/1", "/tin/1"),
        ("tin/1.aspx", "/tin/1.aspx"),
        (r"\tin\1.aspx", "/tin/1.aspx"),
        ("/tin/1#x", "/tin/1"),
        ("/tin/100%", "/tin/100%25"),
        ("/a, /b", "[/a, /b]"),
    ],
)
def test_what_to_write_is_an_address_itself(wrong, written):
    with pytest.raises(BadValueError) as error:
        old_address(wrong)
    assert error.value.suggestion.replace('"', "") == f"viết {written}"


@given(st.text(max_size=30))
def test_the_form_of_a_form_is_the_same(text):
    try:
        form = old_address(f"/{text}")
    except BadValueError:
        return
    assert form.startswith("/")
    assert "//" not in form.partition("?")[0]


@pytest.mark.parametrize("path", ["/a:b", "/a*", "/con/x", "/nul.aspx", "/a./b", "/.x"])
def test_names_that_no_file_has_everywhere_are_told(path):
    assert not_kept(path)
    assert not not_kept("/tin/1.aspx")
