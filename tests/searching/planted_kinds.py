"""What readers look for of the later kinds, and under names of former times.

files()  →  ("notices/2024/….md", "---…"), …, for `planted.write`
"""

from collections.abc import Iterator
from datetime import date, timedelta

from tests.site import article, document, issued

File = tuple[str, str]


def files() -> Iterator[File]:
    """Give each file with its path below the content folder."""
    yield from _documents()
    yield from _weeks()
    yield from _notices()
    yield from _questions()
    yield from _bodies()
    yield from _people()
    yield from _articles()


def _documents() -> Iterator[File]:
    for id_, day, number, kind, title in (
        (
            "34-qd-ubnd",
            "2024-05-06",
            "34/2024/QĐ-UBND",
            "quyết định",
            "Bảng giá đất nông nghiệp vùng lòng hồ",
        ),
        (
            "08-ct-ubnd",
            "2023-02-14",
            "08/CT-UBND",
            "chỉ thị",
            "Siết chặt khai thác cát sỏi lòng sông",
        ),
        (
            "215-kh-ubnd",
            "2025-03-10",
            "215/KH-UBND",
            "kế hoạch",
            "Kế hoạch xóa nhà tạm, nhà dột nát",
        ),
        (
            "19-nq-hdnd",
            "2022-12-08",
            "19/NQ-HĐND",
            "nghị quyết",
            "Mức thu học phí trường mầm non công lập",
        ),
    ):
        given = {"number": number, "kind": kind, "date": day}
        yield f"official_documents/{day[:4]}/{id_}.md", issued(title, **given)


def _weeks() -> Iterator[File]:
    monday = date(2025, 9, 1)
    for number in range(36, 52):
        said = {"day": "thứ Hai", "start": "08:00", "content": "Giao ban đầu tuần"}
        trip = {"day": "thứ Năm", "session": "sáng", "content": "Thăm đập Nậm Khơ"}
        entries = [said, trip] if number == 43 else [said]
        day = str(monday + timedelta(days=7 * (number - 36)))
        yield f"schedules/2025/{number}.md", document(date=day, entries=entries)


def _notices() -> Iterator[File]:
    def told(id_: str, day: str, kind: str, title: str, **more: str) -> File:
        given = {"title": title, "date": day, "kind": kind} | more
        return f"notices/{day[:4]}/{id_}.md", document("Nội dung.", **given)

    yield told(
        "quy-hoach-cho",
        "2024-04-02",
        "lấy ý kiến",
        "Lấy ý kiến về quy hoạch chợ đầu mối Đồng Lãm",
        closes="2024-05-02",
    )
    yield told(
        "ke-song",
        "2023-08-21",
        "mời thầu",
        "Mời thầu xây kè chống sạt lở bờ sông Mạ",
        closes="2023-09-10",
    )
    yield told(
        "vien-chuc",
        "2025-06-03",
        "tuyển dụng",
        "Tuyển dụng viên chức ngành y tế năm 2025",
        closes="2025-07-03",
    )
    yield told(
        "cam-duong", "2025-10-13", "thông báo", "Cấm đường qua đèo Khau Vác để nổ mìn"
    )


def _questions() -> Iterator[File]:
    def asked(id_: str, day: str, title: str, question: str, answer: str) -> File:
        given = {"title": title, "date": day, "question": question, "answered": day}
        return f"questions/{day[:4]}/{id_}.md", document(answer, **given)

    yield asked(
        "tach-thua",
        "2024-09-09",
        "Tách thửa đất cho con cần giấy tờ gì?",
        "Nhà tôi muốn cho con trai một mảnh vườn.",
        "Hồ sơ gồm đơn và bản gốc giấy chứng nhận.",
    )
    yield asked(
        "the-bao-hiem",
        "2023-05-17",
        "Mất thẻ bảo hiểm y tế thì xin cấp lại ở đâu?",
        "Tôi đánh rơi thẻ lúc đi chợ phiên.",
        "Làm ở bộ phận một cửa của xã, nhận sau hai ngày.",
    )
    yield asked(
        "den-duong",
        "2025-11-04",
        "Bao giờ sửa đèn đường ở phố Cửa Ải?",
        "Đèn hỏng đã ba tháng.",
        "Đơn vị quản lý thay 46 bóng trước Tết.",
    )


