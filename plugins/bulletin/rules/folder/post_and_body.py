"""A post that names a body is held in that one.

posts: [{post: Giám đốc Sở Y tế, organisation: so-noi-vu}]  →  other-body (warning)

A body above, or one that a body came from or became, may be in the words of a post.
"""

from collections.abc import Iterator

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.text import nfc


def check(official: Official, registry: Registry) -> Iterator[Finding]:
    """Hold the words of every post of a person against the body it is said to be in."""
    for index, tenure in enumerate(official.tenures):
        body = registry.body_of(tenure)
        named = _named_in(tenure.post, registry) if body else None
        if body and named and not _is_near(named, body, registry):
            message = f'"{tenure.post}" nêu {named.name}, không phải {body.name}.'
            hint = f"ghi organisation: {named.id}, hoặc sửa chức vụ"
            key = f"posts[{index}].organisation"
            yield Finding(official.path, key, "other-body", message, hint, "warning")


def _named_in(post: str, registry: Registry) -> Organisation | None:
    """The body of the longest name that a post ends with; None for none or several."""
    words = nfc(post).split()
    for start in range(1, len(words)):
        match = registry.organisation(" ".join(words[start:]))
        if match.candidates:
            return match.found
    return None


def _is_near(named: Organisation, body: Organisation, registry: Registry) -> bool:
    """Whether they are one, one above the other, or one what the other became."""
    for one, other in ((body, named), (named, body)):
        kin = (*one.file.predecessors, *one.file.successors)
        if any(registry.organisation(name).found is other for name in kin):
            return True
    above: Organisation | None = body
    met: set[str] = set()
    while above and above is not named and above.id not in met:
        met.add(above.id)
        parent = above.file.parent
        above = registry.organisation(parent).found if parent else None
    return above is named
