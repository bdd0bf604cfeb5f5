"""Quotes around a whole name were meant for YAML, and readers would see them.

topics: [“dân vận”]   →  typed-quotes (warning), "viết dân vận"
author: "'Hà Mây'"    →  typed-quotes (warning)
title: “Làm hết việc” →  nothing: a headline may be what somebody said
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.named import key_of
from plugins.bulletin.record.read_file import ReadFile

# What is a name or a term; sentences may be quotes.
_NAMES = frozenset(
    "name short_names author authors topics tags officials organisations organisers "
    "issuers place series field asker post issuer credit honorific disambiguation menu "
    "chairs attendees speakers groups term".split()
)
_QUOTES = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'", "”": "”"}


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at every name of the front matter."""
    for key, text in file.texts():
        if (bare := _unquoted(text)) != text and key_of(key) in _NAMES:
            message = f"Dấu ngoặc quanh {text} sẽ hiện ra đúng như vậy."
            yield file.at(key, "typed-quotes", message, f"viết {bare}", "warning")


def _unquoted(text: str) -> str:
    """The words between one pair of quotes around them all."""
    if not (ends := _QUOTES.get(text[:1])):
        return text
    inner = text[1:-1].strip()
    whole = ends == text[-1:] and len(text) > 1 and ends not in inner
    return inner if whole and text[0] not in inner and inner else text
