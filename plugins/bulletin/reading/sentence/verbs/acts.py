"""Verbs of decisions and awards, and of answering."""

from plugins.bulletin.reading.sentence.verbs.verb import verb
from plugins.bulletin.reading.sentence.verbs.words import AWARDS

_AWARDS = AWARDS.split("|")
AWARDING = (
    verb(
        r"công bố (?:và trao )?(?:các |những )?(?:quyết định|nghị quyết)",
        "công bố quyết định",
        examples=["công bố các quyết định"], counter_examples=["công bố dịch"],
    ),
    *(
        verb(
            rf"(?:đã )?trao (?:tặng )?(?:các |những )?{award}", f"trao {award}",
            examples=[f"trao tặng {award}"], counter_examples=["trao đổi"],
        )
        for award in _AWARDS
    ),
    *(
        verb(
            rf"tặng (?:các |những )?{award}", f"tặng {award}",
            examples=[f"tặng {award}"], counter_examples=["tặng"],
        )
        for award in _AWARDS if award not in ("quà", "hoa")
    ),
    verb(
        r"đọc (?:các )?(?:quyết định|nghị quyết)", "đọc quyết định",
        examples=["đọc nghị quyết"], counter_examples=["ra quyết định"],
    ),
    verb(
        r"đọc (?:lời điếu|điếu văn)", "đọc điếu văn",
        examples=["đọc lời điếu"], counter_examples=["đọc báo"],
    ),
    verb(
        r"đọc diễn văn", "đọc diễn văn",
        examples=["đọc diễn văn kỷ niệm"], counter_examples=["diễn văn"],
    ),
    verb(
        r"trao tặng|trao(?! đổi)", "trao",
        examples=["trao nhà tình nghĩa"], counter_examples=["trao đổi"],
    ),
    verb(
        r"(?:tặng|trao) hoa(?: chúc mừng)?", "tặng hoa", name="gives flowers",
        examples=["tặng hoa chúc mừng"], counter_examples=["tặng quà"],
    ),
    verb(
        r"tặng quà|tặng", "tặng quà", name="gives presents",
        examples=["tặng 20 suất quà"], counter_examples=["tăng quà"],
    ),
)  # fmt: skip
ANSWERING = (
    verb(
        r"quán triệt", "quán triệt",
        examples=["quán triệt nghị quyết"], counter_examples=["quán quân"],
    ),
    verb(
        r"truyền đạt", "truyền đạt",
        examples=["truyền đạt chuyên đề"], counter_examples=["tuyên truyền"],
    ),
    verb(
        r"phổ biến", "phổ biến", weak=True,
        examples=["phổ biến quy chế"], counter_examples=["phổ thông"],
    ),
    verb(
        r"(?:báo cáo )?giải trình", "giải trình",
        examples=["báo cáo giải trình"], counter_examples=["giải thích"],
    ),
    verb(
        r"trả lời (?:các )?(?:ý kiến )?chất vấn", "trả lời chất vấn",
        examples=["trả lời các ý kiến chất vấn"], counter_examples=["trả lời cử tri"],
    ),
    verb(
        r"trả lời", "trả lời",
        examples=["trả lời cử tri"], counter_examples=["lời nói"],
    ),
    verb(
        r"tiếp thu(?: và giải trình)?", "tiếp thu",
        examples=["tiếp thu và giải trình"], counter_examples=["tiếp theo"],
    ),
    verb(
        r"(?:đến |về )?(?:chung vui|chia vui)(?: với)?|(?:có|góp) mặt|hiện diện", "dự",
        name="is present",
        examples=["về chung vui với bà con", "có mặt"], counter_examples=["mặt trận"],
    ),
    verb(
        r"(?:đặt câu hỏi )?chất vấn", "chất vấn",
        examples=["đặt câu hỏi chất vấn"], counter_examples=["chất lượng"],
    ),
    verb(
        r"(?:tham gia )?thảo luận", "thảo luận", weak=True,
        examples=["thảo luận tại tổ"], counter_examples=["dự thảo"],
    ),
    verb(
        r"tham luận", "tham luận", weak=True,
        examples=["tham luận tại hội nghị"], counter_examples=["tham quan"],
    ),
    verb(
        r"đối thoại", "đối thoại", weak=True,
        examples=["đối thoại với thanh niên"], counter_examples=["đối tượng"],
    ),
    verb(
        r"giải đáp", "giải đáp",
        examples=["giải đáp thắc mắc"], counter_examples=["giải trình"],
    ),
)  # fmt: skip
