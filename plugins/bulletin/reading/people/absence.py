"""What the words beside somebody say of their being there.

"bài phát biểu của đồng chí"  →  "absent"
"miễn nhiệm đối với ông"      →  "removed"
"""

from plugins.bulletin.reading.people import absence_rules as rules
from plugins.bulletin.reading.rule import Rule
from plugins.bulletin.reading.sentence.tokens import Sentence

_REACH = 160
_RIGHT_BEFORE = 30


def lists_absent(sentence: Sentence) -> bool:
    """Whether the names are those of candidates or of streets, not of people there."""
    listed = sentence.search(rules.CANDIDATES) or sentence.search(rules.NAMED_AFTER)
    return bool(listed) and not sentence.search(rules.MET_VOTERS)


def before(sentence: Sentence, position: int) -> str:
    """What the words before a person say: "", "absent", "removed" or "appointed"."""

    def ends(rule: Rule) -> bool:
        return sentence.ends(rule, position, _REACH) is not None

    if ends(rules.REMOVED):
        return "removed"
    if ends(rules.OF):
        heard = ends(rules.PRESENT_OF) and not ends(rules.STUDIED)
        told = ends(rules.JUST_SAID) or sentence.ends(rules.TOLD_OF, position, position)
        return "" if told or heard else "absent"
    if ends(rules.APPOINTED) and not ends(rules.HANDED_OVER):
        return "appointed"
    return "absent" if ends(rules.ABSENT_BEFORE) else ""


def is_object(sentence: Sentence, position: int) -> bool:
    """Whether what stands before a person is done to them: "điều động đồng chí"."""
    return sentence.ends(rules.DONE_TO, position, _RIGHT_BEFORE) is not None


def after(sentence: Sentence, position: int) -> str:
    """What the words after a person and the posts say: as `before`."""
    for rule, sense in (
        (rules.SIGNED, "absent"),
        (rules.GONE, "removed"),
        (rules.NEW_POST, "appointed"),
    ):
        if sentence.at(rule, position):
            return sense
    return ""
