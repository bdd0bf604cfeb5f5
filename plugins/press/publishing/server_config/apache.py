"""The site on Apache: a virtual host, and the same rules as an `.htaccess`.

apache(Server("https://bantin.example.vn", "/srv/bantin/current"))  →  "# Bản tin …"
"""

from collections.abc import Iterable, Sequence

from plugins.press.publishing.server_config import policy
from plugins.press.publishing.server_config.old_addresses import Old
from plugins.press.publishing.server_config.patterns import path_pattern, query_pattern
from plugins.press.publishing.server_config.server import Server

_HEAD = """\
# {host} trên Apache (2.4.6 trở lên). Do lệnh server-config viết ra.
# 1. Chép tệp này vào /etc/apache2/sites-available/ban-tin.conf
# 2. sudo a2enmod rewrite headers mime deflate dir{ssl_module}; sudo a2ensite ban-tin
# 3. sudo apachectl configtest && sudo systemctl reload apache2
# Sau khi đổi tên hay gỡ bài, viết lại tệp này rồi nạp lại Apache để có 301 và 410.
"""
_TO_HTTPS = """\
<VirtualHost *:{port}>
    ServerName {host}
    RewriteEngine On
    Header always set Cache-Control "{ask}"
    RewriteCond %{{REQUEST_URI}} !^/\\.well-known/acme-challenge/
    RewriteRule ^ https://%{{SERVER_NAME}}{shown_port}%{{REQUEST_URI}} [R=301,L,NE]
</VirtualHost>
"""
_HOST = """\
<VirtualHost *:{port}>
    ServerName {host}
    DocumentRoot "{root}"
{tls}
    <Directory "{root}">
        Require all granted
        AllowOverride None
        Options FollowSymLinks
    </Directory>
{rules}
</VirtualHost>
"""
# Only of what is there: a browser would keep a 404 for a year as well.
_FOUND = "expr=%{REQUEST_STATUS} in {'200','206','304'}"
_RULES = """\
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 /404.html
ErrorDocument 410 /410.html
AddDefaultCharset utf-8

# Kiểu tệp viết đủ ở đây: bảng của máy chủ hay thiếu AVIF, lịch, và trang cổng cũ.
{types}
AddCharset utf-8 {charset}

# Tệp có mã băm trong tên được giữ một năm; mọi thứ khác, kể cả trang lỗi và chuyển
# hướng, thì hỏi lại, để bản mới và bản lùi đến ngay với bạn đọc.
Header always set Cache-Control "{ask}"
<If "%{{REQUEST_URI}} =~ m#{hashed}#">
    Header always set Cache-Control "{forever}" "{found}"
</If>
{headers}

RewriteEngine On{first}
# Tệp ẩn và tệp riêng của bản tin không dành cho bạn đọc.
RewriteRule "(?:^|/)\\.(?!well-known/)" - [R=404,L]
RewriteRule "^/?(?:{closed})$" - [R=404,L]

# Địa chỉ cũ: chuyển hẳn; bài đã gỡ: 410. Không phân biệt chữ hoa, chữ thường.
{old}
{last}
# Nén lúc gửi.
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE {compressed}
</IfModule>"""

_PACKED = """\
<FilesMatch "\\.(?:br|gz)$">
    Header merge Vary Accept-Encoding
</FilesMatch>
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz"""
# A coding that is named, and not refused by a weight of nothing.
_TAKEN = r"(?:^|[\s,]){}\s*(?:$|,|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))"


def apache(server: Server) -> str:
    """Write the virtual hosts; commented in Vietnamese for whoever installs them."""
    head = _HEAD.format(host=server.host, ssl_module=" ssl" if server.https else "")
    host = _HOST.format(
        port=server.ports[int(server.https)],
        host=server.host,
        root=server.root,
        tls=_tls(server),
        rules=_indented(rules(server, last=_packed())),
    )
    return head + (_to_https(server) if server.https else "") + host


def rules(server: Server, first: str = "", last: str = "") -> str:
    """What the site asks of Apache, fit for a virtual host and for an `.htaccess`.

    `first`, `last`: rules that come before and after all others.
    """
    headers = policy.security_headers(server.https, server.hashes)
    kinds = [policy.TYPES[one] for one in policy.TEXTS]
    return _RULES.format(
        first=first,
        last=last,
        types="\n".join(_types()),
        charset=" ".join(f".{one}" for one in policy.TEXTS),
        ask=policy.ASK,
        hashed=policy.HASHED.replace("$", r"(?:\.(?:br|gz))?$"),
        forever=policy.FOREVER,
        found=_FOUND,
        headers="\n".join(
            f'Header always set {name} "{value}"' for name, value in headers.items()
        ),
        closed="|".join(policy.CLOSED),
        old="\n".join(_old(server.old)),
        compressed=" ".join(kinds),
    )


def _packed() -> str:
    """Send the compressed form that lies beside a file; mod_deflate leaves it alone.

    The type is forced: tables of types know `.gz` as a type of its own.
    """
    parts = ["\n# Bản nén sẵn bên cạnh tệp, nếu có."]
    for ending in policy.TEXTS:
        kind = policy.content_type(f".{ending}")
        name = f'"\\.{ending}\\.(?:br|gz)$"'
        parts.append(f"<FilesMatch {name}>\n    ForceType '{kind}'\n</FilesMatch>")
    parts.append(_PACKED)
    for coding, form in (("br", "br"), ("gzip", "gz")):
        for path, index in (("/$", "index.html"), ("[^/]$", "")):
            file = f"%{{REQUEST_URI}}{index}.{form}"
            parts += [
                f'RewriteCond %{{HTTP:Accept-Encoding}} "{_TAKEN.format(coding)}"',
                f'RewriteCond "%{{DOCUMENT_ROOT}}{file}" -f',
                f'RewriteRule "{path}" "{file}" [L]',
            ]
    return "\n".join([*parts, ""])


def _to_https(server: Server) -> str:
    http, https = server.ports
    shown = "" if https == 443 else f":{https}"
    return _TO_HTTPS.format(
        port=http, host=server.host, ask=policy.ASK, shown_port=shown
    )


def _tls(server: Server) -> str:
    if not server.https:
        return ""
    return "\n".join(
        [
            "    SSLEngine on",
            f'    SSLCertificateFile "{server.keys}/fullchain.pem"',
            f'    SSLCertificateKeyFile "{server.keys}/privkey.pem"',
            "    SSLProtocol -all +TLSv1.2 +TLSv1.3",
        ]
    )


def _types() -> Iterable[str]:
    yield f"AddType text/html {' '.join('.' + one for one in policy.PORTAL_ENDINGS)}"
    for ending, kind in policy.TYPES.items():
        yield f"AddType {kind} .{ending}"


def _old(found: Sequence[Old]) -> Iterable[str]:
    for old in found:
        if old.query:
            yield f'RewriteCond %{{QUERY_STRING}} "^{query_pattern(old)}$" [NC]'
        # In an `.htaccess` paths come without the slash that they begin with.
        pattern = f"^/?{path_pattern(old._replace(path=old.path[1:]))}$"
        if old.new:
            # NE: the address is encoded already; QSD: what was asked is answered.
            yield f'RewriteRule "{pattern}" "{_plain(old.new)}" [NC,R=301,L,NE,QSD]'
        else:
            yield f'RewriteRule "{pattern}" - [NC,G,L]'


def _plain(address: str) -> str:
    """An address in which Apache finds no back-reference."""
    return address.replace("%", "\\%").replace("$", "\\$")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))
