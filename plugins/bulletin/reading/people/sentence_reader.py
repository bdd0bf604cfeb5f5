"""What one sentence says of people: who, with which posts, in which roles.

"Dự có đồng chí Nông Văn Tài - Giám đốc Sở Y tế."
    →  Mention(name="Nông Văn Tài", printed="Giám đốc Sở Y tế", roles=["dự"])
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from plugins.bulletin.reading.people import absence
from plugins.bulletin.reading.people.earlier import Earlier
from plugins.bulletin.reading.people.governing import on_verb
from plugins.bulletin.reading.people.list_roles import open_sentence, settle
from plugins.bulletin.reading.people.marks import (
    on_group,
    on_mark,
    on_private,
    on_seat,
    on_word,
)
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.names import on_address, on_honorific, on_name
from plugins.bulletin.reading.people.people_rules import LIST_ITEM
from plugins.bulletin.reading.people.posts import on_post
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.chunks import chunks
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.tokens import Sentence

# What is done for each kind of chunk; the index to go on at, when not the next.
ON: Mapping[str, Callable[[State, int, Chunk], int | None]] = {
    "address": on_address,
    "private": on_private,
    "honorific": on_honorific,
    "name": on_name,
    "post": on_post,
    "seat": on_seat,
    "verb": on_verb,
    "group": on_group,
    "mark": on_mark,
    "word": on_word,
}


@dataclass(slots=True)
class SentencePeople:
    """What a sentence says of people: those named and unnamed groups, in order.

    announced are the roles for the lines after it; subject is whom a following
    "Đồng chí" stands for, "" when it could be two.
    """

    mentions: list[Mention]
    groups: list[str]
    announced: tuple[str, ...] = ()
    subject: str = ""


def read_sentence(
    sentence: Sentence,
    known: Known,
    announced: tuple[str, ...] = (),
    antecedent: str = "",
    earlier: Earlier | None = None,
) -> SentencePeople:
    """Read the people and groups of a sentence; known names need no address.

    announced are the roles of a line such as "Tham dự có:" right before a list;
    antecedent is whom the sentences before told of, earlier are the officials so far.
    """
    if absence.lists_absent(sentence):
        return SentencePeople([], [])
    roles = announced if sentence.at(LIST_ITEM) else ()
    cut = chunks(sentence, known)
    state = State(sentence, cut, known, earlier or Earlier(), antecedent)
    open_sentence(state, roles)
    _read_chunks(state)
    _share_absence(state)
    subject = _subject(state)
    people = [_finished(sentence, p) for p in state.people if p.roles or not p.quoted]
    return SentencePeople(people, state.groups, state.announced or roles, subject)


def _read_chunks(state: State) -> None:
    """Read to the end of the sentence, each chunk by its kind."""
    index = 0
    while index < len(state.chunks):
        chunk = state.chunks[index]
        index = ON[chunk.kind](state, index, chunk) or index + 1
    if state.sentence.text.rstrip().endswith(":") and not state.people:
        state.announced = tuple(state.list_roles)
    settle(state)


def _share_absence(state: State) -> None:
    """Make those absent who are listed right after somebody visited or thanked."""
    for first, person in pairwise(state.people):
        between = state.sentence.low[first.end : person.start].strip()
        done_to = first.sense == "absent" and between in (";", ",", "và")
        if done_to and not person.roles and not person.sense:
            person.sense = "absent"


def _finished(sentence: Sentence, person: Mention) -> Mention:
    """Each role once; being absent outweighs the other signs on both sides."""
    after = absence.after(sentence, person.end)
    absent = "absent" in (person.sense, after)
    person.sense = "absent" if absent else person.sense or after
    person.roles = list(dict.fromkeys(person.roles))
    return person


def _subject(state: State) -> str:
    named = sum(chunk.kind == "name" for chunk in state.chunks)
    people = state.people
    if named == 0 and not people:
        return state.antecedent
    sound = named <= 1 and len(people) == 1 and not people[0].sense
    return people[0].name if sound else ""
