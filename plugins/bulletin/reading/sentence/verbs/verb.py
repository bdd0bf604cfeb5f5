"""A verb of reports: the rule that finds it and what it says of whom it governs.

verb("chủ trì", "chủ trì")  →  Verb(rule "role/chủ trì", roles=("chủ trì",))
"""

from collections.abc import Sequence
from typing import NamedTuple

from plugins.bulletin.reading.rule import Rule, rule


class Verb(NamedTuple):
    """What a verb says: its roles; whether it opens reported speech; how sure.

    attributes says that it tells whose the words just told are: "đó là chỉ đạo của".
    """

    rule: Rule
    roles: tuple[str, ...]
    speech: bool = False
    weak: bool = False
    attributes: bool = False


def verb(
    pattern: str,
    *roles: str,
    examples: Sequence[str],
    counter_examples: Sequence[str] = (),
    name: str = "",
    weak: bool = False,
) -> Verb:
    """A verb; its rule has the name of its roles unless another is given."""
    makes = f"the role {', '.join(roles)} for the people it governs"
    found = rule(
        f"role/{name or ' '.join(roles)}",
        rf"(?:{pattern})(?!\w)",
        makes,
        examples,
        counter_examples,
    )
    return Verb(found, roles, weak=weak)
