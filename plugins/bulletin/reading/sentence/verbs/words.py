"""Words of which the verbs of reports are made, as parts of patterns.

SPOKEN  →  "nhấn mạnh|khẳng định|yêu cầu|…"
"""

AWARDS = (
    r"quyết định|bằng khen|giấy khen|cờ thi đua|huân chương|huy hiệu|kỷ niệm chương"
    r"|giấy chứng nhận|học bổng|quà|hoa|biểu trưng|giải thưởng|giải|bằng|danh hiệu|cờ"
)

OF_SPEECH = (
    "khai_mạc bế_mạc kết_luận chỉ_đạo chào_mừng chúc_mừng tham_luận đề_dẫn đáp_từ"
)

KINDS_OF_SPEECH = tuple(kind.replace("_", " ") for kind in OF_SPEECH.split())

# "Báo cáo của ông A cho thấy", "Theo báo cáo của", "bế mạc với phần phát biểu của":
# the speech is told of, not somebody's paper.
OPENS = r"(?<!\w)(?:(?<!\S )|(?<=theo )|(?<=với )|(?<=bằng ))"

SPOKEN = (
    "nhấn mạnh|khẳng định|yêu cầu|đề nghị|cho biết|cho rằng|cho hay|chia sẻ|đánh giá"
    "|biểu dương|ghi nhận|lưu ý|mong muốn|bày tỏ|kiến nghị|đề xuất|làm rõ|giới thiệu"
    "|thông báo(?! (?:số|kết luận|của))|gợi ý"
    "|thông tin(?=:|,| (?:về|thêm|tại|rằng|với|nhanh))"
    "|nêu rõ|nêu|chỉ rõ|chỉ ra|phân tích|nhận định|khuyến nghị|đánh giá cao|cảm ơn"
    "|cám ơn|hy vọng|mong|tin tưởng|quán triệt yêu cầu|phản ánh|trao đổi|góp ý|bổ sung"
    "|giao(?! (?:ban|thông|dịch|lưu|hữu|nhau|tiếp|thừa))|nói|cam kết|hoan nghênh|trăn"
    " trở|gửi lời|chúc(?! (?:tết|văn))|làm rõ thêm|nhắc"
    "|đóng góp ý kiến|có ý kiến|kêu gọi|phát động|bộc bạch|thừa nhận|tâm sự|ôn lại"
    "|nhiệt liệt chào mừng|chào mừng(?= (?:đoàn|quý|các đồng chí|đồng chí|ông|bà))"
    "|giải thích|tiếp tục đề nghị|thống nhất|nhất trí|đồng tình|tán thành|băn khoăn"
)

# "Đó là chỉ đạo của đồng chí …": what was just told was said by whom follows.
TOLD = r"(?:(?:trên )?đây|đó)(?: cũng| chính)? là (?:[^\s,;:.]+ ){0,3}?"
