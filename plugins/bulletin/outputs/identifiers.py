"""Addresses, names and times in the forms that programs expect.

absolute("https://bantin.vn", "/lich/")  →  "https://bantin.vn/lich/"
identifier("", "/lich/")                 →  "urn:uuid:…", the same every time
"""

from datetime import date
from urllib.parse import urlsplit
from uuid import UUID, uuid5

# Drawn once at random; a change would make every entry new to every reader.
_NAMESPACE = UUID("5be0f9c4-6f0a-4d0e-9b66-6a3c3f9d8f27")


def absolute(url: str, address: str) -> str:
    """Return the full address; as it is when the site's own is not known."""
    return f"{url}{address}" if address.startswith("/") else address


def identifier(identity: str, address: str) -> str:
    """Return a permanent IRI of what lives at an address, also without an identity.

    The identity of a site (RFC 4287, 4.2.6) looks like an address and need not be one.
    """
    if identity or not address.startswith("/"):
        return absolute(identity, address)
    return f"urn:uuid:{uuid5(_NAMESPACE, address)}"


def host_of(identity: str) -> str:
    """Return the host in the site's identity; a reserved name when it has none."""
    return urlsplit(identity).hostname or "ban-tin.invalid"


def moment_text(day: date, clock: str | None) -> str:
    """Return the ISO day, or the ISO moment when the time of day ("08:00") is known."""
    if clock is None:
        return day.isoformat()
    hour, minute = clock.split(":")
    return f"{day.isoformat()}T{int(hour):02}:{int(minute):02}:00+07:00"
