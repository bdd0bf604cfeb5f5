"""Files that are not there yet: a blank one, or drafts of a report that was pasted.

new(office, Request("POST", …, form={"ten": "Họp"}), "meeting")  →  303 to its form
"""

from datetime import datetime

from plugins.bulletin.kinds import ARTICLE, KINDS, OFFICIAL, ORGANISATION
from plugins.bulletin.words.dates import VIETNAM, parse_day
from plugins.desk.editing.office import Office, lines, to
from plugins.desk.editing.pasting import Pasted, drafts_from
from plugins.desk.new import alike, create
from plugins.press.preview.requests import Answer, Request

_NEW_WORDS = {ARTICLE: "Tiêu đề", OFFICIAL: "Họ và tên", ORGANISATION: "Tên đầy đủ"}


def new(office: Office, request: Request, name: str) -> Answer:
    """A blank file of a kind; where the name is there already, it is asked about."""
    kind = next((one for one in KINDS if one.name == name), None)
    if kind is None:
        return office.missing(name)
    title, there, said = " ".join(request.form.get("ten", "").split()), [], ""
    if request.method == "POST" and title:
        there = alike(kind, title, office.content)
        if not there or request.form.get("van-tao"):
            made = create(kind, title, office.content, datetime.now(VIETNAM))
            if made:
                path = made.relative_to(office.content).as_posix()
                office.files.made(path)
                return to(f"sua/{path}")
            said = f'Không đặt được tên tệp từ "{title}"; hãy dùng một tên có chữ.'
    return office.page(
        "new.html",
        kind=kind,
        called=_NEW_WORDS.get(kind, "Tên"),
        title=title,
        there=there,
        said=said,
    )


def paste(office: Office, request: Request, _: str) -> Answer:
    """A report from Word, the web or a chat; its drafts are what comes of it."""
    text, given = request.form.get("ban-tin", ""), request.form.get("ngay", "")
    pasted = None
    if request.method == "POST":
        try:
            day = parse_day(given) if given.strip() else None
        except ValueError as error:
            pasted = Pasted([], complaint=f"Ngày đăng: {error}")
        else:
            with office.pasting:  # two at once would both make the same people
                pasted = drafts_from(text, day, office.content, office.cache / "pasted")
    left = "" if pasted and pasted.paths else lines(text)
    return office.page("paste.html", pasted=pasted, text=left, day=given)
