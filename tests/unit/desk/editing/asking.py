"""What a browser sends the desk and what it makes of the answer."""

from html5lib import parse

from plugins.desk.editing.office import ROOT
from plugins.press.preview.requests import Request


def ask(desk, path, form=None, query=None, **headers):
    """Ask for a page, or send a form."""
    known = {
        "host": "127.0.0.1:8000",
        "cookie": f"ban-bien-tap={desk.guard.key}",
        **({"origin": "http://127.0.0.1:8000"} if form is not None else {}),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    method = "GET" if form is None else "POST"
    return desk.answer(Request(method, path, query or {}, known, form or {}))


def text(answer):
    """The page as text."""
    return answer.data.decode()


def fields(answer):
    """What a browser would send of the form on a page."""
    root = parse(text(answer), namespaceHTMLElements=False)
    found = {}
    for one in root.iter():
        name = one.get("name")
        if one.tag == "input":
            found[name] = one.get("value", "")
        elif one.tag == "textarea":
            found[name] = "".join(one.itertext()).replace("\n", "\r\n")
        elif one.tag == "select":
            chosen = [o for o in one.iter("option") if o.get("selected") is not None]
            found[name] = chosen[0].get("value") if chosen else ""
    return {name: value for name, value in found.items() if name}


def location(answer):
    """The path below the desk's root that an answer leads to."""
    return dict(answer.headers)["Location"].removeprefix(ROOT)
