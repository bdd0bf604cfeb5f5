"""Verbs of opening, speaking and presenting papers."""

from plugins.bulletin.reading.sentence.verbs.verb import verb
from plugins.bulletin.reading.sentence.verbs.words import KINDS_OF_SPEECH, SPOKEN

SAYS = verb(
    SPOKEN, "phát biểu", name="says",
    examples=["nhấn mạnh", "đề nghị các sở", "giao sở y tế"],
    counter_examples=["giao thông", "thông báo kết luận"],
)._replace(speech=True)  # fmt: skip
SPEAKING = (
    *(
        verb(
            f"phát biểu (?:ý kiến )?{kind}", "phát biểu", kind,
            examples=[f"phát biểu {kind}"], counter_examples=["phát biểu về"],
        )
        for kind in KINDS_OF_SPEECH
    ),
    verb(
        r"(?:có (?:bài |ý kiến )?|đọc (?:bài |lời )?|trực tiếp )?phát biểu(?: ý kiến)?",
        "phát biểu",
        examples=["có bài phát biểu", "phát biểu ý kiến"],
        counter_examples=["phát huy"],
    ),
    verb(
        r"(?:tuyên bố |đọc diễn văn |đọc lời )?khai mạc", "khai mạc",
        examples=["tuyên bố khai mạc"], counter_examples=["khai giảng"],
    ),
    verb(
        r"(?:tuyên bố |đọc diễn văn |đọc lời )?bế mạc", "bế mạc",
        examples=["bế mạc kỳ họp"], counter_examples=["bế tắc"],
    ),
    verb(
        r"kết luận(?! (?:số|thanh tra|kiểm tra|của|này|\d))(?: chỉ đạo)?", "kết luận",
        examples=["kết luận hội nghị"],
        counter_examples=["kết luận số 5", "kết luận thanh tra"],
    ),
    verb(
        r"(?:chỉ đạo|trực tiếp chỉ đạo)", "chỉ đạo",
        examples=["trực tiếp chỉ đạo"], counter_examples=["chỉ định"],
    ),
    verb(
        r"chúc mừng", "chúc mừng",
        examples=["chúc mừng đơn vị"], counter_examples=["chúc tết"],
    ),
    verb(
        r"chúc tết", "chúc tết", weak=True,
        examples=["chúc tết gia đình"], counter_examples=["chúc mừng"],
    ),
    verb(
        r"(?<!vận )động viên", "động viên", weak=True,
        examples=["động viên cán bộ"], counter_examples=["vận động viên"],
    ),
    verb(
        r"chia buồn", "chia buồn",
        examples=["chia buồn cùng gia quyến"], counter_examples=["chia sẻ"],
    ),
    verb(
        r"chứng kiến", "chứng kiến",
        examples=["chứng kiến lễ ký"], counter_examples=["ý kiến"],
    ),
)  # fmt: skip
PRESENTING = (
    verb(
        r"(?:trình bày|đọc|thông qua) (?:[^\s,;.]+ ){0,2}báo cáo", "trình bày báo cáo",
        examples=["trình bày tóm tắt báo cáo"], counter_examples=["báo cáo"],
    ),
    verb(
        r"(?:trình bày|đọc) (?:[^\s,;.]+ ){0,2}tờ trình", "trình bày tờ trình",
        examples=["trình bày các tờ trình"], counter_examples=["tờ trình số 3"],
    ),
    verb(
        r"(?:trình bày|đọc) (?:[^\s,;.]+ ){0,2}tham luận", "tham luận",
        name="presents a talk",
        examples=["trình bày bài tham luận"], counter_examples=["bài tham luận"],
    ),
    verb(
        r"trình bày|thông qua(?= (?:dự thảo|quy chế|chương trình))", "trình bày",
        examples=["trình bày đề án", "thông qua quy chế"],
        counter_examples=["thông qua nghị quyết"],
    ),
    verb(
        r"(?:báo cáo(?! (?:số|chính trị|của|viên))(?: tại| về| làm rõ)?"
        r"|(?<=và )báo cáo(?= của (?:đồng chí|ông|bà)(?!\w))"
        r"|(?<=nghe )báo cáo(?= của ))", "báo cáo",
        weak=True,
        examples=["báo cáo làm rõ"], counter_examples=["báo cáo viên", "báo cáo số 5"],
    ),
)  # fmt: skip
