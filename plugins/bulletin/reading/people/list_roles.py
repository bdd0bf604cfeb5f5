"""Roles that a verb before a list gives to the people of the list.

"Dự hội nghị có đồng chí …; đồng chí …"  →  every one is "dự"
"""

from plugins.bulletin.reading.people import absence, clauses, subjects
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.reading.sentence.verbs.verb import Verb

_CHAIN = frozenset((",", "và", "sự", "cùng"))


def open_sentence(state: State, roles: tuple[str, ...]) -> None:
    """Take the roles the line before announced, or those the sentence opens with."""
    state.side_list = clauses.opens_with_side(state.sentence)
    if state.side_list:
        state.list_roles, state.in_list = ["dự"], True
    state.spoke_first = subjects.spoke_first(state.sentence)
    if state.spoke_first:
        state.list_roles = ["phát biểu"]
    if roles:
        state.list_roles, state.in_list = list(roles), True


def begin_people(state: State) -> None:
    """After a new address a verb governs only who comes now, or all still open."""
    if state.has_verb or (state.list_roles and state.in_list):
        state.open_people = []
    state.has_verb = False


def introduce(state: State, person: Mention) -> None:
    """Give the person the roles stated before."""
    if state.has_verb:
        state.open_people = []
    if state.gap != ["và"]:
        end_first_speech(state)
    state.gap, state.has_verb = [], False
    if person.sense == "absent" or person.quoted:
        state.open_people = [person] if person.quoted else []
        return
    state.open_people.append(person)
    if state.list_roles and not _is_received(state, person):
        person.roles.extend(state.list_roles)
        person.placed = True
        state.list_people.append(person)


def end_first_speech(state: State) -> None:
    """Who spoke first is no longer meant: "Sau diễn văn của A, …"."""
    if state.spoke_first and state.list_people:
        settle(state)
        state.open_people, state.spoke_first = [], False


def _is_received(state: State, person: Mention) -> bool:
    """Whether others receive the person, or something is done to them."""
    sentence = state.sentence
    received = sentence.after(person.start) < state.hosts_from
    return received or absence.is_object(sentence, person.start)


def announce(state: State, index: int, verb: Verb, *, listed: bool) -> None:
    """Keep the verb's roles for the people who come after it."""
    if state.quoting:
        return
    chain = state.chunks[index - 1].word in _CHAIN or state.kind(index - 1) == "verb"
    chained = chain and state.list_roles and not state.list_people
    before = state.list_roles if chained and not state.side_list else []
    settle(state)
    state.list_roles, state.in_list = [*before, *verb.roles], listed
    state.open_people, state.subject, state.side_list = [], [], False


def settle(state: State) -> None:
    """Close the list a verb stood before; several chairs are co-chairs."""
    state.given.extend((state.list_people, role) for role in state.list_roles)
    state.list_roles, state.list_people = [], []
    for people, role in state.given:
        if role == "chủ trì" and len(people) > 1:
            for person in people:
                person.roles[:] = [
                    "đồng chủ trì" if r == "chủ trì" else r for r in person.roles
                ]
    state.given = []
