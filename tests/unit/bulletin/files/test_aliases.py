"""Keys that editors mistype, translate or remember from elsewhere."""

import pytest

from plugins.bulletin.files.aliases import suggest_key, unknown_key
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of

KNOWN = {kind: tuple(shapes_of(model)) for kind, model in FOLDERS.items()}


def slips(key):
    """Every way to leave out, swap or mistype one letter of a key."""
    for place in range(len(key)):
        before, letter, after = key[:place], key[place], key[place + 1 :]
        yield before + after
        yield f"{before}q{after}"
        if after:
            yield before + after[0] + letter + after[1:]


@pytest.mark.parametrize("kind", KNOWN)
def test_every_slip_in_every_key_leads_to_a_key(kind):
    known = KNOWN[kind]
    for key in known:
        for slip in set(slips(key)) - {"", *known}:
            assert suggest_key(slip, known), slip


@pytest.mark.parametrize(
    ("kind", "written", "meant"),
    [
        ("articles", "Tác giả", "author"),
        ("articles", "keywords", "tags"),
        ("articles", "Ảnh bìa", "cover"),
        ("articles", "redirect-from", "redirect_from"),
        ("articles", "organizations", "organisations"),
        ("meetings", "Chủ trì", "chairs"),
        ("meetings", "ĐỊA ĐIỂM", "place"),
        ("meetings", "Thành phần", "attendees"),
        ("officials", "Họ và tên", "name"),
        ("officials", "Chức vụ", "posts"),
        ("organisations", "Tiền thân", "predecessors"),
        ("organisations", "từ ngày", "from"),
        ("pages", "Tiêu đề", "title"),
    ],
)
def test_a_name_from_elsewhere_leads_to_the_key(kind, written, meant):
    assert suggest_key(written, KNOWN[kind]) == meant


def test_a_key_of_the_machine_says_why_it_must_go():
    bad, meant = unknown_key("save_as", KNOWN["articles"])
    assert (bad.rule, meant) == ("forbidden-key", "")
    assert "địa chỉ" in bad.message


def test_a_key_near_none_gets_the_list():
    bad, _ = unknown_key("zzzzzz", KNOWN["pages"])
    assert bad.suggestion.startswith("chọn: title")
