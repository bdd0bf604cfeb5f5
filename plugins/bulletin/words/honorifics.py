"""Words before a name that are not part of it: forms of address, ranks, degrees.

split_honorific("Đại tá Nông Văn Tài")         →  ("Đại tá", "Nông Văn Tài")
split_honorific("đồng chí PGS.TS Lã Thị Mai")  →  ("PGS.TS", "Lã Thị Mai")
"""

import re

from plugins.bulletin.words.text import level, nfc

# Forms of address say nothing of the person; they are dropped.
ADDRESS = r"(?:các )?(?:đồng chí|đ/c|đ\.c|ông|bà|anh|chị|cụ|bác|ngài|đại biểu|vị)"
_UNITS = r"""
đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá
đại úy|thượng úy|trung úy|thiếu úy|phó đô đốc|chuẩn đô đốc|đô đốc
phó giáo sư|giáo sư|tiến s[ĩỹ] khoa học|tiến s[ĩỹ]|thạc s[ĩỹ]|viện s[ĩỹ]|cử nhân
pgs|gs|tskh|ts|ths|bác s[ĩỹ](?: chuyên khoa (?:i|ii|1|2|cấp i|cấp ii))?|dược s[ĩỹ]
gvcc?|bsckii|bscki|bsck2|bsck1|bs|ds|luật sư|kỹ sư|kiến trúc sư
nhà giáo (?:nhân dân|ưu tú)|thầy thuốc (?:nhân dân|ưu tú)|nghệ s[ĩỹ] (?:nhân dân|ưu tú)
nghệ nhân (?:nhân dân|ưu tú)|ngnd|ngưt|ttnd|ttưt|nsnd|nsưt|nhà báo|nhà văn|nhà thơ
nhạc s[ĩỹ]|họa s[ĩỹ]|nghệ s[ĩỹ]|nghệ nhân|nhà sử học|nhà nghiên cứu
anh hùng (?:llvt(?:nd| nhân dân)?|lực lượng vũ trang(?: nhân dân)?|lao động)
hòa thượng|thượng tọa|đại đức|ni trưởng|ni sư|sư cô|sư thầy|linh mục|giám mục
tổng giám mục|mục sư|đức cha|trưởng lão|pháp sư
sư cả|cả sư|hồng y|(?:chánh )?phối sư|giáo hữu|chánh trị sự|đầu sư
ht(?=\. ?\w)|(?:ht|tt|đđ|nt|ns|sc)(?=\.? ?thích(?!\w))
"""
_UNIT = "(?:" + "|".join(_UNITS.strip().splitlines()) + r")(?![^\W\d_])"
HONORIFIC = re.compile(rf"{_UNIT}(?:(?:\s*[.,/]\s*|\s*[-–—]\s*|\s+){_UNIT})*\.?")
# "Bác sĩ" and "anh hùng" begin like forms of address and are none.
_ADDRESS = re.compile(
    rf"(?!{_UNIT}){ADDRESS}(?:\s+(?!{_UNIT}){ADDRESS})*(?:\s*:)?\s+(?=\S)"
)


def split_honorific(text: str) -> tuple[str | None, str]:
    """Return the rank or degree (as printed) and the rest; forms of address go."""
    rest = nfc(text).strip()
    if found := _ADDRESS.match(level(rest)):
        rest = rest[found.end() :]
    found = HONORIFIC.match(level(rest))
    if found and rest[found.end() :].strip():
        return rest[: found.end()].strip(" .") or None, rest[found.end() :].strip()
    return None, rest
