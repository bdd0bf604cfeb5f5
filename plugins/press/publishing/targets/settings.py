"""The places a site is published to, as `publishconf.py` names them.

PUBLISH_TARGETS = {"thu": {"method": "foldr", …}}  →  có phải "folder"?
"""

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from plugins.press.settings.project_settings import read_file, refused
from plugins.press.settings.typed import Node, key_of, value_of

Form = Literal["", "netlify", "cloudflare", "vercel", "pages", "htaccess", "bucket"]


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every target says.

    `url`: the site's address there; `visit`: where to look at the site just
    published, when that can be done from here; `keep`: how many releases stay;
    `form`: the host whose own files go with the pages, '' for a server of one's own.
    """

    path: str
    url: str = ""
    visit: str = ""
    keep: int = 5
    form: Form = ""


class FolderSettings(Settings, frozen=True, tag_field="method", tag="folder"):
    """A folder of this machine; `path` starts from the project's own folder.

    `packed`: whether compressed forms lie beside the files, for a server that sends
    them as they are.
    """

    packed: bool = False


class RsyncSettings(Settings, frozen=True, tag_field="method", tag="rsync"):
    """A folder of a host; `host`: user@host, `ssh`: options of ssh."""

    host: str
    ssh: tuple[str, ...] = ()
    packed: bool = False


class GitSettings(Settings, frozen=True, tag_field="method", tag="git"):
    """A branch that a host serves; `path`: the repository's address.

    `history`: whether each release follows the one before, or stands alone.
    """

    form: Form = "pages"
    branch: str = "gh-pages"
    history: bool = True


class WebFolderSettings(Settings, frozen=True, tag_field="method", tag="web-folder"):
    """A folder that readers get just so, where links cannot be; files in safe order."""


class FtpSettings(Settings, frozen=True, kw_only=True, tag_field="method", tag="ftp"):
    """Web space; `host`: user@host, `path`: the folder readers get, as `public_html`.

    `secure`: encrypted or not at all; the password comes from `BANTIN_PASSWORD`, or
    is asked for.
    """

    host: str
    secure: bool = True
    form: Form = "htaccess"


class SftpSettings(Settings, frozen=True, kw_only=True, tag_field="method", tag="sftp"):
    """Web space; `host`: user@host, `path`: the folder readers get, as `public_html`.

    With a key that ssh has, or else the password: from `BANTIN_PASSWORD`, or asked for.
    """

    host: str
    form: Form = "htaccess"


class BucketSettings(Settings, frozen=True, kw_only=True, tag_field="method", tag="s3"):
    """Buckets; `path`: the one readers get, `private`: another that nobody reads.

    `host`: the server's address, '' for Amazon's own; who we are comes from
    `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, or from the files of AWS's tools.
    """

    private: str
    host: str = ""
    region: str = ""
    form: Form = "bucket"


AnySettings = (
    FolderSettings
    | RsyncSettings
    | GitSettings
    | WebFolderSettings
    | FtpSettings
    | SftpSettings
    | BucketSettings
)
KINDS: dict[str, type[Settings]] = {
    str(one.__struct_config__.tag): one for one in get_args(AnySettings)
}


class UnknownTargetError(Exception):
    """No target has that name; the text names those that there are."""


def read_target(publishconf: Path, name: str) -> AnySettings:
    """Read the target `name`; what is wrong with others does not matter here.

    Raises UnknownTargetError, or SettingsError that names the wrong setting.
    """
    file = read_file(publishconf)
    found: dict[str, Any] = file.values.get("PUBLISH_TARGETS", {})
    if not isinstance(found, dict):
        shape = 'phải có dạng {"tên": {"method": "folder", "path": "…"}}.'
        at = file.nodes["PUBLISH_TARGETS"]
        file.problem(at, "settings-value", f"PUBLISH_TARGETS {shape}")
        raise refused(file)
    if not name:
        raise UnknownTargetError(f"Hãy thêm --to và tên nơi đăng: {', '.join(found)}.")
    if name not in found:
        known = ", ".join(found) or "chưa có nơi nào"
        raise UnknownTargetError(
            f'Không có nơi đăng "{name}": {known}.{_suggested(name, found)}'
        )
    try:
        return _settings(found[name])
    except (msgspec.ValidationError, ValueError) as error:
        wrong = _in_vietnamese(str(error), found[name])
        at = _place(value_of(file.nodes["PUBLISH_TARGETS"], name), str(error))
        file.problem(at, "settings-value", f'PUBLISH_TARGETS["{name}"]: {wrong}')
        raise refused(file) from None


def _place(entry: Node, said: str) -> Node:
    """Where the part of an entry stands that a complaint is about."""
    if found := re.search(r"unknown field `(\w+)`", said):
        return key_of(entry, found[1])
    named = re.search(r'at `\$\.(\w+)|"(method|host)"|cách đăng', said)
    return value_of(entry, named[1] or named[2] or "method") if named else entry


def _settings(entry: Any) -> AnySettings:
    method = entry.get("method") if isinstance(entry, dict) else None
    if method is not None and method not in KINDS:
        known = f"chỉ có {', '.join(KINDS)}"
        hint = _suggested(method, KINDS)
        raise ValueError(f'không có cách đăng "{method}" ({known}).{hint}')
    form = entry.get("form", "") if isinstance(entry, dict) else ""
    if form not in get_args(Form):
        known = f"chỉ có {', '.join(filter(None, get_args(Form)))}"
        hint = _suggested(form, get_args(Form))
        raise ValueError(f'không có "form" tên "{form}" ({known}).{hint}')
    settings = msgspec.convert(entry, AnySettings)
    if isinstance(settings, BucketSettings):
        _check_bucket(settings)
    elif getattr(settings, "host", "?")[:1] in ("", "-"):
        raise ValueError('"host" phải là tên máy chủ, như bantin@may-chu.')
    return settings


def _check_bucket(settings: BucketSettings) -> None:
    if settings.host and not settings.host.startswith(("https://", "http://")):
        raise ValueError('"host" phải là địa chỉ máy chủ, như https://s3.example.vn.')
    site, private = settings.path.strip("/"), settings.private.strip("/")
    if site == private or f"{private}/".startswith(f"{site}/"):
        raise ValueError('"private" phải là một thùng khác, bạn đọc không xem được.')


def _suggested(wrong: object, known: Any) -> str:
    close = get_close_matches(str(wrong), list(known), 1)
    return f' Có phải "{close[0]}"?' if close else ""


def _in_vietnamese(said: str, entry: Any) -> str:
    """Say a complaint of msgspec for editors; others are Vietnamese already."""
    if found := re.search(r"missing required field `(\w+)`", said):
        return f'thiếu "{found[1]}".'
    if found := re.search(r"unknown field `(\w+)`", said):
        fields = KINDS[entry["method"]].__struct_fields__
        return f'không có mục "{found[1]}".{_suggested(found[1], fields)}'
    if found := re.search(
        r"Expected `([^`]+)`, got `([^`]+)`(?: - at `\$\.?(.*)`)?", said
    ):
        place = f'"{found[3]}"' if found[3] else "cả mục"
        return f"{place} phải là {_TYPES.get(found[1], found[1])}."
    return said


_TYPES = {
    "str": "chữ trong ngoặc kép",
    "int": "một số",
    "bool": "True hoặc False",
    "array": 'một danh sách, như ["-p", "2222"]',
    "object": 'các mục trong { }, như {"method": "folder", "path": "…"}',
}
