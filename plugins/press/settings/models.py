"""What the settings files may say: the one list of names, their types and defaults.

SiteSettings.BULLETIN_PAGE_SIZE: int     a number, in pelicanconf.py or publishconf.py

A field without a default has to be there; FIXED are lines no site may change, since
the steps of the build count on them.
"""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

WebAddress = Annotated[str, Meta(extra={"kind": "web address"})]
Positive = Annotated[int, Meta(ge=1, le=1000)]
Words = Annotated[str, Meta(min_length=1)]


class NamedAddress(Struct, frozen=True, forbid_unknown_fields=True):
    """A name and where it leads."""

    name: Words
    address: WebAddress


class SiteSettings(Struct, frozen=True, kw_only=True):
    """The facts of the site."""

    SITENAME: Words
    SITEURL: str = ""
    TIMEZONE: Literal["Asia/Ho_Chi_Minh"]
    DEFAULT_LANG: Literal["vi"]
    BULLETIN_TAGLINE: str
    BULLETIN_OWNER: Words
    BULLETIN_IDENTITY: str = ""
    BULLETIN_PAGE_SIZE: Positive
    BULLETIN_FEED_SIZE: Positive
    BULLETIN_LICENCE: NamedAddress
    BULLETIN_CATEGORIES: list[Words]
    BULLETIN_MEETING_KINDS: list[Words]
    BULLETIN_RELATED_SITES: list[NamedAddress]
    PLUGINS: list[Words]
    PUBLISH_TARGETS: dict[str, Any] = {}


# What to write for a name that is missing.
EXAMPLES = {
    "SITENAME": '"Bản tin …"',
    "TIMEZONE": '"Asia/Ho_Chi_Minh"',
    "DEFAULT_LANG": '"vi"',
    "BULLETIN_TAGLINE": '"Một câu về bản tin"',
    "BULLETIN_OWNER": '"Cơ quan chủ quản"',
    "BULLETIN_PAGE_SIZE": "20",
    "BULLETIN_FEED_SIZE": "30",
    "BULLETIN_LICENCE": '{"name": "Giấy phép", "address": "https://…"}',
    "BULLETIN_CATEGORIES": '["Chính quyền", "Kinh tế"]',
    "BULLETIN_MEETING_KINDS": '["hội nghị", "kỳ họp"]',
    "BULLETIN_RELATED_SITES": "[]",
    "PLUGINS": '["plugins.read_content", …]',
}

# Pelican's own readers, pages, feeds and copies stay off, its folders ours.
FIXED: dict[str, Any] = {
    "PATH": "content",
    "THEME": "theme",
    "OUTPUT_PATH": "output",
    "PLUGIN_PATHS": ["."],
    "READERS": {"html": None, "htm": None, "rst": None},
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "TEMPLATE_PAGES": {},
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "DELETE_OUTPUT_DIRECTORY": False,
}
KNOWN = (*SiteSettings.__struct_fields__, *FIXED)
