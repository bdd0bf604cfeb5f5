"""Digests of files: by them it is known what is stale."""

from pathlib import Path

import pytest

from plugins.press.system.project import digest_files

FILES = {"a/b.py": "1", "a.py": "2", "a/ă.py": "3"}


def digest(folder: Path, files: dict[str, str]) -> bytes:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    return digest_files([str(folder / name) for name in files], folder)


def test_neither_the_place_nor_the_order_of_files_tells(tmp_path: Path) -> None:
    turned = dict(reversed(FILES.items()))
    assert digest(tmp_path / "x", FILES) == digest(tmp_path / "y", turned)


@pytest.mark.parametrize(
    "other",
    [{"a/b.py": "9"}, {"a/c.py": ""}, {"a/b.py": "", "a.py": "12"}],
    ids=["a content", "a name", "what is parted elsewhere"],
)
def test_names_and_contents_tell(tmp_path: Path, other: dict[str, str]) -> None:
    assert digest(tmp_path / "x", FILES) != digest(tmp_path / "y", FILES | other)
