"""Plans a page for every official document, and the lists of them."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import chain

from plugins.bulletin import addresses
from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.outputs.linked.legislation import legislation
from plugins.bulletin.record.entities.official_documents import OfficialDocument
from plugins.bulletin.views.official_documents import (
    SECTION,
    DocumentList,
    DocumentLists,
    asked_rows,
    document_lists,
    document_page,
    links,
    rows,
)
from plugins.bulletin.views.parts.heads import PageHead, feed_links
from plugins.bulletin.views.parts.lists import list_page, page_count
from plugins.press.plan.registering import registering
from plugins.press.plan.rows import write_rows
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values

ROWS = f"{DOCUMENT.root}danh-sach.js"


class DocumentPages(Step):
    """Documents by year, kind, issuer and field, and what holds on a day."""

    def outputs(self) -> Iterator[Output]:
        """Plan all of them; nothing where there is no document."""
        documents: list[OfficialDocument] = self.bulletin.of(DOCUMENT)
        if not documents:
            return
        for one in documents:
            if not self.settled(one.address):
                yield from self._document(one)
        whole = DocumentList(DOCUMENT.root, DOCUMENT.section, documents)
        for of in (whole, *chain(*self._lists)):
            yield from self._list(of)
        if not self.settled(ROWS):
            table = {"rows": asked_rows(self.bulletin)}
            yield self.file(ROWS.lstrip("/"), write_rows, {"table": table})

    def outputs_of(self, path: str) -> Iterator[Output]:
        """Plan the page of one document."""
        for one in self.bulletin.of(DOCUMENT):
            if one.path == path:
                yield from self._document(one)

    def _document(self, one: OfficialDocument) -> Iterator[Output]:
        yield self.page_of(
            one,
            "official_document.html",
            one.address,
            self._values,
            self._head,
            one,
            one.day,
        )

    def _values(self, one: OfficialDocument) -> Values:
        return document_page(self.cards, self.bodies, one)

    def _head(self, day: date, one: OfficialDocument) -> PageHead:
        year = one.day.year
        return self.heads.page(
            day,
            "document",
            one.address,
            one.heading,
            description=one.summary or one.heading,
            above=[SECTION, (f"Năm {year}", addresses.documents_in(year))],
            share=DOCUMENT.section,
            json_ld=[legislation(one, self.bulletin, self.site)],
        )

    @cached_property
    def _lists(self) -> DocumentLists:
        return document_lists(self.bulletin)

    @cached_property
    def _ways(self) -> Values:
        """The lists there are, which every one of them shows."""
        names = DocumentLists._fields
        return {
            name: links(found) for name, found in zip(names, self._lists, strict=True)
        }

    def _list(self, of: DocumentList) -> Iterator[Output]:
        if self.settled(of.address):
            return
        size = self.site.page_size
        for number in range(1, page_count(of.documents, size) + 1):
            shown = of.documents[(number - 1) * size : number * size]
            yield self.page_of(
                (of, number),
                "official_documents.html",
                addresses.numbered(of.address, number),
                self._list_values,
                self._list_head,
                day=max((one.day for one in shown), default=None),
            )

    def _list_values(self, page: tuple[DocumentList, int]) -> Values:
        of, number = page
        size = self.site.page_size
        address, shown, pager = list_page(of.address, of.documents, size, number)
        return {
            **self._ways,
            "title": of.title,
            "rows": rows(self.cards, shown),
            "source": ROWS if address == DOCUMENT.root else "",
            "pager": pager,
        }

    def _list_head(self, day: date, page: tuple[DocumentList, int]) -> PageHead:
        of, number = page
        size = self.site.page_size
        address, _, pager = list_page(of.address, of.documents, size, number)
        return self.heads.page(
            day,
            "documents",
            address,
            of.title,
            above=() if of.address == DOCUMENT.root else (SECTION,),
            share=DOCUMENT.section,
            feeds=feed_links(DOCUMENT.section, DOCUMENT.root),
            pager=pager,
        )


register = registering(DocumentPages)
