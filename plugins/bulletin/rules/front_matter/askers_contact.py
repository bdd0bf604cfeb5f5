"""Who asks is never named with a contact (Law 91/2025 on personal data).

asker: Ông A, 0912 345 678          →  askers-contact
question: "… trả lời qua a@b.vn"    →  askers-contact
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.schema import QuestionFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

# Telephones with any signs between, e-mail, citizens' numbers.
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.]+|(?<!\d)(?:\+84|0)(?:[ .-]?\d){8,10}(?!\d)"
    r"|(?<!\d)\d{12}(?!\d)"
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Look for contacts in what tells of the question; the answer may have some."""
    model = file.model
    if not isinstance(model, QuestionFile):
        return
    for key in ("title", "asker", "question"):
        text = getattr(model, key) or ""
        if found := _CONTACT.search(text):
            message = f'"{found[0].strip()}" là liên hệ hay số riêng của người hỏi.'
            yield file.at(key, "askers-contact", message, "bỏ số hay địa chỉ ấy")
