"""What an organisation's page and the list of organisations show."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.bodies import Bodies
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.entities.series import called_by
from plugins.bulletin.record.in_time.turns import Held, Turn, turns
from plugins.bulletin.view import View
from plugins.bulletin.views.attended import FEW_OF_A_BODY, of_body, year_links
from plugins.bulletin.views.official_documents import rows_of
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.holders import holders
from plugins.bulletin.views.series import series_links
from plugins.bulletin.views.weekly import weekly_of_body
from plugins.bulletin.words.text import sort_key


class OrganisationTree:
    """Which bodies belong to which, and who held their posts."""

    def __init__(self, bulletin: Bulletin) -> None:
        self.children: dict[str, list[Organisation]] = defaultdict(list)
        self.tenures: dict[str, list[Held]] = defaultdict(list)
        self.roots: list[Organisation] = []
        registry = bulletin.registry
        for body in sorted(bulletin.organisations, key=lambda b: sort_key(b.name)):
            parent = body.file.parent and registry.organisation(body.file.parent).found
            (self.children[parent.id] if parent else self.roots).append(body)
        for official in bulletin.officials:
            for tenure in official.tenures:
                holder = registry.body_of(tenure)
                if holder:
                    self.tenures[holder.id].append((tenure, official))

    @cached_property
    def turns(self) -> dict[int, Turn]:
        """Who came before and after whom, over all bodies."""
        return {
            tenure: turn
            for held in self.tenures.values()
            for tenure, turn in turns(held).items()
        }


def organisation_page(
    cards: Cards, bodies: Bodies, tree: OrganisationTree, body: Organisation
) -> dict[str, Any]:
    """Gather what the page of one body prints, but for the paged articles."""
    file = body.file
    bulletin = cards.bulletin
    parent = file.parent and bulletin.registry.organisation(file.parent).found
    meetings = bulletin.meetings_by.get(body.id, [])
    return {
        "organisation": _organisation(bodies, body),
        "parent": parent and cards.organisation(parent),
        "children": [cards.organisation(o) for o in tree.children.get(body.id, ())],
        "predecessors": _cards(cards, file.predecessors),
        "successors": _cards(cards, file.successors),
        "held": holders(cards, body, tree.tenures.get(body.id, ())),
        "meetings": [cards.meeting(m) for m in meetings[:FEW_OF_A_BODY]],
        "meeting_years": year_links(of_body(bulletin, body)),
        "series": series_links(called_by(bulletin, body)),
        "acts": rows_of(cards, body, "issuers"),
        "acts_address": addresses.documents_by(body.id),
        "weekly": weekly_of_body(bulletin, body),
    }


def _organisation(bodies: Bodies, body: Organisation) -> View:
    file = body.file
    return View(
        name=file.name,
        address=body.address,
        short_names=file.short_names,
        period=body.interval.text,
        body=bodies.html(body.path),
        contact=body.contact,
        other_names=[
            View(name=name, period=interval.text) for name, interval in body.other_names
        ],
        former=body.former,
        label=body.preview_mark,
    )


def _cards(cards: Cards, names: Iterable[str]) -> list[View]:
    registry = cards.bulletin.registry
    found = (registry.organisation(name).found for name in names)
    return [cards.organisation(body) for body in found if body]


def organisations_page(cards: Cards, tree: OrganisationTree) -> dict[str, Any]:
    """List present bodies as a tree, former ones apart."""
    return {
        "current_organisations": [
            _branch(cards, tree, body) for body in tree.roots if not body.former
        ],
        "former": [
            View(
                card=cards.organisation(body),
                successors=_cards(cards, body.file.successors),
            )
            for body in sorted(
                cards.bulletin.organisations, key=lambda b: sort_key(b.name)
            )
            if body.former
        ],
    }


def _branch(cards: Cards, tree: OrganisationTree, body: Organisation) -> View:
    return View(
        card=cards.organisation(body),
        children=[
            _branch(cards, tree, child)
            for child in tree.children.get(body.id, ())
            if not child.former
        ],
    )
