"""Punctuation, groups and plain words of a sentence: what they open and what they end.

A colon after "các đồng chí Ủy viên …" gives its post to all who follow; a semicolon
ends a name's posts only when no post comes next.
"""

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.people.list_roles import end_first_speech
from plugins.bulletin.reading.people.panels import panel_posts
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.reading.people.titles import drop_titles
from plugins.bulletin.reading.sentence.chunk import Chunk


def on_private(state: State, _index: int, chunk: Chunk) -> None:
    """Voters, families and the like are not officials."""
    drop_titles(state)
    state.address, state.several, state.current = chunk, None, None


def on_seat(_state: State, _index: int, _chunk: Chunk) -> None:
    """For whom a deputy sits is no post."""


def on_mark(state: State, index: int, chunk: Chunk) -> int | None:
    """Punctuation ends titles, opens lists and quotations, hides brackets."""
    if chunk.word == "(" and state.kind(index + 1) != "post":
        places = range(index, len(state.chunks))
        return next((i for i in places if state.chunks[i].word == ")"), index) + 1
    if chunk.word == ":":
        _on_colon(state)
    elif chunk.word == ";":
        drop_titles(state)
        if state.kind(index + 1) != "post" or _lists_members(state, index + 1):
            state.current = None
    return None


def _lists_members(state: State, index: int) -> bool:
    """Whether "thành viên …" after a semicolon stands for all members."""
    return state.sentence.tokens[state.chunks[index].start].raw == "thành"


def _on_colon(state: State) -> None:
    """A colon after "các đồng chí Ủy viên …" gives its post to all that follow."""
    if state.several and state.titles:
        state.group_posts = split_posts(state.titles_text())
        state.titles = []
    elif state.several and not state.current:
        start = state.sentence.tokens[state.several.end].start
        state.group_posts = panel_posts(state.sentence.text[start:].split(":")[0])
    elif state.list_roles or state.side_list:
        state.several = state.several or state.chunks[0]
    elif state.subject:
        state.quoting = True


def on_group(state: State, index: int, chunk: Chunk) -> None:
    """People without names are kept as a group."""
    drop_titles(state)
    if index and state.chunks[index - 1].word == ",":
        end_first_speech(state)
    if _takes_part(state, index) and not state.quoting:
        inside = state.sentence.low_at(chunk.start) == "trong"
        first = state.several if inside else None
        group = state.text(first or chunk, chunk).removeprefix("cùng ")
        state.groups.append(group.rstrip(" ,"))
    listed = state.list_roles and state.in_list
    joined = not listed and all(word in ("và", "cùng") for word in state.gap)
    state.current, state.several = None, None
    meant = joined and state.open_people and not state.has_verb
    state.gap = [] if meant else [*state.gap, "…"]


def _takes_part(state: State, index: int) -> bool:
    """Whether a group at the index belongs to those who attend or act."""
    listed = bool(state.list_roles and state.in_list)
    if state.chunks[index - 1].word == "của" and index:
        return listed and not state.list_people
    joined = all(word in ("và", "cùng", "…") for word in state.gap)
    acting = bool(state.people) and not state.has_verb and joined
    return listed or bool(state.several) or acting


def on_word(state: State, _index: int, chunk: Chunk) -> None:
    """Any other word separates posts from names."""
    if chunk.word != "kiêm":
        drop_titles(state)
        state.current = None if chunk.word != "và" else state.current
    state.address, state.rank = None, None
    state.gap.append(chunk.word)
