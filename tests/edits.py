"""Random edits of the sample, like an editor's.

edit(files, Random(7))  →  "title", and one file of `files` has another title
"""

from collections.abc import Callable, Collection
from pathlib import Path
from random import Random

from tests.sample import (
    ARTICLES,
    BODIES,
    ISSUED,
    MEETINGS,
    NOTICES,
    PAGES,
    PEOPLE,
    QUESTIONS,
    WEEKS,
    Files,
)
from tests.site import article, document, issued, meeting
from tests.unit.press.pictures.photos import coded, photo

CATEGORIES = ["Kinh tế", "Chính quyền", "Nông thôn mới"]
WORDS = "nước rừng chợ trường đường cầu lúa chè thuyền sương bản núi".split()


def edit(files: Files, random: Random, among: Collection[str] = ()) -> str:
    """Make one edit in place, of any kind or of some; return what it was."""
    name = random.choice(sorted(among or EDITS))
    EDITS[name](files, random)
    return name


def _some(files: Files, folder: str, random: Random) -> str | None:
    return random.choice([f for f in sorted(files) if f.startswith(folder)] or [None])


def _add_article(files: Files, random: Random) -> None:
    word, number = random.choice(WORDS), random.randrange(1000)
    names = random.sample(["Lò Thị Thúy", "Lò Thị Thủy", "chợ", "đường"], 2)
    files[f"{ARTICLES}/moi-{number}.md"] = article(
        f"Thêm {word}",
        date=f"2031-05-{random.randrange(1, 18):02} 1{number % 10}:00",
        category=random.choice(CATEGORIES),
        tags=names,
    )


def _replace(old: str, new: str, folder: str) -> Callable[[Files, Random], None]:
    def change(files: Files, random: Random) -> None:
        path = _some(files, folder, random)
        if path:
            fill = {
                "word": random.choice(WORDS),
                "day": f"{random.randrange(1, 18):02}",
            }
            text = str(files[path])
            files[path] = text.replace(old.format(**fill), new.format(**fill), 1)

    return change


def _append(words: int) -> Callable[[Files, Random], None]:
    """Write on at the end of an article."""

    def change(files: Files, random: Random) -> None:
        path = _some(files, ARTICLES, random)
        if path:
            more = " ".join(random.choices(WORDS, k=words))
            files[path] = f"{str(files[path]).rstrip()}\n\nThêm {more}.\n"

    return change


def _swap(old: str, new: str, folder: str) -> Callable[[Files, Random], None]:
    """Change one into the other, whichever stands there."""

    def change(files: Files, random: Random) -> None:
        path = _some(files, folder, random)
        if path:
            text = str(files[path])
            one, other = (old, new) if old in text else (new, old)
            files[path] = text.replace(one, other, 1)

    return change


def _rename(files: Files, random: Random) -> None:
    path = _some(files, f"{ARTICLES}/moi-", random)
    if path:
        files[path.replace("moi-", f"doi-ten-{random.randrange(9)}-")] = files.pop(path)


def _drop(files: Files, random: Random) -> None:
    path = _some(files, f"{ARTICLES}/moi-", random)
    if path:
        del files[path]


def _meet(files: Files, random: Random) -> None:
    path = f"{MEETINGS}/hop-moi-{random.randrange(3)}.md"
    if files.pop(path, None) is None:
        chair = random.choice(["Lò Thị Thủy", "Lò Thị Thúy", "Cầm Văn Sơn"])
        files[path] = meeting("Họp mới", chairs=[chair], organisers=["ubnd"])


def _rename_to(start: str, name: str) -> Callable[[Files, Random], None]:
    """Give a file another name, and thus its page another address, or the old again."""

    def change(files: Files, _: Random) -> None:
        folder = start.rpartition("/")[0]
        new = f"{folder}/{name}.md"
        there, to = (start, new) if start in files else (new, start)
        files[to] = files.pop(there)
        for path, data in files.items():
            if isinstance(data, str):
                was, now = (f'"{Path(one).stem}"' for one in (there, to))
                files[path] = data.replace(was, now)

    return change


def _appoint(files: Files, random: Random) -> None:
    path = f"{PEOPLE}/moi-{random.randrange(3)}.md"
    if files.pop(path, None) is None:
        post = {"post": "Phó Chủ tịch", "organisation": "ubnd", "from": "2030"}
        files[path] = document(name=random.choice(["Vì Bông", "Hà Mới"]), posts=[post])


