"""A file that is not there yet, under the right name, with all keys to fill in.

new(office, Request("POST", …, form={"ten": "Họp"}), "meeting")  →  303 to its form
"""

from plugins.bulletin.kinds import ARTICLE, KINDS, OFFICIAL, ORGANISATION
from plugins.desk.editing.office import Office, to
from plugins.desk.new import alike, create
from plugins.press.preview.requests import Answer, Request
from plugins.press.system.options import build_clock

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
            made = create(kind, title, office.content, build_clock())
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
