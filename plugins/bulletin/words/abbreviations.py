"""Abbreviations of bodies and posts, written out, with the days of their use.

ABBREVIATIONS["UBND"].full                                →  "Ủy ban nhân dân"
not_in_use("Giám đốc Sở NN&MT", date(2018, 7, 20))        →  "Nông nghiệp và Môi trường"
written_out("Sở DT&TG", date(2026, 7, 20))                →  "Sở Dân tộc và Tôn giáo"

One table for whoever reads, compares or shows them. The days are those on which the
bodies were set up or merged; "-" is for no known beginning, or for still in use.
Several spellings of one name stand in one row.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple


class Abbreviation(NamedTuple):
    """What is written short; since and until are the first and last day of the body."""

    full: str
    since: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the body had its name on the day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)

    @property
    def is_dated(self) -> bool:
        """Whether the days of its use are known."""
        return self.since is not None or self.until is not None


_TABLE = """
UBND | Ủy ban nhân dân
HĐND HDND | Hội đồng nhân dân
MTTQ | Mặt trận Tổ quốc
UBMTTQ | Ủy ban Mặt trận Tổ quốc
UB | Ủy ban
UBKT | Ủy ban Kiểm tra
BTV | Ban Thường vụ
BCH | Ban Chấp hành
BCĐ | Ban Chỉ đạo
BTG | Ban Tuyên giáo
BQL | Ban Quản lý
UV | Ủy viên
UVBTV UVTV | Ủy viên Ban Thường vụ
UVBCH | Ủy viên Ban Chấp hành
UVT.Ư UVTƯ UVTW | Ủy viên Trung ương
PCT | Phó Chủ tịch
PCTTT PCTT | Phó Chủ tịch Thường trực
CT | Chủ tịch
PBT | Phó Bí thư
BT | Bí thư
PGĐ | Phó Giám đốc
GĐ | Giám đốc
CVP | Chánh Văn phòng
PCVP | Phó Chánh Văn phòng
VP | Văn phòng
TƯ T.Ư TW | Trung ương
TU | Tỉnh ủy
TUV | Tỉnh ủy viên
HUV | Huyện ủy viên | - | 2025-06-30
ĐUV | Đảng ủy viên
ĐBQH | đại biểu Quốc hội
CA | Công an
CHQS | Chỉ huy quân sự
BĐBP | Bộ đội Biên phòng
LĐLĐ | Liên đoàn Lao động
LHPN | Liên hiệp Phụ nữ
CCB | Cựu chiến binh
TNCS | Thanh niên Cộng sản
TAND | Tòa án nhân dân
VKSND | Viện kiểm sát nhân dân
KSND | kiểm sát nhân dân
BHXH | Bảo hiểm xã hội
KH&ĐT KHĐT | Kế hoạch và Đầu tư | 1995-11-01 | 2025-02-28
TN&MT TNMT | Tài nguyên và Môi trường | 2002-08-05 | 2025-02-28
NN&PTNT NNPTNT | Nông nghiệp và Phát triển nông thôn | 1995-11-01 | 2025-02-28
GD&ĐT GDĐT | Giáo dục và Đào tạo
VH,TT&DL VHTT&DL VHTTDL VH-TT&DL | Văn hóa, Thể thao và Du lịch
TT&TT TTTT | Thông tin và Truyền thông | 2007-08-01 | 2025-02-28
KH&CN KHCN | Khoa học và Công nghệ
LĐ-TB&XH LĐTBXH LĐTB&XH | Lao động - Thương binh và Xã hội | - | 2025-02-28
GTVT | Giao thông vận tải | - | 2025-02-28
PT-TH PTTH | Phát thanh - Truyền hình
NTM | nông thôn mới
KT-XH | kinh tế - xã hội
KT-NS | Kinh tế - Ngân sách
VH-XH | Văn hóa - Xã hội
TP. TP | thành phố
TX. | thị xã
P. | phường
NN&MT NNMT | Nông nghiệp và Môi trường | 2025-03-01 | -
DT&TG DTTG | Dân tộc và Tôn giáo | 2025-03-01 | -
TG&DV TGDV | Tuyên giáo và Dân vận | 2025-02-01 | -
PTKV | Phòng thủ khu vực | 2025-07-01 | -
PVHCC | Phục vụ hành chính công
HCC | hành chính công
TTPVHCC | Trung tâm Phục vụ hành chính công
NHNN | Ngân hàng Nhà nước
KBNN | Kho bạc Nhà nước
BQLDA | Ban Quản lý dự án
PCCC&CNCH | Phòng cháy, chữa cháy và cứu nạn, cứu hộ
"""


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


def _rows() -> Iterator[tuple[str, Abbreviation]]:
    for line in _TABLE.strip().splitlines():
        shorts, full, *days = (part.strip() for part in line.split("|"))
        body = Abbreviation(full, *map(_day, days))
        yield from ((short, body) for short in shorts.split())


ABBREVIATIONS: Mapping[str, Abbreviation] = dict(_rows())
_DATED = {
    name: body
    for short, body in ABBREVIATIONS.items()
    if body.is_dated
    for name in (short, body.full)
}
# "Trường Cao đẳng Giao thông vận tải" is no department: a full name stands after one.
_OF_BODY = r"(?:(?<=Sở )|(?<=Bộ )|(?<=Ban )|(?=Huyện ủy viên))"
_NAMES = re.compile(
    r"(?<![\w&])(?:"
    + "|".join(
        re.escape(name) if name in ABBREVIATIONS else _OF_BODY + re.escape(name)
        for name in sorted(_DATED, key=len, reverse=True)
    )
    + r")(?![\w&])"
)


# Names of fields, which only who works there reads: "DT&TG". UBND everybody knows.
_FIELDS = {
    short: body
    for short, body in ABBREVIATIONS.items()
    if "&" in short or (body.is_dated and short != "HUV") or short in ("PVHCC", "HCC")
}
_FIELD = re.compile(
    r"(?<=[^\W\d_] )(?:"
    + "|".join(map(re.escape, sorted(_FIELDS, key=len, reverse=True)))
    + r")(?![\w&])"
)


def written_out(text: str, day: date | None) -> str:
    """A post, or the name of a body, with the fields of bodies in full.

    "Giám đốc Sở DT&TG" is "Giám đốc Sở Dân tộc và Tôn giáo"; what was in use at another
    time than the day stays as it is printed.
    """

    def full(found: re.Match[str]) -> str:
        body = _FIELDS[found[0]]
        return body.full if day is None or body.holds(day) else found[0]

    return _FIELD.sub(full, text)


def not_in_use(post: str, day: date) -> Abbreviation | None:
    """The body that the post names, short or in full, if it was none on the day."""
    found = (_DATED[name] for name in _NAMES.findall(post))
    return next((body for body in found if not body.holds(day)), None)
