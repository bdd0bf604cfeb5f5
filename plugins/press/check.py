"""All that `check` finds in a content folder, what the texts say included.

    check_folder(options, site)  →  every problem, in order

It stands apart from the check that a build makes: to load what reads reports takes
as long as linking a thousand articles.
"""

from datetime import datetime

from plugins.bulletin.problems.finding import locate
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.import_ledger import FILE, DecisionLine, read_lines
from plugins.bulletin.reading.reported_plans import plan_question
from plugins.bulletin.rules.drafts import marked
from plugins.bulletin.rules.texts import reported_plans
from plugins.bulletin.rules.texts.all_texts import check_texts
from plugins.bulletin.site import Site
from plugins.bulletin.words.dates import day_of
from plugins.press.content.all_files import all_files
from plugins.press.content.kept_findings import KeptFindings
from plugins.press.content.last_check import LastCheck, state_of
from plugins.press.content.problems import Linked, link_content, problems_of
from plugins.press.content.read_folder import Reading, read
from plugins.press.content.read_texts import texts_of
from plugins.press.content.revision_ledger import RevisionLedger
from plugins.press.pictures.in_use import photos_of
from plugins.press.site.places import open_store
from plugins.press.system.options import BuildOptions


def with_plans_told(
    problems: list[Problem], linked: Linked, reading: Reading, now: datetime
) -> list[Problem]:
    """The problems, and what articles tell of plans, unless people said otherwise.

    That an article tells how a meeting went says more than that its day is over.
    """
    decided = _decided(reading)
    registry = linked.assembled.registry
    found = reported_plans.check(linked.entities, registry, reading.source, day_of(now))
    found = (one for one in found if plan_question(one.path) not in decided)
    told = [*marked((locate(one, reading.position) for one in found), reading.drafts)]
    over = {one.path for one in told if one.rule == reported_plans.REPORTED}
    kept = (p for p in problems if p.rule != "plan-is-past" or p.path not in over)
    return [*kept, *told]


def _decided(reading: Reading) -> frozenset[str]:
    """The questions that people have answered in the review."""
    if FILE not in reading.files:
        return frozenset()
    lines = read_lines(reading.source(FILE).encode())
    answered = {
        one.question: one.answer for one in lines if isinstance(one, DecisionLine)
    }
    return frozenset(question for question, answer in answered.items() if answer)


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
    kept = KeptFindings(store, reading, linked.bulletin)
    problems = problems_of(linked, reading, site, options.now, kept.of)
    problems = with_plans_told(problems, linked, reading, options.now)
    _, pictures = photos_of(linked.bulletin, reading, store, content)
    texts, unread = texts_of(reading, store, content)
    told = check_texts(reading.records, texts)
    ledger = RevisionLedger(content).problems
    found = sorted({*problems, *pictures, *unread, *told, *ledger})
    if not reading.failed and not unread:  # what took too long is tried again
        last.keep(found, linked.bulletin.next_embargo)
    return found
