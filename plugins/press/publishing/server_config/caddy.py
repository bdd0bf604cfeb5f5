"""The site on Caddy: a whole Caddyfile.

caddy(Server("https://bantin.example.vn", "/srv/bantin/current"))  →  "# Bản tin …"
"""

from collections.abc import Iterable, Sequence

from plugins.press.publishing.server_config import policy
from plugins.press.publishing.server_config.old_addresses import Old
from plugins.press.publishing.server_config.patterns import path_pattern, query_pattern
from plugins.press.publishing.server_config.server import Server

_TEXT = """\
# {host} trên Caddy (2.6 trở lên). Do lệnh server-config viết ra.
# 1. Chép tệp này vào /etc/caddy/Caddyfile
# 2. caddy validate --config /etc/caddy/Caddyfile && sudo systemctl reload caddy
# Caddy tự xin và gia hạn chứng chỉ khi địa chỉ là https và tên miền đã trỏ về máy này.
{options}
{address} {{
{tls}\troot * "{root}"
\tencode gzip

\t# Tệp có mã băm trong tên được giữ một năm; mọi thứ khác thì hỏi lại. Dấu ? để dòng
\t# này không đè lên dòng sau, vì Caddy không theo thứ tự viết.
\theader ?Cache-Control "{ask}"
\t@forever path_regexp `{hashed}`
\theader @forever Cache-Control "{forever}"
\theader {{
{headers}
\t}}
\theader -Server
{types}

\t# Địa chỉ cũ: chuyển hẳn; bài đã gỡ: 410. Không phân biệt chữ hoa, chữ thường.
{old}
\t@gone vars {{bulletin_old}} gone
\terror @gone 410
\t@moved not vars {{bulletin_old}} "" gone
\tredir @moved {{bulletin_old}} 301

\t# Tệp ẩn và tệp riêng của bản tin không dành cho bạn đọc.
\t@hidden {{
\t\tpath */.* {closed}
\t\tnot path /.well-known/*
\t}}
\terror @hidden 404

\thandle_errors {{
\t\t# Trang lỗi luôn được gửi cả, và không ai giữ nó: bài có thể trở lại.
\t\trequest_header -If-None-Match
\t\trequest_header -If-Modified-Since
\t\trequest_header -Range
\t\theader {{
\t\t\tCache-Control "{ask}"
\t\t\t-ETag
\t\t\t-Last-Modified
\t\t\tdefer
\t\t}}
\t\t@removed expression {{err.status_code}} == 410
\t\trewrite @removed /410.html
\t\t@missing expression {{err.status_code}} != 410
\t\trewrite @missing /404.html
\t\tfile_server
\t}}
\tfile_server {{
\t\tprecompressed br gzip
\t}}
}}
"""


def caddy(server: Server) -> str:
    """Write the Caddyfile; commented in Vietnamese for whoever installs it."""
    headers = policy.security_headers(server.https, server.hashes)
    return _TEXT.format(
        options=_options(server),
        host=server.host,
        address=_address(server),
        tls=_tls(server),
        root=server.root,
        ask=policy.ASK,
        hashed=policy.HASHED,
        forever=policy.FOREVER,
        headers="\n".join(f'\t\t{name} "{value}"' for name, value in headers.items()),
        types="\n".join(_types()),
        old="\n".join(_old(server.old)),
        closed=" ".join(f"/{name}" for name in policy.CLOSED),
    )


def _options(server: Server) -> str:
    http, https = server.ports
    if (http, https) == (80, 443):
        return ""
    return f"{{\n\thttp_port {http}\n\thttps_port {https}\n}}\n"


def _address(server: Server) -> str:
    scheme, port = (
        ("https", server.ports[1]) if server.https else ("http", server.ports[0])
    )
    usual = port in (80, 443)
    return f"{scheme}://{server.host}" + ("" if usual else f":{port}")


def _tls(server: Server) -> str:
    if not (server.https and server.certificates):
        return ""
    keys = server.certificates
    return f'\ttls "{keys}/fullchain.pem" "{keys}/privkey.pem"\n'


def _types() -> Iterable[str]:
    """Only what Caddy's own table, Go's, has no or another word for."""
    endings = " ".join(f"*.{one}" for one in policy.PORTAL_ENDINGS)
    yield f"\t@portal path {endings}"
    yield '\theader @portal Content-Type "text/html; charset=utf-8"'
    for ending in ("ics", "csv", "avif"):
        yield f'\theader *.{ending} Content-Type "{policy.content_type("." + ending)}"'


def _old(found: Sequence[Old]) -> Iterable[str]:
    """Two tables: what was asked with a question, and what by its path alone."""
    asked = [old for old in found if old.query]
    plain = [old for old in found if not old.query]
    yield '\tmap "{path}" {bulletin_by_path} {'
    yield from (_line(path_pattern(old), old) for old in plain)
    yield '\t\tdefault ""\n\t}'
    yield '\tmap "{path}?{query}" {bulletin_old} {'
    yield from (_line(f"{path_pattern(o)}\\?{query_pattern(o)}", o) for o in asked)
    yield "\t\tdefault {bulletin_by_path}\n\t}"


def _line(pattern: str, old: Old) -> str:
    return f'\t\t`~(?i)^{pattern}$` "{old.new or "gone"}"'
