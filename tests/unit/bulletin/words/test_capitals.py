"""Names of bodies and posts in capitals, as texts write them."""

import pytest

from plugins.bulletin.words.capitals import as_written


@pytest.mark.parametrize(
    ("lines", "written"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH LŨNG VÂN"], "Ủy ban nhân dân tỉnh Lũng Vân"),
        (
            ["UBND TỈNH LŨNG VÂN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
            "Sở Khoa học và Công nghệ",
        ),
        (["TỈNH ỦY LŨNG VÂN", "*"], "Tỉnh ủy Lũng Vân"),
        (["UBND XÃ KHE MO", "PHÒNG KINH TẾ"], "Phòng Kinh tế"),
        (["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"], "Chủ tịch Ủy ban nhân dân tỉnh"),
        (["PHÓ GIÁM ĐỐC SỞ NỘI VỤ"], "Phó Giám đốc Sở Nội vụ"),
        (["CHÁNH VĂN PHÒNG"], "Chánh Văn phòng"),
        ([], ""),
    ],
)
def test_capitals_stay_where_names_have_them(lines: list[str], written: str) -> None:
    assert as_written(lines) == written
