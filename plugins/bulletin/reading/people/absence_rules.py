"""Signs beside a name that the person did not take part, or that it is not certain.

The patterns that end in "$" read what stands before somebody, the others what stands
after them.
"""

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.verbs.words import OPENS

ABSENT_BEFORE = rule(
    "absence/before",
    r"(?:(?<!\w)(?:theo|thay|nhớ|sinh|mất|tặng|gọi|vợ|chồng|con(?: trai| gái)?|cháu"
    r"|(?:anh|em) (?:trai|gái)|bố|cha|phu nhân|nhà|hộ|cố|mừng|bắt"
    r"|khởi tố|kỷ luật|tang lễ|tang|truy điệu|tưởng niệm|tri ân|viếng|yêu cầu|đề"
    r" nghị|(?<!xã )giao|nhiệm"
    r" vụ cho"
    r"|cho|ủng hộ|hỗ trợ|thương tiếc|tượng|tượng đài|mộ|tên|mang tên|lăng|bởi|học tập"
    r"|noi gương|gương|như|từ|trước đó|trước đây|về|tới|nhờ|thăm|động viên|chia buồn"
    r" với"
    r"|ngày sinh|đối với|thân nhân|cảm ơn|trao cho|gửi|mời|đồng đội"
    r"|(?:khi|lúc|thời) (?:ấy|đó)|bấy giờ|năm (?:19)\d\d,?)\s*)$",
    "somebody spoken of, given to or visited: not there",
    examples=["đoàn đã đến thăm ", "tặng", "lúc bấy giờ "],
    counter_examples=["dự hội nghị có ", "thăm và tặng quà gia đình,"],
)
OF = rule(
    "absence/of",
    r"(?<!\w)của\s*$",
    "what is somebody's: they need not be there",
    examples=["bài viết của "],
    counter_examples=["của cải", "sự có mặt của các"],
)
PRESENT_OF = rule(
    "absence/present-of",
    r"(?:sự (?:chủ trì|điều hành|tham dự|tham gia|có mặt|góp mặt|chứng kiến|đồng hành"
    r"|hiện diện|chỉ đạo|dẫn đầu|dự|chủ tọa)|(?:nghe|sau|qua) [^,;:]{0,60}"
    r"|nghe [^:]{0,140}(?:[,;] | và )(?:báo cáo|phát biểu|tham luận|ý kiến|kết luận)"
    r"|đồng chủ trì|tham gia|chủ trì|có tham luận)"
    r"[^,;:]{0,40}của\s*$",
    "there after all: their presence, or what was heard of them",
    examples=["dưới sự chủ trì của", "nghe báo cáo của "],
    counter_examples=["bài thơ của", "sự chủ trì, của"],
)
STUDIED = rule(
    "absence/studied",
    r"(?:nghe (?:lại|đọc|phổ biến|quán triệt|truyền đạt)|quán triệt|học tập|nghiên cứu"
    r"|tinh thần|ý kiến chỉ đạo|thực hiện|làm theo|bài viết|bài nói|tác phẩm|cuốn sách"
    r"|tư tưởng|lời dạy|lời căn dặn|(?<!bí )thư(?!\w)"
    r"|ủy quyền|đề nghị của)[^;:]{0,90}$",
    "not there: their words were studied or carried out",
    examples=["nghe quán triệt bài phát biểu của", "thực hiện ý kiến của"],
    counter_examples=["nghe báo cáo của"],
)
APPOINTED = rule(
    "absence/appointed-before",
    r"(?:bầu|bổ nhiệm|điều động|luân chuyển|chỉ định|phê chuẩn|tín nhiệm|(?:trao|công"
    r" bố)(?: các)? quyết định"
    r"|giới thiệu|phân công|giao quyền|chuẩn y|bổ sung)[^;:.]{0,110}$",
    "somebody given a post",
    examples=["hội nghị đã bầu ", "công bố quyết định cho "],
    counter_examples=["đã bầu xong.", "dự có"],
)
HANDED_OVER = rule(
    "absence/handed-over",
    r"(?:trao|công bố)[^,]*,\s*$",
    "who comes after the comma hands the decision over",
    examples=["sau khi công bố quyết định, "],
    counter_examples=["công bố quyết định, điều động "],
)
DONE_TO = rule(
    "absence/done-to",
    r"(?:bầu|bổ nhiệm|điều động|chỉ định|luân chuyển|phân công|chuẩn y|phê chuẩn)"
    r"(?: bổ sung| lại)?\s*$",
    "something is done to somebody, not by them",
    examples=["bầu bổ sung ", "điều động"],
    counter_examples=["bầu cử ", "được điều động về"],
)
REMOVED = rule(
    "absence/removed-before",
    r"(?:miễn nhiệm|bãi nhiệm|cho thôi|thôi (?:giữ|làm)|cách chức|kỷ luật"
    r"|khiển trách|khai trừ|đình chỉ"
    r"|nghỉ (?:chuẩn bị |chờ )?hưu|nghỉ công tác|chia tay|tri ân)[^;:.]{0,110}$",
    "somebody who leaves a post",
    examples=["miễn nhiệm chức vụ chủ tịch ubnd xã đối với "],
    counter_examples=["đã miễn nhiệm xong; bầu ", "nghỉ trưa "],
)
JUST_SAID = rule(
    "absence/just-said",
    r"(?:đây|đó)(?: cũng| chính)? là [^,;:]{0,60}của\s*$",
    "what was just told was said by whom follows",
    examples=["đó là chỉ đạo của ", "đây cũng là mong muốn của"],
    counter_examples=["là con của", "đó là, theo lời của"],
)
TOLD_OF = rule(
    "absence/told-of",
    rf"{OPENS}(?:phần )?(?:báo cáo|phát biểu|ý kiến|chia sẻ)(?: [^\s,;:.]+){{0,6}}"
    r" của\s*$",
    "there: the clause tells what they reported or said",
    examples=["báo cáo của ", "với phần phát biểu kết luận của "],
    counter_examples=["thực hiện ý kiến của ", "trình báo cáo của "],
)
SIGNED = rule(
    "absence/signed-after",
    r"[\s,]*(?:(?:đã|vừa|mới) )*(?:(?:thay mặt|thừa lệnh)[^,;.]{0,60} )?"
    r"(?:từng|ấn ký"
    r"|ký(?! (?:kết|biên bản|bản|thỏa thuận|giao ước|quy chế|cam kết|hợp tác|chương))"
    r"|gửi (?:lẵng|vòng|thư|điện|hoa)|từ trần|qua đời|hy sinh"
    r"|vắng mặt|không dự|không tham dự|sinh (?:năm|ngày))(?!\w)",
    "not there: signed, sent flowers, died",
    examples=[" vừa ký quyết định", ", vắng mặt", " đã gửi lẵng hoa"],
    counter_examples=["ký kết quy chế", "gửi báo cáo"],
)
GONE = rule(
    "absence/removed-after",
    r"[\s,]*(?:(?:đã|vừa|sẽ|được|xin|cho) )*(?:nghỉ (?:chuẩn bị |chờ |để )?hưu"
    r"|nghỉ chế độ|thôi giữ|thôi làm|miễn nhiệm|bị |chuyển công tác|nghỉ công tác)",
    "somebody who leaves a post",
    examples=[" nghỉ hưu", ", đã thôi giữ chức"],
    counter_examples=[" nghỉ giải lao", " phát biểu"],
)
NEW_POST = rule(
    "absence/appointed-after",
    r"[\s,]*(?:(?:được|đã|vừa|chính thức|tái|trúng) )*(?:giữ (?:chức|trọng trách)|làm"
    r" (?:phó|chủ|bí|giám|trưởng (?!đoàn)|ủy|chánh|viện|thành|quyền)|nhận (?:quyết"
    r" định|nhiệm vụ)"
    r"|cử|bầu|đắc cử|bổ nhiệm|tái cử|trúng cử|điều động|chỉ định|phân công"
    r"|luân chuyển)",
    "somebody given a post",
    examples=[" giữ chức", " làm bí thư", ", được bầu"],
    counter_examples=[" làm trưởng đoàn", " làm việc"],
)
CANDIDATES = rule(
    "absence/candidates",
    r"đơn vị bầu cử số|danh sách (?:những )?(?:người |ứng cử|trúng cử|chính thức)",
    "the names are those of candidates",
    examples=["danh sách ứng cử viên", "đơn vị bầu cử số 3"],
    counter_examples=["danh sách đại biểu"],
)
NAMED_AFTER = rule(
    "absence/named-after",
    r"(?:đặt|đổi|gắn biển) tên (?:[^\s.;]+ ){0,6}?(?:đường|phố|trường|cầu|công viên)",
    "the names are those of streets and schools",
    examples=["đặt tên đường", "đổi tên một số tuyến phố"],
    counter_examples=["đặt hàng", "tên đường"],
)
MET_VOTERS = rule(
    "absence/met-voters",
    r"tiếp xúc cử tri|tham dự|tới dự|có mặt|cùng dự",
    "they are there, though the line lists candidates",
    examples=["tiếp xúc cử tri tại đơn vị bầu cử số 2"],
    counter_examples=["cử tri"],
)
