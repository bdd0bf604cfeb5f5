"""What a text may have meant is asked, with the line to write.

    Hội nghị đã
    thống nhất nội dung      →  broken-line (warning)
    Kết luận
    ---                      →  underlined-title (warning)
    https://youtu.be/abc     →  bare-video (warning)

Everything else that is typed in a way of its own is understood (`body.typed`).
"""

from collections.abc import Callable, Iterator, Mapping

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

# For each question: what is said, and what to write, given its words.
_QUESTIONS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "broken-line": (
        "Câu bị ngắt giữa chừng nên sẽ in thành hai dòng.",
        lambda words: (
            f"nếu là một câu thì viết liền `{_short(words)}`; "
            "nếu đúng là hai dòng thì thêm hai dấu cách ở cuối dòng này"
        ),
    ),
    "code-block": (
        "Đoạn thụt vào này sẽ in như mã máy tính.",
        lambda words: f"nếu là lời văn thì viết sát lề: `{_short(words)}`",
    ),
    "underlined-title": (
        "Dòng gạch ngay dưới biến dòng này thành đề mục.",
        lambda words: (
            f"nếu là đề mục thì viết `## {_short(words)}`; "
            "nếu là đường kẻ thì thêm một dòng trống trước dòng gạch"
        ),
    ),
    "tag-or-heading": (
        "Dấu # đứng liền chữ nên dòng này thành đề mục.",
        lambda words: (
            f"viết `## {_short(words.lstrip('#'))}` nếu là đề mục, "
            f"`\\{_short(words)}` nếu là thẻ"
        ),
    ),
    "pasted-cells": (
        "Các ô dán từ bảng tính sẽ in thành dòng chữ, không thành bảng.",
        lambda words: (
            "nếu là bảng thì dòng đầu viết `{}`, dưới nó `{}`, rồi mỗi dòng một hàng"
        ).format(*words.split("\n")[:2]),
    ),
    "table-without-rule": (
        "Bảng thiếu dòng gạch dưới hàng đầu nên sẽ in thành dòng chữ.",
        lambda words: f"thêm ngay dưới hàng này một dòng `{words}`",
    ),
    "row-apart": (
        "Dòng trống cắt hàng này khỏi bảng, nên nó in thành dòng chữ.",
        lambda _: "bỏ dòng trống ở trên",
    ),
    "row-beyond-head": (
        "Hàng này có nhiều ô hơn hàng đầu, nên cột thừa không có tên.",
        lambda words: (
            "thêm tên cột vào hàng đầu và `---` vào dòng gạch, hoặc gộp bớt ô; "
            "dấu | trong chữ viết `\\|`"
        ),
    ),
    "bare-address": (
        "Địa chỉ này in thành chữ, bạn đọc không bấm được.",
        lambda words: f"viết `[tên của trang]({words})`",
    ),
    "bare-video": (
        "Phim cần tên và ảnh để thành một thẻ mà bạn đọc bấm được.",
        lambda words: (
            f"viết `[Tên phim]({words})`, ngay dưới thêm một dòng ảnh: {_PICTURE}"
        ),
    ),
    "video-without-picture": (
        "Phim này chưa có ảnh.",
        lambda _: f"thêm ngay dưới một dòng ảnh: {_PICTURE}",
    ),
}
_PICTURE = "`![Trong ảnh có gì](images/2018/07/ten-anh.jpg)`"
_SHOWN = 120


def check(file: ReadFile) -> Iterator[Problem]:
    """Put the questions that came up when the body was prepared."""
    for doubt in file.body.doubts if file.body else ():
        message, hint = _QUESTIONS[doubt.about]
        line = file.lines()[doubt.line - 1]
        start = len(line) - len(line.lstrip())
        if doubt.words and "\n" not in doubt.words:
            start = max(start, line.find(doubt.words))
        length = len(
            doubt.words if start + len(doubt.words) <= len(line) else line.strip()
        )
        yield file.in_body(
            (doubt.line, start + 1, max(1, length)),
            doubt.about,
            message,
            hint(doubt.words),
            "warning",
        )


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
