"""The people of a sentence whose posts may change: names, given names, pronouns.

"bầu ông Quàng Văn Xôm, Phó Bí thư Huyện ủy, giữ chức …"
    →  Holder("Quàng Văn Xôm", posts="Phó Bí thư Huyện ủy", …)
"ông Xôm", "ông" after him  →  Holder("Quàng Văn Xôm", …)
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence

_JOINTS = (",", "-", "–", "—")
_BEFORE_NAME = ("address", "honorific", "private")


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with the address before and the own posts after; places in the text."""

    name: str
    start: int
    end: int
    posts: str = ""
    chunk: int = 0


def holders_in(
    sentence: Sentence,
    cut: Sequence[Chunk],
    full: Callable[[str], str],
    antecedent: str = "",
) -> Iterator[Holder]:
    """The people in order; full gives the name that a given name stands for, or "".

    A pronoun is the antecedent's; a given name nobody or several have is nobody's.
    """
    for at, chunk in enumerate(cut):
        if chunk.kind == "name":
            holder = _named(sentence, cut, at)
            name = holder.name if " " in holder.name else full(holder.name)
            if name:
                yield _renamed(holder, name)
        elif antecedent and _is_pronoun(cut, at):
            tokens = sentence.tokens
            start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
            yield Holder(antecedent, start, end, chunk=at)


def _named(sentence: Sentence, cut: Sequence[Chunk], at: int) -> Holder:
    tokens, chunk = sentence.tokens, cut[at]
    first = last = at
    while first and cut[first - 1].kind in _BEFORE_NAME:
        first -= 1
    while (
        last + 2 < len(cut)
        and cut[last + 1].word in _JOINTS
        and cut[last + 2].kind == "post"
        and not _is_of_another(cut, last + 3)
    ):
        last += 2
    name = " ".join(token.raw for token in tokens[chunk.start : chunk.end])
    own, end = tokens[chunk.end - 1].end, tokens[cut[last].end - 1].end
    posts = sentence.text[own:end].strip(" ,-–—")
    return Holder(name, tokens[cut[first].start].start, end, posts, at)


def _is_of_another(cut: Sequence[Chunk], after: int) -> bool:
    """Whether a post is the next one's: "đối với bà A, Trưởng ban đối với ông B"."""
    return after < len(cut) and cut[after].word == "đối"


def _renamed(holder: Holder, name: str) -> Holder:
    return Holder(name, holder.start, holder.end, holder.posts, holder.chunk)


def _is_pronoun(cut: Sequence[Chunk], at: int) -> bool:
    """Whether a form of address stands alone: "ông được bầu …"."""
    chunk = cut[at]
    if chunk.kind != "address" or chunk.plural or chunk.word == "biểu":
        return False
    after = cut[at + 1].kind if at + 1 < len(cut) else ""
    return after in ("word", "verb")
