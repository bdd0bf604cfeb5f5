"""The site on nginx: one file for /etc/nginx/conf.d/, all that it must answer.

nginx(Server("https://bantin.example.vn", "/srv/bantin/current"))  →  "# Bản tin …"
"""

from plugins.press.publishing.server_config import policy
from plugins.press.publishing.server_config.nginx_maps import maps
from plugins.press.publishing.server_config.server import Server

_HEAD = """\
# {host} trên nginx (1.18 trở lên). Do lệnh server-config viết ra.
# 1. Chép tệp này vào /etc/nginx/conf.d/ban-tin.conf
# 2. sudo nginx -t && sudo systemctl reload nginx
# Sau khi đổi tên hay gỡ bài, viết lại tệp này rồi nạp lại nginx để có 301 và 410.

{maps}

# Tệp có mã băm trong tên được giữ một năm; mọi thứ khác, kể cả trang lỗi và chuyển
# hướng, thì hỏi lại, để bản mới và bản lùi đến ngay với bạn đọc.
map "$status$uri" $bulletin_cache {{
    default "{ask}";
    "~^(?:200|206|304){hashed}" "{forever}";
}}
"""
_TO_HTTPS = """\
server {{
    listen {port};
    listen [::]:{port};
    server_name {host};
    # Nơi chứng chỉ Let's Encrypt được gia hạn.
    location /.well-known/acme-challenge/ {{ root /var/www/html; }}
    location / {{
        add_header Cache-Control "{ask}" always;
        return 301 https://$host{shown_port}$request_uri;
    }}
}}
"""
_SERVER = """\
server {{
{listen}
    server_name {host};
    root "{root}";
    index index.html;
    charset utf-8;
    charset_types {charset_types};
    server_tokens off;
    # Sau một máy trung gian thì tên và cổng ở đây không phải của bạn đọc.
    absolute_redirect off;
    # Kiểu tệp viết đủ ở đây: bảng của máy chủ hay thiếu AVIF, lịch, và trang cổng cũ.
    types {{
{types}
    }}

    # Bản nén sẵn bên cạnh tệp, nếu có; không thì nén lúc gửi.
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_min_length 1000;
    gzip_types {compressed};
    # brotli_static on;  # khi có libnginx-mod-http-brotli-static

    add_header Cache-Control $bulletin_cache always;
{headers}

    error_page 404 /404.html;
    error_page 410 /410.html;

    # Tệp ẩn và tệp riêng của bản tin không dành cho bạn đọc.
    location ^~ /.well-known/ {{ try_files $uri =404; }}
    location ~ /\\. {{ return 404; }}
{closed}
    # Có chỗ riêng, để trang 410 không lại bị hỏi có phải địa chỉ cũ không.
    location = /404.html {{ }}
    location = /410.html {{ }}
    location / {{
        # Địa chỉ cũ: chuyển hẳn; bài đã gỡ: 410.
        if ($bulletin_old = "gone") {{ return 410; }}
        if ($bulletin_old) {{ return 301 $bulletin_old; }}
        try_files $uri $uri/ =404;
    }}
}}
"""


def nginx(server: Server) -> str:
    """Write the configuration; commented in Vietnamese for whoever installs it."""
    head = _HEAD.format(
        host=server.host,
        ask=policy.ASK,
        hashed=policy.HASHED.removeprefix("^"),
        forever=policy.FOREVER,
        maps=maps(server.old),
    )
    return head + (_to_https(server) if server.https else "") + _server(server)


def _to_https(server: Server) -> str:
    http, https = server.ports
    shown = "" if https == 443 else f":{https}"
    return _TO_HTTPS.format(
        port=http, host=server.host, ask=policy.ASK, shown_port=shown
    )


def _server(server: Server) -> str:
    headers = policy.security_headers(server.https, server.hashes)
    return _SERVER.format(
        listen=_listen(server),
        host=server.host,
        root=server.root,
        types="\n".join(f"        {line}" for line in _types()),
        charset_types=" ".join(
            policy.TYPES[one] for one in policy.TEXTS if one != "html"
        ),
        compressed=" ".join(policy.TYPES[one] for one in policy.TEXTS if one != "html"),
        headers="\n".join(
            f'    add_header {name} "{value}" always;'
            for name, value in headers.items()
        ),
        closed="\n".join(
            f"    location = /{name} {{ return 404; }}" for name in policy.CLOSED
        ),
    )


def _listen(server: Server) -> str:
    http, https = server.ports
    if not server.https:
        return f"    listen {http};\n    listen [::]:{http};"
    return "\n".join(
        [
            f"    listen {https} ssl http2;",
            f"    listen [::]:{https} ssl http2;",
            f'    ssl_certificate "{server.keys}/fullchain.pem";',
            f'    ssl_certificate_key "{server.keys}/privkey.pem";',
            "    ssl_protocols TLSv1.2 TLSv1.3;",
        ]
    )


def _types() -> list[str]:
    portal = " ".join(policy.PORTAL_ENDINGS)
    known = [f"{kind} {ending};" for ending, kind in policy.TYPES.items()]
    return [f"text/html {portal};", *known]
