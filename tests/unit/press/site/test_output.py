"""Planned files: their fingerprints, and addresses that would overwrite each other."""

import pytest

from plugins.bulletin.view import Lazy
from plugins.press.site.output import Output, collisions
from plugins.press.theme.templates import maker


def planned(*paths):
    make = maker(lambda values: b"", b"1")
    return [Output(path, make, {}, f"{path}.md") for path in paths]


@pytest.mark.parametrize(
    "paths",
    [
        ("can-bo/an/index.html", "can-bo/an/index.html"),
        ("Tin-A/index.html", "tin-a/index.html"),
        ("ẢNH.jpg", "ảnh.jpg"),
        ("ảnh.jpg", "a\u0309nh.jpg"),
        ("feeds", "feeds/all.json"),
        ("a\u0309nh/x", "ảnh"),
    ],
)
def test_files_that_are_one_on_some_system_are_a_problem(paths):
    [problem] = collisions(planned(*paths))
    assert problem.rule == "address-taken"
    assert f"{paths[0]}.md" in problem.path + problem.message
    assert f"{paths[1]}.md" in problem.path + problem.message


def test_neighbours_do_not_collide():
    assert collisions(planned("a/index.html", "a/b/index.html", "ab", "a.b")) == []


def test_a_fingerprint_follows_maker_and_values():
    makers = [maker(lambda values: b"", version) for version in (b"1", b"2")]
    outputs = [Output("x", make, {"a": a}) for make in makers for a in (1, 2)]
    assert len({output.fingerprint for output in outputs}) == 4


def test_what_is_worked_out_late_reaches_the_maker():
    make = maker(lambda values: values["text"].encode(), b"1")
    assert make({"text": Lazy(lambda: "Họp")}) == "Họp".encode()
