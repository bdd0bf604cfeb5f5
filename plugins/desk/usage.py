"""What an editor typed, made fit for Invoke's parser, and what that says of it.

`import a.txt b.txt --dry-run` → `import --paths=a.txt --paths=b.txt --dry-run`
"""

import re
from collections.abc import Iterable, Iterator

from invoke.parser import Argument

# What Invoke says, and the same for an editor; `{}` is the part in quotes.
SENTENCES = (
    (r"No idea what '(.*)' is!", 'Không có lệnh hay tùy chọn "{}".'),
    (r"'.*' did not receive .*: '(.*)'", 'Lệnh này còn thiếu "{}".'),
    (r"Flag <Argument: (\S+).*> needed value", 'Tùy chọn "--{}" cần một giá trị.'),
    (r"invalid literal for int.*: '(.*)'", '"{}" phải là một số.'),
)


def in_vietnamese(message: str) -> str:
    """Say a complaint of Invoke's parser in Vietnamese."""
    for pattern, sentence in SENTENCES:
        if found := re.match(pattern, message):
            return sentence.format(found[1])
    return f"Không hiểu lệnh: {message}"


def spread(tokens: Iterable[str], several: dict[str, list[Argument]]) -> Iterator[str]:
    """Turn each path after a task that takes several into an option of its own.

    `several`: task → its arguments, of which the first takes the paths.
    """
    arguments: list[Argument] = []
    is_value = False
    for token in tokens:
        if not arguments:
            arguments = several.get(token, [])
            yield token
        elif token.startswith("-") or is_value:
            flag = {f"--{one.name}": one for one in arguments}.get(token)
            is_value = flag is not None and flag.takes_value
            yield token
        else:
            yield f"--{arguments[0].name}={token}"
