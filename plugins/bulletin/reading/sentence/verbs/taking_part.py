"""Verbs of chairing, attending and going along, and of who said what was just told."""

from plugins.bulletin.reading.sentence.verbs.verb import verb
from plugins.bulletin.reading.sentence.verbs.words import (
    KINDS_OF_SPEECH,
    OPENS,
    SPOKEN,
    TOLD,
)

_WHOSE_WORDS = (
    verb(
        rf"{TOLD}(?:ý kiến )?chỉ đạo(?= của)", "chỉ đạo",
        name="whose directions",
        examples=["đó là ý kiến chỉ đạo của"], counter_examples=["chỉ đạo của"],
    ),
    verb(
        rf"{TOLD}kết luận(?= của)", "kết luận",
        name="whose conclusions",
        examples=["trên đây là kết luận của"], counter_examples=["kết luận của"],
    ),
    verb(
        rf"{TOLD}(?:phát biểu|mong muốn|yêu cầu|ý kiến|quan điểm|lời|{SPOKEN})"
        r"(?: [^\s,;:.]+){0,3}?(?= của)", "phát biểu",
        name="whose words",
        examples=["đó là mong muốn của"], counter_examples=["đó là nhà của"],
    ),
    verb(
        rf"{OPENS}báo cáo(?: [^\s,;:.]+){{0,4}}?(?= của)", "báo cáo",
        name="whose report",
        examples=["báo cáo tóm tắt của"], counter_examples=["trình báo cáo của"],
    ),
    *(
        verb(
            rf"{OPENS}(?:phần )?phát biểu (?:ý kiến )?{kind}(?: [^\s,;:.]+){{0,4}}?"
            r"(?= của)", "phát biểu", kind, name=f"whose speech {kind}",
            examples=[f"phát biểu {kind} của"],
            counter_examples=["bài phát biểu của"],
        )
        for kind in KINDS_OF_SPEECH
    ),
    verb(
        rf"{OPENS}(?:phần )?(?:phát biểu|ý kiến|chia sẻ)(?: [^\s,;:.]+){{0,4}}?"
        r"(?= của)", "phát biểu", name="whose speech",
        examples=["ý kiến phát biểu của"], counter_examples=["nghe ý kiến của"],
    ),
)  # fmt: skip
WHOSE_WORDS = tuple(one._replace(attributes=True) for one in _WHOSE_WORDS)
CHAIRING = (
    verb(
        r"(?:đồng|cùng) (?:chủ trì|chủ tọa)", "đồng chủ trì",
        examples=["đồng chủ trì hội nghị"], counter_examples=["chủ trì"],
    ),
    verb(
        r"chủ trì", "chủ trì",
        examples=["chủ trì cuộc họp"], counter_examples=["chủ trương"],
    ),
    verb(
        r"chủ tọa", "chủ tọa",
        examples=["chủ tọa kỳ họp"], counter_examples=["tọa đàm"],
    ),
    verb(
        r"(?:cùng |đồng )?điều hành", "điều hành",
        examples=["điều hành phiên họp"], counter_examples=["điều động"],
    ),
)  # fmt: skip
ATTENDING = (
    verb(
        r"(?<!danh )(?<!vinh )(?:(?:tới|đến|về|sang|tham|cùng|cũng) )*dự"
        r"(?! (?:án|thảo|toán|kiến|báo|phòng|trữ|khuyết|bị|nguồn|luật|định|tính|thi"
        r"|tuyển|thầu|đoán|liệu|cảm))", "dự",
        examples=["tới dự hội nghị", "tham dự"],
        counter_examples=["dự án", "dự thảo", "danh dự"],
    ),
    verb(
        r"(?:cùng đi|đi cùng|tháp tùng)(?: với)?|cùng đoàn(?= có)", "cùng đi",
        examples=["cùng đi có", "tháp tùng"], counter_examples=["cùng họp"],
    ),
    verb(
        r"(?:cùng )?tham gia(?: cùng đoàn(?= có))?(?! (?:bảo hiểm|ý kiến|đóng góp"
        r"|xây dựng|ban chấp|ban thường|cấp ủy|bch|btv))", "tham gia",
        examples=["tham gia đoàn"],
        counter_examples=["tham gia bảo hiểm", "tham gia ban chấp hành"],
    ),
)  # fmt: skip
