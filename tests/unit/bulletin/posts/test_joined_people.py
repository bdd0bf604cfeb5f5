"""Several people on one line are several, and a body's name is none of them."""

import pytest

from plugins.bulletin.posts.joined_people import separate


@pytest.mark.parametrize(
    "line",
    [
        "Lò Văn Phúc, Triệu Thị Mai",
        "Lò Văn Phúc; Triệu Thị Mai",
        "Lò Văn Phúc / Triệu Thị Mai",
        "Lò Văn Phúc & Triệu Thị Mai",
        "Lò Văn Phúc và Triệu Thị Mai",
        "Lò Văn Phúc - Triệu Thị Mai",
        "Lò Văn Phúc - Chủ tịch UBND tỉnh; Triệu Thị Mai - Phó Chủ tịch",
        "Lò Văn Phúc - Chủ tịch UBND tỉnh, Triệu Thị Mai - Phó Chủ tịch",
        "ông Lò Văn Phúc và bà Triệu Thị Mai",
        "các đồng chí Lò Văn Phúc, Triệu Thị Mai",
        "Lò Văn Phúc và Triệu Thị Mai - Phó Chủ tịch UBND tỉnh",
        "Lò Văn Phúc, TS Triệu Thị Mai",
        "Lò Phúc, Triệu Mai",
        "LÒ VĂN PHÚC, TRIỆU THỊ MAI",
        "Lò Văn Phúc, Giàng A Páo",
        "Lò Văn Phúc, Chủ tịch UBND tỉnh và Triệu Thị Mai",
        "Lò Văn Phúc, Y Thông Niê",
    ],
)
def test_two_people_on_one_line_are_two(line):
    parts = separate(line)
    assert len(parts) == 2
    assert all(part in line for part in parts)


@pytest.mark.parametrize(
    "line",
    [
        "Lò Văn Phúc",
        "Lò Văn Phúc - Chủ tịch UBND tỉnh",
        "Lò Văn Phúc, Giám đốc Sở Văn Hóa, Thể Thao và Du Lịch",
        "Lò Văn Phúc - Giám đốc Sở Nông Nghiệp và Phát Triển Nông Thôn",
        "Lò Văn Phúc, NSND, Giám đốc Nhà hát",
        "Lò Văn Phúc, Thầy Thuốc Nhân Dân, Giám đốc Bệnh viện",
        "Lò Văn Phúc, Hà Nội",
        "Lò Văn Phúc, Bí Thư Tỉnh Ủy, Chủ Tịch HĐND Tỉnh",
        "Hà Thị A, Mẹ Việt Nam Anh Hùng",
        "Lò Văn Phúc - Trưởng ban Kinh Tế - Ngân Sách HĐND tỉnh",
        "Lò Văn Phúc - Giám đốc Sở Lao Động - Thương Binh và Xã Hội",
        "Vịnh- Ủy viên Ban Thường vụ",
        "Lò Văn Phúc, Trưởng bản Mây",
        "Lò Văn Phúc - Công Ty Cổ Phần Hồ Sương",
        "Hà Văn A, Trung Tâm Y Tế",
        "Lò Văn Phúc - Bí thư Huyện ủy Ba Bể, Na Rì Chợ Đồn",
        "Lò Văn Phúc, Đại tá, Giám đốc Công an tỉnh",
        "Lò Văn Phúc (Hà Giang)",
        "Lò Văn Phúc - Chủ tịch Hội Nông Dân, Trưởng Ban Dân Vận",
        "Thích Nữ Diệu An, Trụ trì chùa Mây",
        "Lò Văn Phúc - Phó Chủ tịch UBND xã Yên Mỹ, huyện Chợ Đồn",
        "Lò Văn Phúc - Hiệu trưởng Trường THPT Nguyễn Trãi",
        "Lò Văn Phúc - Bí thư Đảng ủy phường Nguyễn Thị Minh Khai",
    ],
)
def test_titles_places_and_bodies_are_no_further_person(line):
    assert separate(line) == (line,)


def test_three_people_with_their_posts_are_cut_before_each_name():
    line = "Lò Văn Phúc, Chủ tịch; Vì Bông - Phó Chủ tịch; đồng chí Hà An, Thư ký"
    assert separate(line) == (
        "Lò Văn Phúc, Chủ tịch",
        "Vì Bông - Phó Chủ tịch",
        "đồng chí Hà An, Thư ký",
    )
