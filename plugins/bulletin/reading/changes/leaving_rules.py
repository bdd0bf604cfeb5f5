"""How reports say that a post ends, and why.

"miễn nhiệm chức vụ … đối với A", "A thôi giữ chức …", "A nghỉ hưu"
"""

from plugins.bulletin.reading.changes.office import OFFICE
from plugins.bulletin.reading.rule import rule

TAKEN_FROM = rule(
    "change/taken-from",
    r"(?<!\w)(?P<verb>miễn nhiệm|bãi nhiệm|cách chức|cho thôi|thôi)(?: (?:giữ|làm))?"
    rf"{OFFICE}*(?: (?:\d+|các|hai|ba))?\s*$",
    "the post that follows is taken from whom is named after it",
    examples=["miễn nhiệm chức vụ ", "cho thôi làm nhiệm vụ ", "cách chức "],
    counter_examples=["miễn nhiệm ông "],
)
AND_POST = rule(
    "change/and-post",
    r"^[\s,;]*(?:(?:và|cùng|đồng thời) )?(?:chức(?: vụ| danh)? )?$",
    "the verb before the first post holds for the one that follows too",
    examples=[" và chức vụ ", ", "],
    counter_examples=[" họp và "],
)
REMOVES = rule(
    "change/verb-ends",
    r"(?<!\w)(?P<verb>miễn nhiệm|bãi nhiệm|cách chức|cho thôi)(?!\w)",
    "posts are taken away in the sentence",
    examples=["miễn nhiệm chức vụ"],
    counter_examples=["bổ nhiệm"],
)
REMOVED_WHOM = rule(
    "change/removed-whom",
    r"(?<!\w)(?P<verb>miễn nhiệm|bãi nhiệm|cách chức|cho (?:thôi|nghỉ hưu)"
    r"|(?:nghỉ hưu|nghỉ chế độ)(?: [^,;.]{0,40}?)?(?= (?:đối với|cho)))"
    rf"(?: giữ| làm)?(?: tất cả| mọi)?{OFFICE}*"
    r"(?P<where> (?:trong (?:đảng|chính quyền)|về (?:mặt )?chính quyền|hiện tại"
    r"|hiện nay))?"
    r"(?: (?:đối với|cho))?(?: các(?: (?:ông|bà|đồng chí)(?:, (?:ông|bà))?)?)?:?\s*$",
    "who is named after it leaves the posts printed beside the name",
    examples=["miễn nhiệm đối với ", "cho thôi giữ chức vụ đối với các ông, bà: "],
    counter_examples=["miễn nhiệm chủ tịch đối với ", "nghỉ hưu "],
)
DECIDED = rule(
    "change/decided",
    r"(?<!\w)quyết định (?:về việc )?(?:cho )?$",
    "it is decided that somebody retires, whenever that is",
    examples=["trao quyết định ", "công bố quyết định cho "],
    counter_examples=["quyết định bổ nhiệm "],
)
OF_PARTY = rule(
    "change/of-party",
    r"(?<!\w)(?:bí thư|cấp ủy|đảng|(?:tỉnh|thành|huyện|thị|quận) ủy|chi bộ)(?!\w)",
    "a post in the party, which loses all its posts there",
    examples=["phó bí thư huyện ủy"],
    counter_examples=["chủ tịch ubnd xã"],
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
    r"[\s,]*(?:(?:đã|được|cho|vừa|sẽ|chính thức) )*(?P<why>nghỉ hưu|nghỉ chế độ"
    r"|nghỉ công tác|thôi giữ chức(?: vụ)?|chuyển công tác|nhận nhiệm vụ (?:mới|khác))"
    r"(?!\w)",
    "who is named before leaves the posts printed beside the name",
    examples=[" nghỉ hưu", ", được thôi giữ chức vụ"],
    counter_examples=[" nghỉ giải lao"],
)
LEAVES_POST = rule(
    "change/leaves-post",
    r"(?<!\w)(?P<verb>thôi (?:giữ|làm|đảm nhiệm|kiêm nhiệm)|rời(?= (?:chức|cương vị))"
    r"|(?:(?<=bị )|(?<=được ))(?:cách chức|bãi nhiệm|miễn nhiệm))"
    rf"{OFFICE}*\s*:?\s*(?=\w)",
    "who is named before leaves the post that follows",
    examples=[
        "thôi giữ các chức vụ: phó",
        "thôi làm giám đốc",
        "bị cách chức chủ tịch",
    ],
    counter_examples=["giữ chức phó", "thôi giữ."],
)
WHY = rule(
    "change/why",
    r"[\s,]*(?:do|vì|để)\s+(?P<why>[^,;.]{3,80})",
    "the reason why a post ends",
    examples=[" do chuyển công tác"],
    counter_examples=[" chuyển công tác"],
)
THIS_TAKEN = rule(
    "change/this-taken",
    r"(?<!\w)(?P<verb>miễn nhiệm|bãi nhiệm|cách chức|cho thôi|thôi)(?: (?:giữ|làm))?"
    rf"{OFFICE} (?:này|nói trên|trên) (?:đối với|cho)(?: (?:ông|bà|đồng chí))?\s*$",
    "the post named before is taken from whom is named after it",
    examples=["miễn nhiệm chức danh này đối với "],
    counter_examples=["miễn nhiệm chức danh này "],
)