def _issue(files: Files, random: Random) -> None:
    """Issue one of two documents, of one number maybe, or take it back."""
    path = f"{ISSUED}/moi-{random.randrange(2)}.md"
    if files.pop(path, None) is None:
        word, other = random.choice(WORDS), f"{ISSUED}/moi-0.md"
        files[path] = issued(
            f"Quy định về {word}",
            f"{random.randrange(1, 3)}/2031/QĐ-UBND",
            issuers=["ubnd"],
            signatories=["Lò Thị Thủy"],
            effective=f"2031-05-{random.randrange(1, 18):02}",
            field=random.choice(["Thủy lợi", "Giao thông"]),
            meeting="tuan-1",
            replaces=["moi-0"] if other in files and path != other else [],
        )
    elif path.endswith("-0.md"):
        files.pop(f"{ISSUED}/moi-1.md", None)


def _plan(files: Files, random: Random) -> None:
    """Plan one of two weeks, or change one: who chairs, and how often it changed."""
    week = random.choice([20, 21])
    path = f"{WEEKS}/{week}.md"
    if path in files and random.random() < 0.3:
        del files[path]
        return
    entry = {
        "day": random.choice(["thứ Hai", "Chủ nhật"]),
        "start": "08:00",
        "content": f"Bàn việc {random.choice(WORDS)}",
        "chairs": [random.choice(["Lò Thị Thủy", "Cầm Văn Sơn"])],
    }
    tied = {"day": "thứ Hai", "meeting": "tuan-1"}
    files[path] = document(
        date=f"2031-05-{12 + 7 * (week - 20)}",
        entries=[entry, *([tied] if random.random() < 0.5 else [])],
        revisions=[{"date": "2031-05-11 08:00", "note": "Đổi giờ"}]
        if random.random() < 0.5
        else [],
    )


def _ask(files: Files, random: Random) -> None:
    """Ask everybody, or be asked, until answered; or take it back."""
    path = random.choice([f"{NOTICES}/y-kien.md", f"{QUESTIONS}/cap-so.md"])
    if files.pop(path, None) is None:
        day, body = "2031-05-10", {"organisations": ["ubnd"]}
        more = {"answered": "2031-05-12", "answerers": ["Lò Thị Thủy"]} | body
        if path.startswith(NOTICES):
            more = {"closes": f"2031-05-{random.randrange(16, 22)}", "issuers": ["so"]}
        files[path] = document("Trả lời.", title="Cấp sổ", date=day, **more)


