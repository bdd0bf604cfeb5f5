"""Words that no post is made of, so that a post ends before them.

"Phó Chủ tịch HĐND huyện khóa XIX tái cử chức danh"  →  up to "tái cử"
"Giám đốc Sở Nội vụ trực tiếp"  →  up to "trực", which "thường trực" keeps
"""

import re

from plugins.bulletin.reading.tokens import Sentence

_WORDS = frozenset(
    "đã sẽ đang vừa được bị cũng đều cùng có là làm thì mà để nhằm với tại ở trên sau"
    " khi theo cho do bởi từ thay ký giữ đến tới trình nói trả tiếp bày người đọc"
    " hướng lên xuống qua vào trước nghe mời gặp nhận dẫn trao tặng thăm nay này đó kia"
    " như gửi trực nên hiện từng nghỉ sinh thôi lần cảm đích đại xin hôm vui thẳng lý"
    " tin gồm đồng tâm ngày sáng chiều rằng còn điểm thông phổ đi đón không chưa vẫn"
    " luôn đứng ngồi đưa nêu kể hỏi thắp viếng".split()
)
# Two words that begin what somebody does, though each alone may stand in a post.
_PHRASES = re.compile(
    r"(?:tái (?:đắc )?cử|đắc cử|trúng cử|tái bổ nhiệm|chỉnh lại|ra (?:mắt|quân|đón)"
    r"|về (?:dự|thăm|việc|phía|nhận)|bên (?:lề|cạnh|phải|trái)|(?:bìa|ngoài cùng)"
    r" (?:phải|trái)|trở (?:lại|thành|về)|chính thức|lần lượt|đặt (?:hoa|vòng|câu|ra)"
    r"|sang (?:thăm|dự|chúc))"
    r"(?!\w)"
)
# After these the word is part of a noun: "thường trực", "quản lý", "trung tâm".
_NOUN_BEFORE = {
    "trực": ("thường", "bộ", "ban"),
    "tổ": ("ban",),
    "thông": ("giao", "truyền", "viễn"),
    "đại": ("đoàn", "hội"),
    "điểm": ("trọng",),
    "lý": ("quản", "pháp", "xử"),
    "tâm": ("trung",),
    "tin": ("thông", "bản"),
    "đồng": ("hội", "cộng"),
    "hướng": ("định",),
    "hiện": ("thực",),
    "ở": ("chủ",),
    "không": ("hàng", "phòng"),
}


def ends_post(sentence: Sentence, index: int) -> bool:
    """Whether the word at the index cannot belong to the post before it."""
    token = sentence.tokens[index]
    if token.raw[0].isupper():
        return False
    before = sentence.low_at(index - 1)
    if token.low == "tổ" and sentence.low_at(index + 1) == "chức":
        return before not in ("ban", "vụ", "phòng")
    if _PHRASES.match(sentence.low, token.start):
        return True
    if token.low == "trực" and sentence.low_at(index + 1) == "tiếp":
        return True
    return token.low in _WORDS and before not in _NOUN_BEFORE.get(token.low, ())
