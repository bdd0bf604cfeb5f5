"""Which hosts only exist on the editor's own machine or network.

is_private("localhost")    →  True
is_private("10.0.0.5")     →  True
is_private("backan.gov.vn") →  False
is_this_machine("127.0.0.1")  →  True
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


def is_this_machine(host: str) -> bool:
    """True for names and addresses by which a machine calls itself."""
    name = host.strip("[]").rstrip(".").casefold()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
