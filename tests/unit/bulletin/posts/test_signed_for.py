"""For whom somebody signs is no post of the one who signs (NĐ 30/2020/NĐ-CP)."""

import pytest

from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.posts.signed_for import signer


@pytest.mark.parametrize(
    ("printed", "posts"),
    [
        ("KT. Chủ tịch, Phó Chủ tịch UBND tỉnh", ["Phó Chủ tịch UBND tỉnh"]),
        ("KT. Chủ tịch Phó Chủ tịch UBND tỉnh", ["Phó Chủ tịch UBND tỉnh"]),
        ("KT. Chủ tịch UBND tỉnh, Phó Chủ tịch", ["Phó Chủ tịch UBND tỉnh"]),
        ("KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC", ["PHÓ GIÁM ĐỐC"]),
        ("TM. UBND xã Khe Mo, Chủ tịch", ["Chủ tịch UBND xã Khe Mo"]),
        ("TM. UBND tỉnh, KT. Chủ tịch, Phó Chủ tịch", ["Phó Chủ tịch UBND tỉnh"]),
        ("T/M Ban Thường vụ Tỉnh ủy, Phó Bí thư", ["Phó Bí thư Tỉnh ủy"]),
        ("TL. Chủ tịch UBND tỉnh, Chánh Văn phòng", ["Chánh Văn phòng"]),
        ("TUQ. Giám đốc, Trưởng phòng Nội vụ", ["Trưởng phòng Nội vụ"]),
        ("thừa lệnh Giám đốc, Trưởng phòng Nội vụ", ["Trưởng phòng Nội vụ"]),
        ("KT. Chủ tịch", []),
        ("Q. Chủ tịch UBND tỉnh", ["Q. Chủ tịch UBND tỉnh"]),
        ("Trưởng ban Dân vận Tỉnh ủy", ["Trưởng ban Dân vận Tỉnh ủy"]),
        ("Thường trực HĐND tỉnh", ["Thường trực HĐND tỉnh"]),
    ],
)
def test_the_post_is_the_signers_own(printed: str, posts: list[str]) -> None:
    line = parse_appearance(f"Hà An - {printed}")
    assert list(line.posts) == posts
    assert line.name == "Hà An"
    assert line.printed == printed


def test_for_whom_is_kept_as_printed() -> None:
    found = signer("TM. UBND tỉnh, KT. Chủ tịch, Phó Chủ tịch")
    assert found.signed_for == "TM. UBND tỉnh, KT. Chủ tịch"
