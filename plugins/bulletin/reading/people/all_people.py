"""The people of a whole report, each once, with all posts and roles it gives them.

"Dự có đồng chí Nông Văn Tài - Giám đốc Sở Y tế." + "Đồng chí Tài phát biểu."
    →  Attendee("Nông Văn Tài", posts=("Giám đốc Sở Y tế",), roles=("dự", "phát biểu"))
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.bulletin.reading.people.attendees import (
    NOT_THERE,
    Attendee,
    merge,
    verdict_on,
)
from plugins.bulletin.reading.people.earlier import Earlier
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.people_rules import NAMES_SOMEBODY
from plugins.bulletin.reading.people.sentence_reader import (
    SentencePeople,
    read_sentence,
)
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.own_time import is_long_ago
from plugins.bulletin.reading.sentence.tokens import LONGEST_SENTENCE, Sentence

_WHY = {
    "removed": "miễn nhiệm, nghỉ hưu hoặc thôi chức vụ",
    "appointed": "được bầu, bổ nhiệm hoặc điều động",
    "business": "khách của doanh nghiệp",
    "unplaced": "được nhắc tới, không rõ có dự hay không",
}


@dataclass
class People:
    """Everybody named: who takes part, groups, and why others are uncertain."""

    attendees: list[Attendee]
    groups: list[str]
    uncertain: dict[str, str]


def _all_people(
    sentences: Sequence[Sentence], known: Known, day: date | None
) -> tuple[list[Attendee], list[str]]:
    people: list[Attendee] = []
    groups: list[str] = []
    spelled = tuple(known.names.values())
    announced: tuple[str, ...] = ()
    antecedent, earlier = "", Earlier()
    listed: list[Attendee] = []
    for sentence in sentences:
        antecedent = antecedent if sentence.start else ""
        if len(sentence.low) > LONGEST_SENTENCE:
            continue
        names = (*spelled, *earlier.names.values())
        if sentence.search(NAMES_SOMEBODY) or any(n in sentence.low for n in names):
            listed = listed if announced else []
            told = read_sentence(sentence, known, announced, antecedent, earlier)
            if is_long_ago(sentence, day):
                told = _of_the_past(told)
            announced, antecedent = told.announced, told.subject
            groups += [group for group in told.groups if group not in groups]
            _take(told, sentence, people, earlier, listed)
        if sentence.text.endswith("\n"):
            antecedent = ""
    return people, groups


def _of_the_past(told: SentencePeople) -> SentencePeople:
    """What a sentence told of another time says: names, and nobody who is there."""
    for mention in told.mentions:
        mention.sense = "absent"
    return SentencePeople(told.mentions, [], (), told.subject)


def _take(
    told: SentencePeople,
    sentence: Sentence,
    people: list[Attendee],
    earlier: Earlier,
    listed: list[Attendee],
) -> None:
    """Add the people of one sentence to those of the text, and of the list it is in."""
    for mention in told.mentions:
        merge(mention, people, listed, sentence.start)
        if mention.sense not in NOT_THERE:
            earlier.add(mention.name, mention.posts)
        if sentence.trace is not None:
            sentence.trace.make("person", _summary(mention))


def _summary(mention: Mention) -> str:
    """What was made of the mention, for who asks why."""
    parts = (mention.name, *mention.posts, ", ".join(mention.roles), mention.sense)
    return " · ".join(filter(None, parts))


def present_people(
    sentences: Sequence[Sentence], known: Known, day: date | None = None
) -> list[Attendee]:
    """Those who take part, in the order in which they are named."""
    people, _ = _all_people(sentences, known, day)
    return [person for person in people if verdict_on(person) == "present"]


def read_people(
    sentences: Sequence[Sentence], known: Known, day: date | None = None
) -> People:
    """Gather the people and groups of the sentences, and who is uncertain.

    day is the event's: what sentences tell of years before is nobody's today.
    """
    people, groups = _all_people(sentences, known, day)
    verdicts = [(person, verdict_on(person)) for person in people]
    return People(
        [person for person, verdict in verdicts if verdict == "present"],
        groups,
        {person.name: _WHY[v] for person, v in verdicts if v in _WHY},
    )
