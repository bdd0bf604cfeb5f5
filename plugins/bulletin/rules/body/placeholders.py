"""What a new file is filled with beforehand does not go out to readers.

    Viết bài ở đây. Mỗi đoạn cách nhau một dòng trống.   →  placeholder-left
    author: Tên người viết                               →  placeholder-left
    title: Tên hội nghị                                  →  placeholder-left

Only in what is published; a draft may still be empty.
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.schema import ArticleFile, ContentFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import level, match_key, nfc

# What the blank files of the command `new`, the snippets of VS Code and hints of other
# rules say; tests hold the one against the other.
_BODY = "Viết bài ở đây. Mỗi đoạn cách nhau một dòng trống."
# What names a name: so are fields called, and so is written what is to be replaced.
_THING = (
    r"bài(?: viết| báo)?|tin(?: bài)?|hội nghị|họp|(?:cuộc|kỳ|phiên|buổi) họp"
    r"|buổi làm việc|lễ|đại hội|sự kiện|cơ quan|đơn vị|tổ chức|(?:các )?sở|ban"
    r"|văn bản|thông báo|câu hỏi|trang|chuyên mục|lịch(?: công tác| tuần)?|cán bộ"
    r"|người|đồng chí|ông|bà|đại biểu|lãnh đạo|ở đây|vào đây|đầy đủ|chính thức|chính"
    r"|của|hay|hoặc|này"
)
_NAMES_A_NAME = re.compile(
    r"(?:họ (?:và )?tên|tên|tiêu đề|nhan đề|tựa đề|title|name|headline)"
    rf"(?:,? (?:{_THING}))*(?:, hay tên cơ quan)?"
    r"|x{2,}|abc+|asdf\w*|test(?:ing)?(?: \d+)?|lorem ipsum.*"
)
_AROUND = "[]()<>{}*_…. \u00a0"
_EXAMPLES = frozenset(
    map(
        match_key,
        """
Một hai câu nói chuyện gì đã xảy ra; bỏ trống thì lấy đoạn đầu.
Tên người viết
Người thứ nhất
Người thứ hai
Họ và tên người được nhắc đến
chủ đề một
chủ đề hai
tên người
cuộc họp hoặc chủ đề
Trong ảnh có gì
Chú thích
Người chụp
Tên báo
Tên phim
tên của trang
https://bao.example.vn/bai
Đã sửa điều gì
Điều đã viết sai
Điều đúng
Vì sao bài không còn hiệu lực
Tên văn bản
00/VB-UBND
Nội dung việc thứ nhất
Đơn vị chuẩn bị
Đã đổi điều gì
Văn bản quy định điều gì
Tên lĩnh vực
tên chung của loạt cuộc họp
Họ và tên - chức vụ như đã in
Họ tên - chức vụ
Họ và tên
Việc thứ nhất
Việc thứ hai
điều phân biệt với người cùng tên
Chức vụ
Nguồn
Tên khác
Tên cũ
Tên viết tắt
Name in English
What it is for, in English, in a sentence or two.
0209 1234567
ten@example.gov.vn
https://coquan.example.gov.vn
Địa chỉ
""".strip().split("\n"),
    )
)
_LONGEST = max(map(len, _EXAMPLES))
_HINT = "viết điều thật vào đây, hoặc xóa cả mục này"


def check(file: ReadFile) -> Iterator[Problem]:
    """Look for the examples of blank files in what readers see."""
    if file.model is None or not _is_published(file.model):
        return
    for key, text in file.texts():
        if _is_example(text) or (key in ("title", "name") and _names_a_name(text)):
            yield file.at(key, "placeholder-left", _message(text), _HINT)
    hint = f"viết {file.kind.noun}, hoặc để {_kept_back(file.model)}"
    for place in _left_in_body(file):
        yield file.in_body(place, "placeholder-left", _message(_BODY), hint)
    for link in (*file.body.links, *file.body.images) if file.body else ():
        if _is_example(link.text):
            place = (link.line, link.column, len(link.written))
            yield file.in_body(place, "placeholder-left", _message(link.text), _HINT)


def _left_in_body(file: ReadFile) -> Iterator[tuple[int, int, int]]:
    """Where the words for a body stand: line, column, length."""
    for number, line in file.prose() if _BODY in file.source else ():
        if _BODY in line:
            yield number, line.index(_BODY) + 1, len(_BODY)


def _is_example(text: str) -> bool:
    # What is much longer cannot be one, whatever its spaces and marks.
    return len(text) <= 2 * _LONGEST and match_key(text) in _EXAMPLES


def _names_a_name(title: str) -> bool:
    bare = " ".join(level(nfc(title)).strip(_AROUND).split())
    return _NAMES_A_NAME.fullmatch(bare) is not None


def _message(text: str) -> str:
    return f'"{text}" là lời mẫu, chưa được thay bằng nội dung thật.'


def _kept_back(model: ContentFile) -> str:
    return "status: draft" if isinstance(model, ArticleFile) else "draft: true"


def _is_published(model: ContentFile) -> bool:
    if isinstance(model, ArticleFile):
        return model.status == "published"
    return not model.draft
