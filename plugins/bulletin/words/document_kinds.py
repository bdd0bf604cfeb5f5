"""What the kinds of official documents are called in English, and how numbers say them.

in_english("quyết định")   →  "Decision"
kinds_of("QĐ-UBND")        →  {"quyết định", "quy định"}

The letters are those of NĐ 30/2020/NĐ-CP, Phụ lục III, and of the Party's Hướng dẫn
36-HD/VPTW.
"""

_KINDS = """
nghị quyết | NQ | Resolution
quyết định | QĐ | Decision
chỉ thị | CT | Directive
kế hoạch | KH | Plan
báo cáo | BC | Report
thông báo | TB | Announcement
công văn | | Official letter
công điện | CĐ | Official telegram
tờ trình | TTR TT | Proposal
hướng dẫn | HD | Guideline
kết luận | KL | Conclusion
quy định | QĐ QYĐ QĐI | Regulation
quy chế | QC | Statute
chương trình | CTR CTHĐ CT | Programme
đề án | ĐA | Scheme
dự án | DA | Project
phương án | PA | Alternative plan
biên bản | BB | Minutes
hợp đồng | HĐ | Contract
bản ghi nhớ | BGN | Memorandum
bản thỏa thuận | BTT | Agreement
thông cáo | TC | Communiqué
thông tri | TT | Circular letter
lời kêu gọi | LKG | Appeal
thư công | | Official letter of thanks
luật | L QH | Law
pháp lệnh | PL UBTVQH | Ordinance
lệnh | L | Order
nghị định | NĐ | Decree
thông tư | TT TTLT | Circular
khác | | Document
"""
_ROWS = [
    [cell.strip() for cell in line.split("|")] for line in _KINDS.strip().splitlines()
]
_ENGLISH = {kind: english for kind, _, english in _ROWS}
_LETTERS = {kind: frozenset(letters.split()) for kind, letters, _ in _ROWS}


def in_english(kind: str) -> str:
    """Return the English name of a kind."""
    return _ENGLISH[kind]


def kinds_of(sign: str) -> frozenset[str]:
    """Return the kinds that a sign may be of; none where its letters say nothing."""
    letters = sign.upper().partition("-")[0].partition("/")[0]
    return frozenset(kind for kind, known in _LETTERS.items() if letters in known)
