"""The people of a whole report, each once, with all posts and roles it gives them.

"Dự có đồng chí Nông Văn Tài - Giám đốc Sở Y tế." + "Đồng chí Tài phát biểu."
    →  Attendee("Nông Văn Tài", posts=("Giám đốc Sở Y tế",), roles=("dự", "phát biểu"))
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.people.attendees import Attendee, merge, verdict_on
from plugins.bulletin.reading.people.mentions import read_sentence
from plugins.bulletin.reading.people.met_before import Met
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.tokens import LONGEST_SENTENCE, Sentence
from plugins.bulletin.words.honorifics import HONORIFIC

# A sentence without any of these names nobody.
_SIGN = re.compile(
    rf"(?<!\w)(?:đồng chí|đ/c|đ\.c|ông|bà|ngài|đại biểu|dự|tham gia|cùng đi"
    rf"|{HONORIFIC.pattern}|{HEAD.pattern})(?!\w)"
)
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
    sentences: Sequence[Sentence], known: Known
) -> tuple[list[Attendee], list[str]]:
    people: list[Attendee] = []
    groups: list[str] = []
    spelled = tuple(known.names.values())
    announced: tuple[str, ...] = ()
    subject, met = "", Met()
    for sentence in sentences:
        low = sentence.low
        subject = subject if sentence.start else ""
        if len(low) > LONGEST_SENTENCE:
            continue
        names = (*spelled, *met.names.values())
        if _SIGN.search(low) or any(name in low for name in names):
            said = read_sentence(sentence, known, announced, subject, met)
            announced, subject = said.announced, said.subject
            groups += [group for group in said.groups if group not in groups]
            for mention in said.mentions:
                merge(mention, people)
                if mention.sense != "absent":
                    met.add(mention.name, mention.posts)
        if sentence.text.endswith("\n"):
            subject = ""
    return people, groups


def present_people(sentences: Sequence[Sentence], known: Known) -> list[Attendee]:
    """Those who take part, in the order in which they are named."""
    people, _ = _all_people(sentences, known)
    return [person for person in people if verdict_on(person) == "present"]


def read_people(sentences: Sequence[Sentence], known: Known) -> People:
    """Gather the people and groups of the sentences, and who is uncertain."""
    people, groups = _all_people(sentences, known)
    verdicts = [(person, verdict_on(person)) for person in people]
    return People(
        [person for person, verdict in verdicts if verdict == "present"],
        groups,
        {person.name: _WHY[v] for person, v in verdicts if v in _WHY},
    )
