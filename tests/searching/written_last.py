"""Questions written before the search was looked at again, asked once, then mended for.

python -m tests.searching.measure
"""

from tests.large import AFTER, ASSEMBLY, BEFORE, CHAIR, MERGED_BODY, SERIES, UNITED_BODY
from tests.searching.planted import head

Query = tuple[str, str]

QUERIES: tuple[Query, ...] = (
    ("giám đốc sở tài chính tháng 7 năm 2014", head("Tài chính", 2014)),
    ("ai là giám đốc sở nội vụ ngày 15/7/2017", head("Nội vụ", 2017)),
    ("lanh dao so y te 2019", head("Y tế", 2019)),
    ("chủ tịch ubnd tỉnh năm 2008", BEFORE),
    ("chủ tịch tỉnh 15/8/2025", AFTER),
    ("chu tich tinh la ai", AFTER),
    ("nguyên chủ tịch ubnd tỉnh ma văn trường", BEFORE),
    ("bí thư tỉnh ủy năm 2019", "/can-bo/giang-a-chua/"),
    ("chủ tịch mặt trận tổ quốc tỉnh 2016", "/can-bo/trieu-quang-nhuong/"),
    ("chỉ huy trưởng bộ chỉ huy quân sự", "/can-bo/lu-seo-pao/"),
    ("lu seo pao", "/can-bo/lu-seo-pao/"),
    ("đồng chí lý mỹ kỳ", "/can-bo/ly-my-ky/"),
    ("ông giàng a chúa", "/can-bo/giang-a-chua/"),
    ("triệu quang nhượng 2016", "/can-bo/trieu-quang-nhuong/"),
    ("lò thị thủy giữ chức gì năm 2015", CHAIR),
    ("Vừ Sơn", "/can-bo/vu-a-dinh/"),
    ("nông văn khiêm", "/can-bo/nong-van-khiem/"),
    ("lý my ky phó chủ tịch hội đồng", "/can-bo/ly-my-ky/"),
    ("sở khđt", MERGED_BODY),
    ("SKHĐT nay là sở nào", MERGED_BODY),
    ("so tai chinh khau luong", UNITED_BODY),
    ("ban dân vận tỉnh ủy", "/co-quan/ban-dan-van/"),
    ("mttq tỉnh", "/co-quan/mttq-tinh/"),
    ("hội đồng nhân dân tỉnh", "/co-quan/hdnd-tinh/"),
    ("phiên họp thường kỳ ubnd tỉnh", SERIES),
    ("phien hop thuong ky", SERIES),
    ("đại hội thi đua", ASSEMBLY),
    ("dai hoi thi dua yeu nuoc lan thu 5", ASSEMBLY),
    ("giải trình nhà vệ sinh", "/hoi-nghi/2017/giai-trinh/"),
    ("tiếp xúc cử tri phủ lạng", "/hoi-nghi/2023/tiep-cu-tri/"),
    ("khánh thành cầu bản vài", "/2013/04/cau-treo/"),
    ("cau treo ban vai", "/2013/04/cau-treo/"),
    ("bảo tàng nhận hiện vật rìu đá", "/2024/02/bao-tang/"),
    ("tiêu hủy 6120 con lợn", "/2019/07/dan-lon/"),
    ("giá điện giảm", "/2021/06/thu-hoi/"),
    ("quy chế cổng thông tin điện tử", "/2018/08/quy-che-cong/"),
    ("quyết định 17/2018/QĐ-UBND", "/2018/08/quy-che-cong/"),
    ("giếng khoan lủng vài", "/2014/06/gieng-khoan/"),
    ("cối giã gạo", "/2012/11/coi-nuoc/"),
    ("xưởng gạch phiêng cọ", "/2018/01/bi-thu-tham/"),
    ("tải bảng tính hội nghị", "/du-lieu/"),
    ("lịch họp", "/lich/"),
)
