"""How reports say that a post begins, whose it is, and what only looks so.

"bầu ông A làm …", "A tái đắc cử chức …"
"""

from plugins.bulletin.reading.changes.office import OFFICE
from plugins.bulletin.reading.rule import rule

FORMULA = rule(
    "change/formula",
    r"(?<!\w)(?:giữ (?:các )?(?:chức|cương vị|trọng trách)|bầu|tái (?:đắc )?cử|đắc cử"
    r"|trúng cử|phê chuẩn|chuẩn y|miễn nhiệm|bãi nhiệm|cách chức|thôi (?:giữ|làm)"
    r"|cho thôi|nghỉ (?:hưu|chế độ|công tác)|giao quyền|nhận nhiệm vụ (?:mới|khác)"
    r"|chuyển công tác|bổ nhiệm|chỉ định|điều động|luân chuyển|phân công"
    r"|hiệp thương|nhậm chức)(?!\w)",
    "a sentence that may change a post; the others are not read",
    examples=["được bầu giữ chức", "miễn nhiệm", "nghỉ hưu", "thôi làm"],
    counter_examples=["phát biểu", "cầu đường"],
)
ASIDE = rule(
    "change/aside",
    r"\s*(?:trước khi|trước đây|từng|giai đoạn|quá trình|giới thiệu|đề nghị|dự kiến"
    r"|xem xét|dưới thời|nếu|(?:khi|lúc) còn|từ (?:năm|tháng) [^,]{2,20} đến)(?!\w)",
    "what was before, or is only proposed: changes nothing now",
    examples=["trước khi được bầu", "giới thiệu ông tài ứng cử", "dưới thời ông"],
    counter_examples=["hội nghị bầu", "năm 2015, ông"],
)
NOT_NOW = rule(
    "change/not-now",
    r"(?<!\w)(?:nếu|sẽ|dự kiến|giới thiệu|đề nghị(?! của)|ứng cử|đề cử|xem xét"
    r"|từng|dưới thời|không|chưa|người được|nguyên là|khi còn)(?!\w)[^,;:.]*$",
    "what is hoped, proposed, denied or long past: changes nothing now",
    examples=["dự kiến đồng chí tài được", "ông tài từng ", "nếu được bầu "],
    counter_examples=["hội nghị bầu ông tài "],
)
BEGINS = rule(
    "change/verb-begins",
    r"(?<!\w)(?P<verb>phê chuẩn kết quả bầu(?: bổ sung)?|bầu(?: bổ sung)?|bổ nhiệm"
    r"|điều động|chỉ định|phân công|luân chuyển|chuẩn y|phê chuẩn(?: bổ sung)?"
    r"|hiệp thương (?:cử|bầu|chọn cử)|tái (?:đắc )?cử|đắc cử|trúng cử)(?!\w)",
    "the reason why a post begins",
    examples=["được bầu bổ sung", "luân chuyển", "tái đắc cử"],
    counter_examples=["tiền cử tri"],
)
TAKES = rule(
    "change/takes",
    r"(?<!\w)(?<!thôi )(?P<sure>giữ(?: chức(?: vụ| danh)?| cương vị| trọng trách"
    r"| các chức(?: vụ| danh)?)?"
    r"|nhậm chức"
    r"|(?<!không )(?:tái (?:đắc cử|cử)|đắc cử|trúng cử)(?: giữ)?"
    r"(?: chức(?: vụ| danh)?)?|(?<=được )giao(?= quyền (?:phó|chánh|trưởng|giám đốc"
    r"|chủ tịch|bí thư|chủ nhiệm|hiệu trưởng|viện trưởng|cục trưởng)))(?!\w):?"
    r"|(?<!\w)vào (?:chức(?: vụ| danh)?|cương vị)(?!\w)"
    r"|(?<!\w)được (?:tín nhiệm )?(?:bổ nhiệm(?: lại)?|bầu(?: bổ sung)?|chỉ định"
    r"|đề bạt)(?: chức(?: vụ| danh)?)?(?= (?:phó|chánh|trưởng|giám đốc|chủ tịch|bí thư"
    r"|quyền|ủy viên|chủ nhiệm|hiệu trưởng|viện trưởng|cục trưởng|chỉ huy))"
    r"|(?<!\w)(?<!thôi )(?:làm|là)(?! (?:việc|trưởng đoàn|rõ|thành viên đoàn))(?!\w)",
    "the post that follows is taken",
    examples=["giữ chức vụ", "tái đắc cử chức", "làm", "được bổ nhiệm phó giám đốc"],
    counter_examples=["làm việc", "không trúng cử", "làm trưởng đoàn", "thôi giữ chức"],
)
IN_TURN = rule(
    "change/in-turn",
    r"(?<!\w)lần lượt(?!\w)",
    "each of the people takes the post of the same place in the list",
    examples=["lần lượt giữ chức"],
    counter_examples=["một lần"],
)
THIS_POST = rule(
    "change/this-post",
    r"\s*(?:này|nói trên|trên)(?!\w)",
    "the post is the one named before",
    examples=[" này", " nói trên"],
    counter_examples=[" chủ tịch"],
)
AND_TAKES = rule(
    "change/and-takes",
    r"\s*;\s*(?:(?:đồng thời|được|và|để|nay),? )*(?:điều động|phân công|bổ nhiệm"
    r"|chỉ định|luân chuyển|giữ chức|chuẩn y)(?!\w)",
    "what the same person takes follows",
    examples=["; điều động, phân công giữ chức", "; đồng thời, được bổ nhiệm"],
    counter_examples=["; đồng chí mai giữ chức"],
)
GIVEN_TO = rule(
    "change/given-to",
    r"(?<!\w)(?P<verb>phê chuẩn kết quả bầu(?: bổ sung)?|bầu(?: bổ sung)?"
    r"|phê chuẩn(?: bổ sung)?|chuẩn y|giao|bổ nhiệm|chỉ định|(?<!không )trúng cử"
    r"|(?<!không )đắc cử)(?: (?:giữ|làm))?"
    rf"{OFFICE}*(?: thêm)?(?: (?:\d+|các|hai|ba))?\s*$",
    "the post that follows is given to whom is named after it",
    examples=["phê chuẩn kết quả bầu chức vụ ", "bổ nhiệm giữ chức ", "bầu bổ sung 2 "],
    counter_examples=["bầu ông "],
)
WHOSE = rule(
    "change/whose",
    r"(?:đối với|(?<!\w)(?:cho|là|gồm|gồm có)|:)(?: các)?\s*$",
    "whose the posts before are",
    examples=["đối với ", "cho", ": ", "ủy viên ubnd huyện là "],
    counter_examples=["của "],
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
FOR_YEARS = rule(
    "change/for-years",
    r"\s*thời (?:hạn|gian) (?:bổ nhiệm|giữ chức(?: vụ)?|luân chuyển|biệt phái)(?!\w)",
    "for how long those hold their posts of whom the sentence before told",
    examples=["thời hạn giữ chức vụ là 5 năm, kể từ ngày 5/10"],
    counter_examples=["thời hạn nộp hồ sơ"],
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
WINNER_IS = rule(
    "change/winner-is",
    r"(?:người|đồng chí|đại biểu) (?:đã )?(?:trúng cử|đắc cử|được (?:tín nhiệm )?bầu)"
    r" là\s*$",
    "who is named after it takes the post that the sentence before had to fill",
    examples=["người trúng cử là ", "đồng chí được bầu là "],
    counter_examples=["người trúng cử "],
)
WON = rule(
    "change/won",
    r"(?<!\w)(?<!không )(?:tái (?:đắc )?cử|đắc cử|trúng cử)\s*$",
    "the post that the sentence before had to fill is taken",
    examples=["ông tài đã trúng cử"],
    counter_examples=["không trúng cử"],
)
ELECTED = rule(
    "change/elected",
    r"(?<!\w)(?<!không )được (?:[^,;]{0,40} )?bầu(?: với [^,;]{0,60})?\s*[.…]*\s*$",
    "the post that the sentence before had to fill is taken",
    examples=["được 100% đại biểu tín nhiệm bầu.", "được bầu với 20/20 phiếu"],
    counter_examples=["được bầu giữ chức bí thư", "không được bầu."],
)
