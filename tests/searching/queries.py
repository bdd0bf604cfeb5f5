"""What readers type, and the page they want: written before the search that answers.

The kinds are those in which people are known to ask; half of them type no marks.
"""

from tests.large import AFTER, ASSEMBLY, BEFORE, CHAIR, MERGED_BODY, NEXT_SESSION
from tests.searching.planted import head

Query = tuple[str, str]

POSTS: tuple[Query, ...] = (
    ("giám đốc sở y tế 2018", head("Y tế", 2018)),
    ("bi thu tinh uy", "/can-bo/luc-thi-buoi/"),
    ("bí thư tỉnh ủy 2017", "/can-bo/giang-a-chua/"),
    ("chủ tịch ubnd tỉnh", AFTER),
    ("chu tich uy ban nhan dan tinh nam 2012", CHAIR),
    ("chủ tịch UBND tỉnh 2008", BEFORE),
    ("ai là chủ tịch hđnd tỉnh năm 2018", "/can-bo/giang-a-chua/"),
    ("giam doc so tai chinh 2013", head("Tài chính", 2013)),
    ("gđ sở nội vụ 2022", head("Nội vụ", 2022)),
    ("chủ tịch mttq tỉnh 2016", "/can-bo/trieu-quang-nhuong/"),
    ("chỉ huy trưởng bộ chỉ huy quân sự tỉnh", "/can-bo/lu-seo-pao/"),
    ("chủ tịch ubnd tỉnh 20/7/2018", CHAIR),
    ("giám đốc sở kh&đt 2018", head("Kế hoạch và Đầu tư", 2018)),
)
PEOPLE: tuple[Query, ...] = (
    ("lò thị thủy", CHAIR),
    ("cam van tiep", AFTER),
    ("nông văn khiêm", "/can-bo/nong-van-khiem/"),
    ("lù seo páo", "/can-bo/lu-seo-pao/"),
    ("lí mĩ kì", "/can-bo/ly-my-ky/"),
    ("vu son", "/can-bo/vu-a-dinh/"),
    ("trieu quang nhuongg", "/can-bo/trieu-quang-nhuong/"),
    ("Giàng Chúa", "/can-bo/giang-a-chua/"),
)
BODIES: tuple[Query, ...] = (
    ("sở kế hoạch", MERGED_BODY),
    ("SKHĐT", MERGED_BODY),
    ("Sở KH&ĐT", MERGED_BODY),
    ("sở khđt", MERGED_BODY),
    ("hdnd tinh", "/co-quan/hdnd-tinh/"),
    ("mặt trận tổ quốc tỉnh", "/co-quan/mttq-tinh/"),
    ("MTTQ tỉnh", "/co-quan/mttq-tinh/"),
    ("sở gtvt", "/co-quan/so-giao-thong-van-tai/"),
    ("so y te", "/co-quan/so-y-te/"),
    ("sở i tế", "/co-quan/so-y-te/"),
    ("ban dân vận", "/co-quan/ban-dan-van/"),
    ("huyện nà phung", "/co-quan/ubnd-huyen-na-phung/"),
    ("ubnd xã cốc hẩu", "/co-quan/xa-coc-hau/"),
)
MEETINGS: tuple[Query, ...] = (
    ("đại hội thi đua 2018", ASSEMBLY),
    ("ky hop thu muoi hai hdnd", "/hoi-nghi/2019/ky-hop-12/"),
    ("gặp mặt doanh nghiệp đầu xuân", "/hoi-nghi/2021/gap-mat/"),
    ("giải trình nhà vệ sinh", "/hoi-nghi/2017/giai-trinh/"),
    ("tiếp xúc cử tri phủ lạng", "/hoi-nghi/2023/tiep-cu-tri/"),
    ("kỳ họp 15/1/2026", NEXT_SESSION),
)
TITLES: tuple[Query, ...] = (
    ("sáng tạo kỹ thuật", "/2016/09/hoi-thi-sang-tao/"),
    ("bác sĩ tuyến xã", "/2019/03/bac-sy-tuyen-xa/"),
    ("ngày hội hmông", "/2022/12/ngay-hoi-hmong/"),
    ("H’Mông Cao Tằng", "/2022/12/ngay-hoi-hmong/"),
    ("1451 giấy chứng nhận", "/2020/05/so-hong/"),
    ("hồ chứa nước khuổi sao", "/2022/03/dinh-chinh/"),
    ("giá điện giảm một nửa", "/2021/06/thu-hoi/"),
    ("ủy ban nhân dân tỉnh rừng thông", "/2023/05/ubnd-hop/"),
    ("bảo tàng tỉnh hiện vạt", "/2024/02/bao-tang/"),
    ("cầu treoo bản vài", "/2013/04/cau-treo/"),
    ("bí thư tỉnh ủy thăm công nhân", "/2018/01/bi-thu-tham/"),
)
DOCUMENTS: tuple[Query, ...] = (
    ("17/2018/QĐ-UBND", "/2018/08/quy-che-cong/"),
    ("quyet dinh 17/2018", "/2018/08/quy-che-cong/"),
    ("12/NQ-ĐH", ASSEMBLY),
)
PLACES_OF_THE_SITE: tuple[Query, ...] = (
    ("phòng chống ma túy", "/chu-de/phong-chong-ma-tuy/"),
    ("giam ngheo", "/chu-de/giam-ngheo/"),
    ("lịch họp", "/lich/"),
    ("dữ liệu mở", "/du-lieu/"),
    ("csv", "/du-lieu/"),
    ("danh bạ", "/lien-he-cong-vu/"),
    ("giới thiệu", "/gioi-thieu/"),
)
TEXTS: tuple[Query, ...] = (
    ("6120 con lợn", "/2019/07/dan-lon/"),
    ("cối giã gạo", "/2012/11/coi-nuoc/"),
    ("lan can Tráng Seo Lử", "/2013/04/cau-treo/"),
    ("thôn lủng vài", "/2014/06/gieng-khoan/"),
    ("uom to tam", "/2015/10/nuoi-tam/"),
    ("rìu đá mài lưỡi", "/2024/02/bao-tang/"),
)
QUERIES = (
    *POSTS,
    *PEOPLE,
    *BODIES,
    *MEETINGS,
    *TITLES,
    *DOCUMENTS,
    *PLACES_OF_THE_SITE,
    *TEXTS,
    # As people speak of people, and ask.
    ("đồng chí lý mỹ kỳ", "/can-bo/ly-my-ky/"),
    ("ông giàng a chúa", "/can-bo/giang-a-chua/"),
    ("lò thị thủy giữ chức gì năm 2015", CHAIR),
    ("luc thi buoi lam gi", "/can-bo/luc-thi-buoi/"),
)
