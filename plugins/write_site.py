"""Makes what changed, verifies it, and puts the new site in place of the old."""

from typing import Any

from plugins.bulletin.record.ledgers.address_ledger import answered
from plugins.press.finish import accept, finish
from plugins.press.plan.cut_short import leads
from plugins.press.plan.registering import PlainGenerator, registering
from plugins.press.plan.watching import watch
from plugins.press.site.answered import note_answered
from plugins.press.site.writer import SiteWriter


class SiteFinisher(PlainGenerator):
    """The last step: from planned files to the live site."""

    def generate_output(self, writer: Any) -> None:
        """Write everything that all steps before have planned."""
        site, build = self.context["bulletin_site"], self.settings["BULLETIN_BUILD"]
        ingredients = self.context["bulletin_ingredients"]
        bulletin, bodies = self.context["bulletin"], self.context["bulletin_bodies"]
        known = self.context["bulletin_known"]
        unaffected = self.context["bulletin_unaffected"]
        theme = self.context["bulletin_theme"]
        writer.outputs += list(leads(writer.outputs, unaffected.settled, theme, site))
        accept(build, writer.outputs)
        memory = build.memory(ingredients, known.after)
        recent = self.context["bulletin_recent"]
        watch(bulletin, bodies, memory.reads, recent.tell(memory.reads))
        finish(build, writer.outputs, unaffected.settled, site, memory)
        build.remember(ingredients, memory)
        if site.url:  # only such a site is ever published
            shown = answered(self.context["bulletin"].everything)
            note_answered(build.options.output, shown)


register = registering(SiteFinisher, SiteWriter)
