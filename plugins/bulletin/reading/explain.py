"""Why a report is read as it is: for each sentence the rules that fired, as a tree.

explain_report(lines_to_blocks("Đồng chí Bế Lưu, Bí thư Huyện ủy chủ trì."))
    →  Node("", "Đồng chí Bế Lưu, …", children=(
           Node("address", "Đồng chí", children=(Node("address/comrade", …),)), …,
           Node("person", "Bế Lưu · Bí thư Huyện ủy · chủ trì")))
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.report import read_report
from plugins.bulletin.reading.trace import Trace

# What is told of the whole sentence stands after its words.
_TOLD = ("person", "change", "when", "event")


class Node(NamedTuple):
    """A sentence, a thing made of its words, or a rule that matched some.

    name is "" for a sentence, a kind of thing ("name", "post", "person") or the name
    of a rule; words are those matched or what was made; makes says what a rule means.
    """

    name: str
    words: str
    makes: str = ""
    children: "tuple[Node, ...]" = ()


class _Span(NamedTuple):
    start: int
    end: int
    node: Node


def explain_report(
    parts: Iterable[Block],
    *,
    title: str | None = None,
    published: date | datetime | None = None,
    scraped: bool = True,
) -> tuple[Node, ...]:
    """Read a report and say why: one tree for the lead as a whole, one a sentence.

    Sentences on which nothing fired are left out; published and scraped
    as in read_report.
    """
    traces: list[Trace] = []
    read_report(parts, title=title, published=published, traces=traces, scraped=scraped)
    return tuple(_tree(trace) for trace in traces if trace.fired or trace.made)


def _tree(trace: Trace) -> Node:
    told = [Node(m.kind, m.what) for m in trace.made if m.kind in _TOLD]
    spans = [
        _Span(m.start, m.end, Node(m.kind, m.what))
        for m in trace.made
        if m.kind not in _TOLD
    ]
    for rule, start, end in trace.fired:
        words = " ".join(trace.text[start:end].split())
        spans.append(_Span(start, end, Node(rule.name, words, rule.makes)))
    # The longer first, things before the rules that made them.
    spans.sort(key=lambda one: (one.start, -one.end, bool(one.node.makes)))
    sentence = " ".join(trace.text.split())
    return Node("", sentence, children=(*_nested(spans), *told))


def _nested(spans: Sequence[_Span]) -> list[Node]:
    """Each under the one before that holds all its words."""
    nodes, at = [], 0
    while at < len(spans):
        outer, last = spans[at], at + 1
        while last < len(spans) and spans[last].end <= outer.end:
            last += 1
        inner = tuple(_nested(spans[at + 1 : last]))
        nodes.append(outer.node._replace(children=inner))
        at = last
    return nodes
