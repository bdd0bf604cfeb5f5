"""How reports say that a post begins or ends.

"bầu ông A làm …", "A tái đắc cử chức …"        →  begins
"miễn nhiệm chức vụ … đối với A", "A nghỉ hưu"  →  ends
"""

from plugins.bulletin.reading.rule import rule

FORMULA = rule(
    "change/formula",
    r"(?<!\w)(?:giữ (?:chức|cương vị|trọng trách)|bầu|tái (?:đắc )?cử|đắc cử|phê chuẩn"
    r"|miễn nhiệm|bãi nhiệm|cho thôi|thôi giữ|nghỉ (?:hưu|chế độ|công tác)|giao quyền"
    r"|nhận nhiệm vụ (?:mới|khác)|chuyển công tác|bổ nhiệm|chỉ định|điều động)(?!\w)",
    "a sentence that may change a post; the others are not read",
    examples=["được bầu giữ chức", "miễn nhiệm", "nghỉ hưu"],
    counter_examples=["phát biểu", "cầu đường"],
)
ASIDE = rule(
    "change/aside",
    r"\s*(?:trước khi|trước đó|trước đây|từng|từ (?:năm|tháng)|năm \d{4}|giai đoạn"
    r"|quá trình|giới thiệu|đề nghị|dự kiến|xem xét)(?!\w)",
    "what was before, or is only proposed: changes nothing now",
    examples=["trước khi được bầu", "giới thiệu ông tài ứng cử", "năm 2015, ông"],
    counter_examples=["hội nghị bầu"],
)
BEGINS = rule(
    "change/verb-begins",
    r"(?<!\w)(?P<verb>phê chuẩn kết quả bầu(?: bổ sung)?|bầu(?: bổ sung)?|bổ nhiệm"
    r"|điều động|chỉ định|phân công|luân chuyển|chuẩn y|phê chuẩn|tái (?:đắc )?cử"
    r"|đắc cử)(?!\w)",
    "the reason why a post begins",
    examples=["được bầu bổ sung", "luân chuyển", "tái đắc cử"],
    counter_examples=["tiền cử tri"],
)
TAKES = rule(
    "change/takes",
    r"(?<!\w)(?P<sure>giữ(?: chức(?: vụ| danh)?| cương vị| trọng trách)"
    r"|(?<!không )(?:tái (?:đắc cử|cử)|đắc cử|trúng cử)(?: giữ)?"
    r"(?: chức(?: vụ| danh)?)?)(?!\w)"
    r"|(?<!\w)(?:làm|là)(?! (?:việc|trưởng đoàn|rõ|thành viên đoàn))(?!\w)",
    "the post that follows is taken",
    examples=["giữ chức vụ", "tái đắc cử chức", "làm"],
    counter_examples=["làm việc", "không trúng cử", "làm trưởng đoàn"],
)
GIVEN_TO = rule(
    "change/given-to",
    r"(?<!\w)(?P<verb>phê chuẩn kết quả bầu(?: bổ sung)?|bầu(?: bổ sung)?|phê chuẩn"
    r"|giao|bổ nhiệm)(?: (?:giữ|làm))?(?: chức(?: vụ| danh)?)?\s*$",
    "the post that follows is given to whom is named after it",
    examples=["phê chuẩn kết quả bầu chức vụ ", "bổ nhiệm giữ chức "],
    counter_examples=["bầu ông "],
)
TAKEN_FROM = rule(
    "change/taken-from",
    r"(?<!\w)(?P<verb>miễn nhiệm|bãi nhiệm|cho thôi|thôi)(?: (?:giữ|làm))?"
    r"(?: (?:chức(?: vụ| danh)?|nhiệm vụ))*\s*$",
    "the post that follows is taken from whom is named after it",
    examples=["miễn nhiệm chức vụ ", "cho thôi làm nhiệm vụ "],
    counter_examples=["miễn nhiệm ông "],
)
WHOSE = rule(
    "change/whose",
    r"(?:đối với|cho|:)\s*$",
    "whose the posts before are",
    examples=["đối với ", "cho", ": "],
    counter_examples=["của "],
)
INSTEAD_OF = rule(
    "change/instead-of",
    r"(?<!\w)thay(?: thế)?(?: cho)?\s*$",
    "who held the post before",
    examples=["thay ", "thay thế cho "],
    counter_examples=["thay mặt "],
)
LEAVES = rule(
    "change/leaves",
    r"[\s,]*(?:(?:đã|được|xin|vừa|sẽ|chính thức) )*(?P<why>nghỉ hưu|nghỉ chế độ"
    r"|nghỉ công tác|thôi giữ chức(?: vụ)?|chuyển công tác|nhận nhiệm vụ (?:mới|khác))"
    r"(?!\w)",
    "who is named before leaves the post",
    examples=[" nghỉ hưu", ", được thôi giữ chức vụ"],
    counter_examples=[" nghỉ giải lao"],
)
WHY = rule(
    "change/why",
    r"[\s,]*(?:do|vì|để)\s+(?P<why>[^,;.]{3,80})",
    "the reason why a post ends",
    examples=[" do chuyển công tác"],
    counter_examples=[" chuyển công tác"],
)
TERM = rule(
    "change/term",
    r"[\s,]*(?P<term>(?:(?:khóa|lần thứ) [\w]+,? ?)?(?:nhiệm kỳ \d{4} ?[-–] ?\d{4})?)$",
    "the term printed after a post",
    examples=["chủ tịch ubnd xã nhiệm kỳ 2021-2026", "khóa x, nhiệm kỳ 2021 - 2026"],
)
DECISION = rule(
    "change/decision",
    r"(?:quyết định|nghị quyết) số:? ?(?P<number>\d[\w./-]*[\w])",
    "the number of the decision",
    examples=["quyết định số 12-qđ/tu ngày"],
    counter_examples=["quyết định điều động"],
)
SINCE = rule(
    "change/since",
    r"(?<!\w)(?:kể từ|hiệu lực(?: thi hành)?(?: kể)? từ|từ)(?: ngày)? "
    r"(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})(?:\s?[/.-]\s?(?P<y>\d{4}))?(?!\d)",
    "the day from which it holds",
    examples=["kể từ ngày 1/7/2021", "hiệu lực từ ngày 5/7"],
    counter_examples=["ngày 1/7/2021"],
)
DELEGATED = rule(
    "change/delegated",
    r"ủy quyền(?: cho)?\s*$",
    "who acts for somebody else for some days",
    examples=["ủy quyền cho "],
    counter_examples=["ủy viên "],
)
WHILE = rule(
    "change/while",
    r"từ (?:ngày )?(?P<from>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?) đến (?:hết )?(?:ngày )?"
    r"(?P<to>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)",
    "the days of acting for somebody else",
    examples=["từ ngày 3/5 đến hết ngày 10/5/2021"],
    counter_examples=["từ năm 2015 đến 2018"],
)
