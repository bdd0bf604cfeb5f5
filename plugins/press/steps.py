"""What the steps of the build share: the assembled bulletin and a way to add files."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from pelican.generators import Generator

from plugins.bulletin.addresses import file_of
from plugins.bulletin.bulletin import Bulletin
from plugins.bulletin.site import Site
from plugins.bulletin.views.bodies import Bodies
from plugins.bulletin.views.cards import Cards
from plugins.bulletin.views.heads import Heads, PageHead
from plugins.bulletin.views.view import Lazy
from plugins.press.outputs import Output, Values
from plugins.press.standing import Standing
from plugins.press.templates import Theme, maker


class Step(Generator):
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

    def settled(self, address: str) -> bool:
        """Say whether a page, with the further pages of its list, stays as it is.

        It must not be planned then.
        """
        standing: Standing = self.context["bulletin_standing"]
        return standing.settle(address)

    @property
    def bulletin(self) -> Bulletin:
        """The linked content."""
        return self.context["bulletin"]

    @property
    def site(self) -> Site:
        """The facts of the site."""
        return self.context["bulletin_site"]

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
        self, path: str, make: Callable[[Mapping[str, Any]], bytes], values: Any
    ) -> Output:
        """Plan a file that a function writes."""
        return Output(path, maker(make, self.theme_pages.base_version), values)

    def page(  # noqa: PLR0913, PLR0917  each is a part of the plan
        self,
        template: str,
        address: str,
        values: Values | Callable[[], Values],
        head: Callable[[date], PageHead],
        source: str = "",
        day: date | None = None,
    ) -> Output:
        """Plan one page; its head is worked out from the same things as the values.

        Where there are very many of a kind, `values` are worked out when needed.

        `day` is that of the newest thing on it, or else of the newest in the bulletin:
        such a page is made anew whenever there is something newer.
        """
        shown = day or self.bulletin.as_of
        made = self.theme_pages.page(template)

        def plan() -> Values:
            given = values() if callable(values) else values
            return {**given, "day": shown, "page": Lazy(lambda: head(shown))}

        return Output(file_of(address), made, plan, source)
