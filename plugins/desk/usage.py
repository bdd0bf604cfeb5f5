"""What an editor typed, made fit for Invoke's parser, and what that says of it.

`import a.txt b.txt --dry-run` → `import --paths=a.txt --paths=b.txt --dry-run`
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from invoke.parser import Argument

# Each task's name, and its arguments; of one that takes paths they come first.
Tasks = Mapping[str, list[Argument]]

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
            return sentence.format(found[1].replace("', '", '", "'))
    return f"Không hiểu lệnh: {message}"


def spread(tokens: Iterable[str], tasks: Tasks) -> Iterator[str]:
    """Turn each path after a task that takes several into an option of its own.

    The name of a task may be a word that another one asks for: `redirects import`.
    """
    arguments: list[Argument] = []
    due, is_value = 0, False
    for token in tokens:
        if token.startswith("-") or is_value:
            flag = {f"--{one.name}": one for one in arguments}.get(token)
            is_value = flag is not None and flag.takes_value
            yield token
        elif due:
            due -= 1
            yield token
        elif arguments and arguments[0].kind is list:
            yield f"--{arguments[0].name}={token}"
        else:
            arguments = tasks.get(token, [])
            due = len(_required(arguments))
            yield token


def asked_about(tokens: Iterable[str], tasks: Tasks) -> str:
    """The task that `--help` stands behind, whatever else it asks for; '' for none."""
    named = ""
    for token in tokens:
        if token in ("--help", "-h"):
            return named
        named = named or (token if token in tasks else "")
    return ""


def _required(arguments: Iterable[Argument]) -> list[Argument]:
    return [one for one in arguments if one.positional and one.value is None]
