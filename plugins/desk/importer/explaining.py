"""`import --explain`: the rules that fired on each sentence, and what came of it.

explain_files([Path("bai.txt")], None)  →  0, the trees printed; nothing is written
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from plugins.bulletin.reading.explain import Node, explain_report
from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.files import find_files, open_file
from plugins.desk.importer.import_reports import FINE, SOME_BAD, USAGE, read_arguments


def explain_files(paths: Iterable[Path], published: date | str | None) -> int:
    """Print a tree for each sentence of the reports; they are not imported.

    Returns 0, 1 when some file could not be read, 2 for wrong usage.
    """
    screen = Console(highlight=False)
    named = [Path(path) for path in paths]
    day, complaint = read_arguments(named, published)
    if complaint:
        Console(stderr=True, highlight=False).print(complaint, markup=False)
        return USAGE
    done = [_explain(screen, path, day) for path in find_files(named)]
    return FINE if all(done) else SOME_BAD


def _explain(screen: Console, path: Path, day: date | None) -> bool:
    """Whether the file could be read; its trees, or why not, are printed."""
    try:
        source = open_file(path)
    except UnreadableReportError as error:
        screen.print(f"{path}: {error}", markup=False, soft_wrap=True)
        return False
    screen.print(str(path), markup=False, soft_wrap=True, style="bold")
    moment = source.published or day
    nodes = explain_report(
        source.blocks, title=source.title, published=moment, scraped=source.scraped
    )
    for node in nodes:
        screen.print(_tree(node))
    return True


def _tree(node: Node) -> Tree:
    tree = Tree(_label(node))
    tree.children = [_tree(child) for child in node.children]
    return tree


def _label(node: Node) -> Text:
    """name: words → what the rule makes."""
    label = Text(f"{node.name}: " if node.name else "", style="cyan")
    label.append(node.words, style="bold" if not node.name else "default")
    return label.append(f"  → {node.makes}" if node.makes else "", style="dim")
