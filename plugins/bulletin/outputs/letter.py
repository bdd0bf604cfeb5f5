"""A week of the bulletin as a letter that an office sends with its own mailer.

letter(Letter(title="…", week="…", …))  →  b"Subject: =?utf-8?…"  (RFC 5322, 2045)

Text and HTML say the same; styles stand at each element, since mail programs drop style
sheets, and nothing has to be loaded. Sender, addressees and date are the mailer's: the
file opens as a draft (`X-Unsent`) where the mailer knows of that.
"""

from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import blake2b
from html import escape

from msgspec import Struct

_FONT = "font-family:Georgia,'Times New Roman',serif"
_SANS = "font-family:Arial,Helvetica,sans-serif"
_TEXT = f"{_SANS};font-size:16px;line-height:1.5;color:#1d1d1b"
_QUIET = f"{_SANS};font-size:14px;color:#5c5c57"
_LINK = "color:#10614f"


class Told(Struct, frozen=True):
    """One thing of the week: its title, full address, what stands under it."""

    title: str
    address: str
    note: str
    summary: str = ""


class Letter(Struct, frozen=True, kw_only=True):
    """What a letter says; `groups` are headings with what stands under each."""

    title: str
    week: str
    groups: Sequence[tuple[str, Sequence[Told]]]
    address: str
    sender: str


def letter(of: Letter) -> bytes:
    """Write the letter, the same bytes for the same words."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(of.title.split())  # no line may end in a header
    message["X-Unsent"] = "1"
    message["Content-Language"] = "vi"
    message.set_content("\n".join(_text(of)), cte="quoted-printable")
    message.add_alternative("\n".join(_html(of)), subtype="html", cte="base64")
    words = "\0".join((of.title, of.week, of.address, *_text(of)))
    message.set_boundary(f"tuan-{blake2b(words.encode(), digest_size=12).hexdigest()}")
    return message.as_bytes()


def _text(of: Letter) -> Iterable[str]:
    yield from (of.title, of.week, "")
    for heading, items in of.groups:
        yield from (heading.upper(), "")
        for one in items:
            yield from filter(None, (one.title, one.note, one.summary, one.address))
            yield ""
    if not of.groups:
        yield from ("Tuần này không có tin.", "")
    yield from ("--", of.sender, of.address, "")


def _html(of: Letter) -> Iterable[str]:
    yield '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(of.title)}</title></head>"
    yield '<body style="margin:0;padding:0;background:#ffffff">'
    yield (
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" '
        'style="max-width:600px;margin:0 auto"><tr><td style="padding:16px">'
    )
    heading = f"{_FONT};font-size:24px;line-height:1.3;color:#1d1d1b;margin:0 0 8px"
    yield f'<h1 style="{heading}">{escape(of.title)}</h1>'
    yield f'<p style="{_QUIET};margin:0 0 16px">{escape(of.week)}</p>'
    for name, items in of.groups:
        yield from _group(name, items)
    if not of.groups:
        yield f'<p style="{_TEXT};margin:0 0 16px">Tuần này không có tin.</p>'
    foot = f"{_QUIET};border-top:1px solid #c9c9c2;padding-top:12px;margin:24px 0 0"
    yield (
        f'<p style="{foot}">'
        f'{escape(of.sender)}<br><a href="{escape(of.address)}" style="{_LINK}">'
        f"{escape(of.address)}</a></p>"
    )
    yield "</td></tr></table></body></html>"


def _group(name: str, items: Iterable[Told]) -> Iterable[str]:
    style = f"{_FONT};font-size:18px;color:#1d1d1b;border-top:2px solid #1d1d1b"
    yield f'<h2 style="{style};padding-top:8px;margin:24px 0 12px">{escape(name)}</h2>'
    for one in items:
        yield (
            f'<h3 style="{_FONT};font-size:17px;line-height:1.4;margin:0">'
            f'<a href="{escape(one.address)}" style="{_LINK}">'
            f"{escape(one.title)}</a></h3>"
        )
        yield f'<p style="{_QUIET};margin:2px 0 4px">{escape(one.note)}</p>'
        if one.summary:
            yield f'<p style="{_TEXT};margin:0 0 16px">{escape(one.summary)}</p>'
