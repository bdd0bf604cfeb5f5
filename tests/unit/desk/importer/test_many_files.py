"""Files are read side by side, and none holds up another."""

import time

import pytest

from plugins.desk.importer import import_reports as importing
from plugins.desk.importer.files import import_file
from plugins.desk.importer.import_reports import import_reports
from tests.unit.desk.importer.test_import import REPORT


@pytest.mark.quiet
def test_a_file_that_takes_too_long_is_told_and_the_others_are_imported(
    tmp_path, monkeypatch, capsys
):
    for number in range(3):
        (tmp_path / f"bai-{number}.txt").write_text(REPORT, "utf-8")

    def hang(path, published):
        time.sleep(60 if path.stem == "bai-1" else 0)
        return import_file(path, published)

    monkeypatch.setattr(importing, "import_file", hang)
    monkeypatch.setattr(importing, "_SECONDS", 3.0)
    content = tmp_path / "content"
    assert import_reports([tmp_path], content, "9/5/2019", False, as_json=False) == 1
    assert "bai-1.txt: đọc mất quá lâu nên đã dừng" in capsys.readouterr().out
    assert [*(content / "articles").rglob("*.md")]
