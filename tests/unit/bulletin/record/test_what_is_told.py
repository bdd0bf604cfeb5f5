"""What editors are told of names that lead nowhere, to two, or to what is not public.

Each message is held whole: it is all that an editor has to go by.
"""

import pytest

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.ledgers.address_ledger import read_ledger, write_ledger
from tests.unit.bulletin.made import (
    article,
    found,
    meeting,
    official,
    once,
    organisation,
    page,
)

ARTICLE, MEETING = "articles/2031/05/x.md", "meetings/2031/hop.md"
AN = official("an", "Lò Văn An")
SON = (official("son", "Cầm Văn Sơn"), official("son-2", "Cầm Văn Sơn"))
IDS = 'ghi mã thay cho tên: "son", "son-2"'
TWO_POSTS = (
    "Tên này có hai dòng với chức vụ khác nhau; chưa rõ là một người hay hai người, "
    "nên trang in cả hai dòng.",
    "một người thì ghi các chức vụ trên một dòng; hai người thì ghi mã",
)


def new(kind: str, name: str) -> str:
    command = f'new {kind} --title "{name}"'
    return f"sửa lại tên, hoặc tạo bằng lệnh {command} rồi bỏ dòng draft"


def in_article(key: str, rule: str, message: str, hint: str, severity="error"):
    return Finding(ARTICLE, key, rule, message, hint, severity)


def in_meeting(key: str, rule: str, message: str, hint: str, severity="error"):
    return Finding(MEETING, key, rule, message, hint, severity)


NOWHERE = {
    "nobody of the name": (
        [article("x", officials=("Không Có",))],
        in_article(
            "officials[0]",
            "unknown-official",
            'Không có cán bộ nào là "Không Có".',
            new("official", "Không Có"),
        ),
    ),
    "a name that is nearly one": (
        [article("x", officials=("Lò Văn Ân",)), AN],
        in_article(
            "officials[0]",
            "unknown-official",
            'Không có cán bộ nào là "Lò Văn Ân".',
            'có phải "Lò Văn An"?',
        ),
    ),
    "an id that is nearly one": (
        [article("x", officials=("lo-van-ann",)), official("lo-van-an", "Lò An")],
        in_article(
            "officials[0]",
            "unknown-official",
            'Không có cán bộ nào là "lo-van-ann".',
            'có phải "lo-van-an"?',
        ),
    ),
    "a name of another time": (
        [
            article("x", officials=("Lò Văn Cũ",)),
            official("an", "Lò An", other_names=(once("Lò Văn Cũ", None, "2020"),)),
        ],
        in_article(
            "officials[0]",
            "unknown-official",
            'Không có cán bộ nào là "Lò Văn Cũ".',
            'officials/an.md ghi tên này vào thời gian khác: viết "Lò An", hoặc sửa '
            "from, to trong other_names ở đó",
        ),
    ),
    "no body of the name": (
        [article("x", organisations=("Sở Lạ",))],
        in_article(
            "organisations[0]",
            "unknown-organisation",
            'Không có cơ quan nào là "Sở Lạ".',
            new("organisation", "Sở Lạ"),
        ),
    ),
    "a body's name that is nearly one": (
        [article("x", organisations=("Sở Y té",)), organisation("y-te", "Sở Y tế")],
        in_article(
            "organisations[0]",
            "unknown-organisation",
            'Không có cơ quan nào là "Sở Y té".',
            'có phải "Sở Y tế"?',
        ),
    ),
    "a body's id that is nearly one": (
        [article("x", organisations=("so-y-tee",)), organisation("so-y-te", "Sở")],
        in_article(
            "organisations[0]",
            "unknown-organisation",
            'Không có cơ quan nào là "so-y-tee".',
            'có phải "so-y-te"?',
        ),
    ),
    "a meeting's id that is nearly one": (
        [article("x", meeting="hop-hh"), meeting("hop-h")],
        in_article(
            "meeting",
            "unknown-meeting",
            'Không có cuộc họp nào là "hop-hh".',
            'có phải "hop-h"?',
        ),
    ),
    "a stranger with a post": (
        [meeting("hop", chairs=("Ai Đó - Chủ tịch",))],
        in_meeting(
            "chairs[0]",
            "official-without-page",
            '"Ai Đó" chưa có trang cán bộ, nên tên không có liên kết.',
            new("official", "Ai Đó"),
            "warning",
        ),
    ),
    "an id with a post": (
        [meeting("hop", chairs=("khong-co - Chủ tịch",))],
        in_meeting(
            "chairs[0]",
            "unknown-official",
            'Không có cán bộ nào là "khong-co".',
            new("official", "khong-co"),
        ),
    ),
    "a page that is nearly one": (
        [page("about", translation_of="gioi-thieu"), page("gioi-thieu-2")],
        Finding(
            "pages/about.md",
            "translation_of",
            "unknown-page",
            'Không có trang nào là "gioi-thieu".',
            'có phải "gioi-thieu-2"?',
        ),
    ),
    "no page of the name": (
        [page("about", translation_of="lien-he"), page("gioi-thieu")],
        Finding(
            "pages/about.md",
            "translation_of",
            "unknown-page",
            'Không có trang nào là "lien-he".',
            "ghi tên tệp của trang tiếng Việt",
        ),
    ),
}
SEVERAL = {
    "a name of two": (
        [article("x", officials=("Cầm Văn Sơn",)), *SON],
        in_article(
            "officials[0]",
            "ambiguous-official",
            '"Cầm Văn Sơn" là tên chung của nhiều cán bộ.',
            IDS,
        ),
    ),
    "a tag of two": (
        [article("x", tags=("Cầm Văn Sơn",)), *SON],
        in_article(
            "tags[0]",
            "ambiguous-tag",
            'Thẻ "Cầm Văn Sơn" có thể là nhiều trang khác nhau.',
            IDS,
        ),
    ),
    "one page and two posts": (
        [
            meeting(
                "hop", attendees=("Lò Văn An - Giám đốc", "Lò Văn An - Trưởng bản")
            ),
            AN,
        ],
        in_meeting("attendees[1]", "same-name-twice", *TWO_POSTS, "warning"),
    ),
}
NOT_PUBLIC = {
    "an article of a draft meeting": (
        [article("x", meeting="hop"), meeting("hop", draft=True)],
        in_article(
            "meeting",
            "not-public",
            '"hop" chưa công khai, nên trang không có liên kết tới đó.',
            "bỏ `draft: true` trong meetings/2031/hop.md, hoặc bỏ tên ấy ở đây",
        ),
    ),
    "a hidden person at a meeting": (
        [
            meeting("hop", chairs=("Lò Văn An",)),
            official("an", "Lò Văn An", hidden=True),
        ],
        in_meeting(
            "chairs[0]",
            "not-public",
            '"an" đang được ẩn, nên trang không in tên ấy.',
            "bỏ tên ấy ở đây, hoặc bỏ `hidden: true` trong officials/an.md",
            "warning",
        ),
    ),
    "a hidden person named again at a meeting": (
        [
            meeting("hop", chairs=("Lò Văn An - Chủ tịch",), speakers=("Lò Văn An",)),
            official("an", "Lò Văn An", hidden=True),
        ],
        in_meeting(
            "speakers[0]",
            "not-public",
            '"an" đang được ẩn, nên trang không in tên ấy.',
            "bỏ tên ấy ở đây, hoặc bỏ `hidden: true` trong officials/an.md",
            "warning",
        ),
    ),
    "a draft person in a tag": (
        [article("x", tags=("an",)), official("an", "Lò Văn An", draft=True)],
        in_article(
            "tags[0]",
            "not-public",
            '"an" chưa công khai, nên trang không có liên kết tới đó.',
            "bỏ `draft: true` trong officials/an.md, hoặc bỏ tên ấy ở đây",
            "warning",
        ),
    ),
    "a draft body": (
        [article("x", organisations=("so",)), organisation("so", "Sở", draft=True)],
        in_article(
            "organisations[0]",
            "not-public",
            '"so" chưa công khai, nên trang không có liên kết tới đó.',
            "bỏ `draft: true` trong organisations/so.md, hoặc bỏ tên ấy ở đây",
            "warning",
        ),
    ),
}
ALL = NOWHERE | SEVERAL | NOT_PUBLIC


