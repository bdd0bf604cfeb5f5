"""A page that a browser saved as one file (.mht, .mhtml) → its HTML, pictures inside.

b"MIME-Version: 1.0 …multipart/related…"  →  "<html>… <img src='data:image/jpeg;…'>"
"""

import base64
from email import message_from_bytes, policy
from email.message import EmailMessage

from plugins.desk.importer.encodings import UnreadableReportError, decode
from plugins.desk.importer.web.soup import parse


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _names(part: EmailMessage) -> list[str]:
    """How the page may call the part: by its address or its content id."""
    names = [str(part.get("Content-Location") or "").strip()]
    if inner := str(part.get("Content-ID") or "").strip(" <>"):
        names.append(f"cid:{inner}")
    return [name for name in names if name]


def _pictures(message: EmailMessage) -> dict[str, str]:
    """The pictures as data addresses, by the names that the page has for them."""
    pictures = {}
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "image":
            letters = base64.b64encode(_bytes(part)).decode()
            address = f"data:{part.get_content_type()};base64,{letters}"
            pictures.update(dict.fromkeys(_names(part), address))
    return pictures


def read_single_file(data: bytes) -> str:
    """The page in the file; raises UnreadableReportError, in Vietnamese."""
    message = message_from_bytes(data, policy=policy.default)
    pages = [p for p in message.walk() if p.get_content_type() == "text/html"]
    if not pages or not isinstance(message, EmailMessage):
        msg = "tệp .mht không chứa trang web nào"
        raise UnreadableReportError(msg)
    soup = parse(decode(_bytes(pages[0])))
    pictures = _pictures(message)
    for image in soup.find_all("img"):
        if address := pictures.get(str(image.get("src") or "")):
            image.attrs = {"src": address, "alt": image.get("alt") or ""}
    return str(soup)
