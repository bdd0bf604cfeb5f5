"""Signs beside a name that the person did not take part, or that it is not certain.

"bài phát biểu của đồng chí"  →  "absent"
"miễn nhiệm đối với ông"      →  "uncertain"
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from plugins.bulletin.reading.people.person import Person
from plugins.bulletin.reading.sentence.tokens import Sentence

# Words right before the address. "của" is fine after "sự chủ trì của", "nghe … của".
_ABSENT_BEFORE = re.compile(
    r"(?:(?<!\w)(?:theo|thay|nhớ|sinh|mất|tặng|gọi|vợ|chồng|con|cháu|nhà|hộ|cố|mừng|bắt"
    r"|khởi tố|kỷ luật|tang lễ|tang|truy điệu|tưởng niệm|tri ân|viếng|yêu cầu|đề"
    r" nghị|(?<!xã )giao|nhiệm"
    r" vụ cho"
    r"|cho|ủng hộ|hỗ trợ|thương tiếc|tượng|tượng đài|mộ|tên|mang tên|lăng|bởi|học tập"
    r"|noi gương|gương|như|từ|trước đó|trước đây|về|tới|nhờ|thăm|động viên|chia buồn"
    r" với"
    r"|ngày sinh|đối với|thân nhân|cảm ơn|trao cho|gửi|mời|đồng đội"
    r"|(?:khi|lúc|thời) (?:ấy|đó)|bấy giờ|năm (?:19)\d\d,?)\s*)$"
)
_OF = re.compile(r"(?<!\w)của\s*$")
_PRESENT_OF = re.compile(
    r"(?:sự (?:chủ trì|điều hành|tham dự|tham gia|có mặt|góp mặt|chứng kiến|đồng hành"
    r"|hiện diện|chỉ đạo|dẫn đầu|dự|chủ tọa)|(?:nghe|sau|qua) [^,;:]{0,60}"
    r"|đồng chủ trì|tham gia|chủ trì|có tham luận)"
    r"[^,;:]{0,40}của\s*$"
)
_STUDIED = re.compile(
    r"(?:nghe (?:lại|đọc|phổ biến|quán triệt|truyền đạt)|quán triệt|học tập|nghiên cứu"
    r"|tinh thần|ý kiến chỉ đạo|thực hiện|làm theo|bài viết|bài nói|tác phẩm|cuốn sách"
    r"|tư tưởng|lời dạy|lời căn dặn|thư|ủy quyền|đề nghị của)[^;:]{0,90}$"
)
_APPOINTED = re.compile(
    r"(?:bầu|bổ nhiệm|điều động|luân chuyển|chỉ định|phê chuẩn|tín nhiệm|(?:trao|công"
    r" bố)(?: các)? quyết định"
    r"|giới thiệu|phân công|giao quyền|chuẩn y|bổ sung)[^;:.]{0,110}$"
)
# Right before somebody: what is done to them, not by them.
_DONE_TO = re.compile(
    r"(?:bầu|bổ nhiệm|điều động|chỉ định|luân chuyển|phân công|chuẩn y|phê chuẩn)"
    r"(?: bổ sung| lại)?\s*$"
)
_REMOVED = re.compile(
    r"(?:miễn nhiệm|bãi nhiệm|cho thôi|thôi (?:giữ|làm)|cách chức|kỷ luật"
    r"|khiển trách|khai trừ|đình chỉ"
    r"|nghỉ (?:chuẩn bị |chờ )?hưu|nghỉ công tác|chia tay|tri ân)[^;:.]{0,110}$"
)
# "Đó là chỉ đạo của …" tells who said it.
_TOLD = re.compile(r"(?:đây|đó)(?: cũng| chính)? là [^,;:]{0,60}của\s*$")
_SIGNED = re.compile(
    r"[\s,]*(?:(?:đã|vừa|mới) )*(?:(?:thay mặt|thừa lệnh)[^,;.]{0,60} )?"
    r"(?:từng|ấn ký"
    r"|ký(?! (?:kết|biên bản|bản|thỏa thuận|giao ước|quy chế|cam kết|hợp tác|chương))"
    r"|gửi (?:lẵng|vòng|thư|điện|hoa)|từ trần|qua đời|hy sinh"
    r"|vắng mặt|không dự|không tham dự|sinh (?:năm|ngày))(?!\w)"
)
_GONE = re.compile(
    r"[\s,]*(?:(?:đã|vừa|sẽ|được|xin) )*(?:nghỉ (?:chuẩn bị |chờ |để )?hưu"
    r"|nghỉ chế độ|thôi giữ|thôi làm|miễn nhiệm|bị |chuyển công tác|nghỉ công tác)"
)
_NEW_POST = re.compile(
    r"[\s,]*(?:(?:được|đã|vừa|chính thức|tái|trúng) )*(?:giữ (?:chức|trọng trách)|làm"
    r" (?:phó|chủ|bí|giám|trưởng (?!đoàn)|ủy|chánh|viện|thành|quyền)|nhận (?:quyết"
    r" định|nhiệm vụ)"
    r"|cử|bầu|đắc cử|bổ nhiệm|tái cử|trúng cử|điều động|chỉ định|phân công|luân chuyển)"
)
_LIST_OF_CANDIDATES = re.compile(
    r"đơn vị bầu cử số|danh sách (?:những )?(?:người |ứng cử|trúng cử|chính thức)"
)
# Streets and schools that get the names of people.
_NAMESAKES = re.compile(
    r"(?:đặt|đổi|gắn biển) tên (?:[^\s.;]+ ){0,6}?(?:đường|phố|trường|cầu|công viên)"
)
_MET_VOTERS = re.compile(r"tiếp xúc cử tri|tham dự|tới dự|có mặt|cùng dự")
LONG_DEAD = re.compile(
    r"hồ chí minh|nguyễn ái quốc|nguyễn tất thành|võ nguyên giáp|trần phú|lê hồng phong"
    r"|nguyễn thị minh khai|hoàng văn thụ|phùng chí kiên|tôn đức thắng|trường chinh"
    r"|lê duẩn|phạm văn đồng|nguyễn văn cừ|hà huy tập|ngô gia tự|hoàng đình giong"
    r"|nguyễn văn linh|nguyễn chí thanh|phan đình phùng|võ văn kiệt|đỗ mười"
    r"|lê quảng ba|hoàng quốc việt|nguyễn lương bằng|chu văn tấn|nguyễn phong sắc"
)


def lists_absent(sentence: Sentence) -> bool:
    """Whether the names are those of candidates or of streets, not of people there."""
    low = sentence.low
    listed = _LIST_OF_CANDIDATES.search(low) or _NAMESAKES.search(low)
    return bool(listed) and not _MET_VOTERS.search(low)


def before(sentence: Sentence, position: int) -> str:
    """What the words before a person say: "", "absent", "removed" or "appointed"."""
    text = sentence.low[max(0, position - 160) : position]
    if _REMOVED.search(text):
        return "removed"
    if _OF.search(text):
        present = _TOLD.search(text) or (
            _PRESENT_OF.search(text) and not _STUDIED.search(text)
        )
        return "" if present else "absent"
    if _APPOINTED.search(text) and not re.search(r"(?:trao|công bố)[^,]*,\s*$", text):
        return "appointed"
    return "absent" if _ABSENT_BEFORE.search(text) else ""


def share(sentence: Sentence, people: Sequence[Person]) -> None:
    """Make those absent who are listed right after somebody visited or thanked."""
    for first, person in pairwise(people):
        between = sentence.low[first.end : person.start].strip()
        done_to = first.sense == "absent" and between in (";", ",", "và")
        if done_to and not person.roles and not person.sense:
            person.sense = "absent"


def is_object(sentence: Sentence, position: int) -> bool:
    """Whether what stands before a person is done to them: "điều động đồng chí"."""
    return bool(_DONE_TO.search(sentence.low[max(0, position - 30) : position]))


def after(sentence: Sentence, position: int) -> str:
    """What the words after a person and the posts say: as `before`."""
    for pattern, sense in (
        (_SIGNED, "absent"),
        (_GONE, "removed"),
        (_NEW_POST, "appointed"),
    ):
        if pattern.match(sentence.low, position):
            return sense
    return ""
