"""What the system of this machine refuses, as an editor reads it."""

import errno
from pathlib import Path

import pytest

from plugins.press.system.refused_here import told_here


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        (errno.ENOSPC, "Ổ đĩa của máy này hết chỗ. Hãy xóa bớt"),
        (errno.EROFS, "Máy này không cho ghi"),
        (errno.EIO, "ổ đĩa có hỏng"),
    ],
)
def test_a_refusal_says_what_to_do_and_where(number, meant):
    told = told_here(OSError(number, "lời của máy"), Path("site"))
    assert meant in told
    assert told.endswith("\n  (site: lời của máy)")
