"""Lines below their days, half-days and leaders, as entries.

read_lines(["Thứ Hai", "- Chủ tịch Lò A: 8h, họp. 14h, tiếp dân"], When())
    →  two entries of Monday, led by Lò A
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.words.text import level
from plugins.desk.importer.weekly.entry import ReadEntry, When
from plugins.desk.importer.weekly.sentences import begins_with_label
from plugins.desk.importer.weekly.things import entry_below
from plugins.desk.importer.weekly.times import (
    CLOCK,
    DOES,
    LABEL,
    Beginning,
    beginning,
)
from plugins.desk.importer.weekly.who_leads import leader_alone, leader_before

_HALF = r"(?:sáng|chiều|tối)(?!\w)"
# Where a line goes on with another hour, or half-day, of the same day.
_NEXT = re.compile(
    rf"(?<=[;.:])\s+(?=(?:lúc\s+|từ\s+)?{CLOCK}(?:\s*[:,–-]|\s+{DOES})"
    rf"|{_HALF}\s*(?::|,|{CLOCK}|\s{DOES}))|(?<=;)\s*(?={CLOCK}(?:\s*[:,]|\s))"
)
_NEXT_HALF = re.compile(r"(?<=\w)\s+(?=(?:Sáng|Chiều|Tối)\s*:)")
# What ends the schedule below it: who signs, who gets it, what is asked of all.
_FOOT = re.compile(
    r"\W*(?:p\.?v\.?$|nơi nhận|ghi chú|lưu ý|(?:tm|kt|tl|tuq)\.|lịch này|đề nghị các"
    r"|chánh văn phòng$|yêu cầu các|người lập|trân trọng|trên đây là|mọi thay đổi"
    r"|văn phòng .{0,40}(?:thông báo|trân trọng)"
    r"|(?:phó )?(?:chủ tịch|bí thư|giám đốc)$|(?:chưa|không) có lịch)"
)
_DOES = re.compile(rf"(?<!\w){DOES}")
_NOTHING = re.compile(r"\W*(?:chưa|không) có lịch")


class _Open(Struct):
    """A thing whose lines are being gathered."""

    when: When
    text: str
    sign: str = ""


def read_lines(
    lines: Iterable[str], when: When, *, within: bool = False
) -> list[ReadEntry]:
    """The entries of lines; those `within` a cell are things to do, each of them.

    `when` is left as the last line has it, for the lines of the next part.
    """
    flat = [" ".join(line.split()) for line in lines]
    flat = [line for line in flat if line]
    reader = _Reader(when, within, loose=within and _each_is_one(flat, when.year))
    for line in flat:
        for piece in _pieces(line):
            if not reader.take(piece):
                break
    reader.close()
    return reader.entries


class _Reader:
    """Reads lines one by one: what begins a thing, goes on with it, or ends all."""

    def __init__(self, when: When, within: bool, *, loose: bool) -> None:
        self.entries: list[ReadEntry] = []
        self._when = when
        self._within = within
        self._loose = loose
        self._open: _Open | None = None
        # Whether the next line is a thing to do, though it has neither hour nor sign.
        self._expects = within
        self._ended = False
        # Whether whom the last line named alone leads several days.
        self._headed = self._section = False

    def take(self, piece: str) -> bool:
        """Read a piece of a line; False where the rest of its line says nothing."""
        told = beginning(piece, self._when.year)
        if not self._within and self._ends(piece, told):
            return False
        if _tells_of(self._open, told, piece):
            return True
        led_by = (self._when.people, self._when.groups)
        begun = _begun(told, self._when)
        self._section = self._headed or self._section
        if self._section and told.day:
            self._when.people, self._when.groups = led_by
        self._headed = False
        if begun and not told.rest:
            self._stand(told)
        elif self._open and begins_with_label(told.rest):
            self._open.text = _joined(self._open.text, told.rest)
        elif self._heads(told) and (alone := leader_alone(told.rest)):
            self._lead(alone, begun=begun)
            self._headed = True
        elif led := leader_before(told.rest):
            self._lead(led, begun=begun)
        else:
            self._add(told, begun=begun)
        return True

    def close(self) -> None:
        """End the thing that is being gathered."""
        entry = entry_below(self._open.text, self._open.when) if self._open else None
        self.entries += [entry] if entry else []
        self._open = None

    def _ends(self, piece: str, told: Beginning) -> bool:
        """Whether the schedule ends here, until another day begins."""
        if not (_FOOT.match(level(piece)) or (self._ended and not told.day)):
            self._ended = False
            return False
        self.close()
        self._ended = not _NOTHING.match(level(piece))
        return True

    def _heads(self, told: Beginning) -> bool:
        """Whether a line may name whom all below it is of, and nothing else."""
        return not (self._within or told.tells or _DOES.search(level(told.rest)))

    def _stand(self, told: Beginning) -> None:
        """A day, half-day or hour on a line of its own stands above what follows."""
        if self._open and (self._open.text or not told.start):
            self.close()
        self._expects = True
        self._open = _Open(replace(self._when), "") if told.start else None

    def _lead(self, led: tuple[list[str], list[str], str], *, begun: bool) -> None:
        """Whom a line names before a colon leads what is behind it, and below."""
        people, groups, rest = led
        when = self._when
        when.people, when.groups = tuple(people), tuple(groups)
        self._expects = True
        start, end = when.start, when.end
        self.close()
        if rest:
            told = beginning(rest, when.year)
            begun = _begun(told, when) or begun
            if not told.start:
                when.start, when.end = start, end
            self._add(told._replace(is_item=True), begun=begun)

    def _add(self, told: Beginning, *, begun: bool) -> None:
        """What a line says: of another thing, or of the one above it."""
        text = told.rest
        if not text:
            return
        if self._open and not self._open.text and not begun:
            self._open.text = text
        elif self._starts(told, begun=begun) and (self._when.day or self._within):
            self.close()
            self._open = _Open(replace(self._when), text, told.sign)
        elif self._open:
            self._open.text = _joined(self._open.text, text)

    def _starts(self, told: Beginning, *, begun: bool) -> bool:
        if begun or (self._expects and not self._open):
            return True
        if told.is_item:
            return not (self._open and _is_part_of(self._open, told))
        return self._loose and not told.rest[:1].islower()


def _is_part_of(thing: _Open, told: Beginning) -> bool:
    """Whether a point is one of those that the thing above it announces."""
    other = bool(thing.sign) and thing.sign != told.sign
    return thing.text.endswith(":") or (other and bool(thing.text))


def _tells_of(thing: _Open | None, told: Beginning, line: str) -> bool:
    """Give a thing without an hour the one that a line behind it tells by a label."""
    if not (thing and thing.text and LABEL.match(level(line)) and told.start):
        return False
    if thing.when.start or told.rest:
        return False
    thing.when.start, thing.when.end = told.start, told.end
    return True


def _each_is_one(lines: Sequence[str], year: int) -> bool:
    """Whether each line of a cell is a thing of its own: none has an hour or sign."""
    begun = [beginning(line, year) for line in lines]
    return not any(one.start or one.is_item for one in begun)


def _pieces(line: str) -> Iterator[str]:
    """A line parted where it goes on with another hour or half-day of the same day."""
    low, last = level(line), 0
    places = [*_NEXT.finditer(low), *_NEXT_HALF.finditer(line)]
    for found in sorted(places, key=re.Match.start):
        before = line[last : found.start()].strip(" ;")
        if sum(map(str.isalpha, before)) > 1:  # no number of a point
            yield before
            last = found.end()
    yield line[last:].strip()


def _begun(told: Beginning, when: When) -> bool:
    """Take over what a line begins with; whether it begins with anything."""
    if told.day and told.day != when.day:
        when.day, when.session = told.day, ""
        when.people = when.groups = ()
    if told.session:
        when.session = told.session
    when.start, when.end = told.start, told.end
    return bool(told.day or told.session or told.start)


def _joined(text: str, more: str) -> str:
    """A text and a line that goes on with it; a label begins a sentence."""
    if begins_with_label(more) and text and not text.endswith((".", ";", ",", ":")):
        return f"{text}. {more}"
    return f"{text} {more}".strip()