# What changes only the words of articles; nothing is linked otherwise afterwards.
WORDING = ("text", "end", "long end", "title", "summary", "correct", "updated")
CORRECTION = 'correction: {date: 2031-05-08, wrong: "a", right: "b"}\n'
UPDATED = "updated: 2031-05-17 09:00\n"
EDITS: dict[str, Callable[[Files, Random], None]] = {
    "add": _add_article,
    "drop": _drop,
    "rename": _rename,
    "text": _replace("\n---\n\n", "\n---\n\nThêm {word}. ", ARTICLES),
    "end": _append(2),
    "long end": _append(400),
    "title": _replace('title: "', 'title: "{word} ', ARTICLES),
    "summary": _replace('summary: "', 'summary: "{word} ', ARTICLES),
    "updated": _swap("\n---\n\n", f"\n{UPDATED}---\n\n", f"{ARTICLES}/bai-5"),
    "day": _replace('"2031-05-', '"2031-05-{day} 07:00" #', ARTICLES),
    "category": _swap('"Kinh tế"', '"Nông thôn mới"', ARTICLES),
    "draft": _swap("---\n\n", "status: draft\n---\n\n", f"{ARTICLES}/bai-6"),
    "person": _replace("\n---\n\n", "\n---\n\nSinh ở {word}. ", PEOPLE),
    "name": _swap('"Cầm Văn Sơn"', '"Cầm Vân Sơn"', f"{PEOPLE}/cam"),
    "post": _swap("Chủ tịch UBND", "Phó Chủ tịch UBND", f"{PEOPLE}/lo-thi-thuy.md"),
    "hidden": _swap("\n---\n\n", "\nhidden: true\n---\n\n", f"{PEOPLE}/lo-thi-thuy-2"),
    "body": _swap("Ủy ban nhân dân tỉnh", "UBND tỉnh", f"{BODIES}/ubnd"),
    "meeting": _replace('title: "', 'title: "{word} ', MEETINGS),
    "status": _swap('"planned"', '"held"', f"{MEETINGS}/tuan-2"),
    "called off": _swap(
        "\n---\n\n", "\nstatus: cancelled\n---\n\n", f"{MEETINGS}/hop-mua"
    ),
    "put off": _swap(
        "\n---\n\n",
        "\nstatus: postponed\nnew_date: 2031-06-05\n---\n\n",
        f"{MEETINGS}/tuan-1",
    ),
    "withdraw": _swap(
        "\n---\n\n",
        "\nwithdrawn: {date: 2031-05-08, reason: a}\n---\n\n",
        f"{ARTICLES}/bai-1",
    ),
    "ahead": _swap('"2031-05-13"', '"2031-06-13"', f"{MEETINGS}/tuan-2"),
    "meet": _meet,
    "meeting's id": _rename_to(f"{MEETINGS}/tuan-2.md", "giao-ban-2"),
    "reported meeting's id": _rename_to(f"{MEETINGS}/hop-mua.md", "hop-kho"),
    "organiser": _swap('organisers: ["ubnd"]', 'organisers: ["so"]', MEETINGS),
    "parent": _swap("\n---\n\n", '\nparent: "hop-mua"\n---\n\n', f"{MEETINGS}/tuan-1"),
    "attendee": _swap('chairs: ["Lò Thị Thủy"]', 'chairs: ["Lò Thị Thúy"]', MEETINGS),
    "meeting's text": _replace("\n---\n\n", "\n---\n\nHọp {word}. ", MEETINGS),
    "reported": _swap('meeting: "hop-mua"', 'meeting: "tuan-1"', ARTICLES),
    "person's id": _rename_to(f"{PEOPLE}/lo-thi-thuy-2.md", "lo-thi-thuy-tre"),
    "other name": _swap(
        "\n---\n\n", "\nother_names: [{name: Thúy}]\n---\n\n", f"{PEOPLE}/lo"
    ),
    "body's id": _rename_to(f"{BODIES}/so.md", "so-thuy-loi"),
    "successor": _swap(
        "\n---\n\n", "\nto: 2031-05-16\nsuccessors: [ubnd]\n---\n\n", f"{BODIES}/so"
    ),
    "body's former name": _swap(
        "\n---\n\n",
        '\nother_names: [{name: "Ty Thủy lợi", to: 2031-06-01}]\n---\n\n',
        f"{BODIES}/ubnd",
    ),
    "draft body": _swap("\n---\n\n", "\ndraft: true\n---\n\n", f"{BODIES}/so"),
    "vague post": _swap('"2029-03"', '"2031"', f"{PEOPLE}/lo-thi-thuy.md"),
    "page's name": _rename_to(f"{PAGES}/gioi-thieu.md", "ve-ban-tin"),
    "appoint": _appoint,
    "ask": _ask,
    "pin": _swap(
        "\n---\n\n", "\npinned_until: 2031-05-20 09:00\n---\n\n", f"{ARTICLES}/bai-2"
    ),
    "urgent": _swap(
        "\n---\n\n", "\nurgent_until: 2031-05-20 09:00\n---\n\n", f"{ARTICLES}/bai-4"
    ),
    "front": _swap("\n---\n\n", "\nfront: 1\n---\n\n", f"{ARTICLES}/bai-3"),
    "translate": _swap(
        "\n---\n\n",
        "\nlang: en\ntranslation_of: bai-1\n---\n\n",
        f"{ARTICLES}/bai-5",
    ),
    "plan a week": _plan,
    "issue": _issue,
    "cite": _replace(
        "\n---\n\n", "\n---\n\nTheo Quyết định số 1/2031/QĐ-UBND. ", ARTICLES
    ),
    "correct": _swap("\n---\n\n", f"\n{CORRECTION}---\n\n", f"{ARTICLES}/bai-3"),
    "move": _swap("\n---\n\n", "\nredirect_from: [/cu/]\n---\n\n", f"{ARTICLES}/bai-4"),
    "topic": _swap('"thủy lợi"', '"thuỷ lợi"', f"{ARTICLES}/bai-1"),
    "page": _replace("\n---\n\n", "\n---\n\nThêm {word}. ", PAGES),
    "menu": _swap('"Về"', '"Giới thiệu"', PAGES),
    "photo": lambda files, random: files.__setitem__(
        "content/images/2031/ho.jpg", coded(photo(96 + random.randrange(9), 64))
    ),
    "document": lambda files, random: files.__setitem__(
        "content/documents/nghi-quyet.pdf", b"%PDF-1.4 " + random.randbytes(9)
    ),
}
