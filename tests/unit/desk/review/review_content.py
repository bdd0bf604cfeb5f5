"""A content folder with what imports left open, for the tests of the review.

imported(tmp_path, report("Họp", "9/5/2019", "Đồng chí …"))  →  tmp_path / "content"
"""

from pathlib import Path

from plugins.desk.importer.import_reports import import_reports


def report(title: str, day: str, body: str, lead: str = "UBND tỉnh họp.") -> str:
    """A report of few words."""
    return f"{title}\n\nSáng {day}, {lead}\n\n{body}\n\nMinh Tú\n"


def imported(folder: Path, *reports: str) -> Path:
    """The content after the reports came in together."""
    source = folder / "in"
    source.mkdir(exist_ok=True)
    for number, text in enumerate(reports):
        (source / f"bai-{number}.txt").write_text(text, "utf-8")
    content = folder / "content"
    assert import_reports([source], content, "2026-06-30", False, False) == 0
    return content


def files(content: Path) -> dict[str, str]:
    """All content files by path."""
    return {
        path.relative_to(content).as_posix(): path.read_bytes().decode()
        for path in sorted(content.rglob("*.md"))
    }
