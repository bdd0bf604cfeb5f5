"""How captions look, and the photographers they name.

"Quang cảnh hội nghị. Ảnh: Hà Phan"  →  SCENE, CREDIT with who "Hà Phan"
"""

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.rule import printed_rule, rule
from plugins.bulletin.words.honorifics import HONORIFIC

SCENE = rule(
    "caption/scene",
    r"^(?:"
    r"(?:quang cảnh|toàn cảnh|khung cảnh|hình ảnh|một góc"
    r"|các đại biểu (?:dự|tham dự|tại|chụp|biểu quyết|thảo luận|thực hiện|nghe)"
    r"|đại biểu (?:dự|tham dự|biểu quyết|chụp))(?!\w).{0,200}"
    r")\Z",
    "a caption of what happens",
    examples=["quang cảnh hội nghị", "các đại biểu dự kỳ họp"],
    counter_examples=["sáng 5/3, huyện họp"],
)
# Who a picture shows stands first in its caption.
SOMEBODY = rule(
    "caption/somebody",
    r"^(?:"
    rf"(?:(?:các )?(?:đồng chí|đ/c|ông|bà|đại biểu|lãnh đạo|đại diện|đoàn)"
    rf"|{HONORIFIC.pattern}|{HEAD.pattern})(?!\w).{{8,200}}"
    r")\Z",
    "a caption of who is shown",
    examples=["đồng chí nông văn tài phát biểu"],
    counter_examples=["sáng 5/3, đồng chí tài"],
)
POINTING = rule(
    "caption/pointing",
    r"\((?:thứ [^()]{1,20}|hàng [^()]{1,20}|bìa|ngoài cùng|ở giữa|giữa|đứng"
    r"|ngồi|áo [^()]+|bên)[^()]{0,40}\)|từ (?:trái|phải) (?:sang|qua)",
    "a caption that says where somebody stands",
    examples=["ông tài (thứ hai từ trái)", "từ trái sang"],
    counter_examples=["ông tài (huyện na rì)"],
)
CREDIT = printed_rule(
    "caption/credit",
    r"(?i:[\s.,(|–-]*(?:\(?(?:ảnh|photo)\s*(?:minh"
    r" họa)?\s*[:;.]\s*(?P<who>[^()]{2,50}?)\)?\.?)\s*)$",
    "the photographer after a caption",
    examples=["Quang cảnh hội nghị. Ảnh: Hà Phan", "Hội nghị (Photo: PV)"],
    counter_examples=["Ảnh hưởng của bão"],
)
LABEL = printed_rule(
    "caption/label",
    r"^(?i:(?:ảnh|photo)\s*(?:\d{1,2}\s*)?[:.]\s*)",
    "a caption follows",
    examples=["Ảnh: Quang cảnh", "Ảnh 2. Quang cảnh"],
    counter_examples=["Ảnh hưởng"],
)
