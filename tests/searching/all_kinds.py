"""Questions about all kinds of content, written before any of them was asked.

python -m tests.searching.measure
"""

from tests.large import ASSEMBLY, BEFORE, CHAIR
from tests.searching.planted import head

Query = tuple[str, str]

QUERIES: tuple[Query, ...] = (
    # Posts, by year, by day, by the name of a body that is no more.
    ("trưởng ban dân tộc", "/can-bo/phan-the-cuu/"),
    ("bí thư tỉnh đoàn 2020", "/can-bo/quang-thi-nhai/"),
    ("gd so gtvt nam 2012", head("Giao thông vận tải", 2012)),
    ("giám đốc sở lđtbxh 12/3/2018", head("Lao động - Thương binh và Xã hội", 2018)),
    ("chủ tịch xã hủa tạng", "/can-bo/khong-van-duom/"),
    # A given name, or a name, with a post.
    ("bà nhài tỉnh đoàn", "/can-bo/quang-thi-nhai/"),
    ("phan thế cửu trưởng ban dân tộc", "/can-bo/phan-the-cuu/"),
    ("chủ tịch Trường ubnd tỉnh", BEFORE),
    # Bodies: what follows them, former names, abbreviations, English.
    ("ban dân tộc tỉnh", "/co-quan/ban-dan-toc/"),
    ("sở dt&tg", "/co-quan/so-dan-toc-ton-giao/"),
    ("uy ban dan so gia dinh va tre em", "/co-quan/chi-cuc-dan-so/"),
    ("thị trấn Nà Đon", "/co-quan/phuong-go-den/"),
    ("xã hủa tạng nay thuộc xã nào", "/co-quan/xa-hua-tang/"),
    ("department of ethnic affairs", "/co-quan/ban-dan-toc/"),
    ("TĐ khâu lương tỉnh đoàn", "/co-quan/doan-thanh-nien/"),
    ("SLĐTBXH", "/co-quan/so-lao-dong-thuong-binh-va-xa-hoi/"),
    # Documents.
    ("34/2024/QĐ-UBND", "/van-ban/2024/34-qd-ubnd/"),
    ("chỉ thị khai thác cát sỏi", "/van-ban/2023/08-ct-ubnd/"),
    ("nghị quyết 19/nq-hđnd học phí", "/van-ban/2022/19-nq-hdnd/"),
    ("ke hoach xoa nha tam", "/van-ban/2025/215-kh-ubnd/"),
    # Weeks, notices, questions.
    ("lịch công tác tuần 43", "/lich-tuan/2025/43/"),
    ("lich tuan 40 nam 2025", "/lich-tuan/2025/40/"),
    ("đập nậm khơ", "/lich-tuan/2025/43/"),
    ("lấy ý kiến quy hoạch chợ", "/thong-bao/2024/quy-hoach-cho/"),
    ("moi thau ke song ma", "/thong-bao/2023/ke-song/"),
    ("tuyển dụng viên chức y tế 2025", "/thong-bao/2025/vien-chuc/"),
    ("tách thửa cho con", "/hoi-dap/2024/tach-thua/"),
    ("xin cấp lại thẻ bhyt", "/hoi-dap/2023/the-bao-hiem/"),
    # Topics and fixed pages.
    ("CHỦ ĐỀ NÔNG THÔN MỚI", "/chu-de/nong-thon-moi/"),
    ("hien mau", "/chu-de/hien-mau/"),
    ("danh sách cán bộ", "/can-bo/"),
    ("contacts phone", "/en/contacts/"),
    # One wrong letter, i for y, numbers, words of texts, quotes, English.
    ("thủi điện nậm khơ", "/2018/10/tua-bin/"),
    ("khuổi ngọaa", "/2019/10/lua-nep/"),
    ("2350 lít mật", "/2021/04/ong-mat/"),
    ('"đổi tóc lấy kim chỉ"', "/2017/05/chuyen-toc/"),
    ("cong tung vien gach", "/2014/09/lop-hoc/"),
    ("ancient tea trees", "/2024/08/tea-export/"),
    ("ĐẠI HỘI THI ĐUA YÊU NƯỚC NGÀY 20/7/2018", ASSEMBLY),
    ("lò thị thuỷ phó bí thư tỉnh uỷ", CHAIR),
)
