"""Follows names to what they mean, and notes every name that leads nowhere or to two.

references.official("content/…/x.md", "officials[0]", "Phạm Duy Hưng", day)
    →  <Official pham-duy-hung>, or None and a finding
"""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from itertools import groupby
from typing import Any, TypeVar

from plugins.bulletin import kinds
from plugins.bulletin.kinds import Kind
from plugins.bulletin.posts.appearance_lines import name_in
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Appearance, Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.match import Match
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.slugs import slug_complaint
from plugins.bulletin.words.text import nearest, slugify

T = TypeVar("T", bound=Entity[Any])
Target = Entity[Any]
_AND = re.compile(r"\s*[,;]\s+|\s+(?:và|cùng)\s+")


class References:
    """The registry as the files of one build see it, with the findings so far.

    `unshown` are the references that lead to what readers may not see: path and key of
    each, and what it leads to.
    """

    def __init__(
        self,
        registry: Registry,
        broken: Collection[str] = (),
        public: Callable[[Target], bool] = lambda _: True,
        unsure: Collection[str] = (),
    ) -> None:
        """`broken`: the paths of files with errors, whose names may be unreadable.

        Of the `unsure` the day is not known, on which a name may have been borne.
        """
        self._unsure = unsure
        self.registry = registry
        self.findings: list[Finding] = []
        self.unshown: list[tuple[str, str, Target]] = []
        self._public = public
        self._broken = {
            folder: {path.rpartition("/")[2].removesuffix(".md") for path in paths}
            for folder, paths in groupby(sorted(broken), lambda p: p.partition("/")[0])
        }

    def official(self, path: str, key: str, name: str, day: date) -> Official | None:
        """Follow a person's name or id as of a day."""
        match = self.registry.official(name, day)
        return self._one(path, key, name, match, kinds.OFFICIAL)

    def organisation(self, path: str, key: str, name: str) -> Organisation | None:
        """Follow a body's name or id."""
        match = self.registry.organisation(name)
        return self._one(path, key, name, match, kinds.ORGANISATION)

    def meeting(self, path: str, key: str, name: str) -> Meeting | None:
        """Follow a meeting's id or title."""
        return self._one(path, key, name, self.registry.meeting(name), kinds.MEETING)

    def named(
        self, path: str, key: str, name: str, kind: Kind, day: date | None
    ) -> Target | None:
        """Follow a name or an id that is to lead to something of a kind."""
        return self._one(path, key, name, self.registry.find(kind, name, day), kind)

    def matched(
        self, path: str, key: str, name: str, match: Match[T], kind: Kind
    ) -> T | None:
        """Note what is wrong with what a name was found to lead to, and follow it."""
        return self._one(path, key, name, match, kind)

    def person(self, of: Target, appearance: Appearance) -> Official | None:
        """Follow a printed appearance; a stranger with a printed post is allowed."""
        line = appearance.line
        match = self.registry.official(line.name, of.people_day, line.posts)
        if match.candidates or not line.posts or _is_id(line.name):
            return self._one(
                of.path, appearance.position, line.name, match, kinds.OFFICIAL
            )
        if self._may_lead(of.path, kinds.OFFICIAL, line.name):
            return None
        self.note(
            Finding(
                of.path,
                appearance.position,
                "official-without-page",
                f'"{line.name}" chưa có trang cán bộ, nên tên không có liên kết.',
                self._suggestion(kinds.OFFICIAL, line.name),
                "warning",
            )
        )
        return None

    def tag(
        self, path: str, key: str, tag: str, day: date
    ) -> Official | Meeting | str | None:
        """Follow a tag: an official, a meeting, or else a topic (its own text)."""
        people = self.registry.official(tag, day).candidates
        meetings = self.registry.meeting(tag).candidates
        candidates: tuple[Official | Meeting, ...] = (*people, *meetings)
        if len(candidates) == 1:
            self.follow(path, key, candidates[0])
            return candidates[0]
        if not candidates:
            return tag
        message = f'Thẻ "{tag}" có thể là nhiều trang khác nhau.'
        self.note(Finding(path, key, "ambiguous-tag", message, ids_of(candidates)))
        return None

    def note(self, finding: Finding) -> None:
        """Remember what was wrong."""
        self.findings.append(finding)

    def _one(
        self, path: str, key: str, name: str, match: Match[T], kind: Kind
    ) -> T | None:
        if match.ambiguous:
            message = f'"{name}" là tên chung của nhiều {kind.noun}.'
            hint = ids_of(match.candidates)
            self.note(Finding(path, key, f"ambiguous-{kind.name}", message, hint))
        elif not match.candidates and not self._may_lead(path, kind, name):
            message = f'Không có {kind.noun} nào là "{name}".'
            hint = self._suggestion(kind, name)
            self.note(Finding(path, key, f"unknown-{kind.name}", message, hint))
        elif match.found:
            self.follow(path, key, match.found)
        return match.found

    def _may_lead(self, path: str, kind: Kind, name: str) -> bool:
        """Whether a name may be right once the files with errors are mended.

        One of them has the id it would get; or it is borne at times, and the file it
        stands in does not say its day.
        """
        people = kind is kinds.OFFICIAL and path in self._unsure
        borne = people and len(self.registry.bearers(name)) > 0
        return borne or slugify(name) in self._broken.get(kind.folder, ())

    def follow(self, path: str, key: str, target: Target | None) -> None:
        """Remember a reference that leads to what readers may not see."""
        if target and not self._public(target):
            self.unshown.append((path, key, target))

    def _suggestion(self, kind: Kind, name: str) -> str:
        bearers = self.registry.bearers(name) if kind is kinds.OFFICIAL else ()
        for person in bearers:  # on another day: else it would have been found
            return (
                f'{person.path} ghi tên này vào thời gian khác: viết "{person.name}", '
                "hoặc sửa from, to trong other_names ở đó"
            )
        if kind is kinds.OFFICIAL and not _is_id(name):
            name = name_in(name)
            if self.registry.bearers(name):
                return f'có phải "{name}"?'
        parts = _AND.split(name)
        if len(parts) > 1 and all(
            self.registry.find(kind, p, None).found for p in parts
        ):
            listed = ", ".join(f'"{part}"' for part in parts)
            return f"mỗi tên phải là một ý của danh sách: {listed}"
        if near := nearest(name, self._names(kind)):
            return f'có phải "{near}"?'
        command = f'new {kind.name} --title "{name}"'
        return f"sửa lại tên, hoặc tạo bằng lệnh {command} rồi bỏ dòng draft"

    def _names(self, kind: Kind) -> Iterable[str]:
        registry = self.registry
        if kind is kinds.OFFICIAL:
            people = registry.officials.values()
            return [*registry.officials, *(n for p in people for n, _ in p.names)]
        if kind is kinds.ORGANISATION:
            bodies = registry.organisations.values()
            return [*registry.organisations, *(n for b in bodies for n in b.names)]
        if kind is kinds.MEETING:
            return list(registry.meetings)
        return registry.called(kind)


def _is_id(name: str) -> bool:
    """Say whether what was written is an id: no name is spelt like one."""
    return "-" in name and slug_complaint(name) is None


def ids_of(candidates: Iterable[Target]) -> str:
    """Say that an id is to be written in place of a name."""
    return "ghi mã thay cho tên: " + ", ".join(f'"{c.id}"' for c in candidates)
