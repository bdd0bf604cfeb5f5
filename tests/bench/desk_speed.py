"""What the editors' desk takes to answer, in seconds of the server alone.

    python -m tests.bench.desk_speed DIR    DIR: as corpus.py writes it
    →  list 0.08  search 0.07  pick 0.05  open 0.02  look 0.03  save 0.03 …

The desk is asked without a socket between; the slowest of a few askings counts. What
is done once, when it is started, is printed apart.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from re import findall

from plugins.desk.editing.desk import Desk, open_desk
from plugins.press.preview.board import Board
from plugins.press.preview.requests import Answer, Request

TIMES = 5


def measured(content: Path) -> dict[str, float]:
    """Ask for each kind of page a few times; the slowest of each, in seconds."""
    started = time.perf_counter()
    desk = open_desk(content, Board())
    _ask(desk, "", {"loai": "article"})
    first = time.perf_counter() - started
    path = sorted(content.glob("articles/*/*/*.md"))[-1]
    inside = path.relative_to(content).as_posix()
    before = path.read_bytes()
    try:
        return {"started": first} | {
            name: max(_seconds(lambda ask=ask: ask(desk, inside)) for _ in range(TIMES))
            for name, ask in ASKED.items()
        }
    finally:
        path.write_bytes(before)


def _seconds(deed: Callable[[], object]) -> float:
    started = time.perf_counter()
    deed()
    return time.perf_counter() - started


def _ask(desk: Desk, path: str, query: dict[str, str], form: object = None) -> Answer:
    headers = {
        "host": "127.0.0.1:8000",
        "origin": "http://127.0.0.1:8000",
        "cookie": f"ban-bien-tap={desk.guard.key}",
    }
    sent = form if isinstance(form, dict) else {}
    method = "GET" if form is None else "POST"
    answer = desk.answer(Request(method, path, query, headers, sent))
    assert answer.status in (200, 303), (path, answer.status)
    return answer


def _list(desk: Desk, _: str) -> None:
    _ask(desk, "", {"loai": "article"})


def _search(desk: Desk, _: str) -> None:
    _ask(desk, "", {"loai": "article", "tim": "hoi nghi dan van"})


def _pick(desk: Desk, _: str) -> None:
    _ask(desk, "chon", {"loai": "official", "tim": "nguyen van", "ngay": "20/7/2018"})


def _open(desk: Desk, path: str) -> None:
    _ask(desk, f"sua/{path}", {})


def _form(desk: Desk, path: str) -> dict[str, str]:
    file = desk.office.content / path
    title = findall(r"(?m)^title: (.*)$", file.read_text("utf-8"))[0].strip("'\"")
    seen = desk.office.files.load(path).digest
    body = file.read_text("utf-8").partition("\n---\n")[2]
    return {"title": f"{title} x", "noi-dung": body + " ", "dau": seen}


def _look(desk: Desk, path: str) -> None:
    _ask(desk, f"sua/{path}", {}, {**_form(desk, path), "viec": "xem-lai"})


def _save(desk: Desk, path: str) -> None:
    _ask(desk, f"sua/{path}", {}, {**_form(desk, path), "viec": "luu"})


ASKED: dict[str, Callable[[Desk, str], None]] = {
    "list": _list,
    "search": _search,
    "pick": _pick,
    "open": _open,
    "look": _look,
    "save": _save,
}


if __name__ == "__main__":
    for name, seconds in measured(Path(sys.argv[1])).items():
        print(f"{name:10}{seconds:.3f}")
