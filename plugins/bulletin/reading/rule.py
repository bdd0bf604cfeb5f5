"""A named rule of reading: what it looks for, what it makes, where it fires and not.

CHAIRED = rule("role/chairs", "chủ trì(?!\\w)", "the role chủ trì",
               examples=["đã chủ trì hội nghị"], counter_examples=["chủ trương"])
CHAIRED.pattern.search("đồng chí chủ trì")  →  found

Examples and counter-examples stand with the rule; one test runs those of all rules.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class Rule:
    """A pattern with a name; makes says what a match means.

    The pattern reads text that went through `text.level`, unless printed says that it
    reads the text as it stands, since capitals tell. It is found in each of the
    examples and in none of the counter-examples.
    """

    name: str
    expression: str
    makes: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()
    printed: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when something is first looked for.

        There are hundreds, and most commands look for none or few of them.
        """
        return re.compile(self.expression)


def rule(
    name: str,
    expression: str,
    makes: str,
    examples: Sequence[str],
    counter_examples: Sequence[str] = (),
) -> Rule:
    """A rule from a regular expression."""
    return Rule(name, expression, makes, tuple(examples), tuple(counter_examples))


def printed_rule(
    name: str,
    expression: str,
    makes: str,
    examples: Sequence[str],
    counter_examples: Sequence[str] = (),
) -> Rule:
    """A rule that reads the text as printed, capitals and all."""
    read = rule(name, expression, makes, examples, counter_examples)
    return replace(read, printed=True)
