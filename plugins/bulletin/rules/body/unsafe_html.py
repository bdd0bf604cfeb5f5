"""HTML in a body that readers would never get is said, not silently dropped.

Xem <iframe src="…"></iframe>   →  unsafe-html
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile


def check(file: ReadFile) -> Iterator[Problem]:
    """Report each tag or attribute that was removed from the body, once."""
    for what, line in file.body.dropped if file.body else ():
        yield file.in_body(
            (line, 1, 1),
            "unsafe-html",
            f"{what} không được dùng trong bài và sẽ bị bỏ.",
            "bỏ đoạn mã này, hoặc viết lại bằng Markdown",
        )
