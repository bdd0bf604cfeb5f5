"""What an editor typed, made fit for Invoke's parser, and what that says of it.

`import a.txt b.txt --dry-run` → `import --paths=a.txt --paths=b.txt --dry-run`
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from invoke.parser import Argument
from invoke.parser.context import to_flag

from plugins.bulletin.words.text import nearest

# Each task's name, and its arguments; of one that takes paths they come first.
Tasks = Mapping[str, list[Argument]]

# What Invoke says, and the same for an editor; `{}` is the part in quotes.
UNKNOWN = r"No idea what '(.*)' is!"
SENTENCES = (
    (UNKNOWN, 'Không có lệnh hay tùy chọn "{}".'),
    (r"'.*' did not receive .*: '(.*)'", 'Lệnh này còn thiếu "{}".'),
    (r"Flag <Argument: (\S+).*> needed value", 'Tùy chọn "--{}" cần một giá trị.'),
    (r"invalid literal for int.*: '(.*)'", '"{}" phải là một số.'),
)


def in_vietnamese(message: str, known: Collection[str] = ()) -> str:
    """Say a complaint of Invoke's parser in Vietnamese.

    Of an unknown word it asks whether the nearest of the `known` was meant.
    """
    for pattern, sentence in SENTENCES:
        if found := re.match(pattern, message):
            said = sentence.format(found[1].replace("', '", '", "'))
            near = nearest(found[1], known) if pattern == UNKNOWN else None
            return f"{said} Có phải ý bạn là {near}?" if near else said
    return f"Không hiểu lệnh: {message}"


def way_of_use(name: str, arguments: Collection[Argument]) -> str:
    """How a task is called: what it asks for in capitals, then its options."""
    asked = [f"{_written(one)}{_more(one)}" for one in arguments if _is_asked(one)]
    options = ["[tùy chọn]"] if len(asked) < len(arguments) else []
    return " ".join(["Cách dùng: python3 tasks.py", name, *asked, *options])


def explained(arguments: Iterable[Argument]) -> list[tuple[str, str]]:
    """Each argument as it is written, and what it means; what is asked for first."""
    ordered = sorted(arguments, key=lambda one: not _is_asked(one))
    return [(_written(one), one.help or "") for one in ordered]


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


def _is_asked(one: Argument) -> bool:
    return bool(one.positional) or one.kind is list


def _more(one: Argument) -> str:
    return " …" if one.kind is list else ""


def _written(one: Argument) -> str:
    if _is_asked(one):
        return str(one.name).upper()
    flag = to_flag(str(one.name))
    return f"{flag}=…" if one.takes_value else flag
