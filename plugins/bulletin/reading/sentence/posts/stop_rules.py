"""Phrases before which a post ends.

"Phó Chủ tịch HĐND huyện khóa XIX tái cử chức danh"  →  up to "tái cử"
"""

from plugins.bulletin.reading.rule import rule

# Each word alone may stand in a post.
DOES_SOMETHING = rule(
    "post/does-something",
    r"(?:ôn lại|tái (?:đắc )?cử|đắc cử|trúng cử|tái bổ nhiệm|chỉnh lại"
    r"|ra (?:mắt|quân|đón)|phê (?:chuẩn|duyệt)|bầu(?! cử)|bổ nhiệm|miễn nhiệm"
    r"|ban hành|chỉ định|điều động|luân chuyển|công bố|thống nhất|xem xét|đối với"
    r"|quyết định|tham gia|nhân (?:dịp|chuyến|kỷ niệm|ngày)|phụ trách chỉ đạo"
    r"|phấn khởi|xúc động|vui mừng|ân cần|trân trọng|thẳng thắn|bộc bạch|băn khoăn"
    r"|trăn trở|tâm sự|thân mật|thân tình|chân thành|hồ hởi|ra mắt|nhiệt liệt"
    r"|bàn giao"
    r"|về (?:dự|thăm|việc|phía|nhận|công tác (?:tại|ở))"
    r"|bên (?:lề|cạnh|phải|trái)|(?:bìa|ngoài cùng)"
    r" (?:phải|trái)|trở (?:lại|thành|về)|chính thức|lần lượt|đặt (?:hoa|vòng|câu|ra)"
    r"|sang (?:thăm|dự|chúc)|vô cùng|vinh dự|tổng hợp (?:ý kiến|các)|báo tin|lắng nghe"
    r"|đón nhận|chụp ảnh|bắt tay|căn dặn|cắt băng|khởi công|động thổ|thị sát"
    r"|khẩn trương"
    r"|tái khẳng định|kỳ vọng|hứa|ghé|ký ban hành|cung cấp thông tin|tích cực|tranh thủ"
    r"|kính viếng|có (?:mặt|buổi|cuộc|chuyến|bài|ý kiến))"
    r"(?!\w)",
    "the post ends: somebody does something",
    examples=["tái cử", "trân trọng cảm ơn", "về công tác tại", "bàn giao"],
    counter_examples=["bầu cử", "về hưu trí"],
)
BODY_ACTS = rule(
    "post/body-acts",
    r"(?:ubnd|hđnd|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|thường trực|sở|ban|đoàn|hội"
    r"|công an|bộ|phòng|trường|trung tâm)(?: [^\s,;.]+){0,12}? (?:họp(?=,)"
    r"|(?:đã|vừa) (?:tổ chức|phối hợp|tiến hành|họp|có)"
    r"|(?<!ban )tổ chức (?:hội nghị|phiên|kỳ|lễ|họp|buổi))",
    "the post ends: the body that acts is no part of it",
    examples=["ubnd tỉnh đã tổ chức", "sở y tế tổ chức hội nghị"],
    counter_examples=["sở y tế", "ban tổ chức tỉnh ủy"],
)
