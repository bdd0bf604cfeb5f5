"""Posts printed before names, or without one: whom they belong to.

"Giám đốc Sở Y tế Nông Văn Tài"  →  the post of the name after it
"đồng chí Bí thư Tỉnh ủy"        →  the only one named before who holds the post
"""

from plugins.bulletin.reading.people import subjects
from plugins.bulletin.reading.people.list_roles import introduce
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.people_rules import WITH
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.words.text import match_key

_DASHES = ("-", "–", "—")


def enter(state: State, person: Mention) -> None:
    """Add the person; verbs before apply, verbs after may."""
    state.people.append(person)
    state.current = person
    introduce(state, person)


def drop_titles(state: State) -> None:
    """Posts that nobody was named with are a group of holders, in a list of people."""
    in_list = (state.list_roles and state.in_list) or state.several
    if state.titles and in_list:
        start = state.sentence.tokens[state.titles[0].start].start
        if not state.sentence.ends(WITH, start):
            state.groups.append(state.titles_text())
    state.titles = []


def introduces_by_title(state: State, index: int) -> bool:
    """Whether the titles before belong to whom the address names: "…, ông Tài,"."""
    beside = index > 0 and state.chunks[index - 1].word in (",", "-", "–")
    own = state.kind(index + 2) == "mark" and state.kind(index + 3) == "post"
    named = state.kind(index + 1) == "name"
    first = state.titles[0].start if state.titles else 0
    theirs = state.titles and state.sentence.low_at(first - 1) == "của"
    return bool(state.titles) and beside and named and not own and not theirs


def drop_titles_of_others(state: State, key: str) -> None:
    """Forget a first title that somebody else named holds; key is the name's.

    "Tiếp thu ý kiến của Chủ tịch UBND tỉnh, Giám đốc Sở Tài …": Tài is no chairman.
    """
    while len(state.titles) > 1 and state.sentence.before(
        state.titles[0].start
    ).endswith("của"):
        holder = state.earlier.holder(state.text(state.titles[0], state.titles[0]))
        if holder is None or match_key(holder) == key:
            return
        del state.titles[0]


def leads_to_name(state: State, index: int) -> bool:
    """Whether the list goes on "post - name" or "post, rank name" as it began."""
    if not (state.current and state.current.title and not state.current.printed):
        return False
    at = index + 1
    while state.kind(at) == "mark" and state.chunks[at].word == ",":
        if state.kind(at + 1) == "honorific":
            separate = state.kind(at + 3) and state.chunks[at + 3].word == ";"
            return bool(separate) or state.kind(at + 4) != "post"
        if state.kind(at + 1) != "post":
            return False
        at += 2
    if at > index + 1 and state.kind(at) in ("name", "honorific"):
        return True
    dashed = state.kind(at) == "mark" and state.chunks[at].word in _DASHES
    return dashed and state.kind(at + 1) in ("name", "honorific")


def name_holder(state: State, index: int) -> None:
    """Take "đồng chí Bí thư Tỉnh ủy" for the only one named who holds that post."""
    at = subjects.subject_post(state.chunks, index)
    chunk = state.chunks[at] if at is not None else None
    name = state.earlier.holder(state.text(chunk, chunk)) if chunk else None
    if chunk and name and not state.quoting:
        tokens = state.sentence.tokens
        start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
        enter(state, Mention(name, start, end))
