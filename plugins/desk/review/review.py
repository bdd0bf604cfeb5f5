"""The commands of the review.

review(Path("content"), rule="", undo=False)  →  0 when nothing is open, else 1
join_pages(Path("content"), "official", "an-2", "an")  →  0
rename_page(Path("content"), "official", "an-2", "lo-van-an")  →  0
"""

from collections import Counter
from pathlib import Path

from plugins.bulletin.files.changes.keys_in_place import UnfitError
from plugins.bulletin.reading.import_ledger import DecisionLine
from plugins.desk.importer.ledger import Ledger
from plugins.desk.review import bulk
from plugins.desk.review.folder import Folder
from plugins.desk.review.joining import JOINABLE, join
from plugins.desk.review.journal import ChangedMeanwhileError, Journal, Step
from plugins.desk.review.renaming import RENAMABLE
from plugins.desk.review.steps import NotDoneError, Work, reason_of
from plugins.desk.review.terminal import Review
from plugins.press.printing import tell
from plugins.press.system.lock import alone

FINE, OPEN, USAGE = 0, 1, 2


def lock_of(content: Path) -> Path:
    """The file that keeps two reviews of one folder apart."""
    return content.absolute().parent / f".{content.name}.review.lock"


def review(content: Path, rule: str, undo: bool, count: bool = False) -> int:
    """Ask what imports left open; or accept by a rule, undo a step, or only count.

    Returns 0 when nothing is open, 1 when something is, 2 for wrong usage.
    """
    if rule and rule not in bulk.RULES:
        named = "; ".join(f"{name}: {one.sentence}" for name, one in bulk.RULES.items())
        tell(f'Không có quy tắc "{rule}". Có: {named}.')
        return USAGE
    if not content.is_dir():
        tell(f"Không có thư mục nội dung {content}.")
        return USAGE
    with alone(lock_of(content)):
        return _reviewed(content, rule, undo, count)


def _reviewed(content: Path, rule: str, undo: bool, count: bool) -> int:
    try:
        work = Work.begin(content)
    except NotDoneError as error:
        tell(f"{error}.")
        return OPEN
    desk = Review(work)
    if undo:
        return FINE if desk.undo() else OPEN
    if rule:
        desk.by_rule(rule)
    elif not count:
        desk.run()
    left = Counter(one.kind for one in work.asked())
    if not left:
        tell("Không còn câu hỏi nào.")
        return FINE
    rest = " · ".join(f"{number} {kind.value}" for kind, number in left.items())
    tell(f"Còn lại: {rest}.")
    return OPEN


def join_pages(content: Path, kind: str, old: str, new: str) -> int:
    """Make one page of two; 0, or 2 when that cannot be done."""
    known = {one.name: one for one in JOINABLE}
    if kind not in known or not old or not new:
        tell(f"Cách dùng: join {'|'.join(known)} MÃ-CŨ MÃ-GIỮ-LẠI")
        return USAGE
    with alone(lock_of(content)):
        folder, ledger = Folder(content), Ledger.open(content)
        try:
            join(folder, known[kind], old, new)
            name = f"join:{kind}:{old}"
            decision = DecisionLine(question=name, answer=new)
            changes = tuple(folder.changes.values())
            step = Step(f"gộp {old} vào {new}", changes, (decision,))
            Journal(content, ledger).take(step)
        except (UnfitError, ChangedMeanwhileError, OSError) as error:
            tell(f"Không gộp được: {reason_of(error)}.")
            return USAGE
    tell(f"Đã gộp {old} vào {new}: {len(changes)} tệp. Hoàn tác: review --undo")
    return FINE


def rename_page(content: Path, kind: str, old: str, new: str) -> int:
    """Give a file another name, its id; 0, or 2 when that cannot be done."""
    known = {one.name: one for one in RENAMABLE}
    if kind not in known or not old or not new:
        tell(f"Cách dùng: rename {'|'.join(known)} MÃ-CŨ MÃ-MỚI")
        return USAGE
    with alone(lock_of(content)):
        try:
            step = Work.begin(content).rename(known[kind], old, new)
        except NotDoneError as error:
            tell(f"{error}.")
            return USAGE
    tell(f"Đã {step.title}: {len(step.changes)} tệp. Hoàn tác: review --undo")
    return FINE
