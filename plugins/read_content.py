"""Reads the content folder into records; what has not changed comes from the store."""

from pelican import signals
from pelican.generators import Generator

from plugins.press.system.settings import read_site


class ContentReader(Generator):
    """The first step: from files to records."""

    def generate_context(self) -> None:
        """Read everything; problems wait for the next step."""
        build = self.settings["BULLETIN_BUILD"]
        site = read_site(self.settings)
        self.context["bulletin_site"] = site
        self.context["bulletin_reading"] = build.read(site.choices)
        build.phases.end("read")


def get_generators(_: object) -> type[Generator]:
    """Name the generator of this step."""
    return ContentReader


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