@pytest.mark.parametrize("what", ALL)
def test_an_editor_is_told_what_is_wrong_and_what_to_write(what: str) -> None:
    records, finding = ALL[what]
    assert finding in found(*records)


def test_what_a_draft_names_is_nobodys_trouble() -> None:
    hidden = official("an", "Lò Văn An", draft=True)
    assert found(article("x", officials=("an",), status="draft"), hidden) == []


def test_a_mention_of_one_of_two_who_are_there_is_a_question():
    lines = {
        "attendees": ("Cầm Văn Sơn - Trưởng bản", "Cầm Văn Sơn - Phó bản"),
        "speakers": ("Cầm Văn Sơn",),
    }
    message = "Cuộc họp có nhiều người tên ấy; chưa rõ dòng này là ai."
    strangers = found(meeting("hop", **lines))
    assert strangers[-1] == in_meeting(
        "speakers[0]", "ambiguous-official", message, "ghi thêm chức vụ như ở dòng trên"
    )
    known = official("son", "Cầm Văn Sơn")
    asked = found(meeting("hop", **lines), known)
    hint = 'ghi mã thay cho tên: "son"'
    assert in_meeting("speakers[0]", "ambiguous-official", message, hint) in asked


def test_each_body_of_a_circle_is_told_of_it() -> None:
    circle = [organisation("a", "Sở A", parent="b"), organisation("b", "B", parent="a")]
    assert found(*circle) == [
        Finding(
            f"organisations/{id_}.md",
            "parent",
            "parent-circle",
            f"{name} trực thuộc chính mình, nên không có trong danh sách nào.",
            "sửa `parent:` của cơ quan này hoặc của cơ quan cấp trên",
        )
        for id_, name in (("a", "Sở A"), ("b", "B"))
    ]


def test_a_line_of_the_ledger_that_cannot_be_read_is_told_whole() -> None:
    [problem] = read_ledger("/a/ live - A\n/b/ xóa\n".encode())[1]
    assert problem == Problem(
        path="addresses.txt",
        line=2,
        rule="bad-ledger-line",
        message="Dòng này của sổ địa chỉ không đọc được.",
        suggestion="bỏ dòng này, hoặc viết: /2018/07/ten-bai/ live 2018-07-20 Tên bài",
        length=7,
    )


def test_the_ledger_says_at_its_head_what_its_lines_mean() -> None:
    assert write_ledger({}).decode() == (
        "# Mọi địa chỉ bạn đọc đã có, do lệnh publish ghi. Mỗi dòng: địa chỉ, live "
        "(phải\n# còn trang hoặc có redirect_from dẫn đi) hay gone (đã gỡ có chủ ý), "
        "ngày, tên.\n"
    )
