"""A file stands while nothing that was read for it has changed; any doubt compares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.press.site.output import Output
from plugins.press.site.reads import MARK_BYTES, Memory, Reads
from plugins.press.site.tree import Entry
from plugins.press.theme.templates import Maker

MAKER = Maker(lambda values: b"", b"1")
PEOPLE, TOPIC = ("people", "hop"), ("topics", "dân vận")


def planned(key=b"plan", path="x/index.html"):
    return Output(path, MAKER, {}, key=key)


def entry(fingerprint=b"values"):
    return Entry(fingerprint, MAKER.version, b"", 0, 0)


def facts(**changed):
    known = {"people": 1, "topics": 1} | changed
    marks = {"people": Reads().marks_of([PEOPLE]), "topics": Reads().marks_of([TOPIC])}
    return {int.from_bytes(marks[name], "big"): one for name, one in known.items()}


def remembered(folder, noted=(PEOPLE,)):
    memory = Memory(folder, None, b"ground", lambda _: facts())
    memory.note(planned(), b"values", Reads().marks_of(noted))
    memory.keep("tree")


def after(folder, tree="tree", ground=b"ground", **changed):
    return Memory(folder, tree, ground, lambda _: facts(**changed))


def test_a_file_stands_while_only_what_it_did_not_read_changed(tmp_path):
    remembered(tmp_path)
    assert after(tmp_path).stands(planned(), entry())
    assert after(tmp_path, topics=2).stands(planned(), entry())
    assert not after(tmp_path, people=2).stands(planned(), entry())


@pytest.mark.parametrize(
    ("memory", "output", "known"),
    [
        ({"tree": "other"}, planned(), entry()),
        ({"ground": b"other"}, planned(), entry()),
        ({}, planned(b"other plan"), entry()),
        ({}, planned(b""), entry()),
        ({}, planned(path="y/index.html"), entry()),
        ({}, planned(), entry(b"other values")),
    ],
)
def test_whatever_else_differs_is_compared(tmp_path, memory, output, known):
    remembered(tmp_path)
    assert not after(tmp_path, **memory).stands(output, known)


def test_what_was_not_there_and_is_now_is_a_change(tmp_path):
    missing = ("reports", "hop")
    remembered(tmp_path, [missing])
    mark = int.from_bytes(Reads().marks_of([missing]), "big")
    memory = Memory(tmp_path, "tree", b"ground", lambda _: facts() | {mark: 1})
    assert not memory.stands(planned(), entry())


@pytest.mark.parametrize("data", [b"", b"\x91", b"half"])
def test_a_memory_that_is_cut_is_none(tmp_path, data):
    remembered(tmp_path)
    (tmp_path / "reads").write_bytes(data)
    assert not after(tmp_path).stands(planned(), entry())


def test_what_stands_is_remembered_for_the_build_after(tmp_path):
    remembered(tmp_path)
    memory = after(tmp_path)
    assert memory.stands(planned(), entry())
    memory.keep("next")
    assert after(tmp_path, "next").stands(planned(), entry())
    other = after(tmp_path, "next")
    other.carry(["x/index.html", "y/index.html"])
    other.keep("last")
    assert after(tmp_path, "last").stands(planned(), entry())


@given(st.lists(st.sets(st.integers(0, 5)), max_size=6), st.sets(st.integers(0, 5)))
def test_files_that_read_what_changed_are_found_and_no_others(
    tmp_path_factory, read, changed
):
    folder = tmp_path_factory.mktemp("cache")
    before = dict.fromkeys(range(6), 1)
    memory = Memory(folder, None, b"", lambda _: before)
    for number, numbers in enumerate(read):
        marks = b"".join(n.to_bytes(MARK_BYTES, "big") for n in sorted(numbers))
        memory.note(planned(path=f"{number}.html"), b"values", marks)
    memory.keep("tree")
    now = before | dict.fromkeys(changed, 2)
    memory = Memory(folder, "tree", b"", lambda _: now)
    for number, numbers in enumerate(read):
        stands = memory.stands(planned(path=f"{number}.html"), entry())
        assert stands == numbers.isdisjoint(changed)
