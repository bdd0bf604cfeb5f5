"""All that `check` finds in a content folder, what the texts say included.

    check_folder(options, site)  →  every problem, in order

It stands apart from the check that a build makes: to load what reads reports takes
as long as linking a thousand articles.
"""

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.rules.texts.all_texts import check_texts
from plugins.bulletin.site import Site
from plugins.press.content.all_files import all_files
from plugins.press.content.last_check import LastCheck, state_of
from plugins.press.content.problems import link_content, problems_of
from plugins.press.content.read_folder import read
from plugins.press.content.read_texts import texts_of
from plugins.press.content.revision_ledger import RevisionLedger
from plugins.press.pictures.in_use import photos_of
from plugins.press.site.places import open_store
from plugins.press.system.options import BuildOptions


def check_folder(options: BuildOptions, site: Site) -> list[Problem]:
    """Return all problems of a content folder: of pictures and of texts too.

    A folder in which nothing has changed is not even read.
    """
    content, store = options.content, open_store(options.content)
    walked = all_files(content)
    last = LastCheck(store, state_of(content, walked, site), options.now)
    known = last.problems
    if known is not None:
        return known
    reading = read(content, site.choices, store, walked=walked)
    linked = link_content(reading, options.now)
    problems = problems_of(linked, reading, site, options.now)
    _, pictures = photos_of(linked.bulletin, reading, store, content)
    texts, unread = texts_of(reading, store, content)
    told = check_texts(reading.records, texts)
    ledger = RevisionLedger(content).problems
    found = sorted({*problems, *pictures, *unread, *told, *ledger})
    if not reading.failed and not unread:  # what took too long is tried again
        last.keep(found, linked.bulletin.next_embargo)
    return found
