"""No address that readers were given is forgotten, whoever writes the ledger."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.record.ledgers.address_ledger import (
    Entry,
    answered,
    extended,
    lost,
    read_ledger,
    write_ledger,
)
from tests.unit.bulletin.made import article, linked, meeting, official

texts = (
    st.text(min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
days = st.dates().map(lambda day: day.isoformat()) | st.just("-")
addresses = st.text("ab/%?=.-", max_size=8).map("/{}".format)
entries = st.builds(Entry, addresses, st.sampled_from(["live", "gone"]), days, texts)
ledgers = st.lists(entries, max_size=6).map(
    lambda rows: {entry.address: entry for entry in rows}
)


def bare(ledger):
    """The lines of a ledger, wherever they stand."""
    return {address: str(entry) for address, entry in ledger.items()}


def live(address, day="2031-05-12", title="Bài một"):
    return Entry(address, "live", day, title)


@given(ledgers)
def test_a_ledger_is_read_as_it_was_written(ledger):
    read, problems = read_ledger(write_ledger(ledger))
    assert (bare(read), problems) == (bare(ledger), [])


@given(ledgers, ledgers)
def test_lines_of_two_editors_are_put_together_in_any_order(mine, theirs):
    """As `merge=union` does, line ends of Windows and a byte order mark included."""
    text = b"\xef\xbb\xbf" + write_ledger(theirs) + write_ledger(mine)
    read, problems = read_ledger(text.replace(b"\n", b"\r\n"))
    assert read.keys() == mine.keys() | theirs.keys()
    assert problems == []


@given(ledgers, ledgers)
def test_no_address_ever_leaves_the_ledger(ledger, shown):
    assert extended(ledger, shown.values()).keys() == ledger.keys() | shown.keys()


def test_of_two_lines_for_one_address_the_live_one_counts():
    text = b"/a/ gone - A\n/a/ live - A\n/a/ gone - A\n"
    assert read_ledger(text)[0]["/a/"].state == "live"


def test_lines_in_no_known_form_are_problems_with_their_number():
    text = "# chú thích\n\n/a/ live - A\n<<<<<<< HEAD\n/b/ xóa - B\n"
    _, problems = read_ledger(text.encode())
    assert [(p.line, p.rule) for p in problems] == [
        (4, "bad-ledger-line"),
        (5, "bad-ledger-line"),
    ]


def test_public_files_answer_at_their_pages_and_old_addresses():
    bulletin = linked(
        article("mot", redirect_from=("/tin/1.aspx", "/tin/một bài")),
        article("nhap", status="draft"),
        meeting("hop"),
        official("a", "An"),
    )
    assert [str(entry) for entry in answered(bulletin.everything)] == [
        "/2031/05/mot/ live 2031-05-12 Bài mot",
        "/tin/1.aspx live 2031-05-12 Bài mot",
        "/tin/một%20bài live 2031-05-12 Bài mot",
        "/hoi-nghi/2031/hop/ live 2031-05-12 Họp",
        "/can-bo/a/ live - An",
    ]


def test_what_is_shown_is_live_and_what_was_taken_down_gone():
    before = {"/a/": live("/a/"), "/b/": live("/b/")}
    after = extended(before, [live("/c/")], ["/b/", "/chu-de/x/"])
    assert {address: entry.state for address, entry in after.items()} == {
        "/a/": "live",
        "/b/": "gone",
        "/c/": "live",
    }


def test_what_was_gone_may_come_back():
    gone = {"/a/": Entry("/a/", "gone", "-", "A")}
    assert extended(gone, [live("/a/")])["/a/"].state == "live"


def test_only_live_addresses_can_be_lost():
    ledger = {"/a/": live("/a/"), "/b/": Entry("/b/", "gone", "-", "B")}
    assert [entry.address for entry in lost(ledger, set())] == ["/a/"]
    assert lost(ledger, {"/a/"}) == []


def test_what_was_taken_down_keeps_its_day_and_title():
    after = extended({"/a/": live("/a/")}, [], ["/a/"])
    assert str(after["/a/"]) == "/a/ gone 2031-05-12 Bài một"
