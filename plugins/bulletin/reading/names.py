"""Where a person's name stands among capitalised words, and where only a place does.

"Bí thư Huyện ủy Na Rì Ma Thị Lan"  →  the name is "Ma Thị Lan"
"Trường THPT Phan Bội Châu"         →  no name
"""

import re
from collections.abc import Set as AbstractSet

from plugins.bulletin.post_words import HEAD
from plugins.bulletin.reading.tokens import Sentence
from plugins.bulletin.text import level, match_key

LONGEST = 6

FAMILIES = frozenset(
    level(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào"
        " Đinh"
        " Lâm Phùng Mai Tô Trịnh Đoàn Hà Cao Thái Tạ Lương Lưu Chu Triệu Nông Ma Vi"
        " Bế Hứa"
        " Lục La Lã Lò Lô Lường Quàng Cà Tòng Vàng Giàng Sùng Thào Hầu Vừ Mùa Lầu Cứ"
        " Hạng"
        " Chẩu Bàn Phàn Tẩn Chảo Lù Cồ Thèn Sầm Mạc Quách Bạch Xa Khà Lữ Kha Moong Ngân"
        " Lang Trương Kiều Nghiêm Ninh Tống Doãn Khổng Thân Giáp Diêm Chử Cù Từ Tăng"
        " Châu"
        " Thạch Kim Danh Điểu Rơ Ksor Siu Kpă Nay Rmah Y Niê Ayun Mlô Cil Bling A"
        " Thao Hờ"
        " Cư Hù Tráng Lừu Ly Lìu Vương Viên Văn Khương Ông Ung Âu Đàm Đồng Đường Đậu"
        " Hàn"
        " Tôn Thích Phí Phó Quản Mã Mẫn Mông Nhâm Nhữ Ngọ Tiêu Trang Trà Thiều Ứng Uông"
        " Vy Xồng Lỳ Chang Pờ Lỳ Vàng Phù Vòng Chíu Lộc Dường Đèo Điêu Cầm Hoàng Quan"
        " Cung"
        " Bá Bồ Cam Cấn Chế Chung Cổ Cáp Diệp Diệc Đới Đổng Giả Hán Hạ Hùng Hồng Hình"
        " Khúc Khuất Lại Lộ Lư Luyện Mầu Nùng Ôn Phương Sái Sơn Sử Tào Thẩm Tiết Tất"
        " Tưởng"
        " Vưu Yên Thi Kông Alăng Briu Hôih Zơrâm Arất Pơloong Coor Đinh Đinh R'Ô H' K'"
    ).split()
)
_MIDDLES = frozenset(
    "thị văn đức hữu xuân quang minh ngọc thanh quốc a bá công".split()
)
PROVINCES = frozenset(
    name.strip().lower()
    for name in (
        "An Giang, Bà Rịa, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Cạn, Bắc Ninh, Bến Tre,"
        "Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà"
        " Nẵng,"
        "Đắk Lắk, Đắc Lắc, Đăk Lăk, Đắk Nông, Đăk Nông, Điện Biên, Đồng Nai, Đồng Tháp,"
        "Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang,"
        "Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào"
        " Cai,"
        "Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên,"
        "Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La,"
        "Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên, Thừa Thiên Huế,"
        "Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái, Vũng Tàu,"
        "Việt Nam, Trung Quốc, Hàn Quốc, Nhật Bản, Hoa Kỳ, Đông Nam Á, Đông Nam Bộ,"
        "Việt Bắc, Tây Bắc, Tây Nguyên, Hồ Chí Minh, Chủ Tịch, Tổ Quốc"
    ).split(",")
)
NOT_FIRST = frozenset(
    "ban sở bộ đảng tỉnh huyện xã phường trường viện cục báo đài ngày tết hội ủy nhà"
    " trung đại tổng chủ thường đoàn lễ quân phòng chi thành thị quốc nhân mặt liên"
    " hiệp học công vụ đội trạm văn bệnh".split()
) - {"văn"}
# Before these the following capitals name a place or a school, not a person.
_NAMESAKES = re.compile(
    r"(?:thpt|thcs|tiểu học|mầm non|trường|đường|phố|phường|quảng trường|công viên|chùa"
    r"|đền|nhà máy|công ty|doanh nghiệp|bệnh viện|giải(?: thưởng)?|quỹ|nghĩa trang|cầu"
    r"|tập đoàn|học viện|đại học|khách sạn|hợp tác xã|htx|tàu|khu di tích|bảo tàng)"
    r"(?: tnhh| cổ phần)?$"
)
_PLACES = re.compile(
    r"(?:^|\s)(?P<place>(?:huyện|thị|thành|quận|tỉnh) ?ủy|tỉnh|huyện|quận|xã|phường"
    r"|thị trấn|thị xã"
    r"|thành phố|tp\.?|tx\.?|thôn|bản|làng|ấp|xóm|khu phố|đặc khu|đồn biên phòng"
    r"|(?:huyện|thành|thị|xã) ?đoàn|cửa khẩu|đảng bộ|đảng ủy)$"
)
_SMALL_PLACES = frozenset(("xã", "phường", "thị trấn", "thôn", "bản", "ấp", "đặc khu"))
_INSTITUTION = {
    "thành": ("ủy", "phố", "viên", "đoàn"),
    "thường": ("trực", "vụ"),
    "trung": ("ương", "tâm"),
    "công": ("an", "đoàn", "ty", "thương"),
    "hội": ("đồng", "nông", "liên", "cựu", "chữ"),
    "quân": ("khu", "đội", "sự"),
    "quốc": ("hội",),
    "nhân": ("dân",),
    "đại": ("diện", "biểu", "học"),
    "chủ": ("tịch", "nhiệm", "trì"),
    "mặt": ("trận",),
    "liên": ("đoàn", "hiệp", "minh"),
    "đoàn": ("thanh", "đại", "kết", "công"),
    "tỉnh": ("ủy", "đoàn"),
}
_FOLLOWERS = frozenset(
    "và cùng đã đang sẽ là làm có cho trong tại khi đến tới về trình nêu thông thay chủ"
    " dự tham phát kết nhấn yêu đề khẳng kiểm thăm trao tiếp giữ được cũng trực kiêm"
    " vừa"
    " nói trả giải báo khai bế công điều đồng chỉ biểu ghi lưu mong bày giao tặng dẫn"
    " thừa đại nguyên phó quyền với ký chúc chia bí trưởng cùng đánh động khảo ở từ"
    " theo"
    " ủy lần để chứng đón làm thảo chất tập quán phổ truyền giới gặp của do như"
    " dâng viếng hướng phân cảm đáp thể gửi cắt khởi bấm đọc hy tin cam xin còn thì"
    " nguyện đi lên sang ra họp nghe mở đứng trú sinh trưởng giám".split()
)


