"""Links the records into the bulletin: officials, meetings, topics, what is about whom.

What is wrong is looked for beside the planning of pages; the last step stops on errors
before it writes anything.
"""

from functools import partial

from plugins.bulletin.outputs.search.groups import script_modules
from plugins.bulletin.rules.drafts import marked
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.heads import Heads
from plugins.press.content.bodies import StoredBodies
from plugins.press.content.kept_findings import KeptFindings
from plugins.press.content.problems import link_content, problems_of
from plugins.press.pictures.in_use import photos_of
from plugins.press.plan.ingredients import changes_at, ingredients_of
from plugins.press.plan.recent import Recent
from plugins.press.plan.registering import PlainGenerator, registering
from plugins.press.plan.watching import Known
from plugins.press.system.project import ROOT
from plugins.press.theme.assets import Assets
from plugins.press.theme.theme import open_theme

# Cards that are kept, of a kilobyte or so.
CARDS = 20_000


class BulletinLinker(PlainGenerator):
    """The second step: from records to the linked bulletin."""

    def generate_context(self) -> None:
        """Put the bulletin and what shows it into the context."""
        build = self.settings["BULLETIN_BUILD"]
        site = self.context["bulletin_site"]
        # Later steps need the files only: the rest may go when a build is done with it.
        reading = self.context.pop("bulletin_reading")
        options = build.options
        linked = link_content(reading, options.now, options.drafts)
        bulletin = linked.bulletin
        kept = KeptFindings(build.store, reading, bulletin)
        build.look_for(
            partial(problems_of, linked, reading, site, options.now, kept.of)
        )
        build.note(build.ledger.problems)
        build.ledger.revise(bulletin)
        photos, problems = photos_of(bulletin, reading, build.store, options.content)
        build.note(marked(problems, reading.drafts))
        build.next_embargo = bulletin.next_embargo
        build.until = changes_at(bulletin)
        assets = Assets(ROOT / "theme" / "static", script_modules(bulletin.kinds))
        theme = open_theme(site, bulletin, assets, bool(options.drafts))
        ingredients = ingredients_of(reading, bulletin, site, theme, options)
        unaffected, recent = build.unaffected(ingredients), Recent(CARDS)
        bodies = StoredBodies(
            build.store,
            reading.texts,
            linked.addresses,
            photos,
            cited={
                path: {place: one.address for place, one in found.items()}
                for path, found in bulletin.cited.items()
            },
        )
        self.context |= {
            "bulletin": bulletin,
            "bulletin_files": reading.files,
            "bulletin_photos": photos,
            "bulletin_cards": Cards(bulletin, site, photos, recent),
            "bulletin_recent": recent,
            "bulletin_bodies": bodies,
            "bulletin_known": Known(bulletin, bodies, unaffected.changed),
            "bulletin_heads": Heads(site),
            "bulletin_assets": assets,
            "bulletin_theme": theme,
            "bulletin_ingredients": ingredients,
            "bulletin_unaffected": unaffected,
            "bulletin_shelves": build.shelves,
        }
        build.phases.end("link")


register = registering(BulletinLinker)
