"""What a site was made of, kept with it: by it the next build sees what is new.

kept = KeptIngredients(cache_folder)
kept.unaffected(ingredients_of(reading, …), tree, entries)  →  Unaffected(…)
kept.keep(ingredients, tree)
"""

from datetime import datetime
from hashlib import blake2b
from pathlib import Path

import msgspec

from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.kinds import NOTICE, SCHEDULE
from plugins.bulletin.reading import import_ledger
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.ledgers import address_ledger, revision_lines
from plugins.bulletin.site import Site
from plugins.bulletin.view import DIGEST_BYTES, digest_of
from plugins.press.content.read_folder import Reading, sign
from plugins.press.plan.unaffected import Unaffected
from plugins.press.site.tree import Entries
from plugins.press.system.options import BuildOptions
from plugins.press.system.whole_files import write_whole
from plugins.press.theme.templates import Theme


class Ingredients(msgspec.Struct, array_like=True):
    """What a site was made of: a digest for each article's words, one for the rest.

    `ground` stands for what of the rest is none of the content's text; `shown` for
    what of each article others show.
    """

    ground: bytes
    rest: bytes
    words: dict[str, bytes]
    shown: dict[str, bytes]


class _Saved(msgspec.Struct, array_like=True):
    """A ingredients as kept, with the hash of the site that was made of it."""

    tree: str
    ingredients: Ingredients


_decoder = msgspec.msgpack.Decoder(_Saved)


def ingredients_of(
    reading: Reading,
    bulletin: Bulletin,
    site: Site,
    theme: Theme,
    options: BuildOptions,
) -> Ingredients:
    """Describe what a build is made of, without looking into a single text.

    Of the clock only what it decides is part of it: what waits, who begins or ends,
    how what lies ahead stands and, as there posts are those of today, which day it is.
    """
    records = reading.records
    waiting = [(a.path, a.due) for a in bulletin.articles if a.due]
    dated = [page.path for page in bulletin.pages if page.file is not page.said]
    coming = [one.path for one in bulletin.officials if one.changes_ahead]
    coming += [one.path for one in bulletin.organisations if one.changes_ahead]
    today = bulletin.today
    ahead = [(m.id, m.status_label, today, *bulletin.told(m)) for m in bulletin.ahead]
    # No page prints a ledger, so writing it does not make the next build plan all.
    ledgers = {address_ledger.FILE, revision_lines.FILE, import_ledger.FILE}
    known = ledgers.union(record.path for record in records)
    pictures = [
        (path, sign(options.content, path, status))
        for path, status in sorted(reading.files.items())
        if path not in known
    ]
    shown = [entity.path for entity in bulletin.everything]
    # What schedules give to days that are still to come.
    weeks = [(s.path, today) for s in bulletin.of(SCHEDULE) if s.last_day >= today]
    raised = [
        (a.path, a.file.pinned_until, a.file.urgent_until) for a in bulletin.raised
    ]
    open_ones = [one.path for one in bulletin.of(NOTICE) if one.open]
    clock = (waiting, ahead, dated, coming, weeks, raised, open_ones)
    revisions = sorted(bulletin.revisions.items())
    names = sorted(bulletin.first_addresses.items())
    made_of = (site, theme.version, options.drafts, clock, pictures, revisions, names)
    ground = digest_of(made_of)
    rest = blake2b(digest_of((ground, shown)), digest_size=DIGEST_BYTES)
    for record in records:
        rest.update(f"{record.path}\0".encode() + record.text.frame)
    articles = [one for one in records if isinstance(one.file, ArticleFile)]
    words = {one.path: one.text.file for one in articles}
    elsewhere = {one.path: one.text.shown for one in articles}
    return Ingredients(ground, rest.digest(), words, elsewhere)


def changes_at(bulletin: Bulletin) -> datetime | None:
    """Return the next moment at which the clock alone changes the site within a day."""
    moments = [
        bulletin.next_embargo,
        *(article.due for article in bulletin.articles),
        *(article.file.pinned_until for article in bulletin.raised),
        *(article.file.urgent_until for article in bulletin.raised),
        *(meeting.file.updated for meeting in bulletin.meetings),
        *(page.said.updated for page in bulletin.pages),
    ]
    later = (moment for moment in moments if moment and moment > bulletin.now)
    return min(later, default=None)


class KeptIngredients:
    """What the site in an output folder was made of, as kept in its cache."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "ingredients"

    def unaffected(
        self, ingredients: Ingredients, tree: str | None, entries: Entries
    ) -> Unaffected:
        """Compare with what the site `tree` of these entries was made of."""
        try:
            saved = _decoder.decode(self._file.read_bytes())
        except (OSError, msgspec.DecodeError):
            return Unaffected(entries)
        before = saved.ingredients
        is_it = saved.tree == tree and before.rest == ingredients.rest
        if not is_it or before.words.keys() != ingredients.words.keys():
            return Unaffected(entries)
        now = ingredients.words
        changed = {p: old for p, old in before.words.items() if now[p] != old}
        same = {p for p in changed if before.shown[p] == ingredients.shown[p]}
        return Unaffected(entries, changed, same)

    def keep(self, ingredients: Ingredients, tree: str) -> None:
        """Remember what the site that is now in place was made of."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._file, msgspec.msgpack.encode(_Saved(tree, ingredients)))
