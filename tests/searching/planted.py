"""What readers look for among the thousands of `tests/large.py`.

write(folder)                  the large bulletin with these things in it
head("Y tế", 2018)             →  "/can-bo/…/", who led the department in that year
"""

from collections.abc import Iterator
from pathlib import Path

from tests import large
from tests.searching import planted_kinds
from tests.site import article, document, meeting

File = tuple[str, str]
DECISION = "Quyết định số 512/QĐ-UBND"


def write(folder: Path) -> None:
    """Write the large bulletin, and what is looked for in it."""
    large.write(folder)
    found = (*_people(), *_bodies(), *_meetings(), *_articles())
    for name, text in (*found, *planted_kinds.files()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def head(department: str, year: int) -> str:
    """Return the page of who led a department in the middle of a year."""
    departments = large._departments()
    turn = (year - large.FIRST + 1) // 5 * 5
    place = departments.index(department) + turn * len(departments)
    return f"/can-bo/{list(large._ids())[place][0]}/"


def _people() -> Iterator[File]:
    def person(id_: str, name: str, *posts: dict[str, object]) -> File:
        return f"officials/{id_}.md", document(name=name, posts=list(posts))

    def held(post: str, body: str, start: str, end: str = "") -> dict[str, object]:
        time = {"from": start} | ({"to": end} if end else {})
        return {"post": post, "organisation": body, **time, "source": DECISION}

    first, council = "Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"
    yield person(
        "giang-a-chua",
        "Giàng A Chúa",
        held(first, "tinh-uy", "2015-10", "2020-10-20"),
        held(council, "hdnd-tinh", "2016-06", "2020-12"),
    )
    yield person("luc-thi-buoi", "Lục Thị Bưởi", held(first, "tinh-uy", "2020-10-22"))
    yield person(
        "nong-van-khiem",
        "Nông Văn Khiêm",
        held("Trưởng ban Pháp chế HĐND tỉnh", "hdnd-tinh", "2016-06"),
    )
    yield "officials/nong-van-khiem-2.md", document(name="Nông Văn Khiêm")
    yield person(
        "trieu-quang-nhuong",
        "Triệu Quang Nhượng",
        held("Chủ tịch Ủy ban MTTQ tỉnh", "mttq-tinh", "2014-05", "2019-04"),
    )
    yield person(
        "lu-seo-pao",
        "Lù Seo Páo",
        held("Chỉ huy trưởng Bộ CHQS tỉnh", "bo-chqs", "2018-01"),
    )
    yield person(
        "ly-my-ky", "Lý Mỹ Kỳ", held("Phó Chủ tịch HĐND tỉnh", "hdnd-tinh", "2021-07")
    )
    yield (
        "officials/vu-a-dinh.md",
        document(name="Vừ A Dính Sơn", other_names=[{"name": "Vừ Sơn"}]),
    )


def _bodies() -> Iterator[File]:
    def body(id_: str, name: str, **more: object) -> File:
        return f"organisations/{id_}.md", document(name=name, **more)

    yield body("hdnd-tinh", "Hội đồng nhân dân tỉnh Khâu Lương")
    yield body("mttq-tinh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Khâu Lương")
    yield body("bo-chqs", "Bộ Chỉ huy Quân sự tỉnh Khâu Lương")
    yield body(
        "ban-dan-van",
        "Ban Dân vận Tỉnh ủy",
        to="2025-02-15",
        successors=["ban-tuyen-giao-dan-van"],
    )
    yield body(
        "ban-tuyen-giao-dan-van",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        **{"from": "2025-02-16"},
        predecessors=["ban-dan-van"],
    )


def _meetings() -> Iterator[File]:
    def held(id_: str, day: str, title: str, body: str = "", **more: object) -> File:
        return f"meetings/{day[:4]}/{id_}.md", meeting(title, body, date=day, **more)

    chair = ["nong-van-khiem"]
    title = "Kỳ họp thứ mười hai Hội đồng nhân dân tỉnh khóa X"
    yield held("ky-hop-12", "2019-12-09", title, kind="kỳ họp", chairs=chair)
    title = "Hội nghị gặp mặt doanh nghiệp đầu xuân"
    yield held("gap-mat", "2021-02-25", title, status="cancelled", chairs=chair)
    title = "Phiên giải trình về nhà vệ sinh trường học"
    text = "Thường trực HĐND tỉnh yêu cầu sửa xong 312 nhà vệ sinh trước khai giảng."
    yield held("giai-trinh", "2017-08-03", title, text, chairs=chair)
    yield held("tiep-cu-tri", "2023-11-14", "Tiếp xúc cử tri thị trấn Phủ Lạng")


def _articles() -> Iterator[File]:
    def said(id_: str, day: str, title: str, text: str, **more: object) -> File:
        path = f"articles/{day[:4]}/{day[5:7]}/{id_}.md"
        given = {"category": "Kinh tế", **more}
        return path, article(title, text, date=f"{day} 08:00", **given)

    yield said(
        "hoi-thi-sang-tao",
        "2016-09-12",
        "Trao giải hội thi sáng tạo kĩ thuật thanh thiếu nhi",
        "Ban tổ chức trao mười hai giải.",
    )
    yield said(
        "bac-sy-tuyen-xa",
        "2019-03-05",
        "Tập huấn siêu âm cho bác sỹ tuyến xã",
        "Lớp học kéo dài năm ngày.",
    )
    yield said(
        "ngay-hoi-hmong",
        "2022-12-26",
        "Ngày hội văn hóa dân tộc H'Mông ở Cao Tằng",
        "Tiếng khèn vang cả thung lũng.",
    )
    yield said(
        "so-hong",
        "2020-05-18",
        "Trao 1.451 giấy chứng nhận quyền sử dụng đất ở Nà Kham",
        "Bà con nhận giấy ngay tại nhà văn hóa.",
    )
    yield said(
        "dan-lon",
        "2019-07-22",
        "Dập dịch trên đàn vật nuôi",
        "Cả huyện phải tiêu hủy 6.120 con lợn chỉ trong ba tuần.",
    )
    decision = {
        "file": "documents/quy-che.pdf",
        "title": "Quy chế hoạt động của Cổng thông tin điện tử",
        "number": "17/2018/QĐ-UBND",
        "issued": "2018-07-31",
    }
    yield said(
        "quy-che-cong",
        "2018-08-02",
        "Ban hành quy chế hoạt động của Cổng thông tin điện tử tỉnh",
        "Quy chế có bốn chương.",
        documents=[decision],
    )
    yield "documents/quy-che.pdf", "%PDF-1.4 quy che"
    yield said(
        "cau-treo",
        "2013-04-09",
        "Khánh thành cầu treo Bản Vài",
        "Cây cầu dài 86 mét do thợ hàn Tráng Seo Lử tự vẽ mẫu lan can.",
    )
    yield said(
        "coi-nuoc",
        "2012-11-20",
        "Ghi chép ở Pù Lâu",
        "Dọc suối còn bảy chiếc cối giã gạo bằng sức nước của ông bà để lại.",
    )
    yield said(
        "gieng-khoan",
        "2014-06-17",
        "Chuyện ở thôn xa nhất huyện",
        "Mũi khoan chạm mạch nước ở độ sâu 91 mét, cả thôn Lủng Vài reo lên.",
    )
    yield said(
        "nuoi-tam",
        "2015-10-01",
        "Người giữ nghề cũ",
        "Bà Mẩy vẫn ươm tơ tằm theo lối cổ truyền và dạy nghề cho mười hai cô gái.",
    )
    yield said(
        "bao-tang",
        "2024-02-28",
        "Bảo tàng tỉnh nhận 37 hiện vật thời tiền sử",
        "Trong đó có rìu đá mài lưỡi.",
    )
    yield said(
        "thu-hoi",
        "2021-06-30",
        "Giá điện sẽ giảm một nửa từ tháng Bảy",
        "Thông tin này không đúng.",
        withdrawn={"date": "2021-07-02 09:00", "reason": "Nguồn tin sai."},
    )
    yield said(
        "dinh-chinh",
        "2022-03-15",
        "Khởi công hồ chứa nước Khuổi Sao",
        "Dung tích 2,4 triệu mét khối.",
        correction={
            "date": "2022-03-16 10:00",
            "wrong": "Dung tích 24 triệu mét khối",
            "right": "Dung tích 2,4 triệu mét khối",
        },
    )
    yield said(
        "bo-nhiem",
        "2020-10-22",
        "Đồng chí Lục Thị Bưởi được bầu giữ chức Bí thư Tỉnh ủy",
        "Hội nghị lần thứ nhất đã bầu.",
        officials=["luc-thi-buoi"],
    )
    yield said(
        "ubnd-hop",
        "2023-05-04",
        "UBND tỉnh bàn chuyện giữ rừng thông đầu nguồn Thác Giềng",
        "Cuộc họp kéo dài cả buổi sáng.",
    )
    yield said(
        "bi-thu-tham",
        "2018-01-25",
        "Bí thư Tỉnh ủy thăm công nhân xưởng gạch Phiêng Cọ",
        "Công nhân được tặng quà Tết.",
        officials=["giang-a-chua"],
    )
