"""Which parts of a saved page are the report and which are its surroundings.

<div class="related-news">…  →  removed
<div id="news-bodyhtml">…    →  the report's root
"""

import re

from bs4 import BeautifulSoup, Tag

from plugins.desk.importer.web.marks import leave_out
from plugins.desk.importer.web.nodes import holds, tags

_REMOVED = frozenset(
    "script style iframe form nav footer aside button input select textarea svg"
    " template object embed video audio canvas map dialog link meta base head".split()
)
_EMBEDDED = ("iframe", "video", "audio", "embed", "object")
_JUNK_WORDS = (
    "share|sharing|shares|social|related|lienquan|relatednews|tinkhac|othernews"
    "|comments?|binhluan|breadcrumbs?|menu|nav|navbar|navigation|sidebar|footer|banner"
    "|advert(?:isement|ising)?|ads|ad|quangcao|tags?|tagcloud|rating|vote|danhgia"
    "|toolbar"
    "|pagination|pager|widget|popup|modal|login|search|timkiem|weather|counter|cookies?"
    "|addthis|sharethis|addtoany|sharedaddy|newsletter|skip|srOnly|a2a|yarpp|jp|fb|zalo"
    "|breadcumb|bread|tools?|utility|utilities|hidden|viewed|topics?|mostview|hotnews"
    "|newest|latest|audio|player|captcha|feedback|copyright|print|printer|fontsize"
    "|resizer|textsize|cochu|marquee|tooltip|dropdown|noprint"
)
_JUNK = re.compile(rf"(?:^|[-_\s])(?:{_JUNK_WORDS})(?=$|[-_\s])", re.IGNORECASE)
_JUNK_PAIRS = re.compile(
    r"tin-?(?:khac|lien-?quan|moi|cu|cung)|bai-?(?:khac|lien-?quan)|lien-?quan"
    r"|binh-?luan"
    r"|cac-?tin|other-?(?:news|post|article)|more-?(?:news|post)|you-?may|doc-?them"
    r"|relate|portlet-topper|taglib-(?:social|ratings|page)|screen-reader|sr-only"
    r"|fb-(?:like|share|comments)|zalo-share|ms-(?:socialnotif|webpart-chrome-title"
    r"|core)"
    r"|luot-?xem|post-?nav|author-?box|news-?other|list-?news|danh-?gia|gop-?y",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"\s*javascript:.*(?:print|close|history|back|bookmark)", re.IGNORECASE
)
# Readers may have written more than the report is long.
_COMMENTS = re.compile(r"(?:^|[-_\s])(?:comments?|binh-?luan)(?:$|[-_\s])", re.I)
_ROOTS = (
    "#news-bodyhtml", "[itemprop=articleBody]", ".journal-content-article",
    ".asset-full-content", ".entry-content", ".td-post-content", ".post-content",
    ".ms-rtestate-field", ".ArticleContent", ".article-content", ".article__body",
    ".article-body", ".detail-content", ".content-detail", ".news-detail",
    ".newsdetail", ".chitiet", ".chi-tiet", ".noidung", ".noi-dung", ".fck_detail",
    ".content-news", ".news-content", ".contentDetail", ".ContentDetail", ".bodytext",
    ".cms-body", ".detail__content", ".post-body", ".news_content", "#content-detail",
    "#divContent", "#ArticleContent", ".WordSection1", "article", "main",
    "#main-content",
)  # fmt: skip
# What says that it is the text of an article is believed, however short it is.
_TEXT = "[itemprop~=articleBody], .e-content"
_ENOUGH = 120
_INNER = frozenset(("div", "p", "br", "li", "table", "ul"))


def _names(tag: Tag) -> str:
    classes = tag.get_attribute_list("class")
    return " ".join(str(name) for name in (*classes, tag.get("id")) if name)


def _weight(tag: Tag) -> int:
    """Length of the text outside links."""
    return len(tag.get_text()) - sum(len(a.get_text()) for a in tag.find_all("a"))


def _is_junk(tag: Tag) -> bool:
    names = _names(tag)
    return bool(names.strip() and (_JUNK.search(names) or _JUNK_PAIRS.search(names)))


def strip_page(soup: BeautifulSoup) -> None:
    """Remove scripts, menus, share boxes, comments; never most of the text or h1."""
    body = soup.body or soup
    for shell in soup.find_all("form"):
        # ASP.NET wraps the whole page in one form.
        if len(shell.get_text()) * 2 > len(body.get_text()):
            shell.unwrap()
    _remove_by_name(soup)
    _remove_by_class(soup, _weight(body))


def _remove_by_name(soup: BeautifulSoup) -> None:
    """Remove scripts, forms, buttons; a lazy picture's <noscript> is opened."""
    for tag in tags(soup, _EMBEDDED):
        if address := tag.get("src") or tag.get("data"):
            leave_out(tag, soup, "phim hay khung nhúng", str(address))
    for tag in tags(soup, _REMOVED | {"noscript"}):
        if tag.name == "noscript" and tag.find("img"):
            tag.unwrap()
        elif not tag.decomposed:
            tag.decompose()
    for link in tags(soup, {"a"}):
        if _BUTTON.search(str(link.get("href") or "")):
            link.decompose()


def _remove_by_class(soup: BeautifulSoup, total: int) -> None:
    """Remove what its class calls a surrounding, unless it is most of the page."""
    for tag in tags(soup):
        if tag.decomposed or tag.name in ("html", "body", "h1", "img", "p", "td"):
            continue
        if "portlet-topper" in _names(tag):
            tag.decompose()
        elif _is_junk(tag) and _is_small(tag, total):
            leave_out(tag, soup, "phần của trang")


def _is_small(tag: Tag, total: int) -> bool:
    """Whether a part is not most of the page; comments may be longer than a report."""
    weight = _weight(tag)
    talk = _COMMENTS.search(_names(tag)) and total - weight > _ENOUGH
    return bool(weight * 5 < total * 2 or talk) and not holds(tag, {"h1"})


def _densest(soup: Tag) -> Tag:
    """The element whose own paragraphs hold most text outside links."""
    scores: dict[int, tuple[float, Tag]] = {}
    for paragraph in tags(soup, {"p", "br", "li", "div"}):
        holder = paragraph.parent
        if holder is None or (paragraph.name == "div" and holds(paragraph, _INNER)):
            continue
        size = _weight(paragraph) if paragraph.name != "br" else 20
        for step, ancestor in enumerate([holder, holder.parent]):
            if isinstance(ancestor, Tag):
                score, _ = scores.get(id(ancestor), (0.0, ancestor))
                scores[id(ancestor)] = (score + size / (1 + step), ancestor)
    best = max(scores.values(), key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] > _ENOUGH else soup


def _selectors(soup: BeautifulSoup) -> set[str]:
    """The names, classes and ids of the page, as selectors write them."""
    there: set[str] = set()
    for tag in tags(soup):
        there.add(tag.name)
        there.update(f".{name}" for name in tag.get_attribute_list("class") if name)
        there.add(f"#{tag.get('id')}")
    return there


def find_root(soup: BeautifulSoup) -> Tag:
    """The element that holds the report's text."""
    body = soup.body or soup
    said = [tag for tag in soup.select(_TEXT) if _weight(tag) > 0]
    if len(said) == 1:
        return said[0]
    there = _selectors(soup)
    for selector in _ROOTS:
        if selector[0] != "[" and selector not in there:
            continue
        found = [tag for tag in soup.select(selector) if _weight(tag) > _ENOUGH]
        if found:
            return max(found, key=_weight)
    return _densest(body)
