"""The sixty organisations of the invented province, and the titles in them.

bodies()[2].head  →  "Chủ tịch UBND tỉnh"
"""

from dataclasses import dataclass
from functools import cache

from tests.bench.words import slug, vocabulary


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, with the titles of those who lead it."""

    id: str
    name: str
    short: str
    head: str
    deputy: str
    ended: str = ""


def _body(name: str, short: str, head: str, deputy: str) -> Body:
    return Body(slug(name), name, short, head, deputy)


def _led(name: str, short: str, head: str) -> Body:
    return _body(name, short, f"{head} {short}", f"Phó {head} {short}")


def _parts(row: str) -> list[str]:
    return [part.strip() for part in row.split("|")][:4]


@cache
def bodies() -> tuple[Body, ...]:
    """The sixty organisations; the last two no longer exist."""
    words = vocabulary()
    province = words["province"]
    led = [_body(*_parts(row)) for row in words["bodies"]]
    for name in words["boards"]:
        led.append(_led(f"{name} {led[0].name}", f"{name} Tỉnh ủy", "Trưởng"))
    for name in words["departments"]:
        led.append(_led(f"Sở {name} {province}", f"Sở {name}", "Giám đốc"))
    for name in words["unions"]:
        led.append(_led(f"{name} tỉnh {province}", f"{name} tỉnh", "Chủ tịch"))
    for name in words["agencies"]:
        led.append(_led(f"{name} {province}", f"{name} tỉnh", "Giám đốc"))
    for name in words["districts"]:
        led.append(_led(f"Huyện ủy {name}", f"Huyện ủy {name}", "Bí thư"))
        council = f"Ủy ban nhân dân huyện {name}"
        led.append(_led(council, f"UBND huyện {name}", "Chủ tịch"))
    closed = [
        Body(slug(n), f"{n} {province}", n, "", "", "2008-03") for n in words["former"]
    ]
    return (*led, *closed)


def living_bodies() -> tuple[Body, ...]:
    """The organisations that exist all through the corpus."""
    return tuple(body for body in bodies() if not body.ended)
