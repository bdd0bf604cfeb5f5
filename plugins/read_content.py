"""Reads the content folder into records; what has not changed comes from the store."""

from plugins.bulletin.site import Site
from plugins.press.plan.registering import PlainGenerator, registering


class ContentReader(PlainGenerator):
    """The first step: from files to records."""

    def generate_context(self) -> None:
        """Read everything; problems wait for the next step."""
        build = self.settings["BULLETIN_BUILD"]
        site = Site.from_settings(self.settings)
        self.context["bulletin_site"] = site
        self.context["bulletin_reading"] = build.read(site.choices)
        build.phases.end("read")


register = registering(ContentReader)
