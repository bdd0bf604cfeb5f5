"""A page that a browser saved as one file (.mht, .mhtml) → its HTML, pictures inside.

b"MIME-Version: 1.0 …multipart/related…"  →  "<html>… <img src='data:image/jpeg;…'>"
"""

import base64
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from urllib.parse import unquote, urljoin

from bs4 import Tag

from plugins.desk.importer.encodings import UnreadableReportError, decode
from plugins.desk.importer.web.soup import parse


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _names(part: EmailMessage, base: str) -> list[str]:
    """How the page may call the part: by its whole address or its content id."""
    names = []
    if address := str(part.get("Content-Location") or "").strip():
        names.append(_whole(base, address))
    if inner := str(part.get("Content-ID") or "").strip(" <>"):
        names.append(f"cid:{inner}")
    return names


def _whole(base: str, address: str) -> str:
    """An address as seen from the page's own, with plain letters and slashes."""
    try:
        joined = urljoin(base, address.strip().replace("\\", "/"))
    except ValueError:
        joined = address
    return unquote(joined.partition("#")[0])


def _pictures(message: EmailMessage, base: str) -> dict[str, str]:
    """The pictures as data addresses, by the names that the page has for them."""
    pictures = {}
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "image":
            letters = base64.b64encode(_bytes(part)).decode()
            address = f"data:{part.get_content_type()};base64,{letters}"
            pictures.update(dict.fromkeys(_names(part, base), address))
    return pictures


def _addresses(image: Tag) -> Iterator[str]:
    """Where an image may be: its own address, its sets, those of its <picture>."""
    holder = image.parent
    of_picture = holder.find_all("source") if _is_picture(holder) and holder else []
    for tag in (image, *of_picture):
        for name in ("src", "data-src"):
            yield str(tag.get(name) or "")
        for name in ("srcset", "data-srcset"):
            for one in str(tag.get(name) or "").split(","):
                yield next(iter(one.split()), "")


def _is_picture(tag: Tag | None) -> bool:
    return tag is not None and tag.name == "picture"


def read_single_file(data: bytes) -> str:
    """The page in the file; raises UnreadableReportError, in Vietnamese."""
    message = message_from_bytes(data, policy=policy.default)
    pages = [p for p in message.walk() if p.get_content_type() == "text/html"]
    if not pages or not isinstance(message, EmailMessage):
        msg = "tệp .mht không chứa trang web nào"
        raise UnreadableReportError(msg)
    soup = parse(decode(_bytes(pages[0])))
    base = str(pages[0].get("Content-Location") or "").strip()
    base = base or str(message.get("Snapshot-Content-Location") or "").strip()
    if declared := soup.find("base", href=True):
        base = _whole(base, str(declared["href"]))
    pictures = _pictures(message, base.replace("\\", "/"))
    for image in soup.find_all("img"):
        names = [n if n[:4] == "cid:" else _whole(base, n) for n in _addresses(image)]
        found = next((pictures[name] for name in names if name in pictures), None)
        if found:
            image.attrs = {"src": found, "alt": image.get("alt") or ""}
            if (holder := image.parent) is not None and _is_picture(holder):
                holder.unwrap()
    return str(soup)
