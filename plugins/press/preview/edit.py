"""The last good site as it lies in memory, and one edited page of it, made at once.

An edit of the text, or of words of the front matter that nothing else hangs on,
leaves all links as they are; so the page is made by the same step of the build,
without linking and planning everything anew. The whole build follows behind.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.rules.among_others import findings_among
from plugins.bulletin.rules.body import internal_links
from plugins.bulletin.views.parts.cards import Cards
from plugins.press.content.linkable import linkable
from plugins.press.content.read_one import parts_of
from plugins.press.content.store import Row
from plugins.press.plan.step import Step
from plugins.press.preview.build import PreviewBuild
from plugins.press.preview.messages import Question, Reply
from plugins.press.system.whole_files import write_whole


class LastSite:
    """The build that went well last, with its steps."""

    def __init__(self, build: PreviewBuild, steps: list[Step]) -> None:
        self.build = build
        self.steps = steps
        self._leads: Callable[[str], bool] | None = None
        self._addresses: dict[str, str] = {}

    def show(self, record: Record[Any], html: str, folder: Path) -> bool:
        """Make the page of an edited file below a folder; False when that needs more.

        What cannot be made here is left to the whole build, which says why.
        """
        context = self.steps[0].context
        bulletin = context["bulletin"]
        shown = bulletin.everything
        entity = next((one for one in shown if one.path == record.path), None)
        if entity is None or not same_links(entity, record):
            return False
        entity.file, entity.text = record.file, record.text
        cards: Cards = context["bulletin_cards"]
        context["bulletin_cards"] = Cards(bulletin, cards.site, cards.pictures)
        context["bulletin_bodies"] = context["bulletin_bodies"].renewed(
            record.path, record.text, html
        )
        with suppress(Exception):
            return self._make(record.path, folder)
        return False

    def reply(
        self, question: Question, broken: Collection[str], now: datetime
    ) -> Reply:
        """Say what of a file as it is being written does not fit the others."""
        bulletin: Bulletin = self.steps[0].context["bulletin"]
        parts = parts_of(Row(question.path, "", question.parts))
        entity = parts.record.entity(now)
        findings = findings_among(entity, bulletin.registry, broken, now)
        if self._leads is None:
            site = self.steps[0].context["bulletin_cards"].site
            self._leads = linkable(bulletin, site)
            self._addresses = {one.path: one.address for one in bulletin.everything}
        files = self.steps[0].context["bulletin_files"]
        papers = {path: f"/{path}" for path in files if path.startswith("documents/")}
        links = internal_links.check(
            {question.path: parts.record.text},
            self._addresses | papers,
            files,
            self._leads,
        )
        return Reply(question.number, tuple(findings), tuple(links))

    def warm(self) -> None:
        """Make a page for nobody, so that templates are ready for the first edit."""
        with suppress(Exception):  # whoever needs such a page will say what is wrong
            newest = self.steps[0].context["bulletin"].articles[0]
            for step in self.steps:
                for output in step.outputs_of(newest.path):
                    output.make(output.values)

    def _make(self, path: str, folder: Path) -> bool:
        made = False
        for step in self.steps:
            for output in step.outputs_of(path):
                data = output.make(output.values)
                target = folder / output.path
                target.parent.mkdir(parents=True, exist_ok=True)
                write_whole(target, data)
                made = True
        return made


def same_links(entity: Entity[Any], record: Record[Any]) -> bool:
    """Say whether an edit leaves links, pictures and addresses as they are."""
    if isinstance(entity, Article):
        return record.text.frame == entity.text.frame
    same_images = entity.text.images == record.text.images
    return same_images and bool(record.file == entity.file)
