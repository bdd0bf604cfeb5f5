"""Only files of known kinds and plain names may lie in content/."""

import pytest

from plugins.bulletin.rules.folder.file_names import check

NAMES = {
    ".a.md": "stray-file",
    "articles/2018/07/.a.md": "stray-file",
    ".git/x.md": "secret-file",
    "images/.git/config": "secret-file",
    "images/.env": "secret-file",
    "images/.env.local": "secret-file",
    "images/.DS_Store": "stray-file",
    "images/._ho.jpg": "stray-file",
    "images/id_rsa": "secret-file",
    "documents/id_ed25519.pub": "secret-file",
    "documents/khoa.pem": "secret-file",
    "documents/mat-khau.txt": "secret-file",
    "documents/~$khoa.docx": "stray-file",
    "documents/.~lock.bao-cao.odt#": "stray-file",
    "articles/2018/07/g (conflicted copy).md": "stray-file",
    "articles/2018/07/g (Máy A's conflicted copy 2018-07-20).md": "stray-file",
    "articles/2018/07/g - Copy.md": "stray-file",
    "articles/2018/07/g.md~": "stray-file",
    "articles/2018/07/g.md.bak": "stray-file",
    "articles/2018/07/g.rst": "wrong-kind-of-file",
    "articles/2018/07/g.html": "wrong-kind-of-file",
    "articles/2018/07/g.MD": "wrong-kind-of-file",
    "images/g.html": "wrong-kind-of-file",
    "images/g.svg": "wrong-kind-of-file",
    "images/g.php": "wrong-kind-of-file",
    "images/g": "wrong-kind-of-file",
    "articles/g.md": "wrong-folder",
    "articles/2018/g.md": "wrong-folder",
    "articles/2018/13/g.md": "wrong-folder",
    "articles/2018/07/sub/g.md": "wrong-folder",
    "g.md": "wrong-folder",
    "extra/g.jpg": "wrong-folder",
    "publishconf.py": "wrong-folder",
    "articles/2018/07/Tin Nóng.md": "bad-name",
    "articles/2018/07/index.md": "bad-name",
    "articles/2018/07/con.md": "bad-name",
    f"articles/2018/07/{'a' * 81}.md": "bad-name",
    "pages/can-bo.md": "bad-name",
    "pages/2018.md": "bad-name",
    "images/a\nb.jpg": "bad-name",
    "images/a\x1bb.jpg": "bad-name",
    "images/<b>.jpg": "bad-name",
}


@pytest.mark.parametrize("path", NAMES, ids=[repr(name) for name in NAMES])
def test_a_wrong_name_is_told(path):
    assert [problem.rule for problem in check([path])] == [NAMES[path]]


@pytest.mark.parametrize(
    "path",
    [
        "articles/2018/07/ban-dan-van.md",
        "meetings/2018/ban-dan-van.md",
        "officials/nong-van-tai.md",
        "pages/gioi-thieu.md",
        "images/2018/07/Hồ Ba Bể (1).JPG",
        "documents/2018/BC-123.pdf",
    ],
)
def test_a_proper_name_is_not_mentioned(path):
    assert list(check([path])) == []


@pytest.mark.parametrize(
    "pair",
    [
        ("images/Ho.jpg", "images/ho.jpg"),
        ("images/hồ.jpg", "images/ho\u0302\u0300.jpg"),
        ("articles/2018/07/a.md", "ARTICLES/2018/07/a.md"),
    ],
)
def test_names_that_are_one_file_elsewhere_are_told(pair):
    assert "same-name" in {problem.rule for problem in check(pair)}


def test_a_link_in_the_folder_is_never_followed():
    (problem,) = check([], ["images/lien-ket"])
    assert (problem.rule, problem.severity) == ("not-a-file", "error")
