"""Other questions of the same kinds, asked once when the search was done.

python -m tests.searching.measure
"""

from tests.large import AFTER, ASSEMBLY, BUSY, CHAIR, MERGED_BODY, UNITED_BODY
from tests.searching.planted import head

Query = tuple[str, str]

QUERIES: tuple[Query, ...] = (
    ("giám đốc sở tư pháp năm 2016", head("Tư pháp", 2016)),
    ("giam doc so xay dung 2012", head("Xây dựng", 2012)),
    ("gđ sở gd&đt 2023", head("Giáo dục và Đào tạo", 2023)),
    ("Giám đốc SNV 2018", head("Nội vụ", 2018)),
    ("lãnh đạo sở y tế năm 2013 giám đốc", head("Y tế", 2013)),
    ("chủ tịch tỉnh", AFTER),
    ("pct ubnd tỉnh 2009", CHAIR),
    ("phó bí thư tỉnh ủy", CHAIR),
    ("bt tỉnh ủy 2016", "/can-bo/giang-a-chua/"),
    ("trưởng ban pháp chế", "/can-bo/nong-van-khiem/"),
    ("pho chu tich hdnd tinh", "/can-bo/ly-my-ky/"),
    ("ai là bí thư tỉnh ủy hiện nay", "/can-bo/luc-thi-buoi/"),
    ("giàng a chúa", "/can-bo/giang-a-chua/"),
    ("Luc Thi Buoi", "/can-bo/luc-thi-buoi/"),
    ("lục thị bươii", "/can-bo/luc-thi-buoi/"),
    ("Vừ A Dính Sơn", "/can-bo/vu-a-dinh/"),
    ("sở kế hoạch và đầu tư", MERGED_BODY),
    ("so ke hoach va dau tu", MERGED_BODY),
    ("sở tài chính", UNITED_BODY),
    ("UBND tỉnh", BUSY),
    ("uy ban nhan dan tinh khau luong", BUSY),
    ("STNMT", "/co-quan/so-tai-nguyen-va-moi-truong/"),
    ("sở tn&mt", "/co-quan/so-tai-nguyen-va-moi-truong/"),
    ("ban tuyên giáo và dân vận", "/co-quan/ban-tuyen-giao-dan-van/"),
    ("bộ chqs tỉnh", "/co-quan/bo-chqs/"),
    ("thi đua yêu nước", ASSEMBLY),
    ("hội nghị gặp mặt doanh nhiệp", "/hoi-nghi/2021/gap-mat/"),
    ("kỳ họp 12 hđnd khóa X", "/hoi-nghi/2019/ky-hop-12/"),
    ("kĩ thuật thanh thiếu nhi", "/2016/09/hoi-thi-sang-tao/"),
    ("siêu âm bác sĩ", "/2019/03/bac-sy-tuyen-xa/"),
    ("dân tộc h'mông", "/2022/12/ngay-hoi-hmong/"),
    ("1.451", "/2020/05/so-hong/"),
    ("khởi công hồ chứa 2022", "/2022/03/dinh-chinh/"),
    ("512/QĐ-UBND", "/can-bo/giang-a-chua/"),
    ("12/nq-đh", ASSEMBLY),
    ("đính chính", "/cai-chinh/"),
    ("số điện thoại liên hệ", "/lien-he-cong-vu/"),
    ("chuyển đổi số", "/chu-de/chuyen-doi-so/"),
    ("cầu treo tráng seo lử thợ hàn", "/2013/04/cau-treo/"),
    ("bà mẩy ươm tơ", "/2015/10/nuoi-tam/"),
    ("312 nhà vệ sinh", "/hoi-nghi/2017/giai-trinh/"),
    ("khèn vang thung lũng", "/2022/12/ngay-hoi-hmong/"),
)
