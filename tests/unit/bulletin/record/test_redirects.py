"""Old addresses lead to the present ones, one file for all that are taken for one."""

import pytest

from plugins.bulletin.record.ledgers.redirects import (
    Redirect,
    answering_files,
    place_of,
    redirects,
)
from tests.unit.bulletin.made import article, linked, official


def old(address: str) -> Redirect:
    return Redirect(address, "/moi/", "Tin", "articles/tin.md")


def test_the_redirects_of_all_public_files_stand_in_order() -> None:
    bulletin = linked(
        article("tin", redirect_from=("/z/", "/b/")),
        official("an", "Lò Thị An", redirect_from=("/a/",)),
        article("nhap", status="draft", redirect_from=("/nhap/",)),
    )
    tin, an = "articles/2031/05/tin.md", "officials/an.md"
    assert redirects(bulletin) == [
        Redirect("/a/", "/can-bo/an/", "Lò Thị An", an, "redirect_from[0]"),
        Redirect("/b/", "/2031/05/tin/", "Bài tin", tin, "redirect_from[1]"),
        Redirect("/z/", "/2031/05/tin/", "Bài tin", tin, "redirect_from[0]"),
    ]


def test_two_files_that_name_one_address_stand_by_their_paths() -> None:
    bulletin = linked(
        official("binh", "Lò Bình", redirect_from=("/a/",)),
        official("an", "Lò An", redirect_from=("/a/",)),
    )
    found = [redirect.source for redirect in redirects(bulletin)]
    assert found == ["officials/an.md", "officials/binh.md"]


def test_a_question_is_told_apart_from_the_path() -> None:
    asked = old("/tin.aspx?id=5&x=?")
    assert (asked.path, asked.query) == ("/tin.aspx", "id=5&x=?")
    assert asked.same == "/tin.aspx?id=5&x=?"
    assert (old("/tin/").path, old("/tin/").query) == ("/tin/", "")
    assert old("/tin/").same == "/tin"


@pytest.mark.parametrize(
    "path",
    ["/tin", "/tin/", "/TIN", "/tin//", "/tin/index.html", "/tin//index.htm"],
)
def test_paths_that_some_host_takes_for_one_have_one_place(path) -> None:
    assert place_of(path) == "/tin"


@pytest.mark.parametrize("path", ["/tin.html", "/tin/a", "/tin/index.php", "/myindex"])
def test_other_paths_have_a_place_of_their_own(path) -> None:
    assert place_of(path) == path


def test_the_front_page_and_its_file_are_one_place() -> None:
    assert place_of("/") == place_of("/index.html") == ""


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/tin/", "tin/index.html"),
        ("/tin.aspx", "tin.aspx/index.html"),
        ("/tin.html", "tin.html"),
        ("/Tin.HTM", "Tin.HTM"),
        ("/tin/index.html", "tin/index.html"),
        ("/tin//index.html", "tin/index.html"),
        ("/XX/index.html", "XX/index.html"),
        ("/tin?id=5", "tin/index.html"),
    ],
)
def test_a_folder_with_a_page_answers_but_for_what_is_a_page_by_name(
    address, file
) -> None:
    assert list(answering_files([old(address)])) == [file]


def test_one_file_answers_all_addresses_of_one_place() -> None:
    several = [old("/tin.aspx?id=5"), old("/tin.aspx?id=6"), old("/TIN.aspx")]
    assert answering_files(several) == {"tin.aspx/index.html": several}


def test_a_page_with_something_below_it_becomes_a_folder() -> None:
    found = answering_files([old("/tin.html"), old("/tin.html/hai")])
    assert list(found) == ["tin.html/index.html", "tin.html/hai/index.html"]


def test_what_no_plain_host_can_answer_is_left_out() -> None:
    assert answering_files([old("/tin:5"), old("/tin/con/"), old("/x/")]).keys() == {
        "x/index.html"
    }


def test_letters_at_the_end_of_a_path_are_no_slashes():
    assert place_of("/XX/") == "/xx"
    assert place_of("/tin/Ảnh") == "/tin/ảnh"
