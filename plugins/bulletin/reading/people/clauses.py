"""Where a verb stands in its sentence: before the people it governs, or after.

"Dự hội nghị có đồng chí …"        →  announces
"Phát biểu tại hội nghị, đồng chí …"  →  introduces
"""

from collections.abc import Sequence

from plugins.bulletin.reading.people.people_rules import SIDE
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence
from plugins.bulletin.reading.sentence.verbs.matching import is_heard

PEOPLE = frozenset(("address", "honorific", "post", "name"))
_BESIDE_VERB = frozenset(
    "đã trực tiếp cùng cũng tới đến về tham sự với có dưới để và tục khách mời thành"
    " phần trong đồng thời vừa cả".split()
)
_FAR = 16
_GIVES = ("trao", "tặng")


def opens_with_side(sentence: Sentence) -> bool:
    """Whether the sentence opens a side's list: "Về phía tỉnh có …"."""
    return bool(sentence.at(SIDE, sentence.indent))


def begins_clause(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether no subject stands before the verb in its clause."""
    for chunk in reversed(chunks[:index]):
        if chunk.kind in ("mark", "verb"):
            return True
        delegates = chunk.kind == "address" and chunk.word == "biểu"
        if chunk.word not in _BESIDE_VERB and not delegates:
            return False
    return True


def _is_of_group(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a group does it, whose people are to follow: "lãnh đạo các xã dự: …"."""
    before = chunks[:index]
    grouped = any(chunk.kind == "group" for chunk in before)
    return grouped and not any(chunk.kind in PEOPLE for chunk in before)


def _kind(chunks: Sequence[Chunk], index: int) -> str:
    return chunks[index].kind if index < len(chunks) else ""


def _opens_list(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether people, groups or a colon follow "có" at the index."""
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    if after is None:
        return False
    return after.kind in PEOPLE | {"group"} or after.word in (":", "mặt", "sự")


def announces(chunks: Sequence[Chunk], index: int, openers: str = "có gồm") -> bool:
    """Whether the verb stands before a list: "dự … có", "chủ trì … là", "sự … của".

    openers are the words that may open the list; what somebody visits "gồm" is none.
    """
    verb = chunks[index].verb
    nominal = (verb and (verb.attributes or verb.roles == ("tham luận",))) or (
        index > 0 and chunks[index - 1].word == "sự"
    )
    for at in range(index + 1, min(index + _FAR, len(chunks))):
        chunk = chunks[at]
        if chunk.word in openers.split() and _opens_list(chunks, at):
            return True
        if chunk.word == "của" and nominal:
            return _kind(chunks, at + 1) in PEOPLE | {"group"}
        if chunk.word == "là" and begins_clause(chunks, index):
            return _kind(chunks, at + 1) in PEOPLE
        if chunk.word == ":":
            opens = begins_clause(chunks, index) or _is_of_group(chunks, index)
            return opens and _kind(chunks, at + 1) in PEOPLE
        if not _passes(chunks, at):
            return False
    return False


def heard_from(sentence: Sentence, chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the verb is a speech that was heard from the people named after it."""
    if not is_heard(sentence, chunks[index].start):
        return False
    for at in range(index + 1, min(index + 7, len(chunks))):
        if chunks[at].word == "của":
            return _names_somebody(chunks, at + 1)
        if chunks[at].kind not in ("word", "verb"):
            return False
    return False


def _names_somebody(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether people follow, and not only "các đại biểu dự họp"."""
    if _kind(chunks, index) != "address":
        return _kind(chunks, index) in PEOPLE
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    return after is not None and (after.kind in PEOPLE or after.word == ":")


def gives(chunks: Sequence[Chunk], index: int) -> int | None:
    """Token of the colon after which those are listed who are given something.

    "tặng Bằng khen cho 5 cá nhân gồm: A, B"; None for no such list.
    """
    verb = chunks[index].verb
    if verb is None or not verb.roles[0].startswith(_GIVES):
        return None
    to_whom = False
    for chunk in chunks[index + 1 : index + _FAR]:
        to_whom = to_whom or chunk.word == "cho"
        if chunk.word == ":":
            return chunk.start if to_whom else None
        if chunk.word == ";" or chunk.kind in PEOPLE:
            return None
    return None


def receives(chunks: Sequence[Chunk], index: int) -> int:
    """Index of "có" before those who receive the people named right after the verb.

    "Đón tiếp đồng chí A và đoàn có đồng chí B": A is received by B; so is A in "Cùng
    đi với đồng chí A có đồng chí B". 0 for no such list.
    """
    verb = chunks[index].verb
    receiving = verb is not None and verb.roles in (("tiếp",), ("cùng đi",))
    if not (receiving and _kind(chunks, index + 1) in PEOPLE):
        return 0
    for at in range(index + 2, len(chunks)):
        if chunks[at].word in (";", ":") or chunks[at].kind == "verb":
            return 0
        if chunks[at].word == "có" and _opens_list(chunks, at):
            return at
    return 0


def _passes(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the search for "có" may go on over the chunk."""
    chunk = chunks[at]
    after = chunks[at + 1].word if at + 1 < len(chunks) else ""
    if chunk.kind == "verb":
        before = chunks[at - 1]
        return before.kind == "verb" or before.word in ("và", ",", "cùng", "sự")
    if chunk.word == ",":
        listed = after in ("có", "về", "gồm", "cùng")
        return listed or _kind(chunks, at + 1) == "verb" or _soon(chunks, at + 1)
    dated = chunk.word in ("-", "–", "/", ".") and after.isdigit()
    return chunk.kind in ("word", "group") or dated or chunk.word in '()"“”'


def _soon(chunks: Sequence[Chunk], start: int) -> bool:
    """Whether plain words lead to "có" and people: "đến dự, cổ vũ hội thi có …"."""
    for at in range(start, min(start + 7, len(chunks))):
        if chunks[at].word == "có":
            return _opens_list(chunks, at)
        if chunks[at].kind != "word":
            return False
    return False


def introduces(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the verb opens the sentence of people named after a comma."""
    if not begins_clause(chunks, index):
        return False
    for at in range(index + 1, len(chunks)):
        chunk = chunks[at]
        if chunk.word in (";", ":"):
            return False
        if chunk.word == "," and _kind(chunks, at + 1) == "group":
            return False
        if chunk.word == "," and _kind(chunks, at + 1) in PEOPLE:
            return True
    return False
