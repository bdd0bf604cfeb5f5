"""Which hosts only exist on the editor's own machine or network.

is_private("localhost")    →  True
is_private("10.0.0.5")     →  True
is_private("backan.gov.vn") →  False
"""

import ipaddress

_SUFFIXES = (".localhost", ".local", ".internal", ".lan", ".home", ".test", ".invalid")


def is_private(host: str) -> bool:
    """True for loopback and private addresses and for names without a public end."""
    name = host.strip("[]").rstrip(".").casefold()
    if name == "localhost" or name.endswith(_SUFFIXES):
        return True
    try:
        address = ipaddress.ip_address(int(name) if name.isdecimal() else name)
    except ValueError:
        return False
    return not address.is_global
