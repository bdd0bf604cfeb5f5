"""Plans the pages of one optional kind and the paged list of all: what only differs in
its template and values.

class NoticePages(KindPages):
    kind, template = NOTICE, "notice.html"      and `values`, `row`, `json_ld`
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, ClassVar

from plugins.bulletin.kinds import Kind
from plugins.bulletin.outputs.linked.json_ld import Thing
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.heads import PageHead, feed_links
from plugins.bulletin.views.parts.lists import list_page, page_count
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values


class KindPages(Step):
    """A page each, the newest first, and their list; nothing where there is none."""

    kind: ClassVar[Kind]
    template: ClassVar[str]
    intro: ClassVar[str] = ""

    def values(self, one: Any) -> Values:
        """What the page of one receives."""
        raise NotImplementedError

    def row(self, one: Any) -> View:
        """Its row in the list, for the component `things`."""
        raise NotImplementedError

    def json_ld(self, one: Any) -> Thing:
        """What it is to schema.org."""
        raise NotImplementedError

    def in_order(self, entities: Sequence[Any]) -> Sequence[Any]:
        """The order of the list: from the newest on."""
        return entities

    def outputs(self) -> Iterator[Output]:
        """Plan all of them."""
        entities: list[Entity[Any]] = self.bulletin.of(self.kind)
        if not entities:
            return
        for one in entities:
            if not self.settled(one.address):
                yield from self._page_of(one)
        if self.settled(self.kind.root):
            return
        listed = self.in_order(entities)
        for number in range(1, page_count(listed, self.site.page_size) + 1):
            yield self._list(listed, number)

    def outputs_of(self, path: str) -> Iterator[Output]:
        """Plan the page of one file."""
        for one in self.bulletin.of(self.kind):
            if one.path == path:
                yield from self._page_of(one)

    def _page_of(self, one: Entity[Any]) -> Iterator[Output]:
        yield self.page_of(
            one, self.template, one.address, self.values, self._head, one, one.day
        )

    def _head(self, day: date, one: Entity[Any]) -> PageHead:
        return self.heads.page(
            day,
            self.kind.name,
            one.address,
            one.title,
            description=one.summary,
            above=[(self.kind.section, self.kind.root)],
            share=self.kind.section,
            json_ld=[self.json_ld(one)],
        )

    def _list(self, listed: Sequence[Entity[Any]], number: int) -> Output:
        kind, size = self.kind, self.site.page_size
        address, shown, pager = list_page(kind.root, listed, size, number)
        values = {
            "intro": self.intro,
            "rows": [self.row(one) for one in shown],
            "pager": pager,
        }
        return self.page(
            "things.html",
            address,
            values,
            lambda day: self.heads.page(
                day,
                kind.folder,
                address,
                kind.section,
                share=kind.section,
                feeds=feed_links(kind.section, kind.root),
                pager=pager,
            ),
        )
