"""What the steps of the build share: the assembled bulletin and a way to add files."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any, Generic, TypeVar

from msgspec import Struct

from plugins.bulletin.addresses import file_of
from plugins.bulletin.bodies import Bodies
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.site import Site
from plugins.bulletin.view import Lazy, Trace, digest_of, text_mark_of
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.heads import Heads, PageHead
from plugins.press.plan.registering import PlainGenerator
from plugins.press.plan.unaffected import Unaffected
from plugins.press.site.output import Output, Values
from plugins.press.theme.templates import Maker, Theme, maker

T = TypeVar("T")


class OneOfMany(Struct, Generic[T], frozen=True):
    """The plan of one page of very many: its values are worked out when needed.

    Of a hundred thousand pages nothing else is kept than what each is `of`. Whatever
    its file says makes the page anew: the head may print what no value stands for.
    """

    of: T
    file: bytes
    source: str
    values: Callable[[T], Values]
    head: Callable[[date, T], PageHead]
    day: date

    def __call__(self) -> Values:
        """Work them out."""
        own = {text_mark_of(self.source)} if self.source else ()
        values = {**self.values(self.of), "file": Trace(self.file, frozenset(own))}
        return _with_head(values, self.day, self._head)

    def _head(self) -> PageHead:
        return self.head(self.day, self.of)


def _with_head(values: Values, day: date, head: Callable[[], PageHead]) -> Values:
    return {**values, "day": day, "page": Lazy(head)}


class Step(PlainGenerator):
    """A Pelican generator that plans files; the writer makes those that changed."""

    def generate_output(self, writer: Any) -> None:
        """Hand every planned file to the writer."""
        for output in self.outputs():
            writer.add(output)

    def outputs(self) -> Iterator[Output]:
        """Plan the files of this step."""
        raise NotImplementedError

    def outputs_of(self, path: str) -> Iterator[Output]:
        """Plan only the page of one content file; for the preview, at once."""
        yield from ()

    def settled(self, *addresses: str) -> bool:
        """Say whether files, with the further pages of a list, stay as they are.

        They must not be planned then. Whatever prints words of an article must say so
        (`View.prints`, `SafeHtml.prints`, `EVERY_ARTICLE`) to be asked for here.
        """
        unaffected: Unaffected = self.context["bulletin_unaffected"]
        return unaffected.settle(*addresses)

    def settled_below(self, *starts: str) -> bool:
        """Say the same of all files whose addresses begin in some way."""
        unaffected: Unaffected = self.context["bulletin_unaffected"]
        return unaffected.settle_below(*starts)

    def settled_series(self, one: Output, *series: str) -> bool:
        """Say whether files of some numbered names stay, since one of them does.

        All of them must be made of the same things. None must be planned then.
        """
        unaffected: Unaffected = self.context["bulletin_unaffected"]
        return unaffected.settle_series(one, series)

    @property
    def bulletin(self) -> Bulletin:
        """The linked content."""
        return self.context["bulletin"]

    @property
    def site(self) -> Site:
        """The facts of the site."""
        return self.context["bulletin_site"]

    @cached_property
    def site_digest(self) -> bytes:
        """What stands for the facts of the site, for steps that plan thousands."""
        return digest_of(self.site)

    @property
    def cards(self) -> Cards:
        """The cards of this build."""
        return self.context["bulletin_cards"]

    @property
    def bodies(self) -> Bodies:
        """The texts of this build."""
        return self.context["bulletin_bodies"]

    @property
    def theme_pages(self) -> Theme:
        """The templates of the theme."""
        return self.context["bulletin_theme"]

    @property
    def heads(self) -> Heads:
        """The makers of page heads."""
        return self.context["bulletin_heads"]

    def file(
        self,
        path: str,
        make: Callable[[Mapping[str, Any]], bytes],
        values: Values | Callable[[], Values],
        stands: object = None,
    ) -> Output:
        """Plan a file that a function writes.

        `stands` are plain values for what its values are worked out of, besides what is
        read for them; with them a file of which nothing changed is not worked out.
        """
        made = self._maker(make)
        key = b"" if stands is None else digest_of((made.version, stands))
        return Output(path, made, values, key=key)

    @cached_property
    def _maker(self) -> Callable[[Callable[[Mapping[str, Any]], bytes]], Maker]:
        """The same function makes any number of files."""
        version = self.theme_pages.base_version
        return cache(lambda make: maker(make, version))

    def page(  # noqa: PLR0913, PLR0917  each is a part of the plan
        self,
        template: str,
        address: str,
        values: Values,
        head: Callable[[date], PageHead],
        source: str = "",
        day: date | None = None,
    ) -> Output:
        """Plan one page; its head is worked out from the same things as the values.

        `day` is that of the newest thing on it, or else of the newest in the bulletin:
        such a page is made anew whenever there is something newer.
        """
        shown = day or self.bulletin.as_of
        made = self.theme_pages.page(template)
        plan = _with_head(values, shown, lambda: head(shown))
        return Output(file_of(address), made, plan, source)

    def page_of(  # noqa: PLR0913, PLR0917  as above
        self,
        of: T,
        template: str,
        address: str,
        values: Callable[[T], Values],
        head: Callable[[date, T], PageHead],
        entity: Entity[Any] | None = None,
        day: date | None = None,
        stands: object = None,
    ) -> Output:
        """Plan one page of very many in the same way, all of it worked out later.

        `stands` are plain values for what the page is `of`, where that is more than an
        entity; with them, or an entity, a page of which nothing changed is not
        worked out at all.
        """
        made = self.theme_pages.page(template)
        file, source = (entity.text.file, entity.path) if entity else (b"", "")
        shown = day or self.bulletin.as_of
        plan = OneOfMany(of, file, source, values, head, shown)
        key = b""
        if entity or stands is not None:
            key = digest_of((made.version, file, source, shown, stands))
        return Output(file_of(address), made, plan, source, key=key)
