"""The ledger of imports: what became of each report, and what people decided on it.

    {"type":"report","source":"2018/bai.txt","digest":"8f3a…","article":"articles/…"}
    {"type":"decision","question":"merge:an-2","answer":"apart"}

A line of JSON each, in content/imports.jsonl, only ever added to: a later line about
the same source or question holds, so the lines of two people merge by themselves and
whoever is stopped in the midst loses nothing. A last line that was cut off is left out.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec

FILE = "imports.jsonl"
_DIGITS = 16


class Proposal(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A post that a report gives to, or takes from, an official who is known already.

    Days are ISO text; `attested` is the day on which the post is told to be held,
    `start` and `end` are those of a change, with its reasons. `source` is the title of
    the report, `sentence` what it says.
    """

    official: str
    post: str
    attested: str | None = None
    start: str | None = None
    end: str | None = None
    begins: bool = True
    career: bool = False
    reason: str | None = None
    end_reason: str | None = None
    decision: str | None = None
    source: str = ""
    sentence: str = ""

    @property
    def question(self) -> str:
        """What decisions name it by."""
        parts = (self.post, self.attested, self.start, self.end, self.begins)
        return f"post:{self.official}:{digest_of(repr(parts).encode())[:8]}"


class Namesake(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody whose name others bear, and who may be one of them.

    `official` is the id of the new file, empty when none was made since nothing tells
    who is meant; then `line` was left out of the meeting. `others` are the ids of the
    bearers known before, `why` says, in Vietnamese, what speaks against them.
    """

    name: str
    official: str = ""
    others: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    line: str = ""
    meeting: str = ""

    @property
    def question(self) -> str:
        """What decisions name it by."""
        return f"namesake:{self.official or f'{self.meeting}:{self.line}'}"


class ReportLine(
    msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="report"
):
    """One report: where it came from and what was made of it.

    `digest` is that of its bytes, `words` that of what it says; `article` and `meeting`
    are paths below content/ with the digests of what was written there; `officials`
    and `organisations` are the new ones, name by id; `met` are the ids of all officials
    it names; `notes` is how many notes its draft has.
    """

    source: str
    digest: str
    words: str = ""
    day: str | None = None
    article: str = ""
    article_digest: str = ""
    meeting: str = ""
    meeting_digest: str = ""
    officials: dict[str, str] = {}
    organisations: dict[str, str] = {}
    met: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    namesakes: tuple[Namesake, ...] = ()
    notes: int = 0
    complaint: str = ""


class DecisionLine(
    msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag="decision"
):
    """What somebody decided on a question; an empty answer opens it again.

    `name` is that of a page that was dropped, so that it does not return.
    """

    question: str
    answer: str = ""
    kind: str = ""
    name: str = ""


Line: TypeAlias = ReportLine | DecisionLine
_DECODER = msgspec.json.Decoder(Line)
_ENCODER = msgspec.json.Encoder()


def read_lines(data: bytes) -> Iterator[Line]:
    """The lines that can be read, in order."""
    for line in data.splitlines():
        try:
            yield _DECODER.decode(line)
        except msgspec.DecodeError:
            continue


def write_lines(lines: Iterable[Line]) -> bytes:
    """Lines to add to the ledger."""
    return b"".join(_ENCODER.encode(line) + b"\n" for line in lines)


def digest_of(data: bytes) -> str:
    """The digest by which bytes are known again."""
    return hashlib.sha256(data).hexdigest()[:_DIGITS]
