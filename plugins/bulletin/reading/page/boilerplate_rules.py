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
    r"|gửi (?:email|mail|bài viết|phản hồi|bình luận|cho bạn bè)|chia sẻ(?: bài viết)?"
    r"(?: (?:lên|qua|trên) .{2,20})?|\(?hết\)?|facebook|google\+|twitter|zalo|email"
    r"|print|share|tweet|like|messenger|copy link|sao chép (?:liên kết|link)"
    r"|lưu bài(?: viết)?|lưu tin|nghe bài(?: viết)?|đóng|lưu thông tin|cỡ chữ.{0,20}"
    r"|a-?\s*a\s*a\+?|[aA][-+]|mặc định.{0,12}|tăng cỡ chữ|giảm cỡ chữ|độ tương phản"
    r"|trang chủ|home|tin tức(?: [-–»›>/].*)?"
    r"|(?:số )?lượt (?:người )?(?:xem|đọc|truy cập).{0,20}|đã xem.{0,12}"
    r"|lượt xem.{0,12}|(?:số )?lần xem.{0,12}"
    r"|\d[\d.,]* (?:lượt (?:xem|đọc|truy cập)|views?|bình luận|like)"
    r"|đánh giá(?: bài viết)?.{0,40}|xếp hạng.{0,30}|tổng số điểm.{0,60}"
    r"|click để đánh giá.{0,20}|quay lại|trở về|trở lại|về trang trước|về đầu trang"
    r"|lên đầu trang|đầu trang|tải về|tải xuống|theo dõi .{0,30}(?:google news|zalo"
    r"|trên)"
    r".{0,30}|bình luận(?: \(\d*\))?|gửi ý kiến.{0,20}"
    r"|ý kiến của bạn|ý kiến \(\d*\)|nhập mã.{0,20}"
    r"|(?:họ (?:và )?tên|nội dung|tiêu đề|mã xác nhận)\s*:?\s*\*?|báo lỗi|góp ý|tắt|×|x"
    r"|©.*|copyright.*|bản quyền.*|ghi rõ nguồn.*|.{0,60}khi phát hành lại.*"
    r"|https?://\S+|www\.\S+|\[?quảng cáo\]?|ảnh|xem ảnh.*|phóng to|trình duyệt.{0,60}"
    r"|(?:xem|đọc) thêm\s*:.{0,160}|>>.{0,160}|liên kết|bạn đang ở đây.*|sơ đồ cổng"
    r"|in ra|gửi bài viết.{0,30}|lưu|nghe đọc bài.{0,20}|giọng (?:nam|nữ).{0,20}"
    r"|\d:\d\d ?/ ?\d:\d\d|thích(?: \d+)?|aa?"
    r"|mời (?:quý )?(?:bạn đọc|độc giả|quý vị).{0,140}"
    r"|bạn đang (?:đọc|xem).{0,150}|(?:link|đường dẫn) (?:bài|gốc).{0,120}"
    r"|hotline.{0,100}"
    r"|đăng ký nhận tin.{0,40}|chia sẻ\s*:.{0,60}|bản để in|trang in|phiên bản in"
    r"|thêm (?:nhận xét|bình luận)(?: mới)?|theo dõi báo .{0,40}"
    r"|đăng nhập|tìm kiếm|menu|trước|sau|tiếp theo|bài trước|bài sau|\d{1,3} ?%?"
    r"|!\[.*\]\(.*\)\s*\|?|[|•·*_=\-–—.]+)"
    r"\s*[:.»›>]*"
    r")\Z",
    "a line of the page: left out",
    examples=[
        "xem thêm",
        "in bài viết",
        "lượt xem: 35",
        ">> tin cũ",
    ],
    counter_examples=["sáng 5/3, huyện họp", "in ấn tài liệu cho đại hội"],
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
    r"(?:các )?(?:tin|bài)(?:(?: |,|/|-)+bài)?(?: viết)? (?:khác|cùng sự kiện|nóng"
    r"|mới nhận|cùng thể loại|liên quan|cùng chuyên mục|mới hơn|cũ hơn"
    r"|đã"
    r" đưa|mới nhất|nổi bật|đọc nhiều|xem nhiều).{0,30}|những (?:tin|bài).{0,24}"
    r"|đừng bỏ lỡ|đang được quan tâm|viết bình luận.{0,20}|gửi bình luận.{0,20}"
    r"|mới cập nhật|các bài mới.{0,20}|sự kiện liên quan|chủ đề liên quan"
    r"|tin cùng loại|cùng chuyên mục|có thể bạn quan tâm|đọc nhiều nhất|xem nhiều nhất"
    r"|bài viết khác|ý kiến bạn đọc.{0,20}|thông tin bạn đọc|bình luận(?: \(\d+\))?"
    r"|bạn đọc bình luận|(?:các )?tin mới|tin nổi bật|chuyên mục khác|văn bản mới"
    r"|liên kết website"
    r"|(?:từ khóa|từ khoá|tags?|thẻ|chủ đề)\s*:?.{0,160}|thống kê truy cập.*"
    r")\Z",
    "nothing after it belongs to the report",
    examples=["các tin khác", "tin liên quan", "từ khóa: na rì"],
    counter_examples=["tin vui đến với bản làng"],
)
