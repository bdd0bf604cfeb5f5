"""Web space with Apache or LiteSpeed (cPanel, Plesk): everything in one `.htaccess`.

→ `.htaccess` with the same rules as the configuration for a server of one's own
"""

from plugins.press.publishing.hosts.dressing import Clothed, Dressing, dressing
from plugins.press.publishing.server_config.apache import rules
from plugins.press.publishing.server_config.server import Server

# Behind a proxy of the host's only the second line knows how the reader came.
_TO_HTTPS = r"""

# Ai tới bằng http thì sang https.
RewriteCond %{HTTPS} !=on
RewriteCond %{HTTP:X-Forwarded-Proto} !=https
RewriteCond %{REQUEST_URI} !^/\.well-known/acme-challenge/
RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L,NE]"""

# Many such hosts list what lies in a folder.
_UNLISTED = r"""
# Thư mục không có trang thì không kể ra có những tệp gì.
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
"""


def web_space(site: Clothed) -> Dressing:
    """Write `.htaccess`; it answers every old address."""
    https = "Strict-Transport-Security" in site.headers
    url = f"{'https' if https else 'http'}://{site.host}"
    server = Server(url, "", tuple(site.old))
    text = rules(server, _TO_HTTPS if https else "", _UNLISTED)
    note = "# Do lệnh publish viết ra; sửa ở đây thì lần đăng sau sẽ mất.\n"
    return dressing(site, {".htaccess": f"{note}{text}\n"}, site.old)
