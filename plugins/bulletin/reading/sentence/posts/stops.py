"""Words that no post is made of, so that a post ends before them.

"Phó Chủ tịch HĐND huyện khóa XIX tái cử chức danh"  →  up to "tái cử"
"Giám đốc Sở Nội vụ trực tiếp"  →  up to "trực", which "thường trực" keeps
"""

from plugins.bulletin.reading.sentence.posts.stop_rules import (
    BODY_ACTS,
    DOES_SOMETHING,
)
from plugins.bulletin.reading.sentence.tokens import Sentence

_WORDS = frozenset(
    "đã sẽ đang vừa được bị cũng đều cùng có là làm thì mà để nhằm với tại ở trên sau"
    " khi theo cho do bởi từ thay ký giữ đến tới trình nói trả tiếp bày người đọc"
    " hướng lên xuống qua vào trước nghe mời gặp nhận dẫn trao tặng thăm nay này đó kia"
    " như gửi trực nên hiện từng nghỉ sinh thôi lần cảm đích đại xin hôm vui thẳng lý"
    " tin gồm đồng tâm ngày sáng chiều rằng còn điểm thông phổ đi đón không chưa vẫn"
    " luôn đứng ngồi đưa nêu kể hỏi thắp viếng vắng ốm".split()
)
# Nouns of two words, one of which would end the post if it stood alone.
_NOUNS = frozenset(
    """
thường trực|bộ trực|ban trực|ban tổ|giao thông|truyền thông|viễn thông|phổ thông
thông tin|thông minh|thông qua|đoàn đại|hội đại|đại học|đại biểu|đại lý|hiện đại
trọng điểm|địa điểm|điểm du|quản lý|pháp lý|xử lý|tâm lý|vật lý|lý luận|lý lịch
trung tâm|tâm thần|thông tin|bản tin|tin học|tin tức|hội đồng|cộng đồng|hợp đồng
đồng bào|đồng bằng|đồng nhân|định hướng|hướng nghiệp|hướng dẫn|thực hiện|phát hiện
hiện vật|hiện trường|chủ ở|hàng không|phòng không|không lưu|không gian|đăng ký|thư ký
việc làm|học sinh|sinh viên|sinh học|dân sinh|vệ sinh|sinh thái|sinh sản|sinh hoạt
chương trình|công trình|quy trình|lập trình|tiếp nhận|xác nhận|chứng nhận|giao nhận
thiết bị|trang bị|chuẩn bị|từ thiện|tự do|vui chơi|giao tiếp|tiếp thị|tiếp dân
ngày lễ|hiến tặng|phổ biến|người cao|người có|người khuyết|người mù|người tàn
người tiêu|người nghèo|người lao|người dân|người làm|người nước|người đứng|cảm hóa
hỏi đáp|nghề nghiệp|đi lại|gặp gỡ|nhận thức|trên biển|nội trú|thăm dò|gửi tiền
mẫu đồng|nhi đồng|để phát|thanh niên|độc đáo|đón tiếp|tín ngưỡng|tín dụng|tín nhiệm
tiếng nói|nói trên
    """.replace("\n", "|")
    .strip("| ")
    .split("|")
)


def body_acts(sentence: Sentence, index: int) -> bool:
    """Whether a body begins at the index of which the sentence goes on to tell."""
    return sentence.match(BODY_ACTS, index) > index


def ends_post(sentence: Sentence, index: int) -> bool:
    """Whether the word at the index cannot belong to the post before it."""
    token = sentence.tokens[index]
    if token.raw[0].isupper():
        return False
    before, after = sentence.low_at(index - 1), sentence.low_at(index + 1)
    if token.low == "tổ" and after == "chức":
        return before not in ("ban", "vụ", "phòng")
    if token.low == "trực" and after == "tiếp":
        return True
    if sentence.at(DOES_SOMETHING, token.start):
        return True
    pairs = {f"{before} {token.low}", f"{token.low} {after}"}
    return token.low in _WORDS and not pairs & _NOUNS
