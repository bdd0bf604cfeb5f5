"""The verbs of reports and the roles they state, in the order they are tried.

VERBS[0]  →  Verb(pattern "đồng chủ trì|cùng chủ trì …", roles=("đồng chủ trì",))
"""

import re
from typing import NamedTuple

from plugins.bulletin.reading.sentence.verb_words import AWARDS, OF_SPEECH, SPOKEN, TOLD


class Verb(NamedTuple):
    """What a verb says: its roles; whether it opens reported speech; how sure."""

    pattern: re.Pattern[str]
    roles: tuple[str, ...]
    speech: bool = False
    weak: bool = False
    said: bool = False


def _verb(pattern: str, *roles: str, speech: bool = False, weak: bool = False) -> Verb:
    return Verb(re.compile(rf"(?:{pattern})(?!\w)"), roles, speech, weak)


SAYS = _verb(SPOKEN, "phát biểu", speech=True)
VERBS: tuple[Verb, ...] = (
    _verb(rf"{TOLD}(?:ý kiến )?chỉ đạo(?= của)", "chỉ đạo")._replace(said=True),
    _verb(rf"{TOLD}kết luận(?= của)", "kết luận")._replace(said=True),
    _verb(
        rf"{TOLD}(?:phát biểu|mong muốn|yêu cầu|ý kiến|quan điểm|lời|{SPOKEN})"
        r"(?: [^\s,;:.]+){0,3}?(?= của)",
        "phát biểu",
    )._replace(said=True),
    _verb(r"(?:đồng|cùng) (?:chủ trì|chủ tọa)", "đồng chủ trì"),
    _verb(r"chủ trì", "chủ trì"),
    _verb(r"chủ tọa", "chủ tọa"),
    _verb(r"(?:cùng |đồng )?điều hành", "điều hành"),
    _verb(
        r"(?<!danh )(?:(?:tới|đến|về|sang|tham|cùng|cũng) )*dự"
        r"(?! (?:án|thảo|toán|kiến|báo|phòng|trữ|khuyết|bị|nguồn|luật|định|tính|thi"
        r"|tuyển|thầu|đoán|liệu|cảm))",
        "dự",
    ),
    _verb(r"(?:cùng đi|đi cùng|tháp tùng)(?: với)?|cùng đoàn(?= có)", "cùng đi"),
    _verb(
        r"(?:cùng )?tham gia(?: cùng đoàn(?= có))?(?! (?:bảo hiểm|ý kiến|đóng góp"
        r"|xây dựng|ban chấp|ban thường|cấp ủy|bch|btv))",
        "tham gia",
    ),
    *(
        _verb(f"phát biểu (?:ý kiến )?{word.replace('_', ' ')}", "phát biểu",
              word.replace("_", " "))
        for word in OF_SPEECH.split()
    ),
    _verb(
        r"(?:có (?:bài |ý kiến )?|đọc (?:bài |lời )?|trực tiếp )?phát biểu(?: ý kiến)?",
        "phát biểu",
    ),
    _verb(r"(?:tuyên bố |đọc diễn văn |đọc lời )?khai mạc", "khai mạc"),
    _verb(r"(?:tuyên bố |đọc diễn văn |đọc lời )?bế mạc", "bế mạc"),
    _verb(
        r"kết luận(?! (?:số|thanh tra|kiểm tra|của|này|\d))(?: chỉ đạo)?", "kết luận"
    ),
    _verb(r"(?:chỉ đạo|trực tiếp chỉ đạo)", "chỉ đạo"),
    _verb(r"chúc mừng", "chúc mừng"),
    _verb(r"chúc tết", "chúc tết", weak=True),
    _verb(r"(?<!vận )động viên", "động viên", weak=True),
    _verb(r"chia buồn", "chia buồn"),
    _verb(r"chứng kiến", "chứng kiến"),
    _verb(
        r"(?:trình bày|đọc|thông qua) (?:[^\s,;.]+ ){0,2}báo cáo",
        "trình bày báo cáo",
    ),
    _verb(r"(?:trình bày|đọc) (?:[^\s,;.]+ ){0,2}tờ trình", "trình bày tờ trình"),
    _verb(r"(?:trình bày|đọc) (?:[^\s,;.]+ ){0,2}tham luận", "tham luận"),
    _verb(r"trình bày|thông qua(?= (?:dự thảo|quy chế|chương trình))", "trình bày"),
    _verb(
        r"báo cáo(?! (?:số|chính trị|của|viên))(?: tại| về| làm rõ)?",
        "báo cáo",
        weak=True,
    ),
    _verb(r"công bố (?:và trao )?(?:các |những )?(?:quyết định|nghị quyết)",
          "công bố quyết định"),
    *(
        _verb(rf"(?:đã )?trao (?:tặng )?(?:các |những )?{award}", f"trao {award}")
        for award in AWARDS.split("|")
    ),
    *(
        _verb(rf"tặng (?:các |những )?{award}", f"tặng {award}")
        for award in AWARDS.split("|") if award not in ("quà", "hoa")
    ),
    _verb(r"đọc (?:các )?(?:quyết định|nghị quyết)", "đọc quyết định"),
    _verb(r"đọc (?:lời điếu|điếu văn)", "đọc điếu văn"),
    _verb(r"đọc diễn văn", "đọc diễn văn"),
    _verb(r"trao tặng|trao(?! đổi)", "trao"),
    _verb(r"(?:tặng|trao) hoa(?: chúc mừng)?", "tặng hoa"),
    _verb(r"tặng quà|tặng", "tặng quà"),
    _verb(r"quán triệt", "quán triệt"),
    _verb(r"truyền đạt", "truyền đạt"),
    _verb(r"phổ biến", "phổ biến", weak=True),
    _verb(r"(?:báo cáo )?giải trình", "giải trình"),
    _verb(r"trả lời (?:các )?(?:ý kiến )?chất vấn", "trả lời chất vấn"),
    _verb(r"trả lời", "trả lời"),
    _verb(r"tiếp thu(?: và giải trình)?", "tiếp thu"),
    _verb(
        r"(?:đến |về )?(?:chung vui|chia vui)(?: với)?|(?:có|góp) mặt|hiện diện",
        "dự",
    ),
    _verb(r"(?:đặt câu hỏi )?chất vấn", "chất vấn"),
    _verb(r"(?:tham gia )?thảo luận", "thảo luận", weak=True),
    _verb(r"tham luận", "tham luận", weak=True),
    _verb(r"đối thoại", "đối thoại", weak=True),
    _verb(r"giải đáp", "giải đáp"),
    _verb(r"(?:làm|là) (?:trưởng đoàn|đoàn trưởng)|dẫn đầu", "trưởng đoàn"),
    _verb(r"(?:làm|là) phó (?:trưởng )?đoàn", "phó trưởng đoàn"),
    _verb(r"tiếp xúc (?:với )?cử tri", "tiếp xúc cử tri"),
    _verb(r"tiếp công dân", "tiếp công dân"),
    _verb(
        r"(?:đón(?= đoàn)|đón tiếp|tiếp đón|cùng tiếp(?= có)|tiếp(?=(?:,| và) làm việc)"
        r"|tiếp(?= (?:đoàn|xã giao"
        r"|thân mật|ông|bà|ngài|đồng chí|linh mục|giám mục|hòa thượng|thượng tọa|mục sư"
        r"|đại sứ|tổng lãnh sự|lãnh đạo|phái đoàn|các vị)))"
        r"(?: đoàn)?",
        "tiếp",
    ),
    _verb(r"(?:đã )?(?:có buổi )?làm việc", "làm việc", weak=True),
    _verb(r"(?:đi |trực tiếp )?kiểm tra(?: thực địa| thực tế)?", "kiểm tra", weak=True),
    _verb(r"(?:đến |đi )?thăm(?: hỏi)?", "thăm", weak=True),
    _verb(r"(?:đi )?khảo sát", "khảo sát", weak=True),
    _verb(r"(?:đi |có buổi )?giám sát", "giám sát", weak=True),
    _verb(r"(?:vào |kính |đến )?viếng", "viếng", weak=True),
    _verb(r"(?:có (?:buổi |cuộc )?)?hội đàm(?= với)", "hội đàm", weak=True),
    _verb(r"(?:đã )?ký kết", "ký kết", weak=True),
    _verb(r"ký(?= (?:biên bản|bản ghi|thỏa thuận|giao ước|quy chế))", "ký", weak=True),
    _verb(r"dâng hương|dâng hoa", "dâng hương", weak=True),
    _verb(r"cắt băng(?: khánh thành)?", "cắt băng", weak=True),
    _verb(r"bấm nút", "bấm nút", weak=True),
    _verb(r"đánh trống", "đánh trống", weak=True),
    SAYS,
)  # fmt: skip
# Roles that one verb gives to people and groups alike; roles of those who speak.
SHARED_ROLES = frozenset(("dự", "tham gia", "chứng kiến", "đồng chủ trì", "cùng đi"))
SPEAKING_ROLES = frozenset(
    "phát biểu|kết luận|khai mạc|bế mạc|trình bày|trình bày báo cáo|trình bày tờ trình"
    "|tham luận|báo cáo|giải trình|trả lời|tiếp thu|trả lời chất vấn|thảo luận|chất"
    " vấn|quán triệt"
    "|truyền đạt|đối thoại|giải đáp|phổ biến|giới thiệu".split("|")
)
