"""What rests on a file with errors, and so cannot be held against others.

officials/an.md with a wrong date  →  her posts are unknown, not missing
"""

from collections.abc import Collection

from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.registry import Registry


def rests_on(person: Presence, registry: Registry, broken: Collection[str]) -> bool:
    """Whether one of these has the person's posts, or the names of their bodies."""
    official = person.official
    if not broken or official is None:
        return False
    if official.path in broken:
        return True
    bodies = (tenure.held.organisation for tenure in official.tenures)
    found = [
        one for body in bodies if body for one in registry.organisation(body).candidates
    ]
    return any(one.path in broken for one in found)
