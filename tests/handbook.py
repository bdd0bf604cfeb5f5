"""The editors' handbook as data: each rule with its wrong and its right example.

entries()["unknown-category"]  →  Entry(wrong="category: Chinh quyen", right=…)
"""

import re
from pathlib import Path
from typing import NamedTuple

from plugins.desk import handbook
from tests.content_check import article

HANDBOOK = Path(__file__).parent.parent / "content/pages/so-tay-loi.md"
_EXAMPLE = re.compile(r"^(Sai|Đúng):\n\n((?:(?: {4}.*)?\n)+)", re.MULTILINE)
_FILE = re.compile(r"^# tệp (\S+)\n", re.MULTILINE)
PLACE = "articles/2018/07/bai.md"
# What the examples speak of.
BESIDE: dict[str, str | bytes] = {
    "images/2018/07/ho.jpg": b"",
    "documents/bao-cao.pdf": b"",
    "organisations/so-vi-du.md": "---\nname: Sở Ví dụ\n---\n",
    "officials/nong-van-tai.md": (
        "---\nname: Nông Văn Tài\nposts:\n"
        "  - {post: Giám đốc, organisation: so-vi-du, from: 2016}\n"
        "  - {post: Chánh Văn phòng, organisation: so-vi-du, from: 2010, to: 2015}\n"
        "---\n"
    ),
    "officials/ha-thi-binh.md": "---\nname: Hà Thị Bình\n---\n",
    "officials/ly-thi-hoa.md": "---\nname: Lý Thị Hoa\n---\n",
    "officials/ha-van-son-so-vi-du.md": "---\nname: Hà Văn Sơn\n---\n",
    "officials/ha-van-son-huyen.md": "---\nname: Hà Văn Sơn\n---\n",
    "meetings/2018/hop-giao-ban.md": (
        "---\ntitle: Giao ban\nkind: phiên họp\ndate: 2018-07-20\n---\n"
    ),
    "meetings/2018/hop-nhap.md": (
        "---\ntitle: Họp nháp\nkind: phiên họp\ndate: 2018-07-20\ndraft: true\n---\n"
    ),
    "official_documents/2018/ke-hoach.md": (
        "---\ntitle: Kế hoạch năm\nnumber: 05/KH-SVD\nkind: kế hoạch\n"
        "date: 2018-01-05\nissuers: [so-vi-du]\n---\n"
    ),
    "articles/2018/07/ban-goc.md": article("title: Bài gốc"),
    "articles/2018/07/ban-nhap.md": article("title: Bài sau\nstatus: draft"),
}


class Entry(NamedTuple):
    """What the handbook says of a rule; examples are '' when it has none."""

    meaning: str
    wrong: str
    right: str


def entries() -> dict[str, Entry]:
    """Rule → entry, in the order of the handbook."""
    found = {}
    for name, text in handbook.entries().items():
        examples = {
            kind: re.sub(r"^ {4}", "", block, flags=re.MULTILINE).strip("\n")
            for kind, block in _EXAMPLE.findall(f"{text}\n")
        }
        meaning = text.split("Sai:")[0].strip()
        found[name] = Entry(meaning, examples.get("Sai", ""), examples.get("Đúng", ""))
    return found


def files_of(example: str) -> dict[str, str | bytes]:
    """The content folder an example stands for."""
    if example.startswith("content/"):
        names = [line.removeprefix("content/") for line in example.split("\n")]
        return {name: article() if name.endswith(".md") else b"" for name in names}
    parts = _FILE.split(example)
    files = {PLACE: parts[0]} if parts[0].strip() else {}
    files |= dict(zip(parts[1::2], parts[2::2], strict=True))
    return {**BESIDE, **{path: _text(path, text) for path, text in files.items()}}


def _text(path: str, text: str) -> str:
    if not path.endswith(".md") or text.startswith(("---", "—")):
        return f"{text}\n"
    if not re.match(r"[^\W\d][\w ]*[:：](?!.*\]\()", text):
        return article(body=f"{text}\n")
    return article(text) if path.startswith("articles/") else f"---\n{text}\n---\n"
