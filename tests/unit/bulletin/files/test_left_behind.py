"""What systems and programs leave in folders is known by its name."""

import pytest

from plugins.bulletin.files.left_behind import is_left_behind


@pytest.mark.parametrize(
    "path",
    [
        "images/Thumbs.db",
        "articles/2018/07/~$bai.md",
        "articles/2018/07/.~lock.bai.odt#",
        "articles/2018/07/bai (1).md",
        "articles/2018/07/Copy of bai.md",
        "documents/bao-cao.pdf.part",
        "__MACOSX/images/x.jpg",
    ],
)
def test_it_is_known_by_its_name(path):
    assert is_left_behind(path)


@pytest.mark.parametrize(
    "path",
    ["articles/2018/07/bai.md", "images/ho (1).jpg", "documents/Bản sao y.pdf"],
)
def test_other_files_are_the_bulletins(path):
    assert not is_left_behind(path)