def _bodies() -> Iterator[File]:
    def body(id_: str, name: str, **more: object) -> File:
        return f"organisations/{id_}.md", document(name=name, **more)

    yield body(
        "chi-cuc-dan-so",
        "Chi cục Dân số tỉnh Khâu Lương",
        other_names=[{"name": "Ủy ban Dân số, Gia đình và Trẻ em", "to": "2008-05"}],
    )
    yield body(
        "xa-hua-tang",
        "Ủy ban nhân dân xã Hủa Tạng",
        to="2025-06-30",
        successors=["xa-coc-hau"],
    )
    yield body(
        "phuong-go-den",
        "Ủy ban nhân dân phường Gò Đèn",
        **{"from": "2020-01"},
        other_names=[{"name": "Ủy ban nhân dân thị trấn Nà Đon", "to": "2019-12"}],
    )
    yield body(
        "ban-dan-toc",
        "Ban Dân tộc tỉnh Khâu Lương",
        name_en="Committee for Ethnic Affairs",
        to="2025-02-28",
        successors=["so-dan-toc-ton-giao"],
    )
    yield body(
        "so-dan-toc-ton-giao",
        "Sở Dân tộc và Tôn giáo",
        name_en="Department of Ethnic and Religious Affairs",
        predecessors=["ban-dan-toc"],
    )
    yield body("doan-thanh-nien", "Tỉnh đoàn Khâu Lương", short_names=["Tỉnh đoàn"])


def _people() -> Iterator[File]:
    def held(post: str, body: str, start: str, end: str = "") -> dict[str, object]:
        time = {"from": start} | ({"to": end} if end else {})
        return {"post": post, "organisation": body, **time, "source": "Quyết định"}

    yield (
        "officials/phan-the-cuu.md",
        document(
            name="Phan Thế Cửu",
            posts=[
                held("Trưởng Ban Dân tộc", "ban-dan-toc", "2014-02", "2025-02-28"),
                held(
                    "Giám đốc Sở Dân tộc và Tôn giáo", "so-dan-toc-ton-giao", "2025-03"
                ),
            ],
        ),
    )
    yield (
        "officials/quang-thi-nhai.md",
        document(
            name="Quàng Thị Nhài",
            posts=[
                held("Phó Bí thư Tỉnh đoàn", "doan-thanh-nien", "2013-03", "2017-10"),
                held("Bí thư Tỉnh đoàn", "doan-thanh-nien", "2017-11", "2022-06"),
            ],
        ),
    )
    yield (
        "officials/khong-van-duom.md",
        document(
            name="Khổng Văn Đượm",
            posts=[
                held("Chủ tịch UBND xã Hủa Tạng", "xa-hua-tang", "2016-07", "2025-06")
            ],
        ),
    )


def _articles() -> Iterator[File]:
    def said(id_: str, day: str, title: str, text: str, **more: object) -> File:
        path = f"articles/{day[:4]}/{day[5:7]}/{id_}.md"
        given = {"category": "Kinh tế", **more}
        return path, article(title, text, date=f"{day} 08:00", **given)

    yield said(
        "tea-export",
        "2024-08-12",
        "Ancient tea trees bring visitors to Khâu Lương",
        "Growers sold forty tonnes of snow tea abroad.",
        lang="en",
    )
    yield said(
        "chuyen-toc",
        "2017-05-11",
        "Phiên chợ tóc rối",
        "Người đổi tóc lấy kim chỉ nay chỉ còn cụ Sùng Thị Vá bên gốc gạo.",
    )
    yield said(
        "ong-mat",
        "2021-04-23",
        "Một mùa hoa bạc hà",
        "Đàn ong của anh Tẩn Láo Lở cho 2.350 lít mật chỉ trong mười ngày nắng.",
    )
    yield said(
        "tua-bin",
        "2018-10-02",
        "Thủy điện Nậm Khơ hòa lưới tổ máy số 2",
        "Hai tuốc bin do thợ địa phương lắp đặt.",
    )
    yield said(
        "lua-nep",
        "2019-10-30",
        "Gìn giữ giống lúa nếp quý ở bản Khuổi Ngọa",
        "Mỗi vụ bản thu mười tấn thóc.",
    )
    yield said(
        "lop-hoc",
        "2014-09-05",
        "Khai giảng ở điểm trường Lũng Chỉn",
        "Thầy Ngải cõng từng viên gạch qua suối để dựng lớp.",
    )
