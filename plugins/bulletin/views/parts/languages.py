"""The pages that there are in Vietnamese and in English, and what they say.

in_languages(bulletin, article)  →  the article in every language
translations(bulletin, page)  →  the page in every language, as editors wrote it
versions("/co-quan/")  →  [View(lang="vi", address="/co-quan/"), View(lang="en", …)]
"""

from collections.abc import Mapping

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.view import View

Words = Mapping[str, str]

_PAIRS = (
    (addresses.CONTACTS, addresses.CONTACTS_EN),
    (addresses.ORGANISATIONS, addresses.STRUCTURE_EN),
)
# For the whole page, then for the parts of a contact.
CONTACTS: Mapping[str, Words] = {
    "vi": {
        "title": "Danh bạ liên hệ",
        "intro": "Người và cơ quan có thẩm quyền trả lời, với liên hệ công vụ.",
        "nobody": "Chưa có liên hệ công vụ nào được công bố.",
        "others": "Cán bộ khác",
        "role": "Vai trò",
        "người phát ngôn": "Người phát ngôn",
        "đầu mối thông tin": "Đầu mối thông tin",
        "address": "Địa chỉ",
        "phone": "Điện thoại",
        "fax": "Fax",
        "email": "Thư điện tử",
        "website": "Trang web",
    },
    "en": {
        "title": "Contacts",
        "intro": "Offices and officials who answer questions, with official contacts.",
        "nobody": "No official contact has been published yet.",
        "others": "Other officials",
        "role": "Role",
        "người phát ngôn": "Spokesperson",
        "đầu mối thông tin": "Information officer",
        "address": "Address",
        "phone": "Telephone",
        "fax": "Fax",
        "email": "E-mail",
        "website": "Website",
    },
}
STRUCTURE: Words = {
    "title": "Structure",
    "intro": "Public bodies now at work, what they are for and who leads them.",
    "nobody": "No body has been recorded yet.",
    "former": "No longer at work",
    "until": "until",
}


def versions(address: str) -> list[View]:
    """Return a page in every language it is in; empty when that is only one."""
    for pair in _PAIRS:
        if address in pair:
            return [
                View(lang=lang, address=version)
                for lang, version in zip(("vi", "en"), pair, strict=True)
            ]
    return []


def in_languages(bulletin: Bulletin, article: Article) -> list[View]:
    """Return an article in every language it is written in; empty when in one only."""
    others = bulletin.translations.get(article.path)
    if not others:
        return []
    every = sorted((article, *others), key=lambda one: one.file.lang, reverse=True)
    return [View(lang=one.file.lang, address=one.address) for one in every]


def translations(bulletin: Bulletin, page: Page) -> list[View]:
    """Return a page in every language it is written in; empty when in one only."""
    original = page.file.translation_of or page.id
    written = [
        View(lang=other.file.lang, address=other.address)
        for other in bulletin.pages
        if original in (other.id, other.file.translation_of)
    ]
    return written if written[1:] else []
