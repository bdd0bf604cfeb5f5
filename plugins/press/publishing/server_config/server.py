"""What a server's configuration has to know besides the old addresses.

`Server("https://bantin.example.vn", "/srv/bantin/current").host` → `bantin.example.vn`
"""

from urllib.parse import urlsplit

import msgspec

from plugins.press.publishing.server_config.old_addresses import Old

CERTIFICATES = "/etc/letsencrypt/live"


class Server(msgspec.Struct, frozen=True):
    """A site at an address, and the folder that its pages lie in.

    `ports`: for http and https; `certificates`: the folder with `fullchain.pem` and
    `privkey.pem`, '' for the usual place; `hashes`: of what pages run inline.
    """

    url: str
    root: str
    old: tuple[Old, ...] = ()
    hashes: tuple[str, ...] = ()
    ports: tuple[int, int] = (80, 443)
    certificates: str = ""

    @property
    def https(self) -> bool:
        """Whether readers come by https."""
        return self.url.startswith("https:")

    @property
    def host(self) -> str:
        """The name readers type."""
        return urlsplit(self.url).hostname or "localhost"

    @property
    def keys(self) -> str:
        """The folder of the certificate and its key."""
        return self.certificates or f"{CERTIFICATES}/{self.host}"
