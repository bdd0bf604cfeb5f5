"""Whom to ask, and what there is, in Vietnamese and in English.

A portal tells both in both languages (NĐ 42/2022, articles 4 and 7). All of it comes
from the same records; what has no English name keeps its Vietnamese one, marked so.
"""

from collections import defaultdict
from typing import Any

from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.view import View
from plugins.bulletin.views.organisations import OrganisationTree
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.words.text import name_sort_key, sort_key


def contacts_page(cards: Cards, lang: str) -> dict[str, Any]:
    """List bodies and officials with a published contact, by body in the list's order.

    Officials whose posts name no known body come last, under no name.
    """
    people = _people(cards)
    bodies = [
        *(body for body in _listed(OrganisationTree(cards.bulletin))),
        *(body for body in cards.bulletin.organisations if body.former),
    ]
    groups = [
        View(
            body=_named(body, lang),
            contact=body.contact,
            people=[_person(o, posts, lang) for o, posts in people[body.id]],
        )
        for body in bodies
        if people.get(body.id) or body.contact
    ]
    if people.get(""):
        others = [_person(o, posts, lang) for o, posts in people[""]]
        groups.append(View(body=None, contact=None, people=others))
    return {"groups": groups}


def structure_page(cards: Cards) -> dict[str, Any]:
    """List bodies in English: functions, holders, what is below; former ones apart."""
    tree = OrganisationTree(cards.bulletin)
    ended = sorted(
        (body for body in cards.bulletin.organisations if body.former),
        key=lambda body: sort_key(body.file.name_en or body.name),
    )
    return {
        "bodies": [_branch(tree, body) for body in tree.roots if not body.former],
        "former": [
            View(body=_named(body, "en"), until=str(body.interval.end))
            for body in ended
        ],
    }


def _branch(tree: OrganisationTree, body: Organisation) -> View:
    held = [pair for pair in tree.tenures.get(body.id, ()) if pair[0].present]
    return View(
        body=_named(body, "en"),
        functions=body.file.functions_en,
        holders=[
            View(name=official.name, address=official.address, post=_post(tenure, "en"))
            for tenure, official in held
        ],
        children=[
            _branch(tree, child)
            for child in tree.children.get(body.id, ())
            if not child.former
        ],
    )


def _listed(tree: OrganisationTree) -> list[Organisation]:
    """Return present bodies, each before those under it."""
    found = []
    waiting = tree.roots[::-1]
    while waiting:
        body = waiting.pop()
        found += [] if body.former else [body]
        waiting += tree.children.get(body.id, ())[::-1]
    return found


def _people(cards: Cards) -> dict[str, list[tuple[Official, list[Tenure]]]]:
    """Return who can be asked by the id of their body, with their posts there."""
    registry = cards.bulletin.registry
    found: dict[str, list[tuple[Official, list[Tenure]]]] = defaultdict(list)
    for official in sorted(cards.bulletin.officials, key=_turn):
        if not official.contact:
            continue
        posts: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in official.present or official.attested:
            body = registry.body_of(tenure)
            posts[body.id if body else ""].append(tenure)
        for body_id, held in (posts or {"": []}).items():
            found[body_id].append((official, held))
    return found


def _turn(official: Official) -> tuple[bool, Any]:
    """Who speaks for a body stands first, then people by their names."""
    contact = official.contact
    return not (contact and contact.role), name_sort_key(official.name)


def _person(official: Official, posts: list[Tenure], lang: str) -> View:
    return View(
        name=official.name,
        address=official.address,
        posts=[_post(tenure, lang) for tenure in posts],
        contact=official.contact,
    )


def _post(tenure: Tenure, lang: str) -> View:
    english = lang == "en" and tenure.held.post_en
    return View(text=english or tenure.post, lang="en" if english else "vi")


def _named(body: Organisation, lang: str) -> View:
    english = lang == "en" and body.file.name_en
    return View(
        name=english or body.name,
        address=body.address,
        lang="en" if english else "vi",
    )
