"""What an editor does between two builds, on the files of a corpus.

change_a_word(Path("content"), 3)  →  one article in the middle says one word more
"""

from collections.abc import Callable
from pathlib import Path

A_WORD = "a word in an article"
Edit = Callable[[Path, int], None]


def nothing(content: Path, number: int) -> None:
    """Leave everything as it is."""


def change_a_word(content: Path, number: int) -> None:
    """Add a word to the last line of an article in the middle of the record."""
    add_a_word(middle(content, number), f"Thêm{number}.")


def add_a_word(path: Path, word: str) -> None:
    """Put a word at the end of a file."""
    path.write_text(f"{path.read_text('utf-8').rstrip()} {word}\n", "utf-8")


def change_a_title(content: Path, number: int) -> None:
    """Give an article in the middle of the record another title."""
    path = middle(content, number)
    text = path.read_text("utf-8")
    path.write_text(text.replace("\ntitle: ", f"\ntitle: Tin{number} ", 1), "utf-8")


def write_an_article(content: Path, number: int) -> None:
    """Add an article, a copy of the newest with a later hour: every list moves on."""
    month = max((content / "articles").glob("*/*"))
    newest = max(month.glob("*.md"), key=_moment)
    day, hour = _moment(newest).split(" ")
    later = f"{day} {min(23, int(hour[:2]) + 1):02}:{number:02}"
    text = newest.read_text("utf-8").replace(_moment(newest), later, 1)
    text = text.replace("\ntitle: ", f"\ntitle: Bài{number} ", 1)
    (month / f"bai-moi-{number}.md").write_text(text, "utf-8")


def rename_an_official(content: Path, number: int) -> None:
    """Give an official another name; the old one stays among the others."""
    path = sorted((content / "officials").glob("*.md"))[number]
    head, name, rest = path.read_text("utf-8").partition("\nname: ")
    old, _, rest = rest.partition("\n")
    other = f"other_names: [{{name: {old}}}]"
    path.write_text(f"{head}{name}{old} Mới\n{other}\n{rest}", "utf-8")


def change_a_post(content: Path, number: int) -> None:
    """Say of a post of an official, another for every number, who tells of it.

    Another post would be held against what meetings print, and stop the build.
    """
    path = sorted((content / "officials").glob("*.md"))[-number]
    text = path.read_text("utf-8")
    path.write_text(text.replace("source: ", "source: Báo và ", 1), "utf-8")


EDITS: dict[str, Edit] = {
    "nothing changed": nothing,
    A_WORD: change_a_word,
    "a title": change_a_title,
    "a new article": write_an_article,
}


def middle(content: Path, number: int) -> Path:
    """An article half-way through the record, another one for every number."""
    paths = sorted((content / "articles").rglob("*.md"))
    return paths[len(paths) // 2 + number]


def _moment(path: Path) -> str:
    lines = path.read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith("date: "))[6:]
