"""How bylines, credits, sources, datelines and signatures look.

"Tin, ảnh: Duy Lâm"  →  BYLINE, who "Duy Lâm"
"""

from plugins.bulletin.reading.rule import printed_rule, rule
from plugins.bulletin.reading.sentence.tokens import UPPER

BYLINE = rule(
    "byline/labelled",
    r"^(?:"
    r"\(?(?P<label>(?:tin|bài|ảnh|clip|video|nội dung)(?: bài)?(?:\s*(?:,|và|&|-|/"
    r"|\+)\s*"
    r"(?:ảnh|clip|video|bài|tin))*|t/h|thực hiện|tơplôu|tác giả(?: bài viết)?|người"
    r" viết"
    r"|người đưa tin|biên tập(?: viên)?|bt|btv|pv|phóng viên|ctv|nhóm pv"
    r"|(?:được )?đăng bởi|người đăng|by)\s*[:;]\s*(?P<who>[^:.]{2,70})\.?\)?"
    r")\Z",
    "who wrote or photographed",
    examples=["tin, ảnh: duy lâm", "(bài: hà phan)", "tác giả: nông tài"],
    counter_examples=["tin vui có điện", "duy lâm"],
)
SOURCE = rule(
    "byline/source",
    r"^(?:"
    r"\(?(?:nguồn(?: tin)?\s*[:;]?\s*(?P<who>https?://\S+|[^:;]{3,70}?)"
    r"|theo\s*[:;]?\s*(?P<teller>[^:;,\d]{3,60}?)"
    r"|(?P<paper>(?:báo|đài|cổng|trang|ttxvn|tạp chí|bản tin)[^()]{0,50}))\.?\)?"
    r")\Z",
    "where the report is from",
    examples=["nguồn: sở y tế", "(theo ttxvn)", "báo na rì"],
    counter_examples=["sở y tế"],
)
# A paper has a name: "Báo cáo kết quả", "Đài tưởng niệm", "Trang này" are none.
PAPER = printed_rule(
    "byline/paper",
    rf"(?i:báo|đài|cổng|trang|ttxvn|tạp chí|bản tin)(?=\W*\Z|\W+[{UPPER}]"
    r"|\W+(?i:điện tử|thông tin|phát thanh|truyền hình|tin|web|tt|pt|th)(?!\w))",
    "the name of a paper, a station or a site",
    examples=["Báo Na Rì", "BÁO ĐIỆN TỬ", "Cổng thông tin điện tử tỉnh", "TTXVN"],
    counter_examples=["Báo cáo kết quả", "Đài tưởng niệm xã", "Trang này được giữ"],
)
# Few words, none of what people do: "Thành Lâm - TTXVN", "Báo Ba Sơn cung cấp".
PHOTOGRAPHER = printed_rule(
    "byline/photographer",
    r"^\S+(?:\s+\S+){0,6}\Z",
    "a photographer: so few words",
    examples=["Thành Lâm - TTXVN"],
    counter_examples=["các em học sinh vui mừng đón năm học mới"],
)
UNIT_LINE = rule(
    "byline/office",
    r"^(?:"
    r"(?:nhóm )?(?:p\.?v|phóng viên|bbt|ctv|btv|ban biên tập)(?!\w).{0,40}"
    r"|(?:văn phòng|phòng|ban|trung tâm|sở|cổng|đài|hội|ubnd|hđnd|huyện|công an|chi cục"
    r"|cục|bộ chỉ huy|tỉnh đoàn|huyện đoàn)(?!\w)[^.:;!?]{3,50}"
    r")\Z",
    "an office or a desk that signs",
    examples=["nhóm phóng viên", "văn phòng huyện ủy"],
    counter_examples=["huyện ủy họp: ai dự?", "nông tài"],
)
NAME_LINE = printed_rule(
    "byline/names",
    r"^(?:"
    rf"[{UPPER}][\w.’']*(?:\s+[{UPPER}][\w.’']*){{0,3}}"
    rf"(?:\s*(?:[-–—,&+]|và)\s*[{UPPER}][\w.’']*(?:\s+[{UPPER}][\w.’']*){{0,3}}){{0,3}}"
    r")\Z",
    "a line of nothing but names: who wrote",
    examples=["Duy Lâm", "Hà Phan - Nông Tài", "P.V"],
    counter_examples=["Duy Lâm đã viết", "duy lâm"],
)
BRACKET = printed_rule(
    "byline/bracket",
    r"(?<=\S)\s*\([^()]*\)\s*\.?$",
    "what a name's bracket adds: left out",
    examples=["Duy Lâm (Sở Y tế)"],
    counter_examples=["(Duy Lâm)"],
)
WRITERS_OFFICE = printed_rule(
    "byline/writers-office",
    r"\s+[-–—]\s+(?:[A-ZĐ]{2,}(?:\W.*)?|Sở .*|Báo .*|Đài .*)$",
    "for whom somebody writes: left out",
    examples=["Duy Lâm - TTXVN", "Duy Lâm – Báo Na Rì"],
    counter_examples=["Duy Lâm - Hà Phan"],
)
JOINT = printed_rule(
    "byline/joint",
    r"\s*(?:[-–—&+]|và)\s+|\s+[-–—]\s*",
    "another writer",
    examples=["Duy Lâm - Hà Phan", "Duy Lâm và Hà Phan"],
    counter_examples=["Duy Lâm"],
)
TELLER = rule(
    "byline/teller",
    r"^theo\s*:",
    "a label: the source follows",
    examples=["theo: ttxvn"],
    counter_examples=["theo ông tài"],
)
DATELINE = printed_rule(
    "byline/dateline",
    r"^(?:"
    r"\s*(?:\((?P<code>[A-ZĐ][\w.Đ& -]{1,24}|[\w.]+\.vn)\)\s*[.:]?\s*[-–—:.]*\s*"
    r"|(?P<bare>[A-ZĐ]{2,8}(?:\.vn)?|[\w]+\.vn)\s*[-–—]\s*"
    rf"|(?P<city>[{UPPER}]{{2,8}}(?:"
    rf" [{UPPER}]{{2,8}}){{0,3}})\s*(?:\([^)]{{2,14}}\)\s*)?[-–—]\s+"
    rf"|Trực tiếp\s*[-–—]\s*|[-–—]\s+)(?=[“\"{UPPER}\d])"
    r")",
    "the outlet or the town before the lead: left out",
    examples=["(HBĐT) - Sáng", "BẮC GIANG – Sáng", "narì.vn - Sáng"],
    counter_examples=["Sáng 5/3 - ngày"],
)
END_MARK = printed_rule(
    "byline/end-mark",
    r"\s*(?P<dots>[.…]*)\s*/\s*\.?\s*$",
    "the report ends: left out",
    examples=["tốt đẹp./.", "tốt đẹp.../."],
    counter_examples=["tốt đẹp."],
)
PART = printed_rule(
    "byline/part",
    r"\s*[|•·]\s*|\s+[-–—]\s+|\s*,\s*|\s+(?=\d{1,2}[:/h.]\d|[Nn]gày |[Ll]úc |[Tt]hứ )"
    r"|(?<=\d)\s+(?=Tác giả|Tin|Bài|Đăng bởi)",
    "who wrote ends, when begins",
    examples=["Duy Lâm | 20/07/2018", "Duy Lâm - 20/07/2018", "Duy Lâm 20/07/2018"],
    counter_examples=["Duy Lâm"],
)
