"""Lines of a page that are no part of a report: menus, tools, related links.

"Xem thêm"      →  residue
"Các tin khác"  →  nothing after it belongs to the report
"""

import re

from plugins.bulletin.words.text import level

_RESIDUE = re.compile(
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
)
# A row of buttons: "EmailPrintAa", "Chế độ ban đêm In trang Xuất PDF Đọc nội dung".
_BUTTONS = re.compile(
    r"(?:(?:e-?mail|print|facebook|zalo|twitter|[-+]?\s?a{1,2}\s?[-+]?|chế độ ban đêm"
    r"|in trang|in bài|in|(?:xuất|tải) pdf|pdf|đọc (?:nội dung|bài)|chia sẻ|gửi mail"
    r"|lưu bài|bình luận|cỡ chữ|nghe|sao chép)[\s|,/:]*){2,8}"
)
_TAIL = re.compile(
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
)


def is_residue(text: str) -> bool:
    """Whether the line belongs to the page, not to the report."""
    if len(text) >= 180:
        return False
    low = level(text).strip().lstrip("-–•[ ").rstrip("] ")
    return bool(_RESIDUE.fullmatch(low or "-") or _BUTTONS.fullmatch(low))


def starts_tail(text: str) -> bool:
    """Whether nothing after the line belongs to the report."""
    return len(text) < 180 and bool(_TAIL.fullmatch(level(text).strip(" :»›>\u25ba")))
