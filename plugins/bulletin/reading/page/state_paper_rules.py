"""How the parts of a state document look, by the layout that the law sets for it.

Nghị định 30/2020/NĐ-CP, Phụ lục I: motto, issuer, number, place and day, kind and
abstract, whoever signs, recipients; a document of the Party has a motto of its own.

"Bắc Kạn, ngày 22 tháng 5 năm 2024"  →  PLACE_AND_DAY
"""

from plugins.bulletin.reading.rule import printed_rule, rule

MOTTO = rule(
    "paper/motto",
    r"cộng hòa xã hội chủ nghĩa việt nam|^đảng cộng sản việt nam\Z",
    "a state document begins",
    examples=["cộng hòa xã hội chủ nghĩa việt nam", "đảng cộng sản việt nam"],
    counter_examples=["đảng cộng sản việt nam quang vinh"],
)
SECOND_MOTTO = rule(
    "paper/second-motto",
    r"độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc",
    "the second line of the motto: left out",
    examples=["độc lập - tự do - hạnh phúc"],
    counter_examples=["độc lập, tự do"],
)
NUMBER = rule(
    "paper/number",
    r"^số\s*:?\s*(?P<number>\d{0,6}\s*(?:[-/]\s*[\wđ]+(?:\s*[-/&]\s*[\wđ]+)*))\s*",
    "the number and sign of the document",
    examples=["số: 412/tb-ubnd", "số 12-kl/tu", "số:    /kh-ubnd"],
    counter_examples=["số liệu", "số 12"],
)
PLACE_AND_DAY = rule(
    "paper/place-and-day",
    r"^(?P<place>[^\d,;:.]{2,40}),\s*ngày\s*(?P<day>\d{1,2})?[\s.…]*tháng\s*(?P<month>"
    r"\d{1,2})?[\s.…]*năm\s*(?P<year>(?:19|20)\d\d)\s*\.?\Z",
    "where and when the document was issued",
    examples=["bắc kạn, ngày 22 tháng 5 năm 2024", "hà nội, ngày   tháng 5 năm 2024"],
    counter_examples=["ngày 22 tháng 5 năm 2024, tại trụ sở"],
)
KIND = rule(
    "paper/kind",
    r"^(?P<kind>thông báo|quyết định|nghị quyết|kế hoạch|báo cáo|tờ trình|chỉ thị"
    r"|công điện|công văn|chương trình|giấy mời|biên bản|hướng dẫn|quy định|quy chế"
    r"|kết luận|thông tri|phương án|đề án|thư mời|lịch công tác)"
    r"(?P<more> (?:kết luận|về|của|số).{0,300})?\Z",
    "what kind of document it is",
    examples=["thông báo", "kết luận", "thông báo kết luận cuộc họp", "giấy mời"],
    counter_examples=["thông báo này có hiệu lực", "báo cáo viên"],
)
ABOUT = rule(
    "paper/about",
    r"^v/v\s*:?\s*",
    "the abstract of a letter",
    examples=["v/v trồng rừng"],
    counter_examples=["về việc trồng rừng"],
)
NO_ABSTRACT = rule(
    "paper/no-abstract",
    r"^(?:căn cứ|kính gửi|theo đề nghị|thực hiện|xét|ngày|sáng|chiều|hôm nay|điều 1"
    r"|i\.|1\.|a\.|để |nhằm |[-_—–*]+\Z)",
    "the text begins",
    examples=["căn cứ luật", "kính gửi: các sở", "ngày 20/5/2024, tại"],
    counter_examples=["kết luận của phó chủ tịch", "về việc trồng rừng"],
)
RECIPIENTS = rule(
    "paper/recipients",
    r"^(?:nơi nhận|kính gửi)\s*:?\s*",
    "who gets the document: a list follows",
    examples=["nơi nhận:", "kính gửi:"],
    counter_examples=["nơi ở hiện nay"],
)
ADDRESSEES = rule(
    "paper/addressees",
    r"^kính gửi\s*:?\s*",
    "whom a letter is written to",
    examples=["kính gửi: các sở, ban, ngành"],
    counter_examples=["nơi nhận:"],
)
RECIPIENT = rule(
    "paper/recipient",
    r"^(?:[-–+*•]\s*|như trên|lưu\s*:)",
    "one who gets the document",
    examples=["- các sở: tc, xd;", "- lưu: vt, kt."],
    counter_examples=["tl. chủ tịch"],
)
ON_BEHALF = rule(
    "paper/on-behalf",
    r"^(?P<how>(?:tm|kt|tl|tuq|q)\s*\.|[tk]/[mtl]\.?|thừa lệnh)\s*(?P<of>.{3,80})\Z",
    "on whose behalf somebody signs",
    examples=["tl. chủ tịch", "kt. chủ tịch", "t/m ban thường vụ"],
    counter_examples=["chánh văn phòng"],
)
SIGNED = rule(
    "paper/signed",
    r"^\(?\s*(?:đã ký|ký, đóng dấu|ký tên.{0,20}|ký,? ghi rõ họ tên)\s*\)?\Z",
    "the place of the signature: left out",
    examples=["(đã ký)", "ký, đóng dấu"],
    counter_examples=["đã ký kết"],
)
LAID_OUT = printed_rule(
    "paper/side-by-side",
    r"(?i:cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam"
    r"|độc\s+lập\s*[-–—]\s*tự\s+do\s*[-–—]\s*hạnh\s+phúc)",
    "what stands at the right of a line of two columns",
    examples=["UBND XÃ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    counter_examples=["UBND XÃ"],
)
EFFECTIVE = rule(
    "paper/effective",
    r"có hiệu lực\s+(?:thi hành\s+)?(?:kể\s+)?từ\s+(?:ngày\s+(?P<day>\d{1,2})\s*"
    r"(?:[/.-]|tháng)\s*(?P<month>\d{1,2})\s*(?:[/.-]|năm)\s*(?P<year>\d{4})"
    r"|(?P<signed>ngày (?:ký|ban hành)))",
    "the day from which the document holds",
    examples=["có hiệu lực kể từ ngày ký", "có hiệu lực thi hành từ ngày 5/8/2026"],
    counter_examples=["có hiệu lực từ khi công bố"],
)
REPLACES = rule(
    "paper/replaces",
    r"(?:thay thế|bãi bỏ)\s",
    "the document whose number follows is no more",
    examples=["thay thế quyết định số 12/2029/qđ-ubnd", "bãi bỏ chỉ thị số 3/ct-ubnd"],
    counter_examples=["người thay"],
)
AMENDS = rule(
    "paper/amends",
    r"sửa đổi(?:, bổ sung)?\s",
    "the document whose number follows is amended",
    examples=["sửa đổi, bổ sung quyết định số 12/2029/qđ-ubnd"],
    counter_examples=["bổ sung kinh phí"],
)
