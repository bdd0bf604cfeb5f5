"""Which people a verb gives its roles to.

A verb before a list applies to the whole list ("Dự có …"), a verb after people to
those named since the last verb ("A - …; B - … đồng chủ trì").
"""

from plugins.bulletin.reading.people import clauses, subjects
from plugins.bulletin.reading.people.gaps import HELPERS, reaches_back
from plugins.bulletin.reading.people.list_roles import announce
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.reading.people.titles import drop_titles, name_holder
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.verbs.all_verbs import SPEAKING_ROLES
from plugins.bulletin.reading.sentence.verbs.verb import Verb

_CONNECTORS = frozenset(("và", ",", "thời", "đã", "cùng", "đến"))
# A verb right after these is what others do: "chỉ đạo kiểm tra".
_OF_OTHERS = frozenset(("chỉ đạo", "báo cáo", "thảo luận", "phổ biến", "quán triệt"))


def on_verb(state: State, index: int, chunk: Chunk) -> None:
    """Decide whom the verb governs."""
    verb = chunk.verb
    if verb is None:
        return
    drop_titles(state)
    if not verb.weak:
        name_holder(state, index)
    governed = governed_by(state, index, verb)
    state.given_to = clauses.gives(state.chunks, index) or state.given_to
    if not _announced(state, index, verb, governed):
        if governed:
            govern(state, governed, verb)
        elif not verb.speech and clauses.introduces(state.chunks, index):
            announce(state, index, verb, listed=False)
    state.gap = [] if governed else [*state.gap, "…"]


def _announced(state: State, index: int, verb: Verb, governed: list[Mention]) -> bool:
    """Whether the verb stands before its people; their roles are kept then."""
    beside_person = state.kind(index - 1) in ("name", "post") or state.gap
    before_list = not verb.speech and clauses.announces(
        state.chunks, index, "có" if governed else "có gồm"
    )
    if clauses.heard_from(state.sentence, state.chunks, index):
        announce(state, index, verb, listed=True)
    elif hosts := clauses.receives(state.chunks, index):
        announce(state, index, verb, listed=True)
        state.hosts_from = state.chunks[hosts].start
    elif before_list and not (governed and beside_person):
        announce(state, index, verb, listed=True)
    elif state.has_verb and subjects.ends_hearing(state.sentence, state.chunks, index):
        announce(state, index, verb, listed=False)
    else:
        return False
    return True


def governed_by(state: State, index: int, verb: Verb) -> list[Mention]:
    """The people before the verb that it speaks of."""
    if state.open_people and not state.has_verb:
        reaches = reaches_back(state.gap, verb, state.chunks[index - 1].word)
        return subjects.not_heard(state) if reaches else []
    if state.quoting or not state.subject:
        return []
    limit = 2 if verb.weak else 16 if verb.speech else 9
    before = state.chunks[index - 1]
    linked = (
        before.word in _CONNECTORS
        or _leads_on(before, verb)
        or (state.leads_delegation and all(word in HELPERS for word in state.gap))
    )
    return state.subject if linked and len(state.gap) <= limit else []


def _leads_on(before: Chunk, verb: Verb) -> bool:
    """Whether the verb goes on from the one right before it: "chủ trì, phát biểu"."""
    if before.verb is None:
        return False
    if verb.weak:
        return before.verb.roles == ("trưởng đoàn",)
    return before.verb.roles[0] not in _OF_OTHERS


def govern(state: State, people: list[Mention], verb: Verb) -> None:
    """Give the roles; a verb of saying opens reported speech."""
    listed = state.list_people
    fresh = state.in_list and listed and people[0] is not listed[0]
    for person in people:
        if fresh and not state.has_verb:
            person.roles = [r for r in person.roles if r not in state.list_roles]
        if not (verb.speech and SPEAKING_ROLES & set(person.roles)):
            person.roles.extend(verb.roles)
        person.placed = True
    state.given.extend((list(people), role) for role in verb.roles)
    state.subject, state.has_verb = list(people), True
    state.leads_delegation = verb.roles == ("trưởng đoàn",)
    if not state.in_list:
        state.given.extend((listed, role) for role in state.list_roles)
        state.list_roles, state.list_people = [], []
    state.quoting = state.quoting or verb.speech
