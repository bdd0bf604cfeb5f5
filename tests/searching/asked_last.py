"""Questions written when the search had been mended for all others, and asked once.

python -m tests.searching.measure
"""

from tests.large import AFTER, BEFORE, CHAIR, MERGED_BODY, NEXT_SESSION
from tests.searching.planted import head

Query = tuple[str, str]

QUERIES: tuple[Query, ...] = (
    ("người đứng đầu sở xây dựng 2016", head("Xây dựng", 2016)),
    ("lãnh đạo tỉnh đoàn năm 2019", "/can-bo/quang-thi-nhai/"),
    ("giám đốc Yên sở nội vụ", head("Nội vụ", 2012)),
    ("cựu bí thư tỉnh đoàn", "/can-bo/quang-thi-nhai/"),
    ("GĐ SỞ VHTTDL THÁNG 5/2021", head("Văn hóa - Thể thao và Du lịch", 2021)),
    (
        "giam doc so khoa hoc cong nghe ngay 3/3/2013",
        head("Khoa học và Công nghệ", 2013),
    ),
    ("cầm văn tiệp chủ tịch", AFTER),
    ("ong Truong chu tich tinh", BEFORE),
    ("phó chủ tịch ubnd tỉnh năm 2007", CHAIR),
    ("khổng văn đượmm", "/can-bo/khong-van-duom/"),
    ("xã Hủa Tạng", "/co-quan/xa-hua-tang/"),
    ("ubnd thị trấn nà đon", "/co-quan/phuong-go-den/"),
    ("ủy ban dân số", "/co-quan/chi-cuc-dan-so/"),
    ("skhđt sáp nhập vào sở nào", MERGED_BODY),
    ("sở nông nghiệp", "/co-quan/so-nong-nghiep-va-phat-trien-nong-thon/"),
    ("ethnic religious affairs", "/co-quan/so-dan-toc-ton-giao/"),
    ("quyết định số 34/2024/QĐ-UBND ngày 6/5/2024", "/van-ban/2024/34-qd-ubnd/"),
    ("bảng giá đất lòng hồ", "/van-ban/2024/34-qd-ubnd/"),
    ("học phí mầm non", "/van-ban/2022/19-nq-hdnd/"),
    ("lịch tuần 50", "/lich-tuan/2025/50/"),
    ("lịch công tác tuần này 22/9/2025", "/lich-tuan/2025/39/"),
    ("thông báo cấm đường khau vác", "/thong-bao/2025/cam-duong/"),
    ("đèn đường hỏng phố cửa ải", "/hoi-dap/2025/den-duong/"),
    ("mat the bao hiem y te", "/hoi-dap/2023/the-bao-hiem/"),
    ("chủ đề du lịch cộng đồng", "/chu-de/du-lich-cong-dong/"),
    ("sơ đồ trang", "/so-do-trang/"),
    ('"hai tuốc bin" thợ địa phương', "/2018/10/tua-bin/"),
    ("lúa nếp qúy khuổi ngọa", "/2019/10/lua-nep/"),
    ("snow tea sold abroad", "/2024/08/tea-export/"),
    ("kỳ họp đầu năm 2026", NEXT_SESSION),
)
