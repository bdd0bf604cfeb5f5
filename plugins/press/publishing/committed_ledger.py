"""Writes what was published into the ledger that is committed with the content.

note_published(Path("content"), tree, ["/2019/01/nham/"])
    →  content/addresses.txt with every address of the tree, and one that is gone
"""

from collections.abc import Iterable
from pathlib import Path

from plugins.bulletin.record.ledgers.address_ledger import (
    FILE,
    extended,
    read_ledger,
    write_ledger,
)
from plugins.press.printing import tell
from plugins.press.site.answered import answered_in
from plugins.press.system.whole_files import write_whole


def note_published(content: Path, tree: Path, taken_down: Iterable[str]) -> None:
    """Add what the tree answers, and say of `taken_down` that it is gone.

    The site is out by then, so a ledger that cannot be written is told, not raised.
    Lines that cannot be read are kept from being lost: then nothing is written.
    """
    file = content / FILE
    try:
        before = file.read_bytes() if file.exists() else b""
        ledger, unread = read_ledger(before)
        if unread:
            tell(f"{file} có dòng không đọc được; chạy check, sửa rồi đăng lại.")
            return
        after = write_ledger(extended(ledger, answered_in(tree), taken_down))
        if after == before:
            return
        write_whole(file, after)
    except OSError as error:
        tell(f"Đã đăng, nhưng không ghi được {file}: {error.strerror}.")
        return
    tell(f"Đã ghi các địa chỉ mới vào {file.name}; hãy lưu tệp này cùng nội dung.")
