"""Who is who at a meeting, or under a document: its people, each once, namesakes apart.

    attendees: [Hà Văn Sơn - Giám đốc Sở Y tế]      two of them in the registry
    speakers: [Hà Văn Sơn - Chủ tịch UBND huyện]    →  two people
    attendees: [Lò An - Chủ tịch], speakers: [Lò An]  →  one, who attends and speaks

The printed posts decide who is meant before names do; a line without a post is about
whoever bears the name there.
"""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.posts.comparison import share_a_post
from plugins.bulletin.problems.finding import Finding, Severity
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Appearance
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.printed_lines import PrintedLine
from plugins.bulletin.record.resolution import References, ids_of


class Presence(Struct, frozen=True):
    """An appearance and the official it is of; None for a person without a page."""

    appearance: Appearance
    official: Official | None


class _Met(Struct):
    """Somebody met in the lines so far: the place of the first, the key of the name."""

    order: int
    key: str
    presence: Presence

    def join(self, order: int, presence: Presence) -> None:
        """Add another line about the same person."""
        earlier, later = self.presence.appearance, presence.appearance
        if order < self.order:
            earlier, later = later, earlier
        joined = earlier.joined(later)
        if later.line.posts and not share_a_post(joined.line.posts, later.line.posts):
            joined = replace(joined, line=joined.line.and_also(later.line))
        self.order = min(order, self.order)
        self.presence = Presence(joined, presence.official)


def link_people(of: Entity[Any], references: References) -> tuple[Presence, ...]:
    """Follow the people of something of a day, in printed order, each once."""
    roll = _Roll(of, references)
    lines = [*enumerate(of.lines)]
    for order, printed in lines:
        if printed.line.posts:
            roll.meet(order, printed)
    for order, printed in lines:
        if not printed.line.posts:
            roll.mention(order, printed)
    met = sorted(roll.people, key=lambda one: one.order)
    return tuple(_named(one.presence, of) for one in met)


def link_lines(of: Entity[Any], references: References) -> tuple[Presence, ...]:
    """Follow every line that names somebody by itself, whoever else is the same."""
    found = (_appearance(printed) for printed in of.lines)
    return tuple(_named(Presence(one, references.person(of, one)), of) for one in found)


class _Roll:
    """The people of one meeting as its lines add up."""

    def __init__(self, of: Entity[Any], references: References) -> None:
        self.of = of
        self.references = references
        self.people: list[_Met] = []

    def meet(self, order: int, printed: PrintedLine) -> None:
        """A line with posts: somebody met before with one of them, or somebody new."""
        appearance = _appearance(printed)
        official = self.references.person(self.of, appearance)
        presence = Presence(appearance, official)
        namesakes = [
            met
            for met in self.people
            if met.presence.official is official
            and (official or met.key == printed.key)
        ]
        for met in namesakes:
            if self._is_one(met.presence, presence):
                met.join(order, presence)
                return
        if namesakes:
            self._note(printed, "same-name-twice", *_IF_ONE)
            if official and official.file.hidden:
                return  # neither line may be printed while it could be theirs
            presence = self._told_apart(namesakes, presence)
        self.people.append(_Met(order, printed.key, presence))

    def mention(self, order: int, printed: PrintedLine) -> None:
        """A line of a name alone: the only one of the name, or a question."""
        same = [met for met in self.people if met.key == printed.key]
        if len(same) > 1:
            known = [one for met in same if (one := met.presence.official)]
            hint = ids_of(known) if known else "ghi thêm chức vụ như ở dòng trên"
            message = "Cuộc họp có nhiều người tên ấy; chưa rõ dòng này là ai."
            self._note(printed, "ambiguous-official", message, hint, "error")
            return
        appearance = _appearance(printed)
        if same:
            official = same[0].presence.official
            self.references.follow(self.of.path, printed.position, official)
        else:
            official = self.references.person(self.of, appearance)
            same = [
                m for m in self.people if official and m.presence.official is official
            ]
        presence = Presence(appearance, official)
        if same:
            same[0].join(order, presence)
        else:
            self.people.append(_Met(order, printed.key, presence))

    def _is_one(self, one: Presence, other: Presence) -> bool:
        """Whether two lines are about one person: they share a post, or both fit."""
        if share_a_post(one.appearance.line.posts, other.appearance.line.posts):
            return True
        return self._fits(one) and self._fits(other)

    def _fits(self, presence: Presence) -> bool:
        official, posts = presence.official, presence.appearance.line.posts
        return official is not None and self.references.registry.holds(official, posts)

    def _told_apart(self, namesakes: list[_Met], presence: Presence) -> Presence:
        """Only one of two lines is the official's: whose posts fit, else the first."""
        if not self._fits(presence):
            return Presence(presence.appearance, None)
        for met in namesakes:
            met.presence = Presence(met.presence.appearance, None)
        return presence

    def _note(
        self,
        printed: PrintedLine,
        rule: str,
        message: str,
        hint: str,
        severity: Severity = "warning",
    ) -> None:
        path, key = self.of.path, printed.position
        self.references.note(Finding(path, key, rule, message, hint, severity))


_IF_ONE = (
    "Tên này có hai dòng với chức vụ khác nhau; chưa rõ là một người hay hai người, "
    "nên trang in cả hai dòng.",
    "một người thì ghi các chức vụ trên một dòng; hai người thì ghi mã",
)


def _named(presence: Presence, of: Entity[Any]) -> Presence:
    """Say the name where the id was written."""
    appearance, official = presence.appearance, presence.official
    if official is None or appearance.line.name != official.id:
        return presence
    day = of.people_day
    name = official.name_on(day) if day else official.name
    line = replace(appearance.line, name=name)
    return Presence(replace(appearance, line=line), official)


def _appearance(printed: PrintedLine) -> Appearance:
    return Appearance(printed.line, (printed.role,), printed.position)
