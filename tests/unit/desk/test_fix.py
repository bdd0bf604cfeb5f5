"""`check --fix`: safe repairs, shown first, and not one byte more."""

import errno
import io
import sys
from pathlib import Path

import pytest

from plugins.bulletin.rules.repairs import repaired
from plugins.desk import fix
from plugins.desk.check import check
from tests.content_check import SITE, article

PATH = "articles/2018/07/bai.md"
LEAD = "Sáng 20/7, tỉnh họp bàn việc dân vận."
CAPTION = "Quang cảnh buổi họp tại xã"


def repair(text: str | bytes) -> bytes:
    data = text.encode() if isinstance(text, str) else text
    return repaired(PATH, data, SITE.choices)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    file = tmp_path / "content" / PATH
    file.parent.mkdir(parents=True)
    body = f"{LEAD}\n\n{CAPTION}\n\n{CAPTION}\n\nHai.\n"
    file.write_text(article(f"summary: {LEAD}", body), "utf-8", newline="\r\n")
    return tmp_path / "content"


def test_a_lead_that_only_repeats_the_summary_goes() -> None:
    text = article(f"summary: {LEAD}", f"**{LEAD}**\n\nHai.\n")
    assert repair(text).decode() == article(f"summary: {LEAD}", "Hai.\n")


@pytest.mark.parametrize(
    "body",
    [
        f"{LEAD}\n",
        f"{LEAD} Dự có lãnh đạo xã.\n\nHai.\n",
        f"[{LEAD}](https://example.vn/)\n\nHai.\n",
    ],
)
def test_what_needs_judgement_stays(body: str) -> None:
    text = article(f"summary: {LEAD}", body)
    assert repair(text) == text.encode()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(end: str, mark: str) -> None:
    twice = article(body=f"{CAPTION}  x\u200b\n\n{CAPTION}\n\n{CAPTION}\n\nHai")
    once = article(body=f"{CAPTION}  x\u200b\n\n{CAPTION}\n\nHai")
    before, after = ((mark + t).replace("\n", end).encode() for t in (twice, once))
    assert repair(before) == after
    assert repair(after) == after


def test_a_file_in_another_encoding_is_never_touched() -> None:
    data = article(body=f"{CAPTION}\n{CAPTION}\n").encode("utf-16")
    assert repair(data) == data
    broken = article(body=f"{CAPTION}\n{CAPTION}\n").encode() + b"\xff"
    assert repair(broken) == broken


def test_the_difference_is_shown_and_the_file_checked_again(
    content: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert check(content, fix=True) == 0
    told = capfd.readouterr().err
    assert f"\n-{LEAD}\n" in told
    assert told.index(f"\n-{CAPTION}\n") < told.index("Đã sửa ")
    assert told.endswith("Nội dung không có lỗi nào.\n")
    expected = article(f"summary: {LEAD}", f"{CAPTION}\n\nHai.\n")
    assert (content / PATH).read_bytes() == expected.replace("\n", "\r\n").encode()


def test_whoever_sits_at_a_terminal_may_say_no(
    content: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    before = (content / PATH).read_bytes()
    answer = io.StringIO("không\n")
    monkeypatch.setattr(answer, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", answer)
    assert check(content, fix=True) == 0
    assert "Không sửa gì." in capfd.readouterr().err
    assert (content / PATH).read_bytes() == before


def test_a_file_that_cannot_be_written_is_named(
    content: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(_: Path, __: bytes) -> None:
        raise OSError(errno.ENOSPC, "đầy đĩa")

    monkeypatch.setattr(fix, "write_whole", full)
    before = (content / PATH).read_bytes()
    assert check(content, fix=True) == 0
    assert f"{PATH}: không ghi được (đầy đĩa)." in capfd.readouterr().err
    assert (content / PATH).read_bytes() == before


def test_without_the_option_nothing_is_written(content: Path) -> None:
    before = (content / PATH).read_bytes()
    check(content)
    assert (content / PATH).read_bytes() == before
