"""Five hundred addresses as old portals had them, and the ways links spell them.

OLD[0]  →  ("/Pages/Tin%20tuc.aspx?ItemID=0", "/2018/07/bai-0/")
"""

from collections.abc import Iterator

SHAPES = (
    "/Pages/Tin%20tuc%20su%20kien.aspx?ItemID={n}",  # SharePoint
    "/SitePages/B%E1%BA%A3n%20tin/So-{n}.aspx",
    "/Lists/VanBan/DispForm.aspx?ID={n}&ContentTypeId=0x01",
    "/web/guest/-/bai-{n}?p_p_id=101&p_p_lifecycle=0&articleId={n}&redirect=%2Fweb",
    "/web/guest/tin-tuc/-/asset_publisher/Xy{n}/content/bai-so-{n}",  # Liferay
    "/index.php?language=vi&nv=news&op=Chinh-tri/Bai-{n}",  # NukeViet
    "/vi/news/Kinh-te/Bai-viet-{n}.html",
    "/?p={n}",  # WordPress
    "/2015/03/bai-{n}/",
    "/Default.aspx?id={n}",
    "/tin.aspx?ID={n}&lang=vi",
    "/chi-tiet.asp?tin_id={n}",
    "/tin-t%E1%BB%A9c/h%E1%BB%8Dp-t%E1%BB%95-{n}",
    "/Tin-T%e1%bb%a9c/%c4%90%e1%ba%a3ng-{n}.jsp",
    "/in.php?print&id={n}",
    "/portal/tin?tieu-de=H%E1%BB%8Dp+d%C3%A2n+{n}",
    "/rat/dai/" + "chuyen-muc/" * 12 + "bai-{n}.htm",
    "/tin/{n}.php",
    "/a.cfm?x[]={n}",
    "/News/{n}/a&b,c;d=e~f!g.aspx",
)
OLD = [
    (shape.format(n=n), f"/2018/07/bai-{kind}-{n}/")
    for kind, shape in enumerate(SHAPES)
    for n in range(25)
]


def redirects_file() -> str:
    """The list as the build writes it: path, what was asked, new address."""
    return "".join(f"{_line(old)} {new} 301\n" for old, new in OLD)


def _line(old: str) -> str:
    path, _, query = old.partition("?")
    return " ".join([path, *query.split("&")]).strip()


def spelled(old: str) -> Iterator[str]:
    """The same address as links in letters, other sites and old browsers write it."""
    path, _, query = old.partition("?")
    ask = f"?{query}" if query else ""
    yield old
    yield _hex(path, str.lower) + (_hex(ask, str.lower))
    yield _hex(path, str.upper) + (_hex(ask, str.upper))
    yield _letters(path, str.upper) + ask
    yield _letters(path, str.lower) + ask
    if path != "/":
        yield path.rstrip("/") + ask
        yield path.rstrip("/") + "/" + ask
    if query:
        yield f"{path}?utm_source=zalo&{query}"
        yield f"{path}?{query}&fbclid=IwAR0"


def _hex(text: str, change: object) -> str:
    first, *rest = text.split("%")
    return "%".join([first, *(change(one[:2]) + one[2:] for one in rest)])  # type: ignore[operator]


def _letters(text: str, change: object) -> str:
    first, *rest = text.split("%")
    parts = [change(first), *(one[:2] + change(one[2:]) for one in rest)]  # type: ignore[operator]
    return "%".join(parts)
