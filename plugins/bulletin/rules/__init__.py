"""What is checked beyond the types of the front matter: one module for one rule.

`check_file` runs the rules that need one file only; the others need the registry,
the clock or the files beside it and are called where those are at hand.
"""

from collections.abc import Iterator

from plugins.bulletin.problems import Problem
from plugins.bulletin.read_file import ReadFile
from plugins.bulletin.rules import body_links, key_in_body, unsafe_html

FILE_RULES = (key_in_body.check, unsafe_html.check, body_links.check)


def check_file(file: ReadFile) -> Iterator[Problem]:
    """Everything that can be said of one file by itself."""
    for rule in FILE_RULES:
        yield from rule(file)
