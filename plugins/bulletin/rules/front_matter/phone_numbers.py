"""Numbers of contacts can be dialled.

contact: {phone: O2O9 387O 123}           →  bad-phone (warning): letters among digits
contact: {phone: "0209 3870 123, 0209"}   →  bad-phone (warning): too few digits

Only a warning: a body of long ago keeps the number it had.
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.contacts import phones_in, wrong_numbers

_HINT = "nhiều số thì cách nhau bằng dấu phẩy"


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the telephone and the fax of a contact."""
    contact = getattr(file.model, "contact", None)
    for name in ("phone", "fax") if contact else ():
        line: str = getattr(contact, name) or ""
        for message, hint in _found(line):
            yield file.at(f"contact.{name}", "bad-phone", message, hint, "warning")


def _found(line: str) -> Iterator[tuple[str, str]]:
    if line and not any(one.number for one in phones_in(line)):
        message = f'Không thấy số nào gọi được trong "{line}".'
        yield message, f"viết số như 0209 3870 123; {_HINT}"
        return
    for number in wrong_numbers(line):
        message = f'Số "{number}" thiếu hoặc thừa chữ số.'
        yield message, f"viết đủ số như 0209 3870 123; {_HINT}"
