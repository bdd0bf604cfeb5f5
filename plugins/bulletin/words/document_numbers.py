"""How documents are numbered, and how a text cites one: number, day, issuer.

number_key("Số: 01/NQ–HĐND")  =  number_key("1/NQ-HĐND")
cited_in("Quyết định số 17/2018/QĐ-UBND ngày 31/7/2018 của UBND tỉnh về …")
    →  [(20, 36, "17/2018/QĐ-UBND")]
told_after(" ngày 31/7/2018 của UBND tỉnh về …")  →  (date(2018, 7, 31), "UBND tỉnh")

The forms are those of NĐ 30/2020/NĐ-CP (`12/KH-UBND`), of the laws on normative
documents, whose number has the year (`17/2018/QĐ-UBND`, `82/2015/QH13`), and of the
Party (`02-NQ/TU`).
"""

import re
from datetime import date

_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-", "Ð": "Đ"})
_PART = r"[A-ZĐƯ][A-Za-zĐđƯư0-9]{0,11}"
_YEAR = r"(?:19|20)\d\d"
# A sign stands after the number: QĐ-UBND, NQ/TU, SNN&PTNT; nothing goes on beside it.
# What stands before is looked at after the first digit: only there one is sought.
NUMBER = re.compile(
    rf"\d(?<![\w/.,-]\d)\d{{0,5}}[a-zA-Z]?(?:/{_YEAR})?[/–—‑-]{_PART}"
    rf"(?:[-–—‑/.&]{_PART})*(?![\w/-])"
)
# What each has in it, and few texts else: it is sought in a third of the time.
_SIGN = re.compile("[/–—‑-](?=[A-ZĐƯ])")
_PARTS = re.compile(rf"0*(?P<number>\d+[A-Z]?)(?:/(?P<year>{_YEAR}))?(?P<sign>[/-].*)")
_DAY = re.compile(
    r"[\s,(]*ngày\s+(?P<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?P<month>\d{1,2})\s*"
    r"(?:[/.-]|năm)\s*(?P<year>\d{4})"
)
_ENDS = (
    "về|quy định|ban hành|phê duyệt|triển khai|thực hiện|sửa đổi|công bố|giao|thông qua"
    "|v/v|đã|được|có|và|ngày|thì|là|cho|nêu|kèm|để|do|tại|trong|khóa|khoá|nhiệm kỳ"
)
_ISSUER = re.compile(
    rf"[\s,]*của\s+(?P<issuer>[^.,;:()\"“”\n]{{2,90}}?)(?=\s+(?:{_ENDS})\b|[.,;:()\"“”\n]|$)"
)


def number_key(number: str) -> str:
    """Return what two spellings of one number share: dashes, case, leading zeros."""
    bare = "".join(number.translate(_DASHES).upper().split()).removeprefix("SỐ")
    found = _PARTS.fullmatch(bare.removeprefix(":"))
    if not found:
        return bare
    year = f"/{found['year']}" if found["year"] else ""
    return f"{found['number']}{year}{found['sign']}"


def has_year(number: str) -> bool:
    """Say whether a number has its year, so that an issuer gives it only once."""
    found = _PARTS.fullmatch(number_key(number))
    return found is not None and found["year"] is not None


def sign_of(number: str) -> str:
    """Return the sign after a number: "QĐ-UBND"; "" for what is no number."""
    found = _PARTS.fullmatch(number_key(number))
    return found["sign"][1:] if found else ""


def is_number(text: str) -> bool:
    """Say whether a text is the number and sign of a document, and nothing else."""
    return NUMBER.fullmatch(text.translate(_DASHES)) is not None


def may_cite(text: str) -> bool:
    """Say whether a number may stand in a text; most have none, which is soon told."""
    return _SIGN.search(text) is not None


def cited_in(text: str) -> list[tuple[int, int, str]]:
    """Return every number of a text: where it begins and ends, as printed."""
    return [(m.start(), m.end(), m.group()) for m in NUMBER.finditer(text)]


def told_after(text: str) -> tuple[date | None, str]:
    """Read the day and the issuer that stand right after a number, in any order.

    None and "" where they are not told; a day that no calendar has is none.
    """
    day, issuer, place = None, "", 0
    for _ in range(2):
        if found := _DAY.match(text, place):
            try:
                day = date(*(int(found[part]) for part in ("year", "month", "day")))
            except ValueError:
                return None, issuer
        elif found := _ISSUER.match(text, place):
            issuer = " ".join(found["issuer"].split())
        else:
            break
        place = found.end()
    return day, issuer
