"""What editors write of posts in several ways, in one.

in_one_way("phó ban dân vận")           →  "phó trưởng ban dân vận"
in_one_way("phó chủ tịch huyện ba bể")  →  "phó chủ tịch ủy ban nhân dân huyện ba bể"
"""

import re

_AREA = r"(?:tỉnh|huyện|thành phố|quận|thị xã|thị trấn|phường|xã(?! hội)|đặc khu)"
# What is written in several ways is compared in one.
_ONE_WAY = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"[–—]", "-"),
        (r"\bmttqvn\b|\bmttq\b", "mặt trận tổ quốc"),
        (r"(?:ủy ban |ub )?mặt trận tổ quốc(?: việt nam)?", "mặt trận tổ quốc"),
        (rf" việt nam(?= {_AREA}\b)", ""),
        (r"ban chấp hành trung ương", "trung ương"),
        (r"\btòa án (?!nhân dân)", "tòa án nhân dân "),
        (r"\bviện kiểm sát (?!nhân dân)", "viện kiểm sát nhân dân "),
        (r"\bủy viên thường vụ\b", "ủy viên ban thường vụ"),
        (
            r"\b(tỉnh|huyện|quận|xã|phường) ủy viên\b",
            r"ủy viên ban chấp hành đảng bộ \1",
        ),
        (r"\bthành ủy viên\b", "ủy viên ban chấp hành đảng bộ thành phố"),
        (r"\bthị ủy viên\b", "ủy viên ban chấp hành đảng bộ thị xã"),
        (r"\bphó (ban|phòng|đoàn|khoa|thôn|bản|công an)\b", r"phó trưởng \1"),
        (r"\bphó (văn phòng|thanh tra)\b", r"phó chánh \1"),
        (r"\bhiệu phó\b", "phó hiệu trưởng"),
        (r"\bviện phó\b", "phó viện trưởng"),
        (r"\btổ phó\b", "phó tổ trưởng"),
        (r"\bchỉ huy phó\b", "phó chỉ huy trưởng"),
        # Said of a place, a chairman is that of its people's committee.
        (rf"\bchủ tịch (?={_AREA}\b)", "chủ tịch ủy ban nhân dân "),
        # "Phòng Nội vụ UBND huyện" is "Phòng Nội vụ huyện".
        (
            r"\b((?<!văn )phòng|sở|chi cục|trung tâm|thanh tra) "
            rf"([^,]+?) ủy ban nhân dân (?={_AREA}\b)",
            r"\1 \2 ",
        ),
        (rf"\s*,\s*(?={_AREA}\b)", " "),
        # "Trưởng ban Ban Dân vận" is "Trưởng ban Dân vận".
        (r"\b(ban|phòng|đoàn|khoa|công an|văn phòng|thanh tra) \1\b", r"\1"),
        # A field that somebody sees to is no part of the post.
        (r",? phụ trách .*$", ""),
        # "Tài nguyên & Môi trường", "Kinh tế - Ngân sách": parts of one name.
        (r"\s*,\s*|\s*;\s*|\s+[-&]\s+|(?<=\w)&(?=\w)", " và "),
    )
)


def in_one_way(levelled: str) -> str:
    """Write a levelled post, its abbreviations written out, the one way."""
    for pattern, written in _ONE_WAY:
        levelled = pattern.sub(written, levelled)
    return levelled
