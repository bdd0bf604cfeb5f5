"""Lines of a page that are no part of a report, and lines after which none is.

"Xem thêm"      →  residue
"Các tin khác"  →  nothing after it belongs to the report
"""

from plugins.bulletin.reading.rule import rule

RESIDUE = rule(
    "page/residue",
    r"^(?:"
    r"(?:xem thêm|đọc thêm|chi tiết|đọc tiếp|bản in|in bài(?: viết)?|in trang(?:"
    r" này)?|in"
    r"|gửi (?:email|mail|bài viết|phản hồi|bình luận|ý kiến|cho bạn bè"
    r"|bài viết (?:qua|cho) (?:email|bạn bè))"
    r"|chia sẻ(?: bài viết)?(?: (?:lên|qua|trên) (?:facebook|zalo|twitter|google\+?"
    r"|mạng xã hội|linkedin|email))?"
    r"|\(?hết\)?|facebook|google\+|twitter|zalo|email"
    r"|print|share|tweet|like|messenger|copy link|sao chép (?:liên kết|link)"
    r"|lưu bài(?: viết)?|lưu tin|nghe bài(?: viết)?|đóng|lưu thông tin"
    r"|cỡ chữ:?(?: (?:a[-+]?|[-+]a|nhỏ|vừa|lớn|to|mặc định))*"
    r"|a-?\s*a\s*a\+?|[aA][-+]|mặc định|tăng cỡ chữ|giảm cỡ chữ|độ tương phản"
    r"|trang chủ|home|tin tức(?: [-–»›>/].*)?|trang chủ [-–»›>/|].*"
    r"|(?:số )?lượt (?:người )?(?:xem|đọc|truy cập)(?: bài(?: viết)?)?:? ?[\d.,]*"
    r"|(?:đã|số lần) xem:? ?[\d.,]*(?: lần)?"
    r"|\d[\d.,]* (?:lượt (?:xem|đọc|truy cập)|views?|bình luận|like)"
    r"|đánh giá(?: bài viết)?(?: này)?:?(?: [\d.,/]+(?: sao)?)?"
    r"|xếp hạng:? [\d.,/]*(?: - \d+ phiếu bầu)?"
    r"|tổng số điểm của bài viết(?: là)?:? \d+ trong \d+ đánh giá"
    r"|click để đánh giá bài viết|quay lại|trở về|trở lại|về trang trước|về đầu trang"
    r"|lên đầu trang|đầu trang|tải về|tải xuống"
    r"|theo dõi .{2,30} trên (?:google news|zalo|facebook)"
    r"|bình luận(?: \(\d*\))?|gửi ý kiến(?: của bạn)?"
    r"|ý kiến của bạn|ý kiến \(\d*\)|nhập mã(?: (?:xác nhận|bảo vệ))?"
    r"|(?:họ (?:và )?tên|mã xác nhận)\s*:?\s*\*|báo lỗi|góp ý|tắt|×|x"
    r"|© ?(?:\d{4} )?(?:bản quyền|copyright).{0,60}|copyright (?:©|\d).{0,60}"
    r"|https?://\S+|www\.\S+|\[?quảng cáo\]?|xem ảnh (?:lớn|gốc|cỡ lớn)|phóng to"
    r"|(?:xem|đọc) thêm\s*:.{0,160}|>>.{0,160}|bạn đang ở đây.{0,80}|sơ đồ cổng"
    r"|in ra|gửi bài viết|lưu|nghe đọc bài|giọng (?:nam|nữ)"
    r"|\d:\d\d ?/ ?\d:\d\d|thích(?: \d+)?|aa?"
    r"|mời (?:quý )?(?:bạn đọc|độc giả) (?:xem|theo dõi|đón đọc|đón xem).{0,120}"
    r"|bạn đang (?:đọc|xem) (?:bài|tin).{0,140}"
    r"|(?:link|đường dẫn) (?:bài|gốc)\s*:.{0,120}"
    r"|ghi rõ nguồn (?:.{2,40} )?khi phát hành lại.{0,60}"
    r"|(?:từ khóa|từ khoá|tags?)\s*:.{0,160}"
    r"|hotline\s*:? ?[\d. ]{8,16}"
    r"|đăng ký nhận tin(?: mới)?|bản để in|trang in|phiên bản in"
    r"|thêm (?:nhận xét|bình luận)(?: mới)?|theo dõi báo .{0,40}"
    r"|đăng nhập|tìm kiếm|menu|bài trước|bài sau"
    r"|!\[.*\]\(.*\)\s*\|?|[|•·*_=\-–—.]+)"
    r"\s*[:.»›>]*"
    r")\Z",
    "a line of the page: left out",
    examples=[
        "xem thêm",
        "in bài viết",
        "lượt xem: 35",
        ">> tin cũ",
        "đánh giá bài viết: 4,5/5 sao",
        "từ khóa: na rì",
    ],
    counter_examples=[
        "sáng 5/3, huyện họp",
        "in ấn tài liệu cho đại hội",
        "đánh giá kết quả sáu tháng",
        "bản quyền phần mềm là nội dung thứ hai",
        "ghi rõ nguồn vốn của từng dự án",
        "12",
    ],
)
BUTTONS = rule(
    "page/buttons",
    r"^(?:"
    r"(?:(?:e-?mail|print|facebook|zalo|twitter|[-+]?\s?a{1,2}\s?[-+]?|chế độ ban đêm"
    r"|in trang|in bài|in|(?:xuất|tải) pdf|pdf|đọc (?:nội dung|bài)|chia sẻ|gửi mail"
    r"|lưu bài|bình luận|cỡ chữ|nghe|sao chép)[\s|,/:]*){2,8}"
    r")\Z",
    "a row of buttons: left out",
    examples=["emailprintaa", "chế độ ban đêm in trang xuất pdf đọc nội dung"],
    counter_examples=["in", "đọc bài viết này"],
)
TAIL = rule(
    "page/tail",
    r"^(?:"
    r"(?:các |những )?(?:tin|bài)(?:(?: |,|/|-)+bài)?(?: viết)? (?:khác|cùng sự kiện"
    r"|mới nhận|cùng thể loại|liên quan|cùng chuyên mục|mới hơn|cũ hơn|đã đưa|cùng loại"
    r"|mới nhất|đọc nhiều|xem nhiều)(?: (?:nhất|cùng chuyên mục|của chuyên mục"
    r"|trong chuyên mục))?"
    r"|tin (?:nóng|nổi bật)|bài viết (?:nổi bật|khác)"
    r"|đừng bỏ lỡ|đang được quan tâm|viết bình luận|gửi bình luận(?: của bạn)?"
    r"|(?:các )?(?:tin|bài) mới(?: cập nhật)?|mới cập nhật|sự kiện liên quan"
    r"|chủ đề liên quan|cùng chuyên mục|có thể bạn quan tâm|đọc nhiều nhất"
    r"|xem nhiều nhất|ý kiến bạn đọc(?: \(\d+\))?|thông tin bạn đọc"
    r"|bình luận(?: \(\d+\))?|bạn đọc bình luận|chuyên mục khác"
    r"|liên kết website|thống kê truy cập"
    r")\Z",
    "nothing after it belongs to the report",
    examples=["các tin khác", "tin liên quan", "những tin mới hơn"],
    counter_examples=[
        "tin vui đến với bản làng",
        "những bài học kinh nghiệm",
        "chủ đề: dân vận khéo",
        "thẻ bảo hiểm y tế",
    ],
)
