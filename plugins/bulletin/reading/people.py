"""The people of a whole report, each once, with all posts and roles it gives them.

"Dự có đồng chí Nông Văn Tài - Giám đốc Sở Y tế." + "Đồng chí Tài phát biểu."
    →  Attendee("Nông Văn Tài", posts=("Giám đốc Sở Y tế",), roles=("dự", "phát biểu"))
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.bulletin.honorifics import HONORIFIC
from plugins.bulletin.post_words import HEAD
from plugins.bulletin.reading.attendees import Attendee, merge, verdict_on
from plugins.bulletin.reading.mentions import read_sentence
from plugins.bulletin.reading.name_words import FAMILIES
from plugins.bulletin.reading.names import name_key, run_end
from plugins.bulletin.reading.tokens import Sentence

_ADDRESS = re.compile(
    r"(?<!\w)(?:đồng chí|đ/c|ông|bà|đại biểu|đại tá|thượng tá|trung tá|thiếu tướng"
    r"|trung tướng"
    r"|thượng tướng|đại tướng|thiếu tá|tiến s[ĩỹ]|thạc s[ĩỹ])(?!\w)"
)
# A sentence without any of these names nobody.
_SIGN = re.compile(
    rf"(?<!\w)(?:đồng chí|đ/c|đ\.c|ông|bà|ngài|đại biểu|dự|tham gia|cùng đi"
    rf"|{HONORIFIC.pattern}|{HEAD.pattern})(?!\w)"
)
_LONGEST = 15_000  # no list of guests is longer; what is, is no sentence
_WHY = {
    "removed": "miễn nhiệm, nghỉ hưu hoặc thôi chức vụ",
    "appointed": "được bầu, bổ nhiệm hoặc điều động",
    "business": "khách của doanh nghiệp",
    "unplaced": "được nhắc tới, không rõ có dự hay không",
}


@dataclass
class People:
    """Everybody a report names: those taking part, groups, and what is uncertain."""

    attendees: list[Attendee]
    groups: list[str]
    uncertain: list[str]


def certain_names(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Full names that stand after a form of address or a rank: key → level form."""
    names = {}
    for sentence in sentences:
        for found in _ADDRESS.finditer(sentence.low):
            start = sentence.after(found.end())
            end = run_end(sentence, start)
            if end - start > 2 or (
                end - start == 2 and sentence.low_at(start) in FAMILIES
            ):
                tokens = sentence.tokens[start:end]
                words = " ".join(token.low for token in tokens)
                names[name_key(sentence, start, end)] = words
    return names


def _all_people(
    sentences: Sequence[Sentence], certain: Mapping[str, str]
) -> tuple[list[Attendee], list[str]]:
    people: list[Attendee] = []
    groups: list[str] = []
    spelled = tuple(certain.values())
    announced: tuple[str, ...] = ()
    subject = ""
    for sentence in sentences:
        low = sentence.low
        subject = subject if sentence.start else ""
        if len(low) > _LONGEST:
            continue
        if _SIGN.search(low) or any(name in low for name in spelled):
            said = read_sentence(sentence, certain.keys(), announced, subject)
            announced, subject = said.announced, said.subject
            groups += [group for group in said.groups if group not in groups]
            for mention in said.mentions:
                merge(mention, people)
        if sentence.text.endswith("\n"):
            subject = ""
    return people, groups


def present_people(
    sentences: Sequence[Sentence], certain: Mapping[str, str]
) -> list[Attendee]:
    """Those who take part, in the order in which they are named."""
    people, _ = _all_people(sentences, certain)
    return [person for person in people if verdict_on(person) == "present"]


def read_people(sentences: Sequence[Sentence]) -> People:
    """Gather the people and groups of the sentences, and who is uncertain."""
    people, groups = _all_people(sentences, certain_names(sentences))
    verdicts = [(person, verdict_on(person)) for person in people]
    return People(
        [person for person, verdict in verdicts if verdict == "present"],
        groups,
        [f"{p.name}: {_WHY[v]}." for p, v in verdicts if v in _WHY],
    )
