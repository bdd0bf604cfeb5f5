"""What an official's page and the list of officials show.

Never a ranking, never a count held against others: present posts, past posts with
dates and sources, meetings by year.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.bodies import Bodies
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.ended_bodies import living
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.in_time.turns import Turn
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.view import View
from plugins.bulletin.views.life import years
from plugins.bulletin.views.official_documents import rows_of
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.timeline import Axis, bounds, year_end
from plugins.bulletin.views.schedules import coming_days
from plugins.bulletin.words.text import initial, name_sort_key
from plugins.bulletin.words.wording import listed

# So many people one page can list; beyond, each letter has one of its own.
MANY = 150


def official_page(
    cards: Cards, bodies: Bodies, official: Official, all_turns: Mapping[int, Turn]
) -> dict[str, Any]:
    """Gather what the page of one person prints, but for the paged articles."""
    return {
        "official": _official(cards, bodies, official),
        "present": [_present(cards, t) for t in official.present],
        "tenure_line": timeline(cards, official, all_turns),
        "years": years(cards, official),
        "coming": coming_days(cards, official),
        "acts": rows_of(cards, official, "signatories"),
        "namesakes": [cards.official(o) for o in namesakes(cards.bulletin, official)],
    }


def _official(cards: Cards, bodies: Bodies, official: Official) -> View:
    file = official.file
    return View(
        name=file.name,
        address=official.address,
        honorific=file.honorific,
        disambiguation=file.disambiguation,
        biography=bodies.html(official.path),
        portrait=portrait_of(cards, official),
        contact=official.contact,
        other_names=[
            View(name=name, period=interval.text)
            for name, interval in official.names[1:]
        ],
        label=official.preview_mark,
    )


def portrait_of(cards: Cards, official: Official) -> View | None:
    """Make the portrait of an official, if there is one."""
    file, pictures = official.file, cards.pictures
    if file.portrait is None:
        return None
    return pictures.picture(file.portrait, "portrait", file.name)


def _post(cards: Cards, tenure: Tenure) -> dict[str, Any]:
    registry = cards.bulletin.registry
    body = registry.body_of(tenure)
    ended = tenure.ended_with_body and body and _end_of(body, registry)
    return {
        "post": tenure.post,
        "organisation": cards.organisation(body) if body else None,
        "source": tenure.held.source,
        "decision": tenure.held.decision,
        "reason": tenure.held.end_reason or ended or tenure.held.reason,
    }


def _end_of(body: Organisation, registry: Registry) -> str:
    """Say that a post ended with its body, and what took the body's place."""
    successors = listed([one.name for one in living(body, registry)])
    return f"cơ quan kết thúc{f'; kế tục: {successors}' if successors else ''}"


def _present(cards: Cards, tenure: Tenure) -> View:
    since = tenure.interval.text or "chưa rõ từ khi nào"
    return View(**_post(cards, tenure), since=since)


def timeline(
    cards: Cards, official: Official, all_turns: Mapping[int, Turn]
) -> View | None:
    """Lay out every post of a person over the years, the last one first."""
    tenures = sorted(official.tenures, key=_begun, reverse=True)
    if not tenures:
        return None
    axis = Axis(tenures, year_end(cards.bulletin.as_of))
    rows = [_row_of(cards, axis, t, all_turns.get(id(t), Turn())) for t in tenures]
    return View(axis=axis.view, rows=rows)


def _row_of(cards: Cards, axis: Axis, tenure: Tenure, turn: Turn) -> View:
    return View(
        **_post(cards, tenure),
        period=tenure.interval.text or "chưa rõ từ khi nào",
        days=tenure.days if tenure.known_only_from_reports else "",
        bars=axis.bars(tenure),
        before=turn.before and cards.official(turn.before[1]),
        after=turn.after and cards.official(turn.after[1]),
        **bounds(tenure),
    )


def _begun(tenure: Tenure) -> str:
    known = tenure.interval.start or tenure.interval.end
    return str(known or max(tenure.held.attested, default=""))


def namesakes(bulletin: Bulletin, official: Official) -> list[Official]:
    """Return other people who bear the same name."""
    same_name = bulletin.registry.bearers(official.name)
    return [other for other in same_name if other is not official]


def officials_page(cards: Cards) -> dict[str, Any]:
    """List everybody by given name, by what is known of their posts.

    Who is only known to have held a post on some day is listed as just that. Of very
    many only the letters are named, each with a page of its own.
    """
    people = sorted(cards.bulletin.officials, key=by_name)
    letters = letter_links(of_letters(cards.bulletin))
    return {"alphabet": letters, **listed_by_post(cards, [] if letters else people)}


def listed_by_post(cards: Cards, people: list[Official]) -> dict[str, Any]:
    """Part people by what is known of their posts."""
    former = [o for o in people if o.former]
    reported = [o for o in people if o.attested and not (o.present or o.former)]
    return {
        "groups": _by_letter(cards, [o for o in people if o.present]),
        "reported": [_row(cards, o, o.attested) for o in reported],
        "former": _by_letter(cards, former),
        "without_posts": [_row(cards, o, ()) for o in people if _is_unlisted(o)],
    }


def _is_unlisted(official: Official) -> bool:
    """Whether nothing is known of a post, or only of one to come."""
    return not (official.present or official.former or official.attested)


def of_letters(bulletin: Bulletin) -> dict[str, list[Official]]:
    """Everybody by the first letter of the given name, where one page is too long."""
    people = sorted(bulletin.officials, key=by_name)
    if len(people) <= MANY:
        return {}
    return {letter: list(group) for letter, group in groupby(people, key=_letter)}


def letter_links(of: Mapping[str, Sequence[Official]]) -> list[View]:
    """Link the pages of the letters, each with its count."""
    return [
        View(
            name=letter,
            address=addresses.officials_called(letter),
            count=len(people),
        )
        for letter, people in of.items()
    ]


def officials_rows(bulletin: Bulletin) -> list[list[str]]:
    """Name, id and posts of everybody, for a script to look through."""
    return [
        [o.name, o.id, ", ".join(tenure.post for tenure in _told_of(o))]
        for o in sorted(bulletin.officials, key=by_name)
    ]


def by_name(official: Official) -> tuple[Any, str]:
    """Sort people by given name."""
    return name_sort_key(official.name), official.id


def _letter(official: Official) -> str:
    return initial(official.name.rsplit(maxsplit=1)[-1])


def _by_letter(cards: Cards, people: list[Official]) -> list[View]:
    grouped = groupby(people, key=_letter)
    return [
        View(
            letter=letter,
            officials=[_row(cards, o, _told_of(o)) for o in group],
        )
        for letter, group in grouped
    ]


def _told_of(official: Official) -> tuple[Tenure, ...]:
    """The posts a person is listed with: the present ones, or the last one known."""
    return official.present or official.past[:1] or official.attested[-1:]


def _row(cards: Cards, official: Official, tenures: tuple[Tenure, ...]) -> View:
    return View(
        card=cards.official(official),
        post=", ".join(tenure.post for tenure in tenures),
        period=_period(tenures),
    )


def _period(tenures: tuple[Tenure, ...]) -> str:
    """Say how far the posts of a row are known; nothing where several differ."""
    if tenures and tenures[0].known_only_from_reports:
        return f"ghi nhận ngày {tenures[-1].days}"
    return tenures[0].interval.text if len(tenures) == 1 else ""
