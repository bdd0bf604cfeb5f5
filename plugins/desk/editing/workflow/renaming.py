"""A file gets another name at the desk, with all that name it: one step, to be undone.

rename_file(office, "officials/an-2.md", "lo-van-an")  →  "officials/lo-van-an.md"
"""

from pathlib import PurePosixPath

from plugins.bulletin.kinds import kind_of
from plugins.desk.editing.office import Office
from plugins.desk.editing.review.pages import commit


def rename_file(office: Office, path: str, new: str) -> str:
    """Rename it, and give its new path; the page of the review takes it back.

    Raises NotDoneError, in Vietnamese, where that cannot be, and BusyError.
    """
    with office.reviewing.begun() as work:
        step = work.rename(kind_of(path), PurePosixPath(path).stem, new)
    written = {one.path: one.after for one in step.changes}
    for one in step.changes:
        office.journal.note(
            one.path, (one.before or "").encode(), (one.after or "").encode()
        )
    commit(office, written, step.title)
    return f"{PurePosixPath(path).parent}/{new}.md"
