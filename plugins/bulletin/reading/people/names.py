"""Names of a sentence with what stands before them: address, rank, titles.

"các đồng chí Ủy viên Ban Thường vụ: A, B"  →  both have the post
"""

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.people import absence, subjects
from plugins.bulletin.reading.people.governing import govern
from plugins.bulletin.reading.people.list_roles import begin_people, end_first_speech
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.people_rules import CITED
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.reading.people.titles import (
    drop_titles,
    drop_titles_of_others,
    enter,
    introduces_by_title,
)
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.verbs.speech import SAYS
from plugins.bulletin.words.text import match_key

_FAMILIES = ("gia", "hộ")
_BESIDE_NAME = frozenset(",;:") | {"và", "cùng", "có", "gồm"}


def on_address(state: State, index: int, chunk: Chunk) -> None:
    """A form of address starts somebody new."""
    if not introduces_by_title(state, index):
        drop_titles(state)
    state.address, state.rank, state.current = chunk, None, None
    state.group_posts = ()
    state.several = chunk if chunk.plural else None
    tokens = state.sentence.tokens
    start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
    state.all_absent = (
        chunk.plural and absence.before(state.sentence, start) == "absent"
    )
    if index and state.chunks[index - 1].word == ",":
        end_first_speech(state)
    begin_people(state)
    unnamed = index == 0 and state.antecedent
    if unnamed and subjects.stands_for_somebody(state.chunks):
        start, end = (tokens[i].start for i in (0, chunk.end))
        enter(state, Mention(state.antecedent, start, end, address=chunk.word))


def on_honorific(state: State, _index: int, chunk: Chunk) -> None:
    """A rank belongs to the name after it."""
    state.rank = chunk


def on_name(state: State, index: int, chunk: Chunk) -> None:
    """A name is a person when something beside it says so."""
    posted = state.kind(index + 1) == "mark" and state.kind(index + 2) == "post"
    private = state.address and state.address.kind == "private"
    named = state.sentence.key(chunk.start, chunk.end) in state.earlier.names
    if private and not posted and not state.titles and not named:
        state.address = None
    elif _is_person(state, index, chunk):
        enter(state, _mention(state, chunk))
        _cite(state, state.people[-1])
    state.address, state.rank, state.titles = None, None, []


def _is_person(state: State, index: int, chunk: Chunk) -> bool:
    """After an address, rank or title, in a list, with a post, or when known."""
    if state.address or state.rank or state.titles:
        return True
    if state.sentence.key(chunk.start, chunk.end) in state.known.names:
        return True
    separated = not index or state.chunks[index - 1].word in _BESIDE_NAME
    marked = state.kind(index + 1) == "mark"
    posted = state.kind(index + (2 if marked else 1)) == "post"
    listed = state.open_people or state.list_roles or not index
    return separated and bool(state.several or (posted and listed))


def _mention(state: State, chunk: Chunk) -> Mention:
    """The person of a name chunk with all that was collected before it."""
    sentence, tokens = state.sentence, state.sentence.tokens
    drop_titles_of_others(state, sentence.key(chunk.start, chunk.end))
    parts = [part for part in (state.address, state.rank, *state.titles) if part]
    start = tokens[min([chunk.start, *(part.start for part in parts)])].start
    address = state.address or state.several
    person = Mention(
        " ".join(state.text(chunk, chunk).split()),
        start,
        tokens[chunk.end - 1].end,
        address=address.word if address else "",
        honorific=state.text(state.rank, state.rank) if state.rank else None,
        quoted=state.quoting,
        sense=absence.before(sentence, start),
    )
    given = state.given_to is not None and chunk.start > state.given_to
    if given or _is_family(state):
        person.sense = "absent"
    _give_titles(state, person)
    if state.several and state.all_absent:
        person.sense = "absent"
    return person


def _is_family(state: State) -> bool:
    """Whether it is somebody's family that is named: "gia đình đồng chí Tài"."""
    address = state.address
    own = address is not None and address.kind == "private"
    return own and state.sentence.low_at(address.start if address else 0) in _FAMILIES


def _give_titles(state: State, person: Mention) -> None:
    """Titles right after "các" are those of the whole list, others the person's."""
    titles = state.titles_text()
    if state.several and titles and state.titles[0].start == state.several.end:
        state.group_posts = split_posts(titles)
    else:
        person.title = titles
        if titles and state.plainly_listed:
            state.group_posts = ()
    state.plainly_listed = not titles
    person.group_posts = state.group_posts if state.several else ()


def _cite(state: State, person: Mention) -> None:
    """Take "Theo ông Tài, …" for what somebody named before says.

    Somebody else is only cited: not there, unless another sentence says so.
    """
    if not state.sentence.search(CITED, 0, person.start):
        return
    if match_key(person.name) in state.earlier.names:
        person.sense = ""
        govern(state, [person], SAYS)
    else:
        person.sense = "cited"
        person.roles.extend(SAYS.roles)