def run_end(sentence: Sentence, index: int) -> int:
    """Index after the capitalised words that begin at the token."""
    tokens = sentence.tokens
    end = index
    while end < len(tokens) and tokens[end].is_capital:
        if end > index and sentence.match(HEAD, end) > end:
            break
        end += 1
    return end


def shouted_end(sentence: Sentence, index: int) -> int:
    """Index after a name printed all in capitals; the index itself if none is."""
    end = index
    while end < len(sentence.tokens) and sentence.tokens[end].raw.isupper():
        end += 1
    return end if sentence.low_at(index) in FAMILIES else index


def name_key(sentence: Sentence, start: int, end: int) -> str:
    """Key of the words from start to end."""
    return match_key(" ".join(token.raw for token in sentence.tokens[start:end]))


def follows_name(sentence: Sentence, index: int) -> bool:
    """Whether what stands at the index may follow a name."""
    if index >= len(sentence.tokens):
        return True
    token = sentence.tokens[index]
    known = token.low in _FOLLOWERS or sentence.match(HEAD, index) > index
    return known or not token.is_word


def names_somebody(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the capitals after a form of address are a name, not an institution."""
    first, after = sentence.low_at(start), sentence.low_at(start + 1)
    if first not in NOT_FIRST:
        return True
    if end - start == 1:
        return after not in _INSTITUTION.get(first, ())
    return first in FAMILIES and follows_name(sentence, end)


def _fits(sentence: Sentence, start: int, end: int, known: AbstractSet[str]) -> bool:
    if not 2 <= end - start <= LONGEST:
        return False
    if name_key(sentence, start, end) in known:
        return True
    words = [token.low for token in sentence.tokens[start:end]]
    first = words[0]
    family = first in FAMILIES or first[:2] in ("h'", "k'", "h’", "k’")
    likely = end - start > 2 or follows_name(sentence, end)
    return family and likely and " ".join(words) not in PROVINCES


def _cuts_after_place(
    sentence: Sentence, start: int, end: int, place: str
) -> list[int]:
    """Where a name may begin when the first capitals may name the place."""
    count = end - start
    if count < 3 or (count == 3 and place in _SMALL_PLACES):
        return []
    if count == 3:
        return [start]
    if count == 4:
        whole = sentence.low_at(start + 1) in _MIDDLES
        return [start + n for n in ((0, 2, 1) if whole else (2, 0, 1))]
    return [start + n for n in (2, 1, 3, 0) if n < count - 1]


def _cuts(sentence: Sentence, start: int, end: int) -> list[int]:
    """Where in the run a name may begin, the best first."""
    before = sentence.low[: sentence.tokens[start].start].rstrip()
    if _NAMESAKES.search(before):
        return [cut for cut in range(start + 2, end - 1) if end - cut > 2]
    if place := _PLACES.search(before):
        return _cuts_after_place(sentence, start, end, place["place"])
    if sentence.low_at(start) in NOT_FIRST:
        later = range(start + 1, end - 1)
        return sorted(later, key=lambda cut: abs(end - cut - 3))
    words = [token.low for token in sentence.tokens[start:end]]
    skip = next((n for n in (2, 3) if " ".join(words[:n]) in PROVINCES), 0)
    return list(range(start + skip, end - 1))


def name_in_run(
    sentence: Sentence, index: int, known: AbstractSet[str]
) -> tuple[int, int] | None:
    """Token range of the name in the capitalised run that goes through the index."""
    end = run_end(sentence, index)
    start = index
    while start > 0 and sentence.tokens[start - 1].is_capital:
        start -= 1
    if end - start < 2:
        return None
    for cut in range(start, end - 1):
        if name_key(sentence, cut, end) in known:
            return cut, end
    for cut in _cuts(sentence, start, end):
        if _fits(sentence, cut, end, known):
            return cut, end
    return None
