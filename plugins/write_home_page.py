"""Plans the front page."""

from collections.abc import Iterator

from plugins.bulletin import addresses
from plugins.bulletin.outputs.linked.json_ld import website
from plugins.bulletin.views.home import home_page
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output


class HomePage(Step):
    """The page that a reader with ten seconds sees."""

    def outputs(self) -> Iterator[Output]:
        """Plan the one page."""
        site = self.site
        yield self.page(
            "home.html",
            addresses.HOME,
            home_page(self.cards),
            lambda day: self.heads.page(
                day,
                "home",
                addresses.HOME,
                site.name,
                description=site.tagline,
                json_ld=[website(site, addresses.SEARCH)],
            ),
        )


register = registering(HomePage)
