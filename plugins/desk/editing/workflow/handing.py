"""The way out of the desk: what publishing would change, publishing, links to share.

publish(office, Request("POST", …, form={"noi": "may-chu", "viec": "xem"}), "")
    runs `publish --to may-chu --dry-run`; its page then asks whether to go on
share(office, Request("POST", …, form={"noi": "may-chu"}), "articles/2018/07/x.md")
    runs `share content/articles/2018/07/x.md --to may-chu`
"""

import os
import re
from collections.abc import Sequence

from plugins.desk.editing.office import Office, to
from plugins.desk.editing.workflow.errands import Errand
from plugins.press.preview.requests import Answer, Request
from plugins.press.settings.project_settings import read_file
from plugins.press.system.failures import BuildError
from plugins.press.system.project import OTHER_SETTINGS, ROOT

_ACCEPT = re.compile(r"--accept (\d+)")
_LINK = re.compile(r"https?://\S+/xem-truoc-\S+")


def publish(office: Office, request: Request, _: str) -> Answer:
    """Show what publishing would change; publish what was shown, once it was agreed."""
    targets, complaint = _targets()
    if request.method == "POST":
        where, wish = request.form.get("noi", ""), request.form.get("viec", "")
        words = _command(where, request.form.get("go", ""), office.errands.last, wish)
        if where in targets and words:
            office.errands.start(words)
        return to("dang")
    last = _of("publish", office.errands.last)
    return office.page(
        "publish.html",
        targets=targets,
        complaint=complaint or _elsewhere(office),
        last=last,
        busy=_busy(office),
        rehearsed=_rehearsed(last),
        going=_ACCEPT.findall(last.said)[-1:] if last and last.code else [],
    )


def share(office: Office, request: Request, path: str) -> Answer:
    """Make a link by which somebody sees a draft until the next publication."""
    if not office.files.is_one(path) or not (office.content / path).exists():
        return office.missing(path)
    targets, complaint = _targets()
    if request.method == "POST":
        where = request.form.get("noi", "")
        if where in targets:
            file, content = office.content / path, f"--content={office.content}"
            office.errands.start(["share", str(file), f"--to={where}", content])
        return to(f"xem-truoc/{path}")
    last = _of("share", office.errands.last)
    ours = last if last and str(office.content / path) in last.words else None
    return office.page(
        "share.html",
        path=path,
        targets=targets,
        complaint=complaint,
        last=ours,
        busy=_busy(office),
        links=_LINK.findall(ours.said) if ours and not ours.code else [],
    )


def _targets() -> tuple[list[str], str]:
    """The places publishconf.py names, or why there are none."""
    if os.environ.get(OTHER_SETTINGS):
        return [], "Đây là bản tin mẫu, không đăng đi đâu cả."
    try:
        found = read_file(ROOT / "publishconf.py").values.get("PUBLISH_TARGETS", {})
    except BuildError as error:
        return [], str(error)
    return [*found], "" if found else "Chưa có nơi đăng nào trong publishconf.py."


def _elsewhere(office: Office) -> str:
    """Publishing knows the project's own content alone."""
    if office.content.resolve() == (ROOT / "content").resolve():
        return ""
    return f"publish chỉ đăng thư mục content của bản tin, không phải {office.content}."


def _command(where: str, going: str, last: Errand | None, wish: str) -> list[str]:
    """The command for a wish; [] for publishing what nobody has looked at."""
    accept = [f"--accept={going}"] if going.isdecimal() else []
    if wish == "xem":
        return ["publish", f"--to={where}", "--dry-run", *accept]
    rehearsed = ("publish", f"--to={where}", "--dry-run", *accept)
    if wish == "dang" and last and last.words == rehearsed and last.code == 0:
        return ["publish", f"--to={where}", *accept]
    return []


def _rehearsed(last: Errand | None) -> tuple[str, str] | None:
    """Where the last rehearsal was for, and how many pages it agreed to take down."""
    if last is None or last.code != 0 or "--dry-run" not in last.words:
        return None
    return _option(last.words, "--to="), _option(last.words, "--accept=")


def _option(words: Sequence[str], name: str) -> str:
    return next((w.removeprefix(name) for w in words if w.startswith(name)), "")


def _of(command: str, last: Errand | None) -> Errand | None:
    return last if last and last.words[0] == command else None


def _busy(office: Office) -> bool:
    return bool(office.errands.last and office.errands.last.at_work)
