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


def web_space(site: Clothed) -> Dressing:
    """Write `.htaccess`; it answers every old address."""
    https = "Strict-Transport-Security" in site.headers
    url = f"{'https' if https else 'http'}://{site.host}"
    text = rules(Server(url, "", tuple(site.old)), _TO_HTTPS if https else "")
    note = "# Do lệnh publish viết ra; sửa ở đây thì lần đăng sau sẽ mất.\n"
    return dressing(site, {".htaccess": f"{note}{text}\n"}, site.old)
